"""Lists: what is wanted, and the sorted ids that answer it.

A list is asked for in two steps, so that a table of 120,000 rows opens at once: all ids, sorted
and filtered in SQL, then the rows of the block that shows.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from peewee import SQL, Case, Expression, Field, NodeList, Ordering, Value, fn

from desktop.records.register import Register, Row
from desktop.records.rules.dates import DAYS, MONTHS
from desktop.records.rules.words import Word
from desktop.records.tables import Record

_MOST_WORDS = 16
_LONGEST_WORD = 100
_LONGEST_MONTH = max(map(len, MONTHS))
_WEEKDAYS = tuple(day[:3] for day in (DAYS[-1], *DAYS[:-1]))  # SQLite begins on Sunday


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to show.

    `words` are looked for in what a row shows: each of them, anywhere. `order` is a field of the
    row; empty is the list's usual order. Each list says which of the other fields it heeds.
    """

    words: str = ""
    order: str = ""
    descending: bool = False
    body_id: int | None = None
    state: str = ""
    person_id: int | None = None
    open_only: bool = False


Finds = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a row: what it sorts by, and how to find a word in what it shows.

    `finds` gives the condition for a word, or None for a word that the field can never show.
    """

    order: tuple[Any, ...]
    finds: Finds | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """How the rows of one table are listed."""

    model: type[Record]
    columns: Mapping[str, Column]
    usual: tuple[Any, ...]
    usual_descending: bool = False

    def ids(self, register: Register, wanted: Wanted, *conditions: Any) -> list[int]:
        """The ids of the wanted rows, in the wanted order."""
        query = self.model.select(self.model.id).order_by(*self._ordering(wanted))
        for condition in (*conditions, *map(self._shows, _words(wanted.words))):
            query = query.where(condition)
        # As one value: 120,000 rows of one number each would take Peewee half a second.
        gathered = query.alias("sorted").select_from(fn.json_group_array(SQL("sorted.id")))
        ((ids,),) = register.rows(gathered)
        return [int(id_) for id_ in json.loads(ids)]

    def _ordering(self, wanted: Wanted) -> list[Ordering]:
        if not wanted.order:
            nodes, descending = self.usual, wanted.descending != self.usual_descending
        elif wanted.order in self.columns:
            nodes, descending = self.columns[wanted.order].order, wanted.descending
        else:
            raise ValueError(f"{self.model.__name__} rows have no order {wanted.order!r}")
        way = "DESC" if descending else "ASC"
        return [Ordering(node, way) for node in (*nodes, self.model.id)]

    def _shows(self, word: str) -> Any:
        """Whether a row shows a word in any of its fields."""
        finds = (column.finds(word) for column in self.columns.values() if column.finds)
        conditions = [condition for condition in finds if condition is not None]
        return reduce(or_, conditions) if conditions else SQL("0")


def by_text(field: Any) -> Column:
    """A column of plain text, sorted without regard to capitals."""
    return Column((folded(field),), containing(field))


def by_number(field: Any) -> Column:
    """A column of numbers that are not looked for."""
    return Column((field,))


def by_day(field: Any, finds: Finds | None = None) -> Column:
    """A column of days; no day at all comes last."""
    return Column((Expression(field, "IS", None), field), finds or on_day(field))


def by_word(field: Any, words: type[Word]) -> Column:
    """A column of the field's words, sorted in the order in which they are defined."""
    ranks = [(word.value, rank) for rank, word in enumerate(words)]

    def finds(typed: str) -> Any:
        said = [word.value for word in words if typed.casefold() in word.label.casefold()]
        return field.in_(said) if said else None

    return Column((Case(field, ranks),), finds)


def folded(field: Any) -> Any:
    """Text to sort by: capitals make no difference."""
    return fn.lower(field)


def containing(field: Any) -> Finds:
    """Finds a word in a text. SQLite knows no capitals beyond ASCII: there, any letter will do."""
    return lambda word: Expression(field, "ILIKE", _pattern(word))


def numbered(field: Any) -> Finds:
    """Finds a number by its digits."""
    return lambda word: containing(field.cast("TEXT"))(word) if word.isdecimal() else None


def on_day(field: Any) -> Finds:
    """Finds a word in what `short_date` says of a day."""
    return lambda word: containing(_day_in_words(field))(word) if _of_a_day(word) else None


def on_day_of(field: Field) -> Finds:
    """Finds a word in what `short_date` says of a day in a long table.

    It holds few days, each of them many times: each is put into words once.
    """
    # With a limit, SQLite lets the days be distinct before it looks at what each says.
    days = field.model.select(field.alias("day")).distinct().limit(-1).alias("days")
    said = on_day(SQL("days.day"))

    def finds(word: str) -> Any:
        shows = said(word)
        return None if shows is None else field.in_(days.select_from(SQL("days.day")).where(shows))

    return finds


def related(link: Any, select: Any, finds: Finds) -> Finds:
    """Finds a word in another table, of which `select` gives the ids that `link` holds."""

    def condition(word: str) -> Any:
        found = finds(word)
        return None if found is None else link.in_(select.where(found))

    return condition


def among(field: Any, ids: list[int]) -> Expression:
    """Whether a column holds one of many ids: one bound value, however many there are."""
    return listed(field, Value(json.dumps(ids), converter=False))


def listed(field: Any, ids: Any) -> Expression:
    """Whether a column holds one of the ids in a list that is written as JSON."""
    return Expression(
        field, "IN", NodeList((SQL("(SELECT value FROM"), fn.json_each(ids), SQL(")")))
    )


def in_order_of(ids: list[int], found: list[Row], row: Callable[..., Any]) -> list[Any]:
    """Rows made from tuples that begin with an id, in the order of `ids`."""
    by_id = {values[0]: values for values in found}
    return [row(*by_id[id_]) for id_ in ids if id_ in by_id]


def _words(typed: str) -> list[str]:
    """The words to look for: each once, and not endlessly many."""
    words = typed.replace("\x00", " ").encode("utf-8", "replace").decode("utf-8").split()
    return [word[:_LONGEST_WORD] for word in list(dict.fromkeys(words))[:_MOST_WORDS]]


def _pattern(word: str) -> NodeList:
    escaped = (
        f"\\{letter}" if letter in "\\%_" else letter if letter.isascii() else "_"
        for letter in word
    )
    return NodeList((f"%{''.join(escaped)}%", SQL("ESCAPE '\\'")))


def _of_a_day(word: str) -> bool:
    """Whether a day in words can hold this: digits, or letters of a weekday or month."""
    said = word.casefold()
    return word.isdecimal() or any(said in name.casefold() for name in (*_WEEKDAYS, *MONTHS))


def _day_in_words(field: Any) -> Any:
    """What `short_date` says of a day, put together in SQL."""
    months = "".join(month.ljust(_LONGEST_MONTH) for month in MONTHS)
    weekday = fn.substr("".join(_WEEKDAYS), _part("%w", field) * 3 + 1, 3)
    month = fn.substr(months, (_part("%m", field) - 1) * _LONGEST_MONTH + 1, _LONGEST_MONTH)
    pieces = (weekday, _part("%d", field), fn.trim(month), fn.strftime("%Y", field))
    return NodeList(pieces, glue=" || ' ' || ", parens=True)


def _part(form: str, field: Any) -> Any:
    return fn.strftime(form, field).coerce(False).cast("INTEGER")
