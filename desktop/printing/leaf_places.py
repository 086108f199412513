"""On which leaf of a kept print something stands, for an index or a certificate.

The bookmarks of a print lead to its items, one for each in their order; the rest is found by its
words, read in the order in which they were printed. Whatever a later version would lay out, this
is where it stands on the leaves that were signed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.printing.pages import opened
from desktop.records.reading.sheets import ItemSheet, MeetingSheet, PointSheet

_NO_LETTER = re.compile(r"[\W_]+")
_ENOUGH = 40
"""So many letters tell a paragraph from every other that might come before it."""


@dataclass(frozen=True)
class KeptPrint:
    """What each leaf says, and the bookmarks with the leaf, from 0, that each leads to."""

    leaves: tuple[str, ...]
    bookmarks: tuple[tuple[str, int], ...]


def read_kept(pdf: bytes) -> KeptPrint:
    """A print as it is. Nothing is read from a scan, which has neither words nor bookmarks."""
    with opened(pdf) as document:
        leaves = []
        for page in document:
            words = page.get_textpage()
            leaves.append(" ".join(words.get_text_range().split()))
            words.close()
            page.close()
        marks = []
        for mark in document.get_toc(max_depth=1):
            leads_to = mark.get_dest()
            place = leads_to.get_index() if leads_to else None
            if place is not None:
                marks.append((mark.get_title(), place))
    return KeptPrint(tuple(leaves), tuple(marks))


def item_places(kept: KeptPrint, record: MeetingSheet) -> list[int]:
    """The leaf on which each item of the record begins, in their order."""
    items = all_items(record)
    if len(kept.bookmarks) == len(items):
        return [place for _, place in kept.bookmarks]
    search = Search(kept)
    return [search.onward(item.title) for item in items]


def decision_places(
    kept: KeptPrint, record: MeetingSheet
) -> Iterator[tuple[ItemSheet, PointSheet, int]]:
    """Every decision, with its item and the leaf on which its words begin."""
    search = Search(kept)
    for item, place in zip(all_items(record), item_places(kept, record), strict=True):
        search.skip_to(place)
        for point in all_points(item.points):
            if point.decision:
                words = (point.decision.lead, point.text, *point.decision.limbs[:1])
                yield item, point, search.onward(" ".join(filter(None, words)))


def item_span(kept: KeptPrint, record: MeetingSheet, wanted: int) -> tuple[int, int]:
    """The leaves on which the item at a place of the agenda begins and ends."""
    item = all_items(record)[wanted]
    first = last = item_places(kept, record)[wanted]
    search = Search(kept)
    search.skip_to(first)
    for point in all_points(item.points):
        limbs = point.decision.limbs if point.decision else ()
        for words in (point.text, *limbs):
            last = search.onward(words)
            last = search.onward(words[-_ENOUGH:])
    return first, last


class Search:
    """Looks for one text after another, never behind the last that was found."""

    def __init__(self, kept: KeptPrint) -> None:
        self._starts: list[int] = []
        pressed = ""
        for leaf in kept.leaves:
            self._starts.append(len(pressed))
            pressed += letters(leaf)
        self._pressed = pressed
        self._at = 0

    def skip_to(self, leaf: int) -> None:
        if leaf < len(self._starts):
            self._at = max(self._at, self._starts[leaf])

    def onward(self, words: str) -> int:
        """The leaf on which a text begins; the last one found, where it is nowhere."""
        sought = letters(words)[:_ENOUGH]
        found = self._pressed.find(sought, self._at) if sought else -1
        if found >= 0:
            self._at = found + len(sought)
        return self._leaf(max(self._at - 1, 0) if found < 0 else found)

    def _leaf(self, place: int) -> int:
        begun = sum(start <= place for start in self._starts)
        return max(begun - 1, 0)


def letters(words: str) -> str:
    """A text without spaces and hyphens, which change where a line ends."""
    return _NO_LETTER.sub("", words)


def all_items(record: MeetingSheet) -> list[ItemSheet]:
    return [item for section in record.sections for item in section.items]


def all_points(points: Sequence[PointSheet]) -> Iterator[PointSheet]:
    for point in points:
        yield point
        yield from all_points(point.points)
