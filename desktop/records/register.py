"""The register: one SQLite file, opened with care."""

import glob
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import peewee

from desktop import places
from desktop.records.asking import Asked, Row, converted, converters
from desktop.records.errors import InTheWay, UnusableFile
from desktop.records.vetting import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    in_the_way,
    unusable,
    uri_of,
    vet,
    vet_name,
)

__all__ = ["Register", "Row", "migrate", "schema_of", "schema_of_this_version"]

_PRAGMAS = {
    # Registers live on network shares, where a write-ahead log does not work.
    "journal_mode": "TRUNCATE",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "recursive_triggers": "ON",
    "cell_size_check": "ON",
}
_AS_READ_BACK = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
}
_BUSY_SECONDS = 5


class Register:
    """An open register. Each thread that uses it holds a connection of its own (`connected`)."""

    def __init__(self, path: Path) -> None:
        # Threads connect later on, when the working folder may be another one; and so ":memory:"
        # is the name of a file.
        self.path = path.absolute()
        self.pages_vetted = True
        # Only what is there is opened: where the drive is gone, no empty file takes its place.
        self._database = peewee.SqliteDatabase(
            uri_of(self.path, "rw"),
            uri=True,
            pragmas=_PRAGMAS,
            lock_type="IMMEDIATE",
            autoconnect=False,
            timeout=_BUSY_SECONDS,
        )

    @classmethod
    def create(cls, path: Path) -> "Register":
        """Make a new, empty register. Raises `UnusableFile` where there is a file already."""
        vet_name(path)
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            raise UnusableFile(
                f"There is a file “{path.name}” already; nothing was changed."
            ) from None
        except OSError as error:
            raise UnusableFile(f"“{path}” cannot be made: {error.strerror or error}.") from None
        register = cls(path)
        try:
            register._begin_file()
        except peewee.DatabaseError as error:
            register.close()
            path.unlink(missing_ok=True)
            raise unusable(error, path) from None
        except BaseException:
            register.close()
            path.unlink(missing_ok=True)
            raise
        return register

    @classmethod
    def open(cls, path: Path, *, pages: bool = True) -> "Register":
        """Open a register for this thread. Raises `UnusableFile`; a bad file is left as it is.

        Without `pages`, its pages are not looked at: for a file known to be as it was when sound.
        """
        vet(path, pages=pages)
        register = cls(path)
        register.pages_vetted = pages
        try:
            register.connect()
            if register._bring_up_to_date():
                # Here, because a verb needs an open register.
                from desktop.records.writing.founding import record_upgrade

                record_upgrade(register)
        except (peewee.DatabaseError, sqlite3.DatabaseError, UnicodeDecodeError) as error:
            register.close()
            raise unusable(error, path) from None
        except BaseException:
            register.close()
            raise
        return register

    def close(self) -> None:
        """Close this thread's connection, if there is one, and leave no journal beside the file."""
        if self._database.is_closed():
            return
        with suppress(peewee.DatabaseError, UnicodeDecodeError):
            self._database.pragma("journal_mode", "DELETE")
        self._database.close()

    @contextmanager
    def connected(self) -> Iterator["Register"]:
        """Hold a connection of the calling thread for the block.

        Raises `InTheWay` where the disk, the drive or another program is.
        """
        held = not self._database.is_closed()
        try:
            if not held:
                self.connect()
            yield self
        except (sqlite3.OperationalError, peewee.OperationalError) as error:
            sentence = in_the_way(error, self.path)
            if sentence:
                raise InTheWay(sentence) from error
            raise
        finally:
            if not held:
                self._database.close()

    def rows(self, query: peewee.SelectQuery | Asked) -> list[Row]:
        """Every row that a select finds, as tuples; no cursor stays open."""
        if isinstance(query, Asked):
            cursor = self._database.execute_sql(*query.question.bound(query.values))
            return converted(cursor.fetchall(), query.question.converters(cursor))
        answer = query.tuples().execute(self._database)
        return converted(answer.cursor.fetchall(), converters(answer))

    def first(self, query: peewee.SelectQuery | Asked) -> Row | None:
        """The first row that a select finds."""
        found = self.rows(query if isinstance(query, Asked) else query.limit(1))
        return found[0] if found else None

    def sql(self, statement: str, *parameters: object) -> list[Row]:
        """Run one plain statement, where Peewee has no word for it."""
        found: list[Row] = self._database.execute_sql(statement, parameters).fetchall()
        return found

    def run(self, query: peewee.Query) -> Any:
        """Run an insert, update or delete. Only `writing.transaction` calls this."""
        return query.execute(self._database)

    @property
    def connection(self) -> sqlite3.Connection:
        """The calling thread's own connection."""
        connection: sqlite3.Connection = self._database.connection()
        return connection

    def connect(self) -> None:
        """Hold a connection of the calling thread until it closes. Raises `UnusableFile`."""
        self._database.connect()
        for name, wanted in _AS_READ_BACK.items():
            held = self._database.pragma(name)
            if held != wanted:
                self._database.close()
                raise UnusableFile(
                    f"“{self.path.name}” cannot be kept safely here ({name} stays {held})."
                )

    def _begin_file(self) -> None:
        self.connect()
        self._database.pragma("application_id", APPLICATION_ID)
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> bool:
        """Run the migrations that the file has not had; whether there were any."""
        if self._database.pragma("user_version") >= SCHEMA_VERSION:
            return False
        migrate(self._database)
        broken = self.sql("PRAGMA foreign_key_check")
        if broken:
            raise peewee.IntegrityError("the upgrade left records that refer to nothing")
        self._database.pragma("foreign_keys", 1)
        self._database.pragma("user_version", SCHEMA_VERSION)
        return True


def migrate(database: peewee.SqliteDatabase) -> None:
    """Run every migration that the file has not had."""
    # Most files have had them all: only what changes tables needs what this brings with it.
    from playhouse.migrations import Runner

    Runner(database, glob.escape(os.fspath(places.migrations()))).up()


@cache
def schema_of_this_version() -> dict[str, str]:
    """The SQL of each table, index, view and trigger, as the migrations make it."""
    database = peewee.SqliteDatabase(":memory:")
    with closing(database):
        database.connect()
        migrate(database)
        return schema_of(database.connection())


def schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    """The SQL of each table, index, view and trigger of an open file, by name."""
    statement = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    return dict(connection.execute(statement).fetchall())
