"""What a search may be narrowed to."""

import re
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_
from typing import Any

from peewee import SQL, Value

from desktop.records.errors import Refusal
from desktop.records.reading.search_kinds import KINDS
from desktop.records.reading.search_places import Place
from desktop.records.tables import Body

_YEAR = re.compile(r"([1-9]\d{3})(?:\s*[/–-]\s*(\d{4}|\d{2}))?")
_NEVER = SQL("0")


@dataclass(frozen=True, slots=True)
class Filters:
    """What alone is to be found; what is empty narrows nothing.

    `body_id`: what stands in that body's record, its seats, and the people who have or had one.
    `year`: "2019" is the calendar year; "2019/20" the year of the body, from the day on which that
    body's year starts. What has no day is in no year.
    `person_id`: what is said of the person alone (their names, posts and seats); actions that they
    own; and what stands in a meeting on whose attendance they are, in whatever way.
    `kind`: one of `KINDS`.
    """

    body_id: int | None = None
    year: str = ""
    person_id: int | None = None
    kind: str = ""

    def __post_init__(self) -> None:
        if self.kind and self.kind not in KINDS:
            raise Refusal(f"“{self.kind}” is no kind of record: say one of {', '.join(KINDS)}.")
        if self.year:
            _year(self.year)

    @property
    def narrow(self) -> bool:
        """Whether some records of a kind are wanted and others not."""
        return self.body_id is not None or self.person_id is not None or bool(self.year)

    def condition(self, place: Place) -> Any:
        """Whether a record in this place is wanted."""
        conditions = []
        if self.body_id is not None:
            conditions.append(place.of_body(self.body_id))
        if self.person_id is not None:
            conditions.append(place.of_person(self.person_id))
        if self.year:
            conditions.append(self._in_year(place))
        return reduce(and_, (_NEVER if each is None else each for each in conditions))

    def _in_year(self, place: Place) -> Any:
        day = place.dated()
        if day is None:
            return None
        first, of_body = _year(self.year)
        if not of_body:
            return (day >= date(first, 1, 1)) & (day <= date(first, 12, 31))
        return (day >= _starts(first)) & (day < _starts(first + 1))


def _starts(year: int) -> Any:
    return Value(f"{year}-", converter=False).concat(Body.year_start)


def _year(said: str) -> tuple[int, bool]:
    """The year, or the one in which the body's year begins, and whether it is the body's."""
    found = _YEAR.fullmatch(said.strip())
    if found is None:
        raise Refusal(f"“{said}” is no year: say 2019, or 2019/20 for the year of the body.")
    first, following = int(found[1]), found[2]
    if following and not str(first + 1).endswith(following):
        raise Refusal(f"“{said}” is no year: {first}/{(first + 1) % 100:02} would be one.")
    return first, following is not None
