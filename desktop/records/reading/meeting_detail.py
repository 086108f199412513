"""One meeting whole: its way so far, who came, what was on the agenda, what was printed."""

from dataclasses import dataclass
from datetime import date

from desktop.records.reading import meeting_questions as questions
from desktop.records.reading.agenda import ItemRow, SectionRow, meeting_items, sections
from desktop.records.reading.missing import required
from desktop.records.reading.printings import PrintingRow, printings
from desktop.records.register import Register, Row
from desktop.records.rules.drafts import MeetingDraft
from desktop.records.rules.timetable import Timed, Timetable, timetable
from desktop.records.rules.words import MeetingKind, MeetingRole, State, Status

__all__ = [
    "AttendanceRow",
    "DeclarationRow",
    "ItemRow",
    "MeetingDetail",
    "PresidingRow",
    "SectionRow",
    "StepRow",
    "attendance",
    "meeting",
    "meeting_items",
    "presiding",
    "sections",
]


@dataclass(frozen=True, slots=True)
class StepRow:
    from_state: State
    to_state: State
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One person at the meeting, as at its date."""

    id: int
    person_id: int
    name: str
    initials: str
    capacity: str
    organisation: str
    represents: str
    status: Status
    role: MeetingRole | None
    represented_by_id: int | None
    represented_by: str
    reason: str
    arrived: str
    departed: str
    voting: bool
    accepted: bool | None = None
    arrived_item_id: int | None = None
    departed_item_id: int | None = None
    arrived_item: str = ""
    departed_item: str = ""


@dataclass(frozen=True, slots=True)
class PresidingRow:
    attendance_id: int
    name: str
    part: str


@dataclass(frozen=True, slots=True)
class DeclarationRow:
    id: int
    attendance_id: int
    name: str
    item_id: int | None
    kind: str
    nature: str
    left_room: bool
    left_at: str = ""
    returned_at: str = ""
    dispensation: str = ""


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """`numbers` tells whether minute numbers have been allotted.

    `number` is its own in the council year, from the day it is held; the notice it has is asked of
    `reading.notice`.
    """

    id: int
    body_id: int
    body: str
    draft: MeetingDraft
    state: State
    numbers: bool
    steps: tuple[StepRow, ...]
    confirming_meeting_id: int | None
    confirming_date: date | None
    attendance: tuple[AttendanceRow, ...]
    presiding: tuple[PresidingRow, ...]
    sections: tuple[SectionRow, ...]
    items: tuple[ItemRow, ...]
    declarations: tuple[DeclarationRow, ...]
    printings: tuple[PrintingRow, ...]
    timetable: Timetable
    number: int | None = None
    reconvened_on: date | None = None
    reconvened_time: str = ""
    reconvened_venue: str = ""


def meeting(register: Register, meeting_id: int) -> MeetingDetail:
    """One meeting whole. Raises `Refusal` where there is none with this id."""
    found = required(register.first(questions.meeting_itself(meeting_id)), "meeting", meeting_id)
    body_id, body, kind, day, start, end, venue, note, state = found[:9]
    confirming_id, confirming_day, number, *reconvened = found[9:]
    items = meeting_items(register, meeting_id)
    return MeetingDetail(
        id=meeting_id,
        body_id=body_id,
        body=body,
        draft=MeetingDraft(body_id, MeetingKind(kind), day, start, end, venue, note),
        state=State(state),
        numbers=any(item.number for item in items),
        steps=_steps(register, meeting_id),
        confirming_meeting_id=confirming_id,
        confirming_date=confirming_day,
        attendance=attendance(register, meeting_id),
        presiding=presiding(register, meeting_id),
        sections=sections(register, meeting_id),
        items=items,
        declarations=_declarations(register, meeting_id),
        printings=printings(register, meeting_id),
        timetable=timetable(
            (Timed(item.id, item.parent_id, item.allotted) for item in items), start, end
        ),
        number=number,
        reconvened_on=reconvened[0],
        reconvened_time=reconvened[1],
        reconvened_venue=reconvened[2],
    )


def attendance(register: Register, meeting_id: int) -> tuple[AttendanceRow, ...]:
    """Everyone on the attendance, in its order."""
    found = register.rows(questions.its_attendance(meeting_id))
    names = {id_: name for id_, _, name, *_ in found}
    return tuple(_attendance_row(values, names) for values in found)


def _attendance_row(values: Row, names: dict[int, str]) -> AttendanceRow:
    *who, status, role, represented_by_id, reason, arrived, departed, voting = values[:14]
    id_, person_id, name, initials, capacity, organisation, represents = who
    accepted, arrived_item_id, departed_item_id, arrived_item, departed_item = values[14:]
    return AttendanceRow(
        id=id_,
        person_id=person_id,
        name=name,
        initials=initials,
        capacity=capacity,
        organisation=organisation,
        represents=represents,
        status=Status(status),
        role=MeetingRole(role) if role else None,
        represented_by_id=represented_by_id,
        represented_by=names.get(represented_by_id, ""),
        reason=reason,
        arrived=arrived,
        departed=departed,
        voting=voting,
        accepted=accepted,
        arrived_item_id=arrived_item_id,
        departed_item_id=departed_item_id,
        arrived_item=arrived_item,
        departed_item=departed_item,
    )


def presiding(register: Register, meeting_id: int) -> tuple[PresidingRow, ...]:
    """Who presided over which part, in the order of the parts."""
    return tuple(
        PresidingRow(*values) for values in register.rows(questions.its_presiding(meeting_id))
    )


def _steps(register: Register, meeting_id: int) -> tuple[StepRow, ...]:
    return tuple(
        StepRow(State(was), State(becomes), day, reason)
        for was, becomes, day, reason in register.rows(questions.its_steps(meeting_id))
    )


def _declarations(register: Register, meeting_id: int) -> tuple[DeclarationRow, ...]:
    return tuple(
        DeclarationRow(*values) for values in register.rows(questions.its_declarations(meeting_id))
    )
