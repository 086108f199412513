"""Opening, threads, and what stands beside the file."""

import shutil
import threading
from pathlib import Path

import pytest

from desktop import places
from desktop.records import register as opening
from desktop.records import verification, vetting
from desktop.records.register import Register, schema_of, schema_of_this_version
from desktop.records.rules.drafts import PersonDraft
from desktop.records.tables import RECORDED, History, HistoryRow, Person, Record
from desktop.records.vetting import APPLICATION_ID, SCHEMA_VERSION
from desktop.records.writing.founding import make_register
from desktop.records.writing.people import add_person
from desktop.records.writing.transaction import table_of


def test_the_file_is_kept_as_designed(register: Register) -> None:
    register.close()
    register = Register.open(register.path)
    held = {
        name: register.sql(f"PRAGMA {name}")[0][0]
        for name in (
            "application_id",
            "user_version",
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "recursive_triggers",
        )
    }
    assert held == {
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_VERSION,
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }
    register.close()


def test_the_migrations_make_the_schema_that_verifying_expects(register: Register) -> None:
    assert schema_of(register.connection) == schema_of_this_version()


def test_every_column_of_the_models_is_in_the_file_and_the_other_way(register: Register) -> None:
    models: tuple[type[Record], ...] = (*RECORDED, History, HistoryRow)
    for model in models:
        table = table_of(model)
        columns = register.sql(f"PRAGMA table_info({table})")
        in_file = {name: bool(not_null) for _, name, _, not_null, _, _ in columns}
        in_model = {field.column_name: not field.null for field in model._meta.sorted_fields}
        assert in_file == in_model, table


def test_nothing_stays_beside_a_closed_register(tmp_path: Path) -> None:
    register = make_register(tmp_path / "one.minutebook")
    add_person(register, PersonDraft("Bob Lee"))
    register.close()
    assert [path.name for path in tmp_path.iterdir()] == ["one.minutebook"]


def test_two_registers_are_open_side_by_side(tmp_path: Path) -> None:
    one, other = (make_register(tmp_path / f"{name}.minutebook") for name in ("one", "other"))
    add_person(one, PersonDraft("Ann One"))
    add_person(other, PersonDraft("Bob Other"))
    assert one.rows(Person.select(Person.name)) == [("Ann One",)]
    assert other.rows(Person.select(Person.name)) == [("Bob Other",)]
    one.close()
    other.close()


def test_a_thread_reads_on_a_connection_of_its_own(register: Register) -> None:
    add_person(register, PersonDraft("Bob Lee"))
    read: list[object] = []

    def look() -> None:
        with register.connected() as mine, mine.connected():
            read.append(mine.connection)
            read.append(mine.rows(Person.select(Person.name)))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert read[0] is not register.connection
    assert read[1] == [("Bob Lee",)]


def test_an_older_register_is_brought_up_to_date_and_says_so(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.close()
    folder = Path(shutil.copytree(places.migrations(), tmp_path / "migrations"))
    index = "CREATE INDEX person_initials ON person (initials)"
    later = f"def up(migrator, db):\n    db.connection().execute({index!r})\n"
    number = SCHEMA_VERSION + 1
    (folder / f"{number:04d}_initials.py").write_text(later, encoding="utf-8")
    monkeypatch.setattr(places, "migrations", lambda: folder)
    for module in (opening, vetting, verification):
        monkeypatch.setattr(module, "SCHEMA_VERSION", number)
    monkeypatch.setattr(verification, "schema_of_this_version", schema_of_this_version.__wrapped__)
    upgraded = Register.open(register.path)
    assert upgraded.sql("SELECT verb FROM history ORDER BY id DESC LIMIT 1") == [
        ("upgrade_register",)
    ]
    assert verification.verify(upgraded).findings == ()
    upgraded.close()
    again = Register.open(register.path)
    assert again.sql("SELECT count(*) FROM history WHERE verb = 'upgrade_register'") == [(1,)]
    again.close()
