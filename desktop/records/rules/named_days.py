"""Parts of a day among typed words: "board 12 may", "march 2011", "7/3/11"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.records.rules.dates import DAYS, MONTHS

_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_BACKWARDS = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"[12]\d{3}")
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class NamedDay:
    """What is said of a day, as far as it is said, and the words that say nothing of it."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    rest: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether enough is said to look for a day; a bare number may be the number of anything."""
        return self.month is not None or self.year is not None


def named_day(typed: str) -> NamedDay:
    """The day that words name. A number is a day only beside a month."""
    words = typed.casefold().replace(",", " ").split()
    whole = [_whole(word) for word in words]
    figures = next((each for each in whole if each), None)
    if figures is not None:
        rest = (word for word, each in zip(words, whole, strict=True) if not each)
        return NamedDay(*figures, _without_weekday(rest))
    months = [(at, number) for at, word in enumerate(words) if (number := _month(word))]
    if not months:
        return _of_a_year(words)
    at, month = months[0]
    beside = [near for near in (at - 1, at + 1) if 0 <= near < len(words)]
    day_at = next((near for near in beside if _day(words[near])), None)
    year_at = next((n for n, word in enumerate(words) if _YEAR.fullmatch(word)), None)
    rest = (word for n, word in enumerate(words) if n not in (at, day_at, year_at))
    return NamedDay(
        None if day_at is None else _day(words[day_at]),
        month,
        None if year_at is None else int(words[year_at]),
        _without_weekday(rest),
    )


def _of_a_year(words: list[str]) -> NamedDay:
    year = next((word for word in words if _YEAR.fullmatch(word)), None)
    rest = tuple(word for word in words if word != year)
    return NamedDay(year=None if year is None else int(year), rest=rest)


def _whole(word: str) -> tuple[int, int, int | None] | None:
    """Day, month and year of a date in figures."""
    if found := _BACKWARDS.fullmatch(word):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _FIGURES.fullmatch(word):
        year = None if found[3] is None else int(found[3])
        short = year is not None and len(found[3]) == 2
        return int(found[1]), int(found[2]), 2000 + year if short and year is not None else year
    return None


def _month(word: str) -> int | None:
    said = word.rstrip(".")
    if len(said) < _FEWEST_LETTERS:
        return None
    found = (n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(said))
    return 9 if said == "sept" else next(found, None)


def _day(word: str) -> int | None:
    found = _DAY.fullmatch(word)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def _without_weekday(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if not _weekday(word))


def _weekday(word: str) -> bool:
    said = word.rstrip(".")
    names = (name.casefold() for name in DAYS)
    return len(said) >= _FEWEST_LETTERS and any(name.startswith(said) for name in names)
