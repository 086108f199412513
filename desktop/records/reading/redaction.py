"""A copy of minutes with words taken out: for disclosure, never in place of the record.

Names of third parties, and what an exempt item was about, are held back from a copy that is made
public or handed out (Freedom of Information Act 2000, s. 40; Local Government Act 1972, s. 100A
and Sch. 12A). The sheet that comes back does not have the words any more, so no print of it can
give them away; not even how long they were.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

from desktop.records.errors import Refusal
from desktop.records.reading.sheets import (
    ConfirmedSheet,
    CorrectionSheet,
    DeclarationSheet,
    ItemSheet,
    MeetingSheet,
    PointSheet,
    Run,
)
from desktop.records.rules.text import clean
from desktop.records.rules.words import PointKind

BAR = "■■■■■"

# What the sheet says to the press, not to the reader.
_NOT_WORDS = frozenset(
    {"house_style", "key", "text_font", "heading_font", "exempt_paper", "confirmed_as", "style"}
)


def redacted(sheet: MeetingSheet, words: tuple[str, ...], exempt: bool) -> MeetingSheet:
    """A copy without these words; and, if `exempt`, without what exempt items were about.

    A word is found whole, in any case, wherever the sheet has it; "Ann Lee" is found over any
    space. Raises `Refusal` where there is nothing to take out, or a word is nowhere in the sheet: a
    name that was misspelt would stand in a copy that says it is redacted.
    """
    wanted = [tidy for word in words if (tidy := clean(word))]
    if not wanted and not exempt:
        raise Refusal("Say which words to take out of the copy.")
    _refuse_missing(sheet, wanted)
    copy = without_exempt_items(sheet) if exempt else sheet
    if wanted:
        copy = _barred(copy, _pattern(wanted))
    return replace(copy, redacted=True)


def _refuse_missing(sheet: MeetingSheet, words: list[str]) -> None:
    """Before exempt items are closed: what stands in them alone goes with them."""
    texts = tuple(_texts(sheet))
    missing = [word for word in words if not any(map(_pattern([word]).search, texts))]
    if missing:
        named = ", ".join(f"“{word}”" for word in missing)
        raise Refusal(f"Not found in these minutes, so not taken out: {named}.")


def _texts(value: Any) -> Iterator[str]:
    """Every text of a sheet that a reader may be shown."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in _NOT_WORDS:
                yield from _texts(getattr(value, field.name))


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(set(words), key=len, reverse=True)
    spelt = (r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)", re.IGNORECASE)


def _barred(value: Any, pattern: re.Pattern[str]) -> Any:
    """A value with a bar for every word that is taken out, however deep it lies."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return pattern.sub(BAR, value)
    if isinstance(value, tuple):
        return tuple(_barred(part, pattern) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: _barred(getattr(value, field.name), pattern)
        for field in fields(value)
        if field.name not in _NOT_WORDS
    }
    if isinstance(value, PointSheet):
        moved = partial(_moved, [found.span() for found in pattern.finditer(value.text)])
        changed["runs"] = tuple(
            Run(moved(run.start), moved(run.end), run.style) for run in value.runs
        )
    return replace(value, **changed)


def _moved(barred: list[tuple[int, int]], place: int) -> int:
    """Where a place in a text comes to be once bars stand in it; within a bar, at its end."""
    longer = (len(BAR) - (min(place, end) - start) for start, end in barred if start < place)
    return place + sum(longer)


def without_exempt_items(sheet: MeetingSheet) -> MeetingSheet:
    """Number, title and paragraph of an exempt item stay; what was said, and by whom, goes."""
    return replace(
        sheet,
        sections=tuple(
            replace(section, items=tuple(_items_left(section.items))) for section in sheet.sections
        ),
        corrections=tuple(map(_correction_left, sheet.corrections)),
        confirmed_apart=tuple(map(_confirmed_left, sheet.confirmed_apart)),
        declarations=tuple(map(_declaration_left, sheet.declarations)),
    )


def _items_left(items: tuple[ItemSheet, ...]) -> Iterator[ItemSheet]:
    """The parts of an exempt item are exempt with it."""
    whole_is_exempt = False
    for item in items:
        if not item.part:
            whole_is_exempt = bool(item.exempt_paragraph)
        yield _closed(item) if whole_is_exempt or item.exempt_paragraph else _open(item)


def _closed(item: ItemSheet) -> ItemSheet:
    points = (PointSheet(PointKind.NOTE, BAR),) if item.points else ()
    return replace(
        item,
        leads=(),
        report_of="",
        note="",
        urgent_reason="",
        papers=(),
        points=points,
        confirmed=(),
    )


def _open(item: ItemSheet) -> ItemSheet:
    return replace(
        item,
        points=tuple(map(_point_left, item.points)),
        confirmed=tuple(map(_confirmed_left, item.confirmed)),
    )


def _correction_left(correction: CorrectionSheet) -> CorrectionSheet:
    return replace(correction, was=BAR, becomes=BAR) if correction.exempt else correction


def _declaration_left(declared: DeclarationSheet) -> DeclarationSheet:
    """That an interest was declared in an exempt item, and by whom; not what it was."""
    if not declared.exempt:
        return declared
    return replace(declared, kind="", nature=BAR, dispensation="")


def _point_left(point: PointSheet) -> PointSheet:
    """An open point; what was corrected under an exempt item is no more said beside it."""
    return replace(
        point,
        points=tuple(map(_point_left, point.points)),
        corrections=tuple(map(_correction_left, point.corrections)),
    )


def _confirmed_left(earlier: ConfirmedSheet) -> ConfirmedSheet:
    return replace(earlier, corrections=tuple(map(_correction_left, earlier.corrections)))
