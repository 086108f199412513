"""Who is expected at a meeting: everyone with a seat on its day, as what they are on that day."""

from datetime import date

from peewee import fn

from desktop.records.rules import names
from desktop.records.rules.ordering import STEP
from desktop.records.rules.words import MeetingRole, Role, Status
from desktop.records.rules.workflow import TO_COME
from desktop.records.tables import Attendance, Meeting, Person
from desktop.records.writing import as_at
from desktop.records.writing.line_names import said_of
from desktop.records.writing.transaction import Recording

Seated = dict[int, set[int]]
"""Who sits, by meeting."""

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


def expect_anew(record: Recording, body_ids: set[int], before: Seated) -> None:
    """Once seats have changed: at meetings to come expect who sits then, and nobody else's line.

    A line without a seat stays where it was entered by hand or the record speaks of it.
    """
    now = seated_to_come(record, body_ids)
    for meeting_id, people in before.items():
        gone = people - now[meeting_id]
        lines = Attendance.select(Attendance.id).where(
            (Attendance.meeting == meeting_id)
            & (Attendance.status == Status.EXPECTED)
            & Attendance.person.in_(gone)
        )
        for (line_id,) in record.register.rows(lines):
            if not said_of(record, line_id):
                record.remove(Attendance, line_id)
        if now[meeting_id] != people:
            expect_members(record, meeting_id)


def seated_to_come(record: Recording, body_ids: set[int]) -> Seated:
    """Who sits on the day of each meeting of these bodies that is still to be held."""
    meetings = Meeting.select(Meeting.id, Meeting.body, Meeting.date).where(
        Meeting.body.in_(body_ids) & Meeting.state.in_(TO_COME)
    )
    return {
        meeting_id: {person for person, _ in as_at.seats_on(record, body_id, day)}
        for meeting_id, body_id, day in record.register.rows(meetings)
    }


def follow_person(record: Recording, person_id: int) -> None:
    """Once a name or a post has changed: whoever is expected comes as what they will be then."""
    lines = record.register.rows(
        Attendance.select(Attendance.id, Attendance.meeting, Meeting.body, Meeting.date)
        .join(Meeting)
        .where(
            (Attendance.person == person_id)
            & (Attendance.status == Status.EXPECTED)
            & Meeting.state.in_(TO_COME)
        )
    )
    for line_id, meeting_id, body_id, day in lines:
        frozen = as_at.capacity_on(record, person_id, body_id, day)
        record.alter(Attendance, line_id, **frozen)
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
