"""How a select is asked: put into SQL once, and only what needs it turned into Python.

Building a select and putting it into SQL takes Peewee several times as long as SQLite takes to
answer it, and so does looking over every value of the answer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee

Row = tuple[Any, ...]
Converters = tuple[tuple[int, Callable[[Any], Any]], ...]

_AS_HELD = (peewee.IntegerField, peewee.TextField, peewee.ForeignKeyField)
"""Fields whose values SQLite gives as the program takes them."""

_any_day = peewee.DateField().python_value


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the values it is asked with."""

    question: "Question"
    values: tuple[object, ...]


class Question:
    """A select that is asked again and again with other values: `@Question` over its maker.

    The maker is called once, with a place for each value; it may compare them and nothing else.
    """

    def __init__(self, make: Callable[..., peewee.SelectQuery]) -> None:
        self._make = make
        self._known: tuple[Any, str, list[Any]] | None = None
        self._converters: Converters | None = None

    def __call__(self, *values: object) -> Asked:
        return Asked(self, values)

    def bound(self, values: tuple[object, ...]) -> tuple[str, list[object]]:
        """The statement, and what to bind to it."""
        if self._known is None:
            places = [peewee.Value(_Place(nth), converter=False) for nth in range(len(values))]
            select = self._make(*places).bind(_SPEAKS_SQL).tuples()
            self._known = (select, *select.sql())
        _, statement, params = self._known
        return statement, [values[at.nth] if isinstance(at, _Place) else at for at in params]

    def converters(self, cursor: Any) -> Converters:
        """The columns to convert, by an answer to the question."""
        if self._converters is None:
            assert self._known is not None
            self._converters = converters(self._known[0]._get_cursor_wrapper(cursor))  # noqa: SLF001
        return self._converters


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value goes."""

    nth: int


_SPEAKS_SQL = peewee.SqliteDatabase(None)


def converters(answer: Any) -> Converters:
    """The columns that SQLite gives otherwise than the program takes them: days, truth."""
    answer.initialize()
    found: Iterable[Any] = getattr(answer, "converters", ())
    return tuple(
        (at, _day if isinstance(_field(converter), peewee.DateField) else converter)
        for at, converter in enumerate(found)
        if converter is not None and not isinstance(_field(converter), _AS_HELD)
    )


def converted(rows: list[Row], needed: Converters) -> list[Row]:
    """Rows as the program takes them."""
    return [_converted(row, needed) for row in rows] if needed else rows


def _field(converter: object) -> object:
    return getattr(converter, "__self__", None)


def _converted(row: Row, needed: Converters) -> Row:
    values = list(row)
    for at, converter in needed:
        values[at] = converter(values[at])
    return tuple(values)


def _day(value: Any) -> Any:
    try:
        return None if value is None else date.fromisoformat(value)
    except (TypeError, ValueError):
        return _any_day(value)
