"""The time that an agenda allots, against the time that the meeting has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

LONGEST = 24 * 60
"""Minutes in a day: no item is allotted more."""


class Timed(NamedTuple):
    """The minutes allotted to an item, if any; `parent_id` is the item it is a part of."""

    item_id: int
    parent_id: int | None
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Timetable:
    """`room` is how long the meeting is to last, where its end is set; `over` what does not fit.

    `untimed` counts the items that nothing is allotted to.
    """

    total: int = 0
    untimed: int = 0
    room: int | None = None
    over: int = 0


def timetable(items: Iterable[Timed], start: str, end: str) -> Timetable:
    """An item takes its own time or that of its parts together, whichever is longer."""
    listed = list(items)
    parts: dict[int, int] = {}
    for item in listed:
        if item.parent_id is not None and item.minutes:
            parts[item.parent_id] = parts.get(item.parent_id, 0) + item.minutes
    taken = [
        max(item.minutes or 0, parts.get(item.item_id, 0))
        for item in listed
        if item.parent_id is None
    ]
    total, room = sum(taken), _minutes_between(start, end)
    over = max(0, total - room) if room is not None else 0
    return Timetable(total, sum(1 for minutes in taken if not minutes), room, over)


def starts(items: Iterable[Timed], start: str) -> dict[int, str]:
    """When each item is due to begin, "HH:MM"; only the first where nothing is allotted.

    An item without a time is held to take none. The first part of an item begins with it.
    """
    listed = list(items)
    if not start:
        return {}
    if not any(item.minutes for item in listed):
        return {item.item_id: start for item in listed[:1]}
    due: dict[int, str] = {}
    whole = part = _minute_of_day(start)
    for item in listed:
        if item.parent_id is None:
            begins = whole = part = max(whole, part)
            whole += item.minutes or 0
        else:
            begins = part
            part += item.minutes or 0
        due[item.item_id] = f"{begins // 60 % 24:02}:{begins % 60:02}"
    return due


def said(minutes: int) -> str:
    """ "45 minutes", "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, 60)
    words = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    words += [f"{rest} minute{'s' if rest > 1 else ''}"] if rest or not hours else []
    return " ".join(words)


def _minutes_between(start: str, end: str) -> int | None:
    if not start or not end:
        return None
    return _minute_of_day(end) - _minute_of_day(start)


def _minute_of_day(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)
