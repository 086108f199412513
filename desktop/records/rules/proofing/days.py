"""Days that cannot be: a weekday that its date was not, a date that no calendar has."""

import datetime as dt
from collections.abc import Iterator

from desktop.records.rules.dates import DAYS, MONTHS, plain_date
from desktop.records.rules.proofing.dated import Written, written_dates
from desktop.records.rules.proofing.findings import Finding, Mend, Place, Reword, Weight
from desktop.records.rules.proofing.sheet import Passage, ProofSheet

_SAME_WEEK = 3


def weekday(sheet: ProofSheet) -> Iterator[Finding]:
    """A weekday that is not the date's: "Monday 7 March 2010"."""
    for passage in sheet.passages:
        yield from wrong_weekdays(passage, sheet.date)


def no_such_date(sheet: ProofSheet) -> Iterator[Finding]:
    """A day that the month does not have: "31 June"."""
    for passage in sheet.passages:
        yield from impossible_dates(passage, sheet.date)


def wrong_weekdays(passage: Passage, about: dt.date) -> Iterator[Finding]:
    """The wrong weekdays of one passage, written about a day."""
    for written in written_dates(passage.text):
        if written.weekday is None:
            continue
        year = written.year_near(about)
        day = written.on(year) if year is not None else _nearest(written, about)
        if day is None or day.weekday() == written.weekday:
            continue
        others = _years_that_fit(written, about, day)
        # Without a year the writer may have meant the year before or after; with one, the year is
        # the slip only where another brings the day nearer.
        weight = Weight.DOUBTFUL if others and not written.year else Weight.WRONG
        fits = [
            other for other in others if written.year_span and abs(other - about) < abs(day - about)
        ]
        yield Finding(
            "weekday",
            weight,
            _sentence(written, day, fits, about),
            passage.place.span(*written.span),
            tuple(_mends(passage, written, day, fits)),
        )


def impossible_dates(passage: Passage, about: dt.date) -> Iterator[Finding]:
    """The dates of one passage that no calendar has."""
    for written in written_dates(passage.text):
        if not 1 <= written.month <= 12 or written.day == 0:
            # "30/15/12" is a reference or a score, as far as anyone can tell.
            continue
        year = written.year_near(about)
        if year == 0 or written.on(2000 if year is None else year) is not None:
            continue
        said = f"{written.day} {MONTHS[written.month - 1]}" + (f" {year}" if year else "")
        yield Finding(
            "no-such-date",
            Weight.WRONG,
            f"There is no {said} in the calendar.",
            passage.place.span(*written.span),
        )


def _nearest(written: Written, about: dt.date) -> dt.date | None:
    """The day nearest to when the text was written, where it says no year."""
    days = (written.on(about.year + step) for step in (-1, 0, 1) if 0 < about.year + step < 10_000)
    return min(
        (day for day in days if day is not None),
        key=lambda day: abs((day - about).days),
        default=None,
    )


def _years_that_fit(written: Written, about: dt.date, day: dt.date) -> list[dt.date]:
    """The same day and month in a year about then, where the weekday is right."""
    years = (about.year, about.year - 1, about.year + 1)
    days = (written.on(year) for year in years if 0 < year < 10_000 and year != day.year)
    return [other for other in days if other is not None and other.weekday() == written.weekday]


def _nearest_weekday(day: dt.date, weekday: int) -> dt.date | None:
    """The day within three days that is the weekday."""
    step = (weekday - day.weekday() + 3) % 7 - 3
    try:
        return day + dt.timedelta(days=step)
    except OverflowError:
        return None


def _sentence(written: Written, day: dt.date, fits: list[dt.date], about: dt.date) -> str:
    assert written.weekday is not None
    other = fits[0] if fits else _nearest_weekday(day, written.weekday)
    said = f"{plain_date(day)} {_was(day, about)} a {DAYS[day.weekday()]}"
    if other is None:
        return f"{said}, not a {DAYS[written.weekday]}."
    return f"{said}; {DAYS[written.weekday]} {_was(other, about)} {plain_date(other)}."


def _was(day: dt.date, about: dt.date) -> str:
    """ "was" up to about then: both halves of a sentence about one week say the same."""
    return "was" if (day - about).days <= _SAME_WEEK else "is"


def _mends(passage: Passage, written: Written, day: dt.date, fits: list[dt.date]) -> Iterator[Mend]:
    assert written.weekday is not None
    assert written.weekday_span is not None
    if fits and written.year_span is not None:
        yield reword(passage, written.year_span, str(fits[0].year)[-len(written.year) :])
    said = _text(passage, written.weekday_span)
    yield reword(passage, written.weekday_span, _in_the_manner_of(said, DAYS[day.weekday()]))
    other = _nearest_weekday(day, written.weekday)
    if not fits and other is not None and other.month == day.month:
        yield reword(passage, written.day_span, str(other.day))


def _in_the_manner_of(said: str, name: str) -> str:
    """A weekday as short, and in the same letters, as the one it takes the place of."""
    becomes = name if said.lower().endswith("day") else name[:3]
    return becomes.upper() if said.isupper() else becomes


def _text(passage: Passage, span: tuple[int, int]) -> str:
    return passage.text[span[0] : span[1]]


def reword(passage: Passage, span: tuple[int, int], becomes: str) -> Reword:
    """The mend by which some characters of a passage become others."""
    place: Place = passage.place.span(*span)
    return Reword(place, _text(passage, span), becomes)
