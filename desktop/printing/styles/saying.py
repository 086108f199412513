"""How a style says days, times and wording with names filled in."""

import re
from collections.abc import Iterable
from datetime import date

from desktop.printing.styles.schema import Clock

_WHOLE = 40
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def say_date(day: date) -> str:
    """ "Monday 7 March 2011", in English whatever the machine speaks; its day is not parted."""
    return f"{_WEEKDAYS[day.weekday()]} {short_date(day)}"


def short_date(day: date) -> str:
    """ "7 March 2011"."""
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"


def say_time(time: str, clock: Clock) -> str:
    """ "9.30 am" or "09:30"; what is not a time is said as it was written."""
    found = _TIME.fullmatch(time)
    if not found or clock.form == "24":
        return time
    hour, minute = int(found[1]), found[2]
    if minute == "00" and hour in (0, 12):
        return f"12\u00a0{'noon' if hour else 'midnight'}"
    return f"{(hour - 1) % 12 + 1}.{minute}\u00a0{'pm' if hour >= 12 else 'am'}"


def say_times(start: str, end: str, clock: Clock) -> str:
    if start and end:
        return clock.times.format(start=say_time(start, clock), end=say_time(end, clock))
    return say_time(start or end, clock)


def say_when(day: date, start: str, end: str, clock: Clock) -> str:
    times = say_times(start, end, clock)
    return clock.when.format(date=say_date(day), times=times) if times else say_date(day)


def say_lines(lines: tuple[str, ...], **values: str) -> list[str]:
    """The lines with names filled in, without those that would have a gap."""
    gaps = [f"{{{name}}}" for name, value in values.items() if not value.strip()]
    return [line.format(**values) for line in lines if not any(gap in line for gap in gaps)]


def report_of(whose: str) -> str:
    """A post as it follows "of the"."""
    first, _, rest = whose.partition(" ")
    return rest if first.lower() == "the" else whose


def listed(names: tuple[str, ...]) -> str:
    """ "A, B and C"."""
    *most, last = names or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def whole_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names so that none of them is parted at the end of a line, unless it is very long."""
    return tuple(name.replace(" ", "\u00a0") if len(name) <= _WHOLE else name for name in names)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
