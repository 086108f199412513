"""Dates in words, always in English, whatever the machine speaks."""

from datetime import date, datetime

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date) -> str:
    """ "Monday 7 March 2011"."""
    return f"{DAYS[day.weekday()]} {plain_date(day)}"


def short_date(day: date) -> str:
    """ "Mon 7 March 2011"."""
    return f"{DAYS[day.weekday()][:3]} {plain_date(day)}"


def plain_date(day: date) -> str:
    """ "7 March 2011"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def today() -> date:
    """The day it is where the machine stands."""
    return datetime.now().astimezone().date()


def later_by(end: str, start: str, new_start: str) -> str:
    """When something ends that starts at another time and lasts as long: "HH:MM".

    Empty where the times do not say how long it lasts, or it would not end on the same day.
    """
    if not (end and start and new_start):
        return ""
    minutes = _minutes(new_start) + _minutes(end) - _minutes(start)
    return f"{minutes // 60:02d}:{minutes % 60:02d}" if minutes < 24 * 60 else ""


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
