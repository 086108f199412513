"""Whatever is altered behind the program's back is found, and named."""

import sqlite3
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.records.chain import digest
from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft
from desktop.records.tables import RECORDED, Attachment, History, HistoryRow
from desktop.records.verification import Finding, verify
from desktop.records.writing.founding import make_register
from desktop.records.writing.people import add_person
from desktop.records.writing.transaction import recording, table_of
from tests.records.whole_record import begin, finish

RECORDED_TABLES = [table_of(model) for model in RECORDED]
HISTORY_TABLES = [table_of(History), table_of(HistoryRow)]
# Of the index's own tables one more, search_idx, only says where a look-up may begin.
INDEX_TABLES = ["search_data", "search_docsize", "search_config"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    register = make_register(tmp_path_factory.mktemp("whole") / "whole.minutebook")
    finish(register, begin(register))
    yield register
    register.close()


@contextmanager
def altering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for which no guard holds; all triggers are as before when it closes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        # As the register has it: Windows does not let one connection delete another's journal.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")


def one_bit(value: Any) -> Any:
    """A value with its lowest bit turned over; nothing becomes something."""
    if value is None:
        return 0
    if isinstance(value, int):
        return value ^ 1
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1, *value[1:]]) if value else b"\x01"
    held = value.encode("utf-8")
    return bytes([held[0] ^ 1, *held[1:]]).decode("utf-8", "replace") if held else "\x01"


def columns(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def found_after(register: Register, table: str, column: str) -> tuple[Finding, ...]:
    """What is found when one bit of one column is turned over; it is turned back afterwards."""
    with altering(register.path) as connection:
        where = "k" if table == "search_config" else "rowid"
        fullest = f'ORDER BY "{column}" IS NULL, length("{column}") DESC'
        key, before = connection.execute(
            f'SELECT {where}, "{column}" FROM {table} {fullest}'
        ).fetchone()
        after = key + 1_000_000 if column == "id" else one_bit(before)
        connection.execute(f'UPDATE {table} SET "{column}" = ? WHERE {where} = ?', (after, key))
    try:
        return verify(register).findings
    finally:
        with altering(register.path) as connection:
            new_key = after if column in ("id", where) else key
            connection.execute(
                f'UPDATE {table} SET "{column}" = ? WHERE {where} = ?', (before, new_key)
            )


def test_a_sound_register_is_in_order(whole: Register) -> None:
    result = verify(whole)
    assert result.findings == ()
    assert result.printings == 1
    assert result.entries > 20


def test_no_table_is_left_empty_by_these_tests(whole: Register) -> None:
    for table in RECORDED_TABLES:
        assert whole.sql(f"SELECT count(*) FROM {table}")[0][0] > 0, table


@pytest.mark.parametrize("table", RECORDED_TABLES)
def test_one_bit_of_any_column_is_found_and_named(whole: Register, table: str) -> None:
    for column in columns(whole.path, table):
        findings = found_after(whole, table, column)
        named = [f for f in findings if f.where.startswith(table.replace("_", " "))]
        assert named, f"{table}.{column}: {findings}"
        if column != "id":
            assert any(f.where.endswith(f", {column}") for f in named), f"{table}.{column}"
    assert verify(whole).findings == ()


@pytest.mark.parametrize("table", HISTORY_TABLES)
def test_one_bit_of_history_is_found(whole: Register, table: str) -> None:
    for column in columns(whole.path, table):
        findings = found_after(whole, table, column)
        assert any("history" in f.where for f in findings), f"{table}.{column}: {findings}"


def test_removed_and_added_rows_are_named(register: Register) -> None:
    whole = begin(register)
    with altering(register.path) as connection:
        connection.execute("DELETE FROM limb WHERE id = 1")
        connection.execute("INSERT INTO organisation (id, name) VALUES (77, 'Nobody')")
    where = {finding.where: finding.sentence for finding in verify(register).findings}
    assert "removed" in where["limb 1"]
    assert "added" in where["organisation 77"]
    assert whole.body == 1


def test_a_shortened_history_is_found(register: Register) -> None:
    whole = begin(register)
    finish(register, whole)
    with altering(register.path) as connection:
        (head,) = connection.execute("SELECT history_head FROM printing").fetchone()
        (entry,) = connection.execute("SELECT id FROM history WHERE hash = ?", (head,)).fetchone()
        connection.execute("DELETE FROM history_row WHERE history_id >= ?", (entry,))
        connection.execute("DELETE FROM history WHERE id >= ?", (entry,))
    sentences = " ".join(finding.sentence for finding in verify(register).findings)
    assert "bear witness" in sentences


def test_a_changed_structure_is_found(register: Register) -> None:
    with closing(sqlite3.connect(register.path)) as connection:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("DROP TRIGGER guard_history_update")
    assert [finding.where for finding in verify(register).findings] == [
        "trigger guard_history_update"
    ]


def test_text_that_is_no_text_any_more_is_named(register: Register) -> None:
    whole = begin(register)
    with altering(register.path) as connection:
        connection.execute(
            "UPDATE point SET text = CAST(x'ff41' AS TEXT) WHERE id = ?", (whole.point,)
        )
    assert f"point {whole.point}, text" in [f.where for f in verify(register).findings]


@pytest.mark.parametrize("table", INDEX_TABLES)
def test_one_bit_of_the_search_index_is_found(whole: Register, table: str) -> None:
    for column in columns(whole.path, table):
        findings = found_after(whole, table, column)
        assert findings, f"{table}.{column}"


DEEP = "'{\"a\":' || replace(hex(zeroblob(50000)), '00', '[') || '}'"


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE history SET previous = CAST(previous AS BLOB) WHERE id = 5", "history 5"),
        (f"UPDATE history_row SET content = {DEEP} WHERE history_id = 5", "history 5"),
        ("UPDATE history_row SET content = x'ff' WHERE history_id = 5", "history 5"),
        ("UPDATE history SET verb = CAST(x'ff41' AS TEXT) WHERE id = 5", "history 5"),
        ("UPDATE person SET name = name || char(0)", "person 1, name"),
        ("UPDATE point SET position = 9e999", "point 1, position"),
        ("DROP VIEW search_source", "view search_source"),
        ("DROP TABLE search", "table search"),
        ("DROP TABLE leaf", "table leaf"),
        ("ALTER TABLE printing RENAME COLUMN record TO recorded", "table printing"),
    ],
)
def test_what_has_another_kind_or_shape_is_named(
    register: Register, statement: str, where: str
) -> None:
    finish(register, begin(register))
    with closing(sqlite3.connect(register.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("DROP TRIGGER guard_history_update")
        connection.execute("DROP TRIGGER guard_history_row_update")
        connection.execute("DROP TRIGGER guard_point_update")
        connection.execute("DROP TRIGGER guard_point_update_corrected")
        connection.execute("PRAGMA legacy_alter_table = ON")
        connection.execute(statement)
    assert where in [finding.where for finding in verify(register).findings]


def test_what_is_saved_meanwhile_is_no_forgery(register: Register) -> None:
    other = Register.open(register.path)

    def save_at_every_stage(_: str) -> None:
        add_person(other, PersonDraft("Bob Lee"))

    assert verify(register, save_at_every_stage).findings == ()
    saving = threading.Thread(target=save_all_the_while, args=(register,))
    saving.start()
    while saving.is_alive():
        assert verify(register).findings == ()
    saving.join()
    other.close()


def save_all_the_while(register: Register) -> None:
    with register.connected():
        for number in range(40):
            add_person(register, PersonDraft(f"Ann {number}"))


def test_files_are_looked_at_one_by_one(register: Register) -> None:
    with recording(register, "test") as record:
        for number in range(5):
            file = bytes([number]) * 4_000_000
            record.add(
                Attachment, sha256=digest(file), name="Scan", media_type="image/png", content=file
            )
    tracemalloc.start()
    try:
        assert verify(register).findings == ()
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10_000_000
