"""Dates and times as people type them in the United Kingdom."""

import re
from datetime import date, timedelta

from desktop.records.rules.dates import DAYS, MONTHS, plain_date, short_date
from desktop.records.rules.dates import today as this_day

_MONTHS = tuple(month.lower() for month in MONTHS)
_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_BACKWARDS = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,})\.?[ -]?(\d{4}|\d{2})?")
_AMERICAN = re.compile(r"([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?([0-5]\d))? ?(am|pm)?")


class UnreadableError(ValueError):
    """What was typed is no date or time; the message is the sentence to show."""


def read_date(typed: str, today: date | None = None) -> date | None:
    """The day that was typed ("7 March 2011", "Mon 7/3/11", "tomorrow"), None if nothing was."""
    now = today or this_day()
    text = " ".join(typed.lower().replace(",", " ").split())
    if not text:
        return None
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if text in near:
        return now + timedelta(days=near[text])
    weekday, rest = _take_weekday(text)
    day = _read_day(rest, now)
    if weekday is not None and day.weekday() != weekday:
        was = "was" if day < now else "is"
        raise UnreadableError(f"{plain_date(day)} {was} a {DAYS[day.weekday()]}.")
    return day


def show_date(day: date | None) -> str:
    """The day as shown: "Mon 7 March 2011"; nothing for no day."""
    return short_date(day) if day else ""


def show_span(first: date | None, last: date | None) -> str:
    """From when to when: "7 March 2011 to 3 May 2012", "since 7 March 2011"."""
    if first and last:
        return f"{plain_date(first)} to {plain_date(last)}"
    if first:
        return f"since {plain_date(first)}"
    return f"until {plain_date(last)}" if last else ""


def read_time(typed: str) -> str:
    """The time that was typed ("2pm", "14.00", "1400") as "14:00"; nothing if nothing was."""
    text = typed.strip().lower().replace("noon", "12pm").replace(".m", "m")
    if not text:
        return ""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise UnreadableError("Type a time like 14:00 or 2 pm.")
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        raise UnreadableError("Type a time like 14:00 or 2 pm.")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        raise UnreadableError("A day has no more than 24 hours.")
    return f"{hour:02}:{minute:02}"


def _take_weekday(text: str) -> tuple[int | None, str]:
    first, _, rest = text.partition(" ")
    if len(first.rstrip(".")) >= 3 and rest:
        for number, name in enumerate(DAYS):
            if name.lower().startswith(first.rstrip(".")):
                return number, rest
    return None, text


def _read_day(text: str, now: date) -> date:
    if found := _BACKWARDS.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(text):
        return _day(_year(found[3], now), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(text):
        return _day(_year(found[3], now), _month(found[2]), int(found[1]))
    if found := _AMERICAN.fullmatch(text):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    raise UnreadableError("Type a date like 7 March 2011 or 7/3/2011.")


def _year(typed: str | None, now: date) -> int:
    if not typed:
        return now.year
    year = int(typed)
    if len(typed) == 4:
        return year
    return year + (1900 if year >= 70 else 2000)


def _month(word: str) -> int:
    for number, name in enumerate(_MONTHS, start=1):
        if name.startswith(word) or word == "sept" == name[:4]:
            return number
    raise UnreadableError("Type a date like 7 March 2011 or 7/3/2011.")


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise UnreadableError("There is no such day in the calendar.") from None
