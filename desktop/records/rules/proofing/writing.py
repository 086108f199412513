"""How the minutes are written: abbreviations, words twice, brackets, full stops, attachments."""

import re
from collections import defaultdict
from collections.abc import Iterator
from operator import eq

from desktop.records.rules.proofing.days import reword
from desktop.records.rules.proofing.findings import Field, Finding, Reword, Weight
from desktop.records.rules.proofing.sheet import ItemLine, Passage, PointLine, ProofSheet
from desktop.records.rules.proofing.strangers import strangers
from desktop.records.rules.words import PointKind

_TWICE = re.compile(
    r"(?<![\w’'\-])(?P<word>[^\W\d_]+)(?P<again>\s+(?P=word))(?![\w’'\-])", re.IGNORECASE
)
_MAY_STAND_TWICE = frozenset({"had", "that", "no", "so", "very", "yr", "ha", "her"})
_CLOSES = {")": "(", "]": "[", "”": "“", "}": "{"}
_AROUND = 20
_MARKS = re.compile(r"[()\[\]{}“”\"]")
_LIST_MARK = re.compile(r"\s(?:[A-Za-z]|\d{1,2}|[ivx]{1,5})$")
_LONGEST_MARK = 6
_HINT = re.compile(r"attach|enclos|append|annex", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][)\]”’\"']*$")
_UNENDED = re.compile(r"[\w)\]”’\"'%]$")
_PAPERS = "report|paper|plan|copy|schedule|list|document|map|draft|minutes|note|letter|table"
_ATTACHED = re.compile(
    r"\b(?:(?i:is|are|was|were|as|see|copy|report|paper|plan|list|hereto|herewith)\s+"
    r"(?P<said>attached|enclosed|appended)"
    r"(?!\s+(?:great|much|some|little|by|in|within|to\b(?!\s+(?:the|this|these)\s+"
    r"(?:minutes|report|paper|agenda))))"
    rf"|(?P<before>(?i:attached|enclosed|appended))(?=\s+(?:{_PAPERS})\b)"
    r"|(?P<named>(?i:appendix)(?:\s+(?:[A-Z]|\d{1,2})\b)?|(?i:annexe?)\s+(?:[A-Z]|\d{1,2})\b))"
)
_FIGURATIVE = re.compile(
    r"\b(?:importance|weight|value|priority|significance|conditions?|strings?|stigma)\b[\w\s]{0,20}$"
)


def unexplained(sheet: ProofSheet) -> Iterator[Finding]:
    """Capitals, at their first use: initials that fit nobody, or an abbreviation not explained."""
    for stranger in strangers(sheet):
        place = stranger.passage.place.span(*stranger.span)
        letters = stranger.letters
        if stranger.is_person:
            message = f"Nobody at the meeting has the initials {letters}."
            yield Finding("initials-unknown", Weight.DOUBTFUL, message, place)
            continue
        message = f"{letters} is not explained."
        if stranger.explained_later:
            message = f"{letters} is used here before it is explained."
        mends: tuple[Reword, ...] = ()
        if stranger.name:
            mends = (reword(stranger.passage, stranger.span, f"{stranger.name} ({letters})"),)
        yield Finding("abbreviation", Weight.DOUBTFUL, message, place, mends)


def word_twice(sheet: ProofSheet) -> Iterator[Finding]:
    """A word that stands twice: "the the"."""
    for passage in sheet.minuted:
        words = passage.text.lower().split()
        if not any(map(eq, words, words[1:])):
            continue
        for match in _TWICE.finditer(passage.text):
            word, again = match["word"], match["again"].strip()
            if word.lower() in _MAY_STAND_TWICE or (word[0].isupper() and again[0].isupper()):
                continue
            yield Finding(
                "word-twice",
                Weight.WRONG,
                f"“{word}” stands twice.",
                passage.place.span(*match.span()),
                (reword(passage, match.span("again"), ""),),
            )


def unbalanced(sheet: ProofSheet) -> Iterator[Finding]:
    """A bracket or quotation mark without its other half."""
    for passage in sheet.minuted:
        for mark, at in _left_over(passage.text):
            around = passage.text[max(0, at - _AROUND) : at + _AROUND + 1].strip()
            yield Finding(
                "unbalanced",
                Weight.DOUBTFUL,
                f"The {mark} in “{around}” has no other half.",
                passage.place.span(at, at + 1),
            )


def full_stop(sheet: ProofSheet) -> Iterator[Finding]:
    """A point that ends without the full stop that those beside it have."""
    for item in sheet.items:
        parents = {point.parent_id for point in item.points}
        groups: defaultdict[int | None, list[PointLine]] = defaultdict(list)
        for point in item.points:
            if point.text and point.kind not in (PointKind.HEADING, PointKind.QUOTATION):
                groups[point.parent_id].append(point)
        for group in groups.values():
            yield from _unended(sheet, item, group, parents)


def nothing_attached(sheet: ProofSheet) -> Iterator[Finding]:
    """Words such as "attached" or "Appendix A" under an item that has no papers."""
    bare = {item.id for item in sheet.items if not item.papers}
    for passage in sheet.passages:
        if passage.place.item_id not in bare or passage.place.field is Field.TITLE:
            continue
        match = _ATTACHED.search(passage.text) if _HINT.search(passage.text) else None
        if match is None or _FIGURATIVE.search(passage.text[: match.start()]):
            continue
        group = match.lastgroup or "said"
        bare.discard(passage.place.item_id)
        yield Finding(
            "nothing-attached",
            Weight.MISSING,
            f"“{match[group]}” is said here, but the item has no papers.",
            passage.place.span(*match.span(group)),
        )


def _left_over(text: str) -> Iterator[tuple[str, int]]:
    """The marks of a text without their other half; "a)" that begins a list is whole."""
    marks = [(match[0], match.start()) for match in _MARKS.finditer(text)]
    open_marks: list[tuple[str, int]] = []
    for mark, at in marks:
        if mark in "([{“":
            open_marks.append((mark, at))
        elif mark in _CLOSES and not _close(mark, open_marks) and not _begins_list(text, at):
            yield _said_of(mark), at
    for mark, at in open_marks:
        yield _said_of(mark), at
    # 6" is six inches.
    straight = [at for mark, at in marks if mark == '"' and not text[:at][-1:].isdigit()]
    if len(straight) % 2:
        yield _said_of('"'), straight[-1]


def _begins_list(text: str, at: int) -> bool:
    """Whether the bracket at a place belongs to "a)", "12)" or "iv)"."""
    before = text[max(0, at - _LONGEST_MARK) : at]
    return _LIST_MARK.search(before if at > _LONGEST_MARK else f" {before}") is not None


def _close(mark: str, open_marks: list[tuple[str, int]]) -> bool:
    """Take away the last mark that this one closes, if there is one."""
    for place in reversed(range(len(open_marks))):
        if open_marks[place][0] == _CLOSES[mark]:
            del open_marks[place]
            return True
    return False


def _said_of(mark: str) -> str:
    return "bracket" if mark in "()[]{}" else "quotation mark"


def _unended(
    sheet: ProofSheet, item: ItemLine, group: list[PointLine], parents: set[int | None]
) -> Iterator[Finding]:
    without = [point for point in group if not _ENDED.search(point.text)]
    if len(group) < 3 or len(without) != 1 or without[0].id in parents:
        return
    (point,) = without
    if not _UNENDED.search(point.text) or (point.decision and point.decision.limbs):
        return
    passage = Passage(point.text, sheet.point_place(item, point))
    end = len(point.text)
    yield Finding(
        "full-stop",
        Weight.DOUBTFUL,
        f"“{point.text[-_AROUND:].strip()}” ends without the full stop of the points beside it.",
        passage.place.span(end - 1, end),
        (reword(passage, (end, end), "."),),
    )
