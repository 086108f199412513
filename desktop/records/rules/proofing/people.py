"""People in the text: initials that fit nobody or two, names that are nearly somebody's."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from desktop.records.rules.proofing.alike import slips
from desktop.records.rules.proofing.calling import TITLES, name_parts
from desktop.records.rules.proofing.capitals import capitals
from desktop.records.rules.proofing.days import reword
from desktop.records.rules.proofing.findings import Finding, Weight
from desktop.records.rules.proofing.sheet import Passage, ProofSheet

_NAME = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞŴŶ][\w’'\-]+")
_SHORTEST = 4

Pair = tuple[str, str]


def initials_shared(sheet: ProofSheet) -> Iterator[Finding]:
    """Initials in the text that fit two people at the meeting."""
    count = Counter(line.signs for line in sheet.attendance)
    shared = {letters for letters, people in count.items() if people > 1 and len(letters) > 1}
    if not shared:
        return
    for passage in sheet.minuted:
        for run in capitals(passage.text):
            if run.letters in shared:
                names = [line.name for line in sheet.attendance if line.signs == run.letters]
                yield Finding(
                    "initials-shared",
                    Weight.WRONG,
                    f"{run.letters} may be {' or '.join(names)}: give each initials of their own.",
                    passage.place.span(*run.span),
                )


def near_name(sheet: ProofSheet) -> Iterator[Finding]:
    """A name that is nearly somebody's at the meeting: "Simon Nicklass" for Simon Nickless."""
    names = _Names(sheet)
    for passage in sheet.minuted:
        for before, word in pairwise(_NAME.finditer(passage.text)):
            after_title = before[0].lower() in TITLES
            if passage.text[before.end() : word.start()] not in (" ", ". " if after_title else " "):
                continue
            finding = _misspelt(passage, before, word, names)
            if finding is not None:
                yield finding


class _Names:
    """Names taken apart: which last names go with a first at the meeting, and the other way."""

    def __init__(self, sheet: ProofSheet) -> None:
        self._sheet = sheet
        self.lasts_of: defaultdict[str, list[str]] = defaultdict(list)
        self.firsts_of: defaultdict[str, list[str]] = defaultdict(list)
        for line in sheet.attendance:
            for first, last in _pairs(name_parts(line.name)):
                self.lasts_of[first].append(last)
                self.firsts_of[last].append(first)
        self.lasts = {parts[-1] for line in sheet.attendance if (parts := name_parts(line.name))}

    @cached_property
    def known_pairs(self) -> set[Pair]:
        """The pairs that are somebody's, there or not. A register knows many people: ask late."""
        return {pair for parts in self._everybody for pair in _pairs(parts)}

    @cached_property
    def known_lasts(self) -> set[str]:
        return {parts[-1] for parts in self._everybody if parts}

    @cached_property
    def _everybody(self) -> list[list[str]]:
        names = [*self._sheet.known_names, *(line.name for line in self._sheet.attendance)]
        return [name_parts(name) for name in (*names, *(seat.name for seat in self._sheet.seats))]


def _pairs(parts: list[str]) -> list[Pair]:
    if len(parts) < 2:
        return []
    return [*pairwise(parts), (parts[0], parts[-1])]


def _misspelt(
    passage: Passage, before: re.Match[str], word: re.Match[str], names: _Names
) -> Finding | None:
    first, last = _bare(before[0]), _bare(word[0])
    if first.lower() in TITLES:
        follows = _NAME.match(passage.text, word.end() + 1)
        meant = "" if follows else _nearest(last, names.lasts)
        if not meant or last in names.known_lasts:
            return None
        return _finding(passage, word, last, meant, meant)
    meant_last = _nearest(last, names.lasts_of.get(first, ()))
    meant_first = _nearest(first, names.firsts_of.get(last, ()))
    if not (meant_last or meant_first) or (first, last) in names.known_pairs:
        return None
    if meant_last:
        return _finding(passage, word, last, meant_last, f"{first} {meant_last}")
    return _finding(passage, before, first, meant_first, f"{meant_first} {last}")


def _bare(word: str) -> str:
    """A name without what hangs on it: "Nickless's"."""
    return re.sub(r"'s?$", "", word.replace("’", "'"))


def _nearest(word: str, names: Iterable[str]) -> str:
    """The name that a word is nearly, but not quite."""
    best, fewest = "", 3
    for name in names:
        most = 0 if len(name) < _SHORTEST and len(word) < _SHORTEST else 1 + (len(name) > 6)
        if not name or name[0] != word[0] or name == word:
            continue
        found = slips(word, name, most)
        if found <= most and found < fewest:
            best, fewest = name, found
    return best


def _finding(passage: Passage, word: re.Match[str], said: str, meant: str, whole: str) -> Finding:
    span = (word.start(), word.start() + len(said))
    return Finding(
        "near-name",
        Weight.DOUBTFUL,
        f"“{said}” is nearly, but not quite, the name of {whole}.",
        passage.place.span(*span),
        (reword(passage, span, meant),),
    )
