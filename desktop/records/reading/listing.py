"""Lists: what is wanted, and the sorted ids that answer it.

A list is asked for in two steps, so that a table of 120,000 rows opens at once: all ids, sorted
and filtered in SQL, then the rows of the block that shows.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from peewee import SQL, Case, ColumnBase, Expression, NodeList, Ordering, fn

from desktop.records.register import Register, Row
from desktop.records.rules.dates import DAYS, MONTHS
from desktop.records.rules.words import Word
from desktop.records.tables import Record

_MOST_WORDS = 16
_LONGEST_WORD = 100
_LONGEST_MONTH = max(map(len, MONTHS))


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


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a row: what it sorts by, and the words that it shows."""

    order: tuple[Any, ...]
    words: Any = None


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
        for condition in (*conditions, *self._words_in(wanted.words)):
            query = query.where(condition)
        return [id_ for (id_,) in register.rows(query)]

    def _ordering(self, wanted: Wanted) -> list[Ordering]:
        if not wanted.order:
            nodes, descending = self.usual, wanted.descending != self.usual_descending
        elif wanted.order in self.columns:
            nodes, descending = self.columns[wanted.order].order, wanted.descending
        else:
            raise ValueError(f"{self.model.__name__} rows have no order {wanted.order!r}")
        way = "DESC" if descending else "ASC"
        return [Ordering(node, way) for node in (*nodes, self.model.id)]

    def _words_in(self, words: str) -> list[Expression]:
        shown = [column.words for column in self.columns.values() if column.words is not None]
        line = joined(*shown)
        looked_for = list(dict.fromkeys(words.split()))[:_MOST_WORDS]
        return [line.ilike(_pattern(word)) for word in looked_for]


def by_text(field: Any) -> Column:
    """A column of plain text, sorted without regard to capitals."""
    return Column((folded(field),), field)


def by_number(field: Any, words: ColumnBase | None = None) -> Column:
    return Column((field,), words)


def by_day(field: Any) -> Column:
    """A column of days; no day at all comes last."""
    return Column((Expression(field, "IS", None), field), day_in_words(field))


def by_word(field: Any, words: type[Word]) -> Column:
    """A column of the field's words, sorted in the order in which they are defined."""
    ranks = [(word.value, rank) for rank, word in enumerate(words)]
    labels = [(word.value, word.label) for word in words]
    return Column((Case(field, ranks),), Case(field, labels, ""))


def folded(field: Any) -> Any:
    """Text to sort by: capitals make no difference."""
    return fn.lower(field)


def joined(*shown: ColumnBase) -> ColumnBase:
    """Everything that a row shows, as one line; each field ends with a line break."""
    line: ColumnBase = SQL("''")
    for words in shown:
        line = Expression(Expression(line, "||", fn.coalesce(words, "")), "||", "\n")
    return line


def day_in_words(field: Any) -> ColumnBase:
    """In SQL, what `short_date` says of a day; nothing where there is none."""
    weekdays = "".join(day[:3] for day in (DAYS[-1], *DAYS[:-1]))
    months = "".join(month.ljust(_LONGEST_MONTH) for month in MONTHS)
    weekday = fn.substr(weekdays, _number("%w", field) * 3 + 1, 3)
    place = (_number("%m", field) - 1) * _LONGEST_MONTH + 1
    month = fn.trim(fn.substr(months, place, _LONGEST_MONTH))
    pieces = (weekday, " ", _number("%d", field), " ", month, " ", fn.strftime("%Y", field))
    line: ColumnBase = fn.coalesce(pieces[0], "")
    for piece in pieces[1:]:
        line = Expression(line, "||", piece)
    return line


def among(field: Any, ids: list[int]) -> Expression:
    """Whether a column holds one of many ids: one bound value, however many there are."""
    return Expression(field, "IN", SQL("(SELECT value FROM json_each(?))", [json.dumps(ids)]))


def in_order_of(ids: list[int], found: list[Row], row: Callable[..., Any]) -> list[Any]:
    """Rows made from tuples that begin with an id, in the order of `ids`."""
    by_id = {values[0]: values for values in found}
    return [row(*by_id[id_]) for id_ in ids if id_ in by_id]


def _number(form: str, field: Any) -> Any:
    return fn.strftime(form, field).coerce(False).cast("INTEGER")


def _pattern(word: str) -> NodeList:
    """A LIKE pattern; letters beyond ASCII, of which LIKE knows no capitals, match any letter."""
    escaped = (
        f"\\{letter}" if letter in "\\%_" else letter if letter.isascii() else "_"
        for letter in word[:_LONGEST_WORD].replace("\x00", "")
    )
    return NodeList((f"%{''.join(escaped)}%", SQL("ESCAPE '\\'")))
