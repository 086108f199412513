"""Is the register what its own history says it is?

Every row is compared with what history says it became, every hash is worked out again, and so is
every fingerprint. A finding names what was altered, by its table, row and column.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, TypeVar

import peewee

from desktop.records.chain import BEGINNING, Line, canonical, digest, entry_hash
from desktop.records.fingerprint import fingerprint
from desktop.records.register import Register, schema_of, schema_of_this_version
from desktop.records.tables import RECORDED, Record
from desktop.records.vetting import APPLICATION_ID, SCHEMA_VERSION, uri_of
from desktop.records.writing.transaction import table_of

Rows = dict[int, dict[str, Any]]
Gathered = TypeVar("Gathered")

# Where the file is damaged even SQLite's own message may quote text that is no text any more.
_UNREADABLE = (sqlite3.DatabaseError, peewee.DatabaseError, UnicodeDecodeError)


_INDEX_FORMAT = 4
"""What FTS5 writes down as its own format."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: where, and what about it."""

    where: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what was found wrong. `head` is the newest hash of history."""

    entries: int
    rows: int
    printings: int
    head: str
    findings: tuple[Finding, ...]


class _Entry(NamedTuple):
    id: int
    at: str
    who: str
    verb: str
    subject: str
    previous: str
    hash: str


def verify(register: Register, progress: Callable[[str], None] = lambda _: None) -> Verification:
    """Look over the whole file. `progress` is told what is looked at, in a few words."""
    findings: list[Finding] = []
    with closing(_raw(register)) as raw:
        progress("The file")
        findings += _as_far_as_readable("file", _file(raw))
        findings += _as_far_as_readable("search", _search_index(register))
        progress("The history")
        # One moment's record and history: what is saved meanwhile must not look like a forgery.
        raw.execute("BEGIN")
        lines = _unless_unreadable("history row", partial(_lines, raw), findings) or []
        entries = _unless_unreadable("history", partial(_entries, raw), findings) or []
        held: dict[str, Rows] = {
            table_of(model): _unless_unreadable(
                table_of(model), partial(_rows, raw, model), findings
            )
            or {}
            for model in RECORDED
        }
        defaults = {table_of(model): _defaults(raw, model) for model in RECORDED}
    findings += _chain(entries, lines)
    progress("The records")
    findings += _records(held, lines, defaults)
    progress("The printings")
    hashes = [entry.hash for entry in entries]
    findings += _printings(held, hashes)
    return Verification(
        entries=len(hashes),
        rows=sum(len(rows) for rows in held.values()),
        printings=len(held["printing"]),
        head=hashes[-1] if hashes else BEGINNING,
        findings=tuple(findings),
    )


def _as_far_as_readable(where: str, found: Iterator[Finding]) -> Iterator[Finding]:
    try:
        yield from found
    except _UNREADABLE as error:
        yield Finding(where, f"This cannot be read to its end: {error}.")


def _unless_unreadable(
    where: str, read: Callable[[], Gathered], findings: list[Finding]
) -> Gathered | None:
    try:
        return read()
    except _UNREADABLE as error:
        findings.append(Finding(where, f"This cannot be read: {error}."))
        return None


def _raw(register: Register) -> sqlite3.Connection:
    connection = sqlite3.connect(uri_of(register.path, "ro"), uri=True)
    # Altered text may be no UTF-8 any more: read it all the same, to say where it is.
    connection.text_factory = lambda held: held.decode("utf-8", "surrogateescape")
    return connection


def _file(raw: sqlite3.Connection) -> Iterator[Finding]:
    for line in _integrity(raw):
        if line != "ok":
            yield Finding("file", f"The pages of the file do not fit together: {line}.")
    for name, wanted in (("application_id", APPLICATION_ID), ("user_version", SCHEMA_VERSION)):
        (held,) = raw.execute(f"PRAGMA {name}").fetchone()
        if held != wanted:
            yield Finding("file", f"The {name} of the file was altered to {held}.")
    held, wanted_schema = schema_of(raw), schema_of_this_version()
    for name in sorted(held.keys() | wanted_schema.keys()):
        if held.get(name) != wanted_schema.get(name):
            yield Finding(name, "This part of the file's structure was altered.")
    for table, row, parent, _ in raw.execute("PRAGMA foreign_key_check"):
        yield Finding(f"{table} {row}", f"This refers to a {parent} that is not there.")


def _integrity(raw: sqlite3.Connection) -> list[str]:
    try:
        return [line for (line,) in raw.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        # Newer SQLite looks at the search index too, and raises where that cannot be read.
        return [str(error)]


def _search_index(register: Register) -> Iterator[Finding]:
    try:
        register.sql("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        register.sql("SELECT count(*) FROM search WHERE search MATCH 'a*'")
    except Exception as error:  # noqa: BLE001 - whatever it says, the index is not what it was
        yield Finding("search", f"The search index does not match the records ({error}).")
    # Newer SQLite reads an index marked as of another format without a word.
    if register.sql("SELECT v FROM search_config WHERE k = 'version'") != [(_INDEX_FORMAT,)]:
        yield Finding("search", "The format of the search index was altered.")
    (sizes,) = register.sql("SELECT count(*) FROM search_docsize")[0]
    (sources,) = register.sql("SELECT count(*) FROM search_source")[0]
    if sizes != sources:
        yield Finding("search", "The search index does not cover every record.")


def _lines(raw: sqlite3.Connection) -> list[tuple[int, Line]]:
    statement = (
        "SELECT history_id, id, operation, table_name, row_id, content FROM history_row ORDER BY id"
    )
    return [(entry, Line(*columns)) for entry, *columns in raw.execute(statement)]


def _entries(raw: sqlite3.Connection) -> list[_Entry]:
    statement = "SELECT id, at, who, verb, subject, previous, hash FROM history ORDER BY id"
    return [_Entry(*columns) for columns in raw.execute(statement)]


def _chain(entries: list[_Entry], lines: list[tuple[int, Line]]) -> Iterator[Finding]:
    under: dict[int, list[Line]] = defaultdict(list)
    for entry_id, line in lines:
        under[entry_id].append(line)
    expected, previous = 1, BEGINNING
    for entry_id, at, who, verb, subject, said_previous, said_hash in entries:
        where = f"history {entry_id}"
        if entry_id != expected:
            yield Finding(where, "Entries of history before this one are missing.")
        if said_previous != previous:
            yield Finding(where, "This entry of history does not follow on the one before it.")
        worked_out = entry_hash(
            str(said_previous), (entry_id, at, who, verb, subject), under.pop(entry_id, [])
        )
        if worked_out != said_hash:
            yield Finding(where, f"This entry of history (“{verb}”) was altered.")
        expected, previous = entry_id + 1, said_hash
    for entry_id in under:
        yield Finding(f"history {entry_id}", "Lines of history stand under an entry that is gone.")


def _rows(raw: sqlite3.Connection, model: type[Record]) -> Rows:
    # Each column by name: where one is gone, this table is what cannot be read.
    names = [field.column_name for field in model._meta.sorted_fields]  # noqa: SLF001
    columns = ", ".join(f'held."{name}"' for name in names)
    rows: Iterator[Any] = raw.execute(f'SELECT {columns} FROM "{table_of(model)}" AS held')
    if any(isinstance(field, peewee.BlobField) for field in model._meta.sorted_fields):  # noqa: SLF001
        # One file at a time: together they may be larger than the memory.
        rows = map(_without_files, rows)
    return {row[names.index("id")]: dict(zip(names, row, strict=True)) for row in rows}


def _without_files(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row with the digest of each file in it, as history has it."""
    return tuple({"sha256": digest(value)} if isinstance(value, bytes) else value for value in row)


def _defaults(raw: sqlite3.Connection, model: type[Record]) -> dict[str, Any]:
    """What a column holds in rows that are older than it, of which history is silent."""
    columns = raw.execute(f'PRAGMA table_info("{table_of(model)}")').fetchall()
    return {
        name: raw.execute(f"SELECT {default}").fetchone()[0]
        for _, name, _, _, default, _ in columns
        if default is not None
    }


def _records(
    held: dict[str, Rows], lines: list[tuple[int, Line]], defaults: dict[str, dict[str, Any]]
) -> Iterator[Finding]:
    recorded: dict[str, Rows] = {table: {} for table in held}
    for entry_id, line in lines:
        rows = recorded.get(line.table)
        content = _readable(line.content)
        if rows is None or content is None:
            yield Finding(f"history {entry_id}", "A line of this entry cannot be read.")
        elif line.operation == "remove":
            rows.pop(line.row_id, None)
        else:
            rows.setdefault(line.row_id, {}).update(content)
    for table, rows in held.items():
        yield from _compare(table, rows, recorded[table], defaults[table])


def _readable(content: str) -> dict[str, Any] | None:
    try:
        read = json.loads(content)
    except (ValueError, TypeError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _compare(table: str, held: Rows, recorded: Rows, defaults: dict[str, Any]) -> Iterator[Finding]:
    called = table.replace("_", " ")
    for row_id in recorded.keys() - held.keys():
        yield Finding(f"{called} {row_id}", "This was removed without a trace in history.")
    for row_id, row in held.items():
        if row_id not in recorded:
            yield Finding(f"{called} {row_id}", "This was added without a trace in history.")
            continue
        for column, value in row.items():
            said = recorded[row_id].get(column, defaults.get(column))
            was, is_now = canonical(said), canonical(value)
            if was != is_now:
                yield Finding(
                    f"{called} {row_id}, {column}",
                    f"This was altered: history has {_short(was)}, the record has "
                    f"{_short(is_now)}.",
                )


def _printings(held: dict[str, Rows], hashes: list[str]) -> Iterator[Finding]:
    for attachment_id, row in held["attachment"].items():
        if row["content"] != {"sha256": row["sha256"]}:
            yield Finding(f"attachment {attachment_id}", "The file is not the one that was filed.")
    known = {BEGINNING, *hashes}
    leaves = Counter(leaf["printing_id"] for leaf in held["leaf"].values())
    for printing_id, row in held["printing"].items():
        where = f"printing {printing_id}"
        if fingerprint(str(row["record"])) != row["fingerprint"]:
            yield Finding(where, "What was printed does not have the fingerprint on its leaves.")
        if row["history_head"] not in known:
            yield Finding(where, "The history that its leaves bear witness to is not in the file.")
        if leaves[printing_id] != row["leaves"]:
            has = leaves[printing_id]
            yield Finding(where, f"Of its {row['leaves']} leaves the ledger has {has}.")


def _short(value: str) -> str:
    printable = value.encode("utf-8", "replace").decode("utf-8")
    return printable if len(printable) <= 60 else f"{printable[:57]}…"
