"""The attendance taken at one go: everyone is there, somebody came in another's place."""

from datetime import date

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.words import Status
from desktop.records.tables import Attendance
from desktop.records.writing import as_at
from desktop.records.writing.attendance import enter_person, line_of
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording

_AWAY = (Status.APOLOGIES, Status.ABSENT)


def everyone_present(register: Register, meeting_id: int) -> Changes:
    """Whoever is still expected came: members are present, everybody else is in attendance."""
    with recording(register, "everyone_present") as record:
        meeting = meeting_with_open_minutes(record, meeting_id)
        day = date.fromisoformat(meeting["date"])
        members = {
            person_id
            for person_id, role in as_at.seats_on(record, meeting["body_id"], day)
            if role.may_vote
        }
        lines = Attendance.select(Attendance.id, Attendance.person).where(
            (Attendance.meeting == meeting_id) & (Attendance.status == Status.EXPECTED)
        )
        found = register.rows(lines)
        if not found:
            raise Refusal("Nobody is expected any more: everyone is accounted for.")
        for line_id, person_id in found:
            status = Status.PRESENT if person_id in members else Status.IN_ATTENDANCE
            record.alter(Attendance, line_id, status=status)
    return record.changes()


def represent(register: Register, attendance_id: int, person_id: int) -> Changes:
    """Somebody came in another's place; `made` is their line, new where they had none.

    Who is represented has sent apologies, unless it is known that they were absent.
    """
    with recording(register, "represent") as record:
        line = record.row(Attendance, attendance_id)
        record.subject = line["name"]
        meeting = meeting_with_open_minutes(record, line["meeting_id"])
        came = line_of(record, meeting["id"], person_id)
        if came == attendance_id:
            raise Refusal("Nobody represents themselves.")
        if came is None:
            came = enter_person(record, meeting, person_id, Status.PRESENT)
        else:
            _let_come(record, came)
        status = line["status"] if line["status"] in _AWAY else Status.APOLOGIES
        record.alter(Attendance, attendance_id, represented_by=came, status=status, role=None)
    return record.changes(came)


def _let_come(record: Recording, line_id: int) -> None:
    """Whoever stands in for another is there."""
    status = record.row(Attendance, line_id)["status"]
    if status in _AWAY:
        raise Refusal("Who is away themselves stands in for nobody.")
    if status == Status.EXPECTED:
        record.alter(Attendance, line_id, status=Status.PRESENT)
