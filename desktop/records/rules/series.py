"""The meetings of a year at one go: the second Monday of each month, or every six weeks."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.records.rules.bank_holidays import bank_holiday
from desktop.records.rules.dates import short_date
from desktop.records.rules.words import MeetingKind, Nation

_WEEK = dt.timedelta(weeks=1)

LAST_OF_MONTH = -1
LONGEST = dt.timedelta(days=2 * 366)


@dataclass(frozen=True, slots=True)
class SeriesDraft:
    """Which days: a weekday (Monday is 0) of each month, or every so many weeks.

    `week_of_month` is 1 to 4, or -1 for the last; `every_weeks` stands in its place. No `months`
    are all months. A day that is a bank holiday is left out (`skip_holidays`) or held a week later.
    """

    body_id: int | None = None
    kind: MeetingKind = MeetingKind.ORDINARY
    first: dt.date | None = None
    last: dt.date | None = None
    weekday: int = 0
    week_of_month: int | None = None
    every_weeks: int | None = None
    months: tuple[int, ...] = ()
    skip_holidays: bool = True
    start_time: str = ""
    end_time: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a series, with what is to be known about it; one that does not come says why."""

    date: dt.date
    note: str = ""
    comes: bool = True


def series_days(draft: SeriesDraft, nation: Nation) -> tuple[Day, ...]:
    """The days of a sound draft, in order."""
    regular = list(_regular(draft))
    days = {day: Day(day) for day in regular if not bank_holiday(day, nation)}
    for day in regular:
        name = bank_holiday(day, nation)
        if name and draft.skip_holidays:
            days[day] = Day(day, f"Left out: {name}", comes=False)
        elif name:
            moved = _moved(day, nation)
            days.setdefault(moved, Day(moved, f"A week on from {short_date(day)}: {name}"))
    return tuple(days[day] for day in sorted(days))


def _regular(draft: SeriesDraft) -> Iterator[dt.date]:
    """The days as the rule has them, bank holidays or not."""
    if draft.first is None or draft.last is None:
        return
    step = draft.every_weeks or 1
    day = draft.first + dt.timedelta(days=(draft.weekday - draft.first.weekday()) % 7)
    while day <= draft.last:
        wanted = not draft.months or day.month in draft.months
        if wanted and (draft.every_weeks or _is_week(day, draft.week_of_month)):
            yield day
        day += step * _WEEK


def _is_week(day: dt.date, week_of_month: int | None) -> bool:
    if week_of_month == LAST_OF_MONTH:
        return (day + _WEEK).month != day.month
    return week_of_month == (day.day - 1) // 7 + 1


def _moved(day: dt.date, nation: Nation) -> dt.date:
    """The same weekday of the next week that has no bank holiday on it."""
    while bank_holiday(day, nation):
        day += _WEEK
    return day
