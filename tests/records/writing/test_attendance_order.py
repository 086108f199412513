"""The order of the attendance: moved line by line, kept by the print, closed with the minutes."""

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.pages import page_text
from desktop.records.errors import Refusal
from desktop.records.reading.meeting_paper import meeting_sheet
from desktop.records.reading.meetings import meeting
from desktop.records.register import Register
from desktop.records.rules.drafts import AttendanceDraft, PersonDraft
from desktop.records.rules.words import Status
from desktop.records.verification import verify
from desktop.records.writing import attendance, people
from desktop.records.writing.attendance_order import move_attendance
from tests.records.whole_record import Whole, begin, finish, made

_JOIN = ("Una Underhill", "Vera Vaughan", "Wyn Weston")


@pytest.fixture
def whole(register: Register) -> Whole:
    whole = begin(register)
    for name in _JOIN:
        person = made(people.add_person(register, PersonDraft(name)))
        attendance.add_attendance(register, whole.meeting, AttendanceDraft(person, Status.PRESENT))
    return whole


def names(register: Register, whole: Whole) -> list[str]:
    return [row.name for row in meeting(register, whole.meeting).attendance]


def line(register: Register, whole: Whole, name: str) -> int:
    return next(row.id for row in meeting(register, whole.meeting).attendance if row.name == name)


def test_a_line_goes_up_and_down_and_no_further_than_an_end(
    register: Register, whole: Whole
) -> None:
    before = names(register, whole)
    assert before[-3:] == list(_JOIN)
    wyn = line(register, whole, "Wyn Weston")
    changes = move_attendance(register, wyn, -2)
    assert names(register, whole)[-3:] == ["Wyn Weston", "Una Underhill", "Vera Vaughan"]
    assert len(changes.rows) == 3
    move_attendance(register, wyn, -1000)
    assert names(register, whole) == ["Wyn Weston", *before[:-1]]
    assert not move_attendance(register, wyn, -1).rows
    move_attendance(register, wyn, 1000)
    assert names(register, whole) == before
    assert not verify(register).findings


def test_the_print_has_them_in_that_order(register: Register, whole: Whole) -> None:
    def printed() -> list[str]:
        text = page_text(print_minutes(meeting_sheet(register, whole.meeting)).pdf, 0)
        return sorted(_JOIN, key=text.index)

    assert printed() == list(_JOIN)
    move_attendance(register, line(register, whole, "Vera Vaughan"), 1)
    assert printed() == ["Una Underhill", "Wyn Weston", "Vera Vaughan"]


def test_it_stands_once_the_minutes_are_out(register: Register, whole: Whole) -> None:
    for status in register.sql("SELECT id FROM attendance WHERE status = 'expected'"):
        attendance.remove_attendance(register, status[0])
    finish(register, whole)
    with pytest.raises(Refusal):
        move_attendance(register, line(register, whole, "Una Underhill"), 1)
    assert names(register, whole)[-3:] == list(_JOIN)
