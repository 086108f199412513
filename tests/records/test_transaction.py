"""A verb is whole or not at all, and history says what it did."""

import sqlite3
from contextlib import closing

import pytest

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import MembershipDraft, PersonDraft, PostDraft
from desktop.records.tables import History, HistoryRow, Person
from desktop.records.verification import verify
from desktop.records.writing.bodies import seat_member
from desktop.records.writing.people import add_person, add_post, change_person
from desktop.records.writing.transaction import recording
from tests.records.whole_record import made


def test_a_verb_leaves_one_entry_with_a_line_a_row(register: Register) -> None:
    person = made(add_person(register, PersonDraft("Bob Lee", email="bob@lee.uk")))
    change_person(register, person, PersonDraft("Bob Lee", email="bob@lee.wales"))
    entries = register.rows(History.select(History.verb, History.subject).order_by(History.id))
    assert entries[1:] == [("add_person", "Bob Lee"), ("change_person", "Bob Lee")]
    lines = register.rows(
        HistoryRow.select(HistoryRow.operation, HistoryRow.content).order_by(HistoryRow.id.desc())
    )
    assert lines[0] == ("alter", '{"email":"bob@lee.wales"}')


def test_a_verb_that_changes_nothing_leaves_no_entry(register: Register) -> None:
    person = made(add_person(register, PersonDraft("Bob Lee")))
    before = register.sql("SELECT count(*) FROM history")
    assert change_person(register, person, PersonDraft("Bob Lee")).rows == ()
    assert register.sql("SELECT count(*) FROM history") == before


def test_what_fails_half_way_is_not_kept_at_all(register: Register) -> None:
    def half_done() -> None:
        with recording(register, "half") as record:
            record.add(Person, name="Half Done", sort_name="Done")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    assert register.rows(Person.select(Person.id)) == []
    assert verify(register).findings == ()


def test_a_full_disk_is_a_sentence_and_keeps_nothing_of_the_verb(register: Register) -> None:
    (pages,) = register.sql("PRAGMA page_count")[0]
    register.sql(f"PRAGMA max_page_count = {pages}")
    long = PersonDraft("Bob Lee", note="n" * 50_000)
    with pytest.raises(Refusal, match="is full"):
        add_person(register, long)
    register.sql("PRAGMA max_page_count = 100000")
    assert register.rows(Person.select(Person.id)) == []
    add_person(register, long)
    assert verify(register).findings == ()


def test_a_register_held_elsewhere_is_a_sentence(register: Register) -> None:
    register.sql("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(register.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refusal, match="in use by another program"):
            add_person(register, PersonDraft("Bob Lee"))
        other.execute("ROLLBACK")
    add_person(register, PersonDraft("Bob Lee"))
    assert len(register.rows(Person.select(Person.id))) == 1


def test_an_account_that_is_no_text_can_save(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "caf\udce9")
    add_person(register, PersonDraft("Bob Lee"))
    assert register.sql("SELECT who FROM history ORDER BY id DESC LIMIT 1") == [("caf",)]


def test_what_is_gone_meanwhile_is_a_sentence(register: Register) -> None:
    with pytest.raises(Refusal, match="removed meanwhile"):
        change_person(register, 99, PersonDraft("Nobody"))
    with pytest.raises(Refusal, match="removed meanwhile"):
        add_post(register, 99, PostDraft("Clerk"))
    with pytest.raises(Refusal, match="removed meanwhile"):
        seat_member(register, MembershipDraft(99, 99))
    assert verify(register).findings == ()


def test_history_cannot_be_rewritten_in_the_file(register: Register) -> None:
    for statement in (
        "UPDATE history SET who = 'me'",
        "DELETE FROM history",
        "UPDATE history_row SET content = ''",
        "DELETE FROM history_row",
        "INSERT OR REPLACE INTO history SELECT * FROM history",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            register.connection.execute(statement)
