"""On which leaf of a kept print something stands, for an index or a certificate.

The bookmarks of a print lead to its items, one for each in their order; the rest is found by its
words, read in the order in which they were printed. Whatever a later version would lay out, this
is where it stands on the leaves that were signed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.printing.layout.kept import KeptPrint
from desktop.printing.layout.values import bytes_of, escaped
from desktop.records.reading.sheets import ItemSheet, MeetingSheet, PointSheet

_NO_LETTER = re.compile(r"[\W_]+")
_ENOUGH = 40
"""So many letters tell a paragraph from every other that might come before it."""

_FONT = re.compile(rb"/(\S+) (\d+) 0 R")
_DRAWN = re.compile(
    rb"^(?:/(\S+) (?:BMC|.*BDC)|BT (?:/(\S+) \S+ Tf )?[^(<\n]*(?:\((.*)\)|<(.*)>) Tj ET)$",
    re.MULTILINE,
)
"""Each line of a content that begins a stretch of it or draws a text, maybe in another font."""

_SPACE = " ".encode("utf-16-be")
_MAPPING = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")

_REMEMBERED = 32

_Letters = dict[int, str]


@dataclass(frozen=True)
class Leaves:
    """What each leaf says, and the leaves, from 0, that its bookmarks lead to."""

    said: tuple[str, ...]
    bookmarks: tuple[int, ...] = ()


def read_leaves(kept: KeptPrint) -> Leaves:
    """A kept print as it is, without what stands round its text. A scan says nothing."""
    fonts: dict[int, _Letters] = {}
    said = tuple(_said(kept, page, fonts) for page in kept.pages)
    numbers = {page: place for place, page in enumerate(kept.pages)}
    leads_to = (mark.page for mark in kept.bookmarks)
    return Leaves(said, tuple(numbers[page] for page in leads_to if page in numbers))


def _said(kept: KeptPrint, page: int, fonts: dict[int, _Letters]) -> str:
    """Words in the order in which they are drawn, which is that in which they are read."""
    known = _fonts_of(kept, page, fonts)
    content = kept.led(page, "Contents")
    if not content or not known:
        return ""
    letters: _Letters = {}
    said: list[str] = []
    alike: list[bytes] = []
    furniture = False
    for begun, font, codes, digits in _DRAWN.findall(kept.content(content)):
        if begun:
            furniture = begun == b"Artifact"
            continue
        if font:
            said.append(_read(alike, letters))
            letters, alike = known.get(font, {}), []
        if not furniture:
            # Older prints have their codes in digits.
            alike.append(codes or escaped(bytes.fromhex(digits.decode("ascii"))))
    said.append(_read(alike, letters))
    return " ".join(" ".join(said).split())


def _read(codes: list[bytes], letters: _Letters) -> str:
    """Texts that are set in one font, one after the other."""
    said = bytes_of(_SPACE.join(codes)).decode("utf-16-be", "replace")
    return said.translate(letters) if letters else said


def _fonts_of(kept: KeptPrint, page: int, fonts: dict[int, _Letters]) -> dict[bytes, _Letters]:
    """What the codes of each font on a page stand for; of fonts that do not say so, nothing."""
    shared = kept.led(page, "Font")
    found = {}
    for name, number in _FONT.findall(kept.text(shared)) if shared else ():
        font = int(number)
        if font not in fonts:
            mapping = kept.led(font, "ToUnicode")
            fonts[font] = _letters(kept.content(mapping)) if mapping else {}
        found[name] = fonts[font]
    return found


@lru_cache(_REMEMBERED)
def _letters(mapping: bytes) -> _Letters:
    """The codes that do not stand for themselves, or for some space. Prints share their fonts.

    Nothing stands for 0: that is where the list of all codes begins.
    """
    read = (
        (int(code, 16), bytes.fromhex(text.decode()).decode("utf-16-be", "replace"))
        for code, text in _MAPPING.findall(mapping)
        if len(text) % 4 == 0 and code != b"0000"
    )
    return {
        code: text for code, text in read if text != chr(code) and not (text + chr(code)).isspace()
    }


def item_places(kept: Leaves, record: MeetingSheet) -> list[int]:
    """The leaf on which each item of the record begins, in their order."""
    items = all_items(record)
    if len(kept.bookmarks) == len(items):
        return list(kept.bookmarks)
    search = Search(kept)
    return [search.onward(item.title) for item in items]


def decision_places(
    kept: Leaves, record: MeetingSheet
) -> Iterator[tuple[ItemSheet, PointSheet, int]]:
    """Every decision, with its item and the leaf on which its words begin."""
    search = Search(kept)
    for item, place in zip(all_items(record), item_places(kept, record), strict=True):
        search.skip_to(place)
        for point in all_points(item.points):
            if point.decision:
                decided = f"{point.decision.lead} {point.text}"
                words = decided if point.text else "".join(point.decision.limbs[:1])
                yield item, point, search.onward(words or decided)


def item_span(kept: Leaves, record: MeetingSheet, wanted: int) -> tuple[int, int]:
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

    def __init__(self, kept: Leaves) -> None:
        self._starts: list[int] = []
        pressed = ""
        for leaf in kept.said:
            self._starts.append(len(pressed))
            pressed += letters(leaf)
        self._pressed = pressed
        self._at = self._leaf = 0

    def skip_to(self, leaf: int) -> None:
        if self._leaf < leaf < len(self._starts):
            self._at, self._leaf = self._starts[leaf], leaf

    def onward(self, words: str) -> int:
        """The leaf on which a text begins; the last one found, where it is nowhere."""
        sought = letters(words)[:_ENOUGH]
        found = self._pressed.find(sought, self._at) if sought else -1
        if found >= 0:
            self._at = found + len(sought)
            self._leaf = bisect_right(self._starts, found) - 1
        return self._leaf


def letters(words: str) -> str:
    """A text without what a style or the end of a line may change: spaces, hyphens, capitals."""
    return _NO_LETTER.sub("", words).casefold()


def all_items(record: MeetingSheet) -> list[ItemSheet]:
    return [item for section in record.sections for item in section.items]


def all_points(points: Sequence[PointSheet]) -> Iterator[PointSheet]:
    for point in points:
        yield point
        yield from all_points(point.points)
