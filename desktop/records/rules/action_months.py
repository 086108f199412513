"""Actions month by month: how many were asked for, how many closed, how many were overdue."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Span:
    """When an action was asked for, by when it is due and when it was closed, if it was."""

    asked: date
    due: date | None = None
    closed: date | None = None


@dataclass(frozen=True, slots=True)
class ActionMonth:
    """`month` is its first day; `open` and `overdue` are as at its end, or at the last day told."""

    month: date
    asked: int
    closed: int
    open: int
    overdue: int


def by_month(spans: Iterable[Span], until: date) -> tuple[ActionMonth, ...]:
    """Every month from the first action on, the one of `until` being the last."""
    asked: Counter[date] = Counter()
    closed: Counter[date] = Counter()
    late: Counter[date] = Counter()
    settled: Counter[date] = Counter()
    for span in spans:
        if span.asked > until:
            continue
        asked[_first(span.asked)] += 1
        over = span.closed is not None and span.closed <= until
        if over and span.closed is not None:
            closed[_first(max(span.closed, span.asked))] += 1
        _count_late(span, until, late, settled)
    if not asked:
        return ()
    months = _months(min(asked), _first(until))
    still_open = accumulate(asked[month] - closed[month] for month in months)
    overdue = accumulate(late[month] - settled[month] for month in months)
    return tuple(
        ActionMonth(month, asked[month], closed[month], stands, behind)
        for month, stands, behind in zip(months, still_open, overdue, strict=True)
    )


def _count_late(span: Span, until: date, late: Counter[date], settled: Counter[date]) -> None:
    """The month in which it became overdue, and that in which it was no longer."""
    if span.due is None:
        return
    from_day = max(span.due + timedelta(days=1), span.asked)
    if from_day > until or (span.closed is not None and span.closed < from_day):
        return
    late[_first(from_day)] += 1
    if span.closed is not None and span.closed <= until:
        settled[_first(span.closed)] += 1


def _first(day: date) -> date:
    return day.replace(day=1)


def _months(first: date, last: date) -> list[date]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [
        date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1)
        for n in range(count)
    ]
