"""One verb, one transaction, one entry of history.

Every change of a row goes through `Recording`, which writes down what the row became. So nothing
can change without history, and history costs a verb nothing to keep.
"""

import getpass
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from typing import Any

import peewee

from desktop.records.chain import BEGINNING, Line, content_of, entry_hash
from desktop.records.changes import Changes, Operation, RowChange
from desktop.records.errors import InTheWay, Refusal
from desktop.records.register import Register
from desktop.records.rules.text import clean
from desktop.records.tables import History, HistoryRow, Record
from desktop.records.vetting import in_the_way

_GONE = "This has been removed meanwhile; nothing was changed."


class Recording:
    """What one verb does to the register, row by row."""

    def __init__(self, register: Register, verb: str, subject: str) -> None:
        self.register = register
        self.verb = verb
        self.subject = subject
        self._lines: list[tuple[RowChange, str]] = []

    def add(self, model: type[Record], **values: object) -> int:
        """Add a row; its id."""
        row_id: int = self._put(model.insert(**values))
        self.cover(model, row_id)
        return row_id

    def add_all(self, model: type[Record], rows: Iterable[Mapping[str, object]]) -> range:
        """Add many rows of one table at once, as when a register is brought in; their ids.

        Rows name fields as `add` does, each row the same ones.
        """
        table, first = table_of(model), self.next_id(model)
        connection = self.register.connection
        columns = bring_in(connection, "brought_in", model, rows)
        # In one statement, for the search index writes itself out at each.
        connection.execute(f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM brought_in')
        connection.execute("DROP TABLE brought_in")
        cursor = connection.execute(f'SELECT * FROM "{table}" WHERE id >= ? ORDER BY id', (first,))
        names = [column[0] for column in cursor.description]
        at = names.index("id")
        held = cursor.fetchall()
        for row in held:
            self._note("add", model, row[at], content_of(dict(zip(names, row, strict=True))))
        return range(first, first + len(held))

    def next_id(self, model: type[Record]) -> int:
        """The id that the next row of a table will have."""
        (highest,) = self.register.sql(f'SELECT max(id) FROM "{table_of(model)}"')[0]
        return (highest or 0) + 1

    def cover(self, model: type[Record], row_id: int) -> None:
        """Take a row as it stands into history, as added."""
        self._note("add", model, row_id, content_of(self.row(model, row_id)))

    def alter(self, model: type[Record], row_id: int, **values: object) -> bool:
        """Alter a row; whether anything became different."""
        before = self.row(model, row_id)
        self._put(model.update(**values).where(model.id == row_id))
        after = self.row(model, row_id)
        different = {name: value for name, value in after.items() if value != before[name]}
        if different:
            self._note("alter", model, row_id, content_of(different))
        return bool(different)

    def remove(self, model: type[Record], row_id: int) -> None:
        """Remove a row; history keeps what it was."""
        before = self.row(model, row_id)
        self.register.run(model.delete().where(model.id == row_id))
        self._note("remove", model, row_id, content_of(before))

    def _put(self, query: peewee.Query) -> Any:
        try:
            return self.register.run(query)
        except peewee.IntegrityError as error:
            # What a new row refers to can be gone; a row that goes while others refer to it is
            # another matter, and a bug.
            if "FOREIGN KEY" in str(error):
                raise Refusal(_GONE) from None
            raise

    def changes(self, made: int | None = None) -> Changes:
        """What was changed so far."""
        return Changes(self.verb, tuple(change for change, _ in self._lines), made)

    def _note(self, operation: Operation, model: type[Record], row_id: int, content: str) -> None:
        self._lines.append((RowChange(table_of(model), row_id, operation), content))

    def row(self, model: type[Record], row_id: int) -> dict[str, Any]:
        """A row as the file holds it, by column. Raises `Refusal` if there is none."""
        table = table_of(model)
        cursor = self.register.connection.execute(
            f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)
        )
        row = cursor.fetchone()
        if row is None:
            raise Refusal(_GONE)
        return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}

    def write_history(self) -> None:
        """Chain this verb to those before it; a verb that changed nothing leaves no entry."""
        if not self._lines:
            return
        # Plain SQL here: putting it together takes Peewee as long as all the rest of a small save.
        last = self.register.sql(
            f"SELECT id, hash FROM {table_of(History)} ORDER BY id DESC LIMIT 1"
        )
        last_id, previous = last[0] if last else (0, BEGINNING)
        first_line = self.next_id(HistoryRow)
        lines = [
            Line(first_line + place, change.operation, change.table, change.id, content)
            for place, (change, content) in enumerate(self._lines)
        ]
        at = datetime.now(UTC).isoformat(timespec="microseconds")
        entry = (last_id + 1, at, account(), self.verb, self.subject)
        self.register.sql(
            f"INSERT INTO {table_of(History)} (id, at, who, verb, subject, previous, hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            *entry,
            previous,
            entry_hash(previous, entry, lines),
        )
        self.register.connection.executemany(
            f"INSERT INTO {table_of(HistoryRow)} "
            "(id, history_id, operation, table_name, row_id, content) VALUES (?, ?, ?, ?, ?, ?)",
            [(ln.id, entry[0], ln.operation, ln.table, ln.row_id, ln.content) for ln in lines],
        )


@contextmanager
def recording(register: Register, verb: str, subject: str = "") -> Iterator[Recording]:
    """Run a block as one transaction, and write its history.

    Raises `InTheWay` where the disk, the drive or another program is; then nothing of the block is
    kept.
    """
    connection = register.connection
    try:
        connection.execute("BEGIN IMMEDIATE")
        record = Recording(register, verb, subject)
        yield record
        record.write_history()
        # SQLite rolls back by itself when the disk is full; then there is nothing to commit, and
        # this fails rather than leave a part of the verb standing alone.
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, (sqlite3.OperationalError, peewee.OperationalError)):
            sentence = in_the_way(error, register.path)
            if sentence:
                raise InTheWay(sentence) from error
        raise


def bring_in(
    connection: sqlite3.Connection,
    into: str,
    model: type[Record],
    rows: Iterable[Mapping[str, object]],
) -> str:
    """Put many rows into a temporary table of that name; the columns they have."""
    rest = iter(rows)
    first = next(rest, {"id": None})
    names = tuple(first)
    fields = model._meta.fields  # noqa: SLF001
    columns = ", ".join(f'"{fields[name].column_name}"' for name in names)
    connection.execute(
        f'CREATE TEMP TABLE {into} AS SELECT {columns} FROM "{table_of(model)}" WHERE 0'
    )
    if first != {"id": None}:
        connection.executemany(
            f"INSERT INTO {into} VALUES ({', '.join('?' * len(names))})",
            (tuple(map(row.__getitem__, names)) for row in chain((first,), rest)),
        )
    return columns


def table_of(model: type[Record]) -> str:
    """The name of a model's table."""
    name: str = model._meta.table_name  # noqa: SLF001
    return name


def account() -> str:
    """Who is at the desk: the account of the operating system."""
    try:
        return clean(getpass.getuser()) or "unknown"
    except (OSError, KeyError, ImportError):
        return "unknown"
