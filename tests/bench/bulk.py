"""Bringing in many rows: the product's own way, and Peewee's `insert_many`, both taken back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from desktop.records.chain import content_of
from desktop.records.register import Register
from desktop.records.tables import HistoryRow, Point, Record
from desktop.records.writing.transaction import Recording, bring_in, recording, table_of
from tests.bench.words import Writer

_AT_ONCE = 500
_BARE = "bare_points"

Rows = list[dict[str, object]]


class _TakenBack(Exception):
    """Ends a recording without keeping anything of it."""


class _BarePoint(Point):
    """Points in a table without index, guards, search or history."""

    class Meta:
        table_name = _BARE
        legacy_table_names = False


def point_rows(writer: Writer, count: int) -> Rows:
    """Points of the first item."""
    return [
        {
            "meeting": 1,
            "item": 1,
            "parent": None,
            "position": place,
            "kind": "note",
            "text": writer.sentence(),
            "emphasis": "",
        }
        for place in range(count)
    ]


def bare(register: Register, rows: Rows) -> None:
    """The product's way of handing rows to SQLite, and nothing else."""
    with _taken_back(register):
        bring_in(register.connection, _BARE, Point, rows)


def bare_insert_many(register: Register, rows: Rows) -> None:
    """Peewee's way of the same."""
    with _taken_back(register):
        register.sql(f"CREATE TEMP TABLE {_BARE} AS SELECT * FROM point WHERE 0")
        _insert_many(register, _BarePoint, rows)


def whole(register: Register, rows: Rows) -> None:
    """The product's way, with history, guards and search."""
    with _taken_back(register) as record:
        record.add_all(Point, rows)
        record.write_history()


def whole_insert_many(register: Register, rows: Rows) -> None:
    """Peewee's way: the same rows and the same lines of history, guarded and searched."""
    with _taken_back(register) as record:
        first = record.next_id(Point)
        held = [{"id": first + place, **row} for place, row in enumerate(rows)]
        _insert_many(register, Point, held)
        ((entry,),) = register.sql("SELECT max(id) FROM history")
        lines = [
            {
                "history": entry,
                "operation": "add",
                "table_name": table_of(Point),
                "row_id": row["id"],
                "content": content_of(row),
            }
            for row in held
        ]
        _insert_many(register, HistoryRow, lines)


def _insert_many(register: Register, model: type[Record], rows: Rows) -> None:
    for first in range(0, len(rows), _AT_ONCE):
        register.run(model.insert_many(rows[first : first + _AT_ONCE]))


@contextmanager
def _taken_back(register: Register) -> Iterator[Recording]:
    with suppress(_TakenBack), recording(register, "bench") as record:
        yield record
        raise _TakenBack
