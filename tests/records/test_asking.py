"""What a select gives: the same as Peewee itself, only sooner."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from peewee import JOIN, Case, Value, fn

from desktop.records.asking import Question
from desktop.records.register import Register
from desktop.records.tables import Action, Attachment, Attendance, Body, Meeting, Membership, Person
from desktop.records.writing.founding import make_register
from tests.records.whole_record import begin, finish

later = Meeting.alias()
SELECTS: dict[str, Any] = {
    "plain": Meeting.select(Meeting.id, Meeting.date, Meeting.venue),
    "whole rows": Membership.select(),
    "truth": Membership.select(Membership.voting, Membership.from_date, Membership.role),
    "joined": Action.select(Action.due, Body.name, Action.body).join(Body),
    "nothing there": Meeting.select(later.date, later.id).join(
        later, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == later.id)
    ),
    "functions": Meeting.select(fn.max(Meeting.date), fn.coalesce(Meeting.venue, ""), fn.count()),
    "no conversion": Meeting.select(fn.strftime("%Y", Meeting.date).coerce(False)),
    "words and values": Meeting.select(Value(None), Value("x"), Case(None, [(Meeting.id, 1)], 0)),
    "named": Meeting.select(Meeting.date.alias("day")),
    "a table of a select": Meeting.select(Meeting.id, Meeting.date).alias("held"),
    "a select of a select": (
        Meeting.select(Meeting.date).alias("held").select_from(fn.count(Value(1)))
    ),
    "both": Meeting.select(Meeting.date) | Action.select(Action.due),
    "a file": Attachment.select(Attachment.content, Attachment.name),
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    register = make_register(tmp_path_factory.mktemp("asking") / "a.minutebook")
    finish(register, begin(register))
    yield register
    register.close()


def as_peewee_gives(register: Register, query: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in query.tuples().bind(register._database)]


@pytest.mark.parametrize("what", SELECTS)
def test_rows_are_those_of_peewee(register: Register, what: str) -> None:
    found = register.rows(SELECTS[what])
    assert found == as_peewee_gives(register, SELECTS[what])
    assert found
    assert all(type(row) is tuple for row in found)


@pytest.mark.parametrize("held", ["2011-13-45", "soon", "", "2011-03-07 10:00:00", 7])
def test_a_day_that_is_none_is_given_as_peewee_gives_it(register: Register, held: object) -> None:
    select = Action.select(Action.id, Action.due).limit(1)
    ((action_id, due),) = register.rows(select)
    register.sql("UPDATE action SET due = ? WHERE id = ?", held, action_id)
    try:
        assert register.rows(select) == as_peewee_gives(register, select)
    finally:
        register.sql("UPDATE action SET due = ? WHERE id = ?", due.isoformat(), action_id)


@Question
def people_from(name: Any, but: Any) -> Any:
    return (
        Person.select(Person.id, Person.name)
        .where(Person.name >= name, Person.id != but)
        .order_by(Person.name)
    )


@Question
def meetings_on(day: Any) -> Any:
    return Meeting.select(Meeting.id, Meeting.date, Value("as is")).where(Meeting.date == day)


@Question
def votes(truth: Any) -> Any:
    return Attendance.select(Attendance.voting).where(Attendance.voting == truth)


def test_a_question_is_asked_again_with_other_values(register: Register) -> None:
    names = [name for _, name in register.rows(people_from("A", 0))]
    assert names == ["Ada de Vere", "Bob Lee", "Siân Ŵyn-Jones"]
    assert [name for _, name in register.rows(people_from("B", 0))] == names[1:]
    assert [name for _, name in register.rows(people_from("B", 2))] == names[2:]
    march, may = date(2011, 3, 7), date(2011, 5, 9)
    assert register.rows(meetings_on(march)) == [(1, march, "as is")]
    assert register.first(meetings_on(may)) == (2, may, "as is")
    assert register.first(meetings_on(date(1999, 1, 1))) is None
    assert set(register.rows(votes(True))) == {(True,)}
    assert set(register.rows(votes(False))) <= {(False,)}
