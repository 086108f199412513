"""Dates out of a meeting's time: a year mistyped, last year's date in January, due before asked."""

from collections.abc import Iterator

from desktop.records.rules.dates import plain_date
from desktop.records.rules.proofing.dated import Span, Written, written_dates, written_months
from desktop.records.rules.proofing.days import reword
from desktop.records.rules.proofing.deciding import named_action
from desktop.records.rules.proofing.findings import Field, Finding, Mend, Redate, Weight
from desktop.records.rules.proofing.sheet import (
    ActionLine,
    ItemLine,
    Passage,
    PointLine,
    ProofSheet,
)

_EARLIEST = 1066
_YEARS_AHEAD = 30
_MONTHS_OF_OLD_HABIT = 2
_NEAR = 62


def far_date(sheet: ProofSheet) -> Iterator[Finding]:
    """A year that is out of the meeting's time: "March 2101"."""
    for passage in sheet.minuted:
        for year, span in _years(passage.text):
            meant = _slip_of(year, sheet.date.year)
            if meant is None and _EARLIEST <= year <= sheet.date.year + _YEARS_AHEAD:
                continue
            yield _far(passage, year, span, meant)


def last_year(sheet: ProofSheet) -> Iterator[Finding]:
    """A date of the year before, written early in a year: "24 January 2011" in January 2012."""
    if sheet.date.month > _MONTHS_OF_OLD_HABIT:
        return
    for passage in sheet.minuted:
        for written in written_dates(passage.text):
            finding = _out_of_habit(passage, written, sheet)
            if finding is not None:
                yield finding


def due_out_of_time(sheet: ProofSheet) -> Iterator[Finding]:
    """An action that is due before the meeting that asked for it, or not in this decade."""
    for item, point, action in _actions(sheet):
        if action.due is None or action.closed:
            continue
        place = sheet.point_place(item, point, Field.DUE)
        said = f"{named_action(action)} is due on {plain_date(action.due)}"
        if action.due < sheet.date:
            message = f"{said}, before the meeting that asked for it."
            yield Finding("due-before", Weight.WRONG, message, place, _next_year(action, sheet))
        elif action.due.year > sheet.date.year + 10:
            message = f"{said}, more than ten years after the meeting."
            yield Finding("due-far", Weight.DOUBTFUL, message, place)


def _actions(sheet: ProofSheet) -> Iterator[tuple[ItemLine, PointLine, ActionLine]]:
    for item in sheet.items:
        for point in item.points:
            if point.action is not None:
                yield item, point, point.action


def _next_year(action: ActionLine, sheet: ProofSheet) -> tuple[Mend, ...]:
    assert action.due is not None
    try:
        later = action.due.replace(year=action.due.year + 1)
    except ValueError:
        return ()
    return (Redate(action.id, later),) if later >= sheet.date else ()


def _years(text: str) -> Iterator[tuple[int, Span]]:
    seen = set()
    for written in written_dates(text):
        if written.year_span is not None and len(written.year) == 4:
            seen.add(written.year_span)
            yield int(written.year), written.year_span
    for year, span in written_months(text):
        if span not in seen:
            yield year, span


def _slip_of(year: int, this_year: int) -> int | None:
    """The year about then of which this one is a slip of the fingers: two figures swapped, or the
    century mistyped. A year that may well be meant is not one."""
    if this_year - 100 <= year <= this_year + _YEARS_AHEAD:
        return None
    typed = f"{year:04}"
    for meant in (this_year, this_year + 1, this_year - 1):
        right = f"{meant:04}"
        differ = [place for place in range(4) if typed[place] != right[place]]
        swapped = sorted(typed) == sorted(right) and len(differ) == 2
        if swapped or (len(differ) == 1 and differ[0] < 2):
            return meant
    return None


def _far(passage: Passage, year: int, span: Span, meant: int | None) -> Finding:
    if meant is None:
        message = f"The year {year} is far from the time of the meeting."
        return Finding("far-date", Weight.DOUBTFUL, message, passage.place.span(*span))
    message = f"The year {year} is far from the time of the meeting: is {meant} meant?"
    mend = reword(passage, span, str(meant))
    return Finding("far-date", Weight.WRONG, message, passage.place.span(*span), (mend,))


def _out_of_habit(passage: Passage, written: Written, sheet: ProofSheet) -> Finding | None:
    year = written.year_near(sheet.date)
    # A weekday, right or wrong, says by itself which year is meant.
    if year != sheet.date.year - 1 or written.year_span is None or written.weekday is not None:
        return None
    then, meant = written.on(year), written.on(year + 1)
    if then is None or meant is None or then in sheet.other_dates or meant < sheet.date:
        return None
    if (meant - sheet.date).days > _NEAR:
        return None
    return Finding(
        "last-year",
        Weight.DOUBTFUL,
        f"{plain_date(then)} was a year ago: is {plain_date(meant)} meant?",
        passage.place.span(*written.span),
        (reword(passage, written.year_span, str(meant.year)[-len(written.year) :]),),
    )
