"""Attendance counted by person, body and council year."""

from datetime import date

import pytest

from desktop.records.reading.attendance_statistics import attendance_statistics
from desktop.records.reading.rosters import roster
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
)
from desktop.records.rules.words import State, Status
from desktop.records.writing import attendance, bodies, meetings, people
from desktop.records.writing.merging import merge_people
from tests.records.whole_record import made

DAYS = (date(2010, 11, 1), date(2011, 3, 31), date(2011, 4, 1), date(2011, 6, 6))
CAME = {
    "Ann Lee": (Status.PRESENT, Status.PRESENT, Status.PRESENT, Status.ABSENT),
    "Bob Mill": (Status.APOLOGIES, Status.ABSENT, Status.APOLOGIES, Status.PRESENT),
}


@pytest.fixture
def board(register: Register) -> int:
    """A board of two whose year begins in April, and four meetings; a stand-in came to one."""
    body = made(bodies.make_body(register, BodyDraft("Board", quorum_number=1)))
    ids = {name: made(people.add_person(register, PersonDraft(name))) for name in CAME}
    stand_in = made(people.add_person(register, PersonDraft("Cy Nott")))
    for person in ids.values():
        bodies.seat_member(register, MembershipDraft(body, person))
    for index, day in enumerate(DAYS):
        meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=day)))
        lines = {
            person: line
            for line, person in register.sql(
                "SELECT id, person_id FROM attendance WHERE meeting_id = ?", meeting
            )
        }
        instead = None
        if index == 0:
            present = AttendanceDraft(stand_in, Status.PRESENT)
            instead = made(attendance.add_attendance(register, meeting, present))
        for name, came in CAME.items():
            away = came[index] is Status.APOLOGIES
            draft = AttendanceDraft(
                ids[name], came[index], represented_by_id=instead if away else None
            )
            attendance.change_attendance(register, lines[ids[name]], draft)
        for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
            meetings.take_step(register, meeting, state, day)
    meetings.call_meeting(register, MeetingDraft(body, date=date(2012, 3, 5)))
    off = made(meetings.call_meeting(register, MeetingDraft(body, date=date(2011, 9, 5))))
    meetings.take_step(register, off, State.CANCELLED, date(2011, 9, 1), "Storm")
    return body


def told(register: Register, **asked: object) -> list[tuple[object, ...]]:
    return [
        (each.name, each.year, each.possible, each.present, each.represented, each.apologies,
         each.absent)
        for each in attendance_statistics(register, **asked)  # type: ignore[arg-type]
    ]  # fmt: skip


@pytest.mark.usefixtures("board")
def test_each_person_and_council_year(register: Register) -> None:
    assert told(register) == [
        ("Ann Lee", "2011-12", 2, 1, 0, 0, 1),
        ("Bob Mill", "2011-12", 2, 1, 0, 1, 0),
        ("Ann Lee", "2010-11", 2, 2, 0, 0, 0),
        ("Bob Mill", "2010-11", 2, 0, 1, 0, 1),
    ]
    assert [each.rate for each in attendance_statistics(register)] == [0.5, 0.5, 1.0, 0.0]


def test_of_one_body_year_or_person(register: Register, board: int) -> None:
    assert len(told(register, body_id=board)) == 4
    assert told(register, body_id=board + 1) == []
    assert [name for name, *_ in told(register, year="2010-11")] == ["Ann Lee", "Bob Mill"]
    (bob,) = register.sql("SELECT id FROM person WHERE name = 'Bob Mill'")[0]
    assert {name for name, *_ in told(register, person_id=bob)} == {"Bob Mill"}


@pytest.mark.usefixtures("board")
def test_both_records_of_a_person_are_counted(register: Register) -> None:
    (bob,) = register.sql("SELECT id FROM person WHERE name = 'Bob Mill'")[0]
    kept = made(people.add_person(register, PersonDraft("Robert Mill")))
    # As where its meetings are confirmed: the lines go on naming the double.
    lines = register.sql("SELECT id FROM attendance WHERE person_id = ?", bob)
    merge_people(register, kept, bob)
    for (line,) in lines[:1]:
        register.sql("UPDATE attendance SET person_id = ? WHERE id = ?", bob, line)
    found = {name: possible for name, _, possible, *_ in told(register, year="2010-11")}
    assert found == {"Ann Lee": 2, "Robert Mill": 2}
    assert told(register, person_id=kept) == [
        ("Robert Mill", "2011-12", 2, 1, 0, 1, 0),
        ("Robert Mill", "2010-11", 2, 0, 1, 0, 1),
    ]


@pytest.mark.parametrize("start", ["01-01", "02-29", "09-01"])
@pytest.mark.usefixtures("board")
def test_years_that_begin_elsewhere(register: Register, start: str) -> None:
    register.sql("UPDATE body SET year_start = ?", start)
    years = {each.year for each in attendance_statistics(register)}
    assert (
        years
        == {
            "01-01": {"2010", "2011"},
            "02-29": {"2010-11", "2011-12"},
            "09-01": {"2010-11"},
        }[start]
    )


@pytest.mark.usefixtures("board")
def test_the_list_for_other_programs_has_the_rate(register: Register) -> None:
    lines = roster(register, "attendance")
    assert [line["rate"] for line in lines] == [0.5, 0.5, 1.0, 0.0]
    assert lines[0]["year"] == "2011-12"
