"""Who came, who sent word, who represented whom, who presided, who declared an interest."""

from dataclasses import asdict
from datetime import date
from typing import Any

from peewee import fn

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.same_person import records_of
from desktop.records.register import Register
from desktop.records.rules.drafts import AttendanceDraft, DeclarationDraft
from desktop.records.rules.ordering import between
from desktop.records.rules.text import clean
from desktop.records.rules.words import Status
from desktop.records.tables import Attendance, Declaration, Item, Presiding
from desktop.records.writing import as_at
from desktop.records.writing.doubles import refuse_merged
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.expecting import tell_initials_apart
from desktop.records.writing.line_names import said_of
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording


def add_attendance(register: Register, meeting_id: int, draft: AttendanceDraft) -> Changes:
    """Enter a person in the attendance, as what they are on the day of the meeting."""
    draft = sound(draft)
    with recording(register, "add_attendance") as record:
        meeting = meeting_with_open_minutes(record, meeting_id)
        assert draft.person_id is not None
        refuse_merged(record, draft.person_id)
        day = date.fromisoformat(meeting["date"])
        frozen = as_at.capacity_on(record, draft.person_id, meeting["body_id"], day)
        record.subject = frozen["name"]
        if line_of(record, meeting_id, draft.person_id) is not None:
            raise refuse("person_id", f"{frozen['name']} is in the attendance already.")
        made = record.add(
            Attendance,
            meeting=meeting_id,
            person=draft.person_id,
            position=_last_position(record, meeting_id),
            **frozen | _entered(draft),
        )
        _refuse_odd_representation(record, meeting_id, made, draft)
        _refuse_other_items(record, meeting_id, draft)
        tell_initials_apart(record, meeting_id)
    return record.changes(made)


def enter_person(record: Recording, meeting: dict[str, Any], person_id: int, status: Status) -> int:
    """Enter a person within a verb, as what they are on the day; the id of their line."""
    refuse_merged(record, person_id)
    day = date.fromisoformat(meeting["date"])
    made = record.add(
        Attendance,
        meeting=meeting["id"],
        person=person_id,
        position=_last_position(record, meeting["id"]),
        status=status,
        **as_at.capacity_on(record, person_id, meeting["body_id"], day),
    )
    tell_initials_apart(record, meeting["id"])
    return made


def change_attendance(register: Register, attendance_id: int, draft: AttendanceDraft) -> Changes:
    """Change one line: status, part in the meeting, who came instead, capacity."""
    draft = sound(draft)
    with recording(register, "change_attendance") as record:
        line = record.row(Attendance, attendance_id)
        record.subject = line["name"]
        meeting_with_open_minutes(record, line["meeting_id"])
        if draft.person_id != line["person_id"]:
            raise refuse("person_id", "A line stays with its person: add another line instead.")
        _refuse_odd_representation(record, line["meeting_id"], attendance_id, draft)
        _refuse_other_items(record, line["meeting_id"], draft)
        record.alter(Attendance, attendance_id, **_entered(draft))
    return record.changes()


def remove_attendance(register: Register, attendance_id: int) -> Changes:
    """Take a person out of the attendance who was entered by mistake."""
    with recording(register, "remove_attendance") as record:
        line = record.row(Attendance, attendance_id)
        record.subject = line["name"]
        meeting_with_open_minutes(record, line["meeting_id"])
        refuse_where_named(record, attendance_id)
        record.remove(Attendance, attendance_id)
    return record.changes()


def record_presiding(
    register: Register, meeting_id: int, parts: tuple[tuple[int, str], ...]
) -> Changes:
    """Say who presided over which part: (attendance line, "the first 15 minutes")."""
    with recording(register, "record_presiding") as record:
        meeting_with_open_minutes(record, meeting_id)
        query = Presiding.select(Presiding.id).where(Presiding.meeting == meeting_id)
        for (presiding_id,) in register.rows(query):
            record.remove(Presiding, presiding_id)
        for position, (attendance_id, part) in enumerate(parts):
            _refuse_other_meeting(record, meeting_id, attendance_id)
            record.add(
                Presiding,
                meeting=meeting_id,
                attendance=attendance_id,
                position=position,
                part=clean(part),
            )
    return record.changes()


def declare_interest(register: Register, meeting_id: int, draft: DeclarationDraft) -> Changes:
    """Record an interest that somebody declared."""
    draft = sound(draft)
    with recording(register, "declare_interest") as record:
        meeting_with_open_minutes(record, meeting_id)
        made = record.add(Declaration, meeting=meeting_id, **_declared(record, meeting_id, draft))
    return record.changes(made)


def change_declaration(register: Register, declaration_id: int, draft: DeclarationDraft) -> Changes:
    """Put right who declared what, and when they left the room."""
    draft = sound(draft)
    with recording(register, "change_declaration") as record:
        meeting_id = record.row(Declaration, declaration_id)["meeting_id"]
        meeting_with_open_minutes(record, meeting_id)
        record.alter(Declaration, declaration_id, **_declared(record, meeting_id, draft))
    return record.changes()


def remove_declaration(register: Register, declaration_id: int) -> Changes:
    """Take back a declaration entered by mistake."""
    with recording(register, "remove_declaration") as record:
        meeting_with_open_minutes(record, record.row(Declaration, declaration_id)["meeting_id"])
        record.remove(Declaration, declaration_id)
    return record.changes()


def _entered(draft: AttendanceDraft) -> dict[str, Any]:
    given = {
        name: value
        for name in ("capacity", "organisation", "represents")
        if (value := getattr(draft, name)) is not None
    }
    return given | {
        "status": draft.status,
        "role": draft.role,
        "represented_by": draft.represented_by_id,
        "reason": draft.reason,
        "arrived": draft.arrived,
        "departed": draft.departed,
        "accepted": draft.accepted,
        "arrived_item": draft.arrived_item_id,
        "departed_item": draft.departed_item_id,
    }


def _declared(record: Recording, meeting_id: int, draft: DeclarationDraft) -> dict[str, Any]:
    assert draft.attendance_id is not None
    record.subject = _refuse_other_meeting(record, meeting_id, draft.attendance_id)
    _refuse_other_item(record, meeting_id, "item_id", draft.item_id)
    values = asdict(draft)
    return {
        "attendance": values.pop("attendance_id"),
        "item": values.pop("item_id"),
        **values,
    }


def line_of(record: Recording, meeting_id: int, person_id: int) -> int | None:
    """The line of a person, under whichever of their records it was entered."""
    found = record.register.first(
        Attendance.select(Attendance.id).where(
            (Attendance.meeting == meeting_id) & Attendance.person.in_(records_of(person_id))
        )
    )
    return found[0] if found else None


def _last_position(record: Recording, meeting_id: int) -> int:
    last = record.register.first(
        Attendance.select(fn.MAX(Attendance.position)).where(Attendance.meeting == meeting_id)
    )
    position = between(last[0] if last else None, None)
    assert position is not None
    return position


def _refuse_odd_representation(
    record: Recording, meeting_id: int, attendance_id: int, draft: AttendanceDraft
) -> None:
    if draft.represented_by_id is None:
        return
    if draft.represented_by_id == attendance_id:
        raise refuse("represented_by_id", "Nobody represents themselves.")
    _refuse_other_meeting(record, meeting_id, draft.represented_by_id)


def _refuse_other_meeting(record: Recording, meeting_id: int, attendance_id: int) -> str:
    line = record.row(Attendance, attendance_id)
    if line["meeting_id"] != meeting_id:
        raise Refusal("This person is in the attendance of another meeting.")
    return str(line["name"])


def _refuse_other_items(record: Recording, meeting_id: int, draft: AttendanceDraft) -> None:
    for name in ("arrived_item_id", "departed_item_id"):
        _refuse_other_item(record, meeting_id, name, getattr(draft, name))


def _refuse_other_item(record: Recording, meeting_id: int, field: str, item_id: int | None) -> None:
    if item_id is not None and record.row(Item, item_id)["meeting_id"] != meeting_id:
        raise refuse(field, "This item is on the agenda of another meeting.")


def refuse_where_named(record: Recording, attendance_id: int) -> None:
    """Raise `Refusal` where a line cannot go because other records speak of it."""
    what = said_of(record, attendance_id)
    if what:
        raise Refusal(f"{record.subject} {what} at this meeting: take that out first.")
