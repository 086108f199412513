"""When something is due, as it is said in a sentence: "by 12 May", "to the next meeting"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.records.rules.dates import DAYS, MONTHS

_WEEKDAY = "|".join(f"{day}|{day[:3]}" for day in DAYS)
_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS) + "|Sept"
_BY = r"\b(?:by|before|no later than|not later than|on or before|until|due)\s+(?:the\s+)?"
_DATE = re.compile(
    rf"{_BY}(?:(?:{_WEEKDAY})\.?,?\s+(?:the\s+)?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    rf"{_BY}(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})(?:[/.](?P<year>\d{{4}}|\d{{2}}))?(?![\d/])",
    re.IGNORECASE,
)
_ON_WEEKDAY = re.compile(rf"{_BY}(?:next\s+)?(?P<weekday>{_WEEKDAY})\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:by|before|for|at|to|in time for|until)\s+(?:the\s+|its\s+|our\s+)?"
    r"(?P<words>next\s+(?:board\s+|committee\s+|council\s+|ordinary\s+)?meeting)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    rf"{_BY}(?P<words>(?:end|middle|start|beginning)\s+of\s+(?:the\s+)?(?:(?:financial|school|"
    rf"council|calendar|academic)\s+)?(?:{_MONTH}|week|month|quarter|term|year)\b(?:\s+\d{{4}})?"
    rf"|(?:spring|summer|autumn|winter)(?:\s+term)?\b|Easter\b|Christmas\b|half[ -]term\b"
    rf"|(?:{_MONTH})\b(?:\s+\d{{4}})?(?!\s*\d))",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?P<words>within\s+(?:a|one|two|three|four|six|\d{1,3})\s+"
    r"(?:working\s+|clear\s+)?(?:day|week|fortnight|month)s?|as\s+soon\s+as\s+possible)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Due:
    """A day, or words where no day is named."""

    day: date | None = None
    words: str = ""


NEVER = Due()
"""Where nothing is said of a day."""


def due_in(text: str, said_on: date) -> Due:
    """When a sentence said on that day wants something done; what it names last counts."""
    found = [
        (match.end(), due)
        for pattern in (_DATE, _FIGURES, _ON_WEEKDAY, _MEETING, _VAGUE, _WITHIN)
        for match in pattern.finditer(text)
        if (due := _due(match, said_on)) is not None
    ]
    return max(found, key=lambda each: each[0])[1] if found else NEVER


def _due(found: re.Match[str], said_on: date) -> Due | None:
    parts = found.groupdict()
    if "words" in parts:
        return Due(None, " ".join(parts["words"].split()))
    if "weekday" in parts:
        return Due(_next_weekday(parts["weekday"], said_on))
    day = _day(parts["day"], parts["month"], parts["year"], said_on)
    return None if day is None else Due(day)


def _next_weekday(name: str, said_on: date) -> date:
    wanted = next(n for n, day in enumerate(DAYS) if day.lower().startswith(name.lower()[:3]))
    return said_on + timedelta(days=(wanted - said_on.weekday() - 1) % 7 + 1)


def _day(day: str, month: str, year: str | None, said_on: date) -> date | None:
    """The day named; without a year, the first such day from then on."""
    number = int(month) if month.isdecimal() else _month(month)
    if not 1 <= number <= 12:
        return None
    if year:
        return _existing(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    years = range(said_on.year, said_on.year + 9)
    days = (_existing(each, number, int(day)) for each in years)
    return next((found for found in days if found is not None and found >= said_on), None)


def _existing(year: int, month: int, day: int) -> date | None:
    if year < 1 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _month(name: str) -> int:
    return next(n for n, m in enumerate(MONTHS, 1) if m.lower().startswith(name.lower()[:3]))
