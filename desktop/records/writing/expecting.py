"""Who is expected at a meeting: everyone with a seat on its day, as what they are on that day."""

from datetime import date

from peewee import fn

from desktop.records.rules import names
from desktop.records.rules.ordering import STEP
from desktop.records.rules.words import MeetingRole, Role, Status
from desktop.records.tables import Attendance, Meeting, Person
from desktop.records.writing import as_at
from desktop.records.writing.transaction import Recording

_USUAL_PART = {Role.CHAIR: MeetingRole.CHAIR, Role.CLERK: MeetingRole.MINUTES}


def expect_members(record: Recording, meeting_id: int) -> None:
    """Expect who sits on the body on the day; who is only expected follows a new day."""
    meeting = record.row(Meeting, meeting_id)
    body_id, day = meeting["body_id"], date.fromisoformat(meeting["date"])
    lines = record.register.rows(
        Attendance.select(
            Attendance.id,
            Attendance.person,
            fn.COALESCE(Person.merged_into, Person.id),
            Attendance.status,
            Attendance.position,
        )
        .join(Person)
        .where(Attendance.meeting == meeting_id)
    )
    for line_id, person_id, _, status, _ in lines:
        if status == Status.EXPECTED:
            frozen = as_at.capacity_on(record, person_id, body_id, day)
            record.alter(Attendance, line_id, **frozen)
    there = {kept_id for _, _, kept_id, _, _ in lines}
    position = max((last for *_, last in lines), default=0)
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
    tell_initials_apart(record, meeting_id)


def tell_initials_apart(record: Recording, meeting_id: int) -> None:
    """Give everyone in an open attendance initials that are theirs alone at this meeting."""
    lines = record.register.rows(
        Attendance.select(Attendance.id, Person.name, Attendance.initials)
        .join(Person)
        .where(Attendance.meeting == meeting_id)
        .order_by(Attendance.position, Attendance.id)
    )
    told = names.told_apart([(name, given) for _, name, given in lines])
    for (line_id, _, given), initials in zip(lines, told, strict=True):
        if initials != given:
            record.alter(Attendance, line_id, initials=initials)
