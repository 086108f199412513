"""Dates as they stand in running text, with the weekday that is said of them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.records.rules.dates import DAYS, MONTHS

Span = tuple[int, int]

_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written; each part with its place in the text. `year` is as typed, or empty."""

    span: Span
    day: int
    day_span: Span
    month: int
    year: str = ""
    year_span: Span | None = None
    weekday: int | None = None
    weekday_span: Span | None = None

    def year_near(self, about: dt.date) -> int | None:
        """The year that is meant; of two figures, the one nearest to `about`."""
        if not self.year:
            return None
        if len(self.year) == 4:
            return int(self.year)
        century = about.year - about.year % 100
        years = (century + step + int(self.year) for step in (-100, 0, 100))
        return min(years, key=lambda year: abs(year - about.year))

    def on(self, year: int) -> dt.date | None:
        """This day and month in a year; None where there is no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None


_WEEKDAY_NUMBERS = {day[:3].lower(): number for number, day in enumerate(DAYS)}
_MONTH_NUMBERS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}

_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b)\.?"
)
_DAY = r"(?P<day>(?<![\d/.:])\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?(?!\d)"
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)\b\.?"
)
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FIGURES = (
    r"(?<![\w/.\-])(?P<day>\d{1,2})(?P<mark>[/.\-])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>\d{4}|\d{2})(?![\d/])"
)
_SAID_BEFORE = rf"(?:(?<!\w){_WEEKDAY},?\s+(?:the\s+)?)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_SAID_BEFORE}{_DAY}[\s\-]+(?:day\s+)?(?:of\s+)?{_MONTH}(?:[,\s\-]+{_YEAR})?",
        rf"{_SAID_BEFORE}(?<!\w){_MONTH}\s+(?:the\s+)?{_DAY}(?:,?\s+{_YEAR})?",
        rf"{_SAID_BEFORE}{_FIGURES}",
        rf"{_SAID_BEFORE}(?<![\w/.\-])(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)",
    )
)
_SAID_AFTER = re.compile(
    rf"(?:\s*[(\[]\s*|,?\s+(?:which\s+(?:was|is)\s+)?an?\s+){_WEEKDAY}(?!\w)", re.IGNORECASE
)
# "Monday 7" of "Monday 7 and Tuesday 8 March 2011".
_SHARES_MONTH = re.compile(
    rf"(?<!\w){_WEEKDAY}\s+(?:the\s+)?{_DAY}\s*(?:,|and|&|to|until|[–—\-])\s*", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
# Most sentences have no date in them, and are not looked at closely.
_HINT = re.compile(rf"\d[/.\-]\d|\b{_MONTH}", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(rf"(?<!\w){_MONTH},?\s+{_YEAR}", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def written_dates(text: str) -> tuple[Written, ...]:
    """Every date in a text that says its day and month, in order.

    Remembered by text: while somebody types, one paragraph changes and all others stay.
    """
    if not _DIGIT.search(text) or not _HINT.search(text):
        return ()
    found: dict[int, Written] = {}
    taken = bytearray(len(text))
    for form in _FORMS:
        for match in form.finditer(text):
            date = _with_weekday_after(_written(match), text)
            start, end = date.span
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found[start] = date
    for match in _SHARES_MONTH.finditer(text):
        whole = found.get(match.end())
        if whole is not None:
            found[match.start()] = _half(match, whole)
    return tuple(found[start] for start in sorted(found))


def written_months(text: str) -> Iterator[tuple[int, Span]]:
    """Every year that is said with a month ("March 2011"), and where."""
    if not _DIGIT.search(text):
        return
    for match in _MONTH_AND_YEAR.finditer(text):
        yield int(match["year"]), match.span("year")


def _written(match: re.Match[str]) -> Written:
    month = match["month"]
    year = match["year"]
    weekday = match["weekday"]
    return Written(
        span=match.span(),
        day=int(match["day"]),
        day_span=match.span("day"),
        month=int(month) if month.isdigit() else _MONTH_NUMBERS[month[:3].lower()],
        year=year or "",
        year_span=match.span("year") if year else None,
        weekday=_WEEKDAY_NUMBERS[weekday[:3].lower()] if weekday else None,
        weekday_span=match.span("weekday") if weekday else None,
    )


def _with_weekday_after(date: Written, text: str) -> Written:
    """ "7/3/2011 (Monday)": the weekday may come last."""
    if date.weekday is not None:
        return date
    match = _SAID_AFTER.match(text, date.span[1])
    if match is None:
        return date
    return replace(
        date,
        span=(date.span[0], match.end()),
        weekday=_WEEKDAY_NUMBERS[match["weekday"][:3].lower()],
        weekday_span=match.span("weekday"),
    )


def _half(match: re.Match[str], whole: Written) -> Written:
    return Written(
        span=(match.start(), match.end("day")),
        day=int(match["day"]),
        day_span=match.span("day"),
        month=whole.month,
        year=whole.year,
        weekday=_WEEKDAY_NUMBERS[match["weekday"][:3].lower()],
        weekday_span=match.span("weekday"),
    )
