"""Who is expected at a meeting: everyone with a seat on its day, as what they are on that day."""

from datetime import date

from desktop.records.rules.ordering import STEP
from desktop.records.rules.words import MeetingRole, Role, Status
from desktop.records.tables import Attendance, Meeting
from desktop.records.writing import as_at
from desktop.records.writing.transaction import Recording

_USUAL_PART = {Role.CHAIR: MeetingRole.CHAIR, Role.CLERK: MeetingRole.MINUTES}


def expect_members(record: Recording, meeting_id: int) -> None:
    """Expect who sits on the body on the day; who is only expected follows a new day."""
    meeting = record.row(Meeting, meeting_id)
    body_id, day = meeting["body_id"], date.fromisoformat(meeting["date"])
    lines = record.register.rows(
        Attendance.select(
            Attendance.id, Attendance.person, Attendance.status, Attendance.position
        ).where(Attendance.meeting == meeting_id)
    )
    for line_id, person_id, status, _ in lines:
        if status == Status.EXPECTED:
            frozen = as_at.capacity_on(record, person_id, body_id, day)
            record.alter(Attendance, line_id, **frozen)
    there = {person_id for _, person_id, _, _ in lines}
    position = max((last for _, _, _, last in lines), default=0)
    for person_id, role in as_at.seats_on(record, body_id, day):
        if person_id in there:
            continue
        there.add(person_id)
        position += STEP
        record.add(
            Attendance,
            meeting=meeting_id,
            person=person_id,
            position=position,
            status=Status.EXPECTED,
            role=_USUAL_PART.get(role),
            **as_at.capacity_on(record, person_id, body_id, day),
        )
