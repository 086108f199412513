"""One meeting whole: its way so far, who came, what was on the agenda, what was printed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from peewee import JOIN, fn

from desktop.records.reading.missing import required
from desktop.records.reading.printings import PrintingRow, printings
from desktop.records.register import Register, Row
from desktop.records.rules.drafts import MeetingDraft
from desktop.records.rules.words import MeetingKind, MeetingRole, Purpose, State, Status
from desktop.records.tables import (
    Attendance,
    Body,
    Declaration,
    Item,
    ItemLead,
    Meeting,
    MeetingStep,
    Paper,
    Presiding,
    Section,
)


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


@dataclass(frozen=True, slots=True)
class PresidingRow:
    attendance_id: int
    name: str
    part: str


@dataclass(frozen=True, slots=True)
class SectionRow:
    id: int
    title: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    id: int
    section_id: int | None
    number: str
    title: str
    purpose: Purpose
    leads: tuple[str, ...]
    report_of: str
    note: str
    exempt_paragraph: str
    deferred: bool
    papers: tuple[str, ...]


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
    """`numbers` tells whether minute numbers have been allotted."""

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


def meeting(register: Register, meeting_id: int) -> MeetingDetail:
    """One meeting whole. Raises `Refusal` where there is none with this id."""
    confirming = Meeting.alias()
    query = (
        Meeting.select(
            Meeting.body,
            Body.name,
            Meeting.kind,
            Meeting.date,
            fn.coalesce(Meeting.start_time, ""),
            fn.coalesce(Meeting.end_time, ""),
            Meeting.venue,
            Meeting.proof_note,
            Meeting.state,
            Meeting.confirming_meeting,
            confirming.date,
        )
        .join(Body)
        .switch(Meeting)
        .join(confirming, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == confirming.id))
        .where(Meeting.id == meeting_id)
    )
    body_id, body, kind, day, start, end, venue, note, state, confirming_id, confirming_day = (
        required(register.first(query), "meeting", meeting_id)
    )
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
    )


def attendance(register: Register, meeting_id: int) -> tuple[AttendanceRow, ...]:
    """Everyone on the attendance, in its order."""
    query = (
        Attendance.select(
            Attendance.id,
            Attendance.person,
            Attendance.name,
            Attendance.initials,
            Attendance.capacity,
            Attendance.organisation,
            Attendance.represents,
            Attendance.status,
            Attendance.role,
            Attendance.represented_by,
            Attendance.reason,
            Attendance.arrived,
            Attendance.departed,
            Attendance.voting,
            Attendance.accepted,
            Attendance.arrived_item,
            Attendance.departed_item,
        )
        .where(Attendance.meeting == meeting_id)
        .order_by(Attendance.position, Attendance.id)
    )
    found = register.rows(query)
    names = {id_: name for id_, _, name, *_ in found}
    return tuple(_attendance_row(values, names) for values in found)


def _attendance_row(values: Row, names: dict[int, str]) -> AttendanceRow:
    *who, status, role, represented_by_id, reason, arrived, departed, voting = values[:14]
    id_, person_id, name, initials, capacity, organisation, represents = who
    accepted, arrived_item_id, departed_item_id = values[14:]
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
    )


def presiding(register: Register, meeting_id: int) -> tuple[PresidingRow, ...]:
    """Who presided over which part, in the order of the parts."""
    query = (
        Presiding.select(Presiding.attendance, Attendance.name, Presiding.part)
        .join(Attendance)
        .where(Presiding.meeting == meeting_id)
        .order_by(Presiding.position, Presiding.id)
    )
    return tuple(PresidingRow(*values) for values in register.rows(query))


def sections(register: Register, meeting_id: int) -> tuple[SectionRow, ...]:
    """The headings of the agenda, in order."""
    query = (
        Section.select(Section.id, Section.title)
        .where(Section.meeting == meeting_id)
        .order_by(Section.position, Section.id)
    )
    return tuple(SectionRow(*values) for values in register.rows(query))


def meeting_items(register: Register, meeting_id: int) -> tuple[ItemRow, ...]:
    """The agenda in order: items that stand before any heading, then section by section."""
    leads = _of_items(register, ItemLead, ItemLead.name, meeting_id)
    papers = _of_items(register, Paper, Paper.title, meeting_id)
    query = (
        Item.select(
            Item.id,
            Item.section,
            Item.number,
            Item.title,
            Item.purpose,
            Item.report_of,
            Item.note,
            Item.exempt_paragraph,
            Item.deferred,
        )
        .join(Section, JOIN.LEFT_OUTER)
        .where(Item.meeting == meeting_id)
        .order_by(Item.section.is_null(False), Section.position, Section.id, Item.position, Item.id)
    )
    return tuple(
        _item_row(values, leads[values[0]], papers[values[0]]) for values in register.rows(query)
    )


def _item_row(values: Row, leads: tuple[str, ...], papers: tuple[str, ...]) -> ItemRow:
    id_, section_id, number, title, purpose, report_of, note, exempt_paragraph, deferred = values
    return ItemRow(
        id=id_,
        section_id=section_id,
        number=number,
        title=title,
        purpose=Purpose(purpose),
        leads=leads,
        report_of=report_of,
        note=note,
        exempt_paragraph=exempt_paragraph,
        deferred=deferred,
        papers=papers,
    )


def _of_items(
    register: Register, model: type[ItemLead] | type[Paper], words: object, meeting_id: int
) -> defaultdict[int, tuple[str, ...]]:
    """What hangs under each item of a meeting, in order."""
    query = (
        model.select(model.item, words)
        .join(Item)
        .where(Item.meeting == meeting_id)
        .order_by(model.position, model.id)
    )
    found: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for item_id, said in register.rows(query):
        found[item_id] += (said,)
    return found


def _steps(register: Register, meeting_id: int) -> tuple[StepRow, ...]:
    query = (
        MeetingStep.select(
            MeetingStep.from_state, MeetingStep.to_state, MeetingStep.on_date, MeetingStep.reason
        )
        .where(MeetingStep.meeting == meeting_id)
        .order_by(MeetingStep.id)
    )
    return tuple(
        StepRow(State(was), State(becomes), day, reason)
        for was, becomes, day, reason in register.rows(query)
    )


def _declarations(register: Register, meeting_id: int) -> tuple[DeclarationRow, ...]:
    query = (
        Declaration.select(
            Declaration.id,
            Declaration.attendance,
            Attendance.name,
            Declaration.item,
            Declaration.kind,
            Declaration.nature,
            Declaration.left_room,
            Declaration.left_at,
            Declaration.returned_at,
            Declaration.dispensation,
        )
        .join(Attendance)
        .where(Declaration.meeting == meeting_id)
        .order_by(Declaration.id)
    )
    return tuple(DeclarationRow(*values) for values in register.rows(query))
