"""What the papers for a meeting to come need to know, read at once."""

from datetime import date
from typing import Any

from peewee import Case

from desktop.records.reading.agenda import ItemRow, meeting_items
from desktop.records.reading.listing import folded
from desktop.records.reading.meeting_detail import AttendanceRow, attendance
from desktop.records.reading.meeting_paper import meeting_sheet, sheet_as_it_stands
from desktop.records.reading.meeting_sheets import (
    CallSheet,
    ExpectedSheet,
    FiledSheet,
    PackSheet,
    ScriptSheet,
    SigningInSheet,
)
from desktop.records.reading.notice import notice_of
from desktop.records.reading.papers_filed import file_of_paper
from desktop.records.reading.public_agenda import exempt_places, public_agenda
from desktop.records.reading.seats import held_on
from desktop.records.reading.sheets import MeetingSheet
from desktop.records.register import Register
from desktop.records.rules.words import ItemKind, Role, State, Status
from desktop.records.tables import Meeting, Membership, Person

_SUMMONED = (Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.CO_OPTED)
_OFFICES = ("clerk", "secretary", "officer")


def agenda_sheets(
    register: Register, meeting_id: int, *, public: bool = False
) -> tuple[MeetingSheet, CallSheet]:
    """The agenda and the call to the meeting. Raises `Refusal` where there is no such meeting."""
    sheet = meeting_sheet(register, meeting_id)
    call = call_sheet(register, meeting_id, sheet.body.id, sheet.date)
    return (public_agenda(sheet) if public else sheet), call


def call_sheet(register: Register, meeting_id: int, body_id: int, day: date) -> CallSheet:
    """Who is called, as they sit on the day; the clerk is whoever is clerk when it is issued."""
    issued = notice_of(register, meeting_id).published_on
    seats = _seats_on(register, body_id, day)
    clerks = [seat for seat in _seats_on(register, body_id, issued or day) if seat[2] is Role.CLERK]
    clerk, title = (clerks[0][1], _office(clerks[0][3])) if clerks else ("", "")
    names = {line.person_id: line.name for line in attendance(register, meeting_id)}
    return CallSheet(
        issued_on=issued,
        members=tuple(names.get(who, name) for who, name, role, _ in seats if role in _SUMMONED),
        invited=tuple(
            names.get(who, name) for who, name, role, _ in seats if role is Role.OBSERVER
        ),
        clerk=clerk,
        clerk_title=title,
    )


def pack_sheet(register: Register, meeting_id: int, *, public: bool = False) -> PackSheet:
    """The agenda with its papers as they were filed; nothing that is exempt if it is public."""
    sheet = sheet_as_it_stands(register, meeting_id)
    left_out = exempt_places(sheet) if public else frozenset()
    filed = []
    for place, item in enumerate(meeting_items(register, meeting_id)):
        for paper in item.filed if place not in left_out else ():
            if paper.attachment_id is None:
                filed.append(FiledSheet(place, paper.title))
                continue
            file = file_of_paper(register, paper.id)
            filed.append(FiledSheet(place, paper.title, *file))
    return PackSheet(
        public_agenda(sheet) if public else sheet,
        call_sheet(register, meeting_id, sheet.body.id, sheet.date),
        tuple(filed),
        public,
    )


def signing_in_sheet(register: Register, meeting_id: int) -> SigningInSheet:
    """Everyone who is expected, as they are on the day."""
    sheet = sheet_as_it_stands(register, meeting_id)
    return SigningInSheet(sheet, _expected(attendance(register, meeting_id)))


def script_sheet(register: Register, meeting_id: int) -> ScriptSheet:
    """The agenda with what each item is there for."""
    sheet = sheet_as_it_stands(register, meeting_id)
    items = meeting_items(register, meeting_id)
    following = _next_meeting(register, sheet)
    earlier = _days_confirmed_here(register, meeting_id)
    return ScriptSheet(
        meeting=sheet,
        kinds=tuple(item.kind for item in items),
        earlier=tuple(_day_confirmed_under(item, earlier) for item in items),
        apologies=tuple(
            line.name
            for line in attendance(register, meeting_id)
            if line.status is Status.APOLOGIES
        ),
        next_date=following[0] if following else None,
        next_time=(following[1] or "") if following else "",
    )


def _expected(lines: tuple[AttendanceRow, ...]) -> tuple[ExpectedSheet, ...]:
    return tuple(
        ExpectedSheet(
            line.name,
            ", ".join(part for part in (line.capacity, line.organisation, line.represents) if part),
            line.status is Status.APOLOGIES,
        )
        for line in lines
    )


def _seats_on(register: Register, body_id: int, day: date) -> list[tuple[int, str, Role, str]]:
    """Who sits on a day: person, name, role, what the seat represents; the chair first."""
    ranks = [(role.value, rank) for rank, role in enumerate(Role)]
    query = (
        Membership.select(
            Membership.person, Person.title, Person.name, Membership.role, Membership.represents
        )
        .join(Person)
        .where((Membership.body == body_id) & held_on(Membership, day))
        .order_by(Case(Membership.role, ranks), folded(Person.sort_name), Membership.id)
    )
    return [
        (who, f"{title} {name}".strip(), Role(role), represents)
        for who, title, name, role, represents in register.rows(query)
    ]


def _office(represents: str) -> str:
    """What a clerk's seat is called, if its words name an office and not whom it represents."""
    return represents if any(word in represents.lower() for word in _OFFICES) else ""


def _next_meeting(register: Register, sheet: MeetingSheet) -> tuple[date, str] | None:
    query = (
        Meeting.select(Meeting.date, Meeting.start_time)
        .where(
            (Meeting.body == sheet.body.id)
            & (Meeting.date > sheet.date)
            & (Meeting.state != State.CANCELLED)
        )
        .order_by(Meeting.date, Meeting.id)
    )
    found: tuple[date, str] | None = register.first(query)
    return found


def _day_confirmed_under(item: ItemRow, earlier: dict[int, date]) -> date | None:
    """The day an item names, or the only one there is if the item is there for minutes."""
    if item.confirms_id is not None:
        return earlier.get(item.confirms_id)
    alone = len(earlier) == 1 and item.kind is ItemKind.MINUTES
    return next(iter(earlier.values())) if alone else None


def _days_confirmed_here(register: Register, meeting_id: int) -> dict[int, date]:
    """The days of the meetings whose minutes are to be confirmed at this one, by their id."""
    named: Any = (Meeting.confirming_meeting == meeting_id) | Meeting.id.in_(
        [item.confirms_id for item in meeting_items(register, meeting_id) if item.confirms_id]
    )
    query = Meeting.select(Meeting.id, Meeting.date).where(named).order_by(Meeting.date)
    return dict(register.rows(query))
