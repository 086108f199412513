"""Who is named on which leaf of a volume: by the whole name, or by the initials of a meeting."""

import re
from collections.abc import Iterator, Sequence

from desktop.printing.leaf_places import Leaves, all_items, all_points
from desktop.records.reading.body_sheets import BookPart
from desktop.records.reading.sheets import MeetingSheet

_WORD = re.compile(r"\w+")
_OTHER_WORDS = frozenset((
    "AD", "AGM", "AI", "AM", "AOB", "BBC", "BC", "CCTV", "CD", "CEO", "CPD", "CV", "DC", "EGM",
    "EU", "FAQ", "FOI", "GB", "GDPR", "GP", "HM", "HR", "ID", "IT", "MP", "NHS", "NI", "OK", "PA",
    "PM", "PO", "PR", "PS", "RE", "SEN", "TV", "UK", "UN", "US", "VAT",
))  # fmt: skip
"""Abbreviations that no reader takes for a person."""

Found = tuple[str, int]
"""A person's name as it is entered, and a leaf of a part, from 0."""


class Named:
    """Everyone who can be found: whoever a record names, and the people of the register.

    `known` are these, each with the bare name and the name with a title.
    """

    def __init__(self, parts: Sequence[BookPart], known: Sequence[tuple[str, str]]) -> None:
        self._entries = {bare: whole for bare, whole in known if _is_a_name(bare)}
        self._bare = {whole: bare for bare, whole in self._entries.items()}
        for part in parts:
            for name in _named(part.record) if part.record else ():
                self._entries.setdefault(self._bare.get(name, name), name)
        self._by_last: dict[str, list[tuple[str, str]]] = {}
        for name, entry in self._entries.items():
            sought = _as_typed(name)
            self._by_last.setdefault(_last_word(sought), []).append((sought, entry))

    def on_leaves(self, part: BookPart, kept: Leaves) -> Iterator[Found]:
        """Everyone who is named on the leaves of a part, each leaf once."""
        initials = _initials(part.record) if part.record else {}
        whole = " ".join(kept.said)
        told = {short: name for short, name in initials.items() if f"({short})" not in whole}
        for place, said in enumerate(kept.said):
            words = set(_WORD.findall(said))
            found = set(self._whole_names(words, said))
            found |= {self._entry(told[short]) for short in told.keys() & words}
            for name in sorted(found):
                yield name, place

    def _whole_names(self, words: set[str], said: str) -> Iterator[str]:
        typed = _as_typed(said)
        for word in words & self._by_last.keys():
            for name, entry in self._by_last[word]:
                if _alone(name, typed):
                    yield entry

    def _entry(self, name: str) -> str:
        return self._entries.get(self._bare.get(name, name), name)


def _initials(record: MeetingSheet) -> dict[str, str]:
    """Of everyone who came, sent apologies or stayed away, where only one of them has them."""
    given = [line.initials for line in record.attendance]
    return {
        line.initials: line.name
        for line in record.attendance
        if len(line.initials) > 1
        and line.initials not in _OTHER_WORDS
        and given.count(line.initials) == 1
    }


def _named(record: MeetingSheet) -> Iterator[str]:
    """Whoever has a name in the record, apart from those who are only spoken of in its words."""
    names: list[str] = []
    for line in record.attendance:
        names += [line.name, line.represented_by]
    names += [who.name for who in record.presiding]
    for item in all_items(record):
        names += item.leads
        for point in all_points(item.points):
            if point.decision:
                names += [point.decision.mover, point.decision.seconder]
                names += [vote.name for vote in point.decision.votes]
            # Owners may be posts; a person has a name of several parts.
            if point.action:
                names += point.action.owners
    attended = {line.name for line in record.attendance}
    return (name for name in names if name in attended or _is_a_name(name))


def _is_a_name(words: str) -> bool:
    """Whether words can be a person's name: "Ann Lee", and not "All" or "the Clerk"."""
    parts = words.replace("-", " ").split()
    return len(parts) > 1 and all(part[:1].isupper() for part in (parts[0], parts[-1]))


def _as_typed(words: str) -> str:
    """However apostrophes and spaces are set."""
    return words.replace("’", "'").replace("‘", "'").replace("\u00a0", " ")


def _last_word(name: str) -> str:
    words: list[str] = _WORD.findall(name)
    return words[-1] if words else name


def _alone(name: str, said: str) -> bool:
    """Whether the name stands there by itself, and not within a longer word."""
    start = said.find(name) if name else -1
    while start >= 0:
        before, after = said[start - 1 : start], said[start + len(name) : start + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = said.find(name, start + 1)
    return False
