"""Meetings as lists show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from desktop.records.reading.confirming import unfit_to_confirm
from desktop.records.reading.listing import (
    Column,
    Listing,
    Wanted,
    among,
    by_number,
    by_text,
    by_word,
    containing,
    folded,
    in_order_of,
    on_day,
    related,
)
from desktop.records.reading.meeting_detail import (
    AttendanceRow,
    DeclarationRow,
    ItemRow,
    MeetingDetail,
    PresidingRow,
    SectionRow,
    StepRow,
    meeting,
)
from desktop.records.reading.missing import required
from desktop.records.reading.printings import PrintingRow
from desktop.records.reading.same_person import records_of
from desktop.records.register import Register
from desktop.records.rules.words import MeetingKind, State
from desktop.records.tables import Attendance, Body, Meeting

__all__ = [
    "AttendanceRow",
    "DeclarationRow",
    "ItemRow",
    "MeetingDetail",
    "MeetingRow",
    "PresidingRow",
    "PrintingRow",
    "SectionRow",
    "StepRow",
    "ids",
    "later_meetings",
    "meeting",
    "rows",
]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    id: int
    body_id: int
    body: str
    date: date
    start_time: str
    kind: MeetingKind
    state: State
    venue: str


_start = fn.coalesce(Meeting.start_time, "")
_body_name = Body.select(Body.name).where(Body.id == Meeting.body)
_OVER = (State.SEALED, State.CANCELLED, State.INQUORATE, State.ADJOURNED)
_LISTING = Listing(
    Meeting,
    {
        "id": by_number(Meeting.id),
        "body_id": by_number(Meeting.body),
        "body": Column(
            (folded(_body_name), Meeting.date, _start),
            related(Meeting.body, Body.select(Body.id), containing(Body.name)),
        ),
        "date": Column((Meeting.date, _start), on_day(Meeting.date)),
        "start_time": Column((_start,), containing(_start)),
        "kind": by_word(Meeting.kind, MeetingKind),
        "state": by_word(Meeting.state, State),
        "venue": by_text(Meeting.venue),
    },
    usual=(Meeting.date, _start),
    usual_descending=True,
)


def ids(register: Register, wanted: Wanted = Wanted()) -> list[int]:  # noqa: B008
    """Meetings, newest first; `person_id`: on the attendance; `open_only`: not yet sealed."""
    conditions: list[Any] = []
    if wanted.body_id is not None:
        conditions.append(Meeting.body == wanted.body_id)
    if wanted.state:
        conditions.append(Meeting.state == wanted.state)
    if wanted.person_id is not None:
        theirs = Attendance.person.in_(records_of(wanted.person_id))
        came = Attendance.select(Attendance.meeting).where(theirs)
        conditions.append(Meeting.id.in_(came))
    if wanted.open_only:
        conditions.append(Meeting.state.not_in(_OVER))
    return _LISTING.ids(register, wanted, *conditions)


def rows(register: Register, wanted_ids: Iterable[int]) -> list[MeetingRow]:
    """The meetings with these ids, in their order."""
    block = list(wanted_ids)
    found = register.rows(_select().where(among(Meeting.id, block)))
    return in_order_of(block, found, _row)


def later_meetings(register: Register, meeting_id: int) -> tuple[MeetingRow, ...]:
    """Meetings of the same body after this one that can confirm its minutes, the next one first."""
    this = Meeting.select(Meeting.body, Meeting.date, _start).where(Meeting.id == meeting_id)
    body_id, day, start = required(register.first(this), "meeting", meeting_id)
    after = (Meeting.date > day) | (
        (Meeting.date == day) & ((_start > start) | ((_start == start) & (Meeting.id > meeting_id)))
    )
    later = (Meeting.body == body_id) & after
    unfit = unfit_to_confirm(register, later)
    query = _select().where(later).order_by(Meeting.date, _start, Meeting.id)
    return tuple(_row(*values) for values in register.rows(query) if values[0] not in unfit)


def _select() -> Any:
    return Meeting.select(
        Meeting.id,
        Meeting.body,
        Body.name,
        Meeting.date,
        _start,
        Meeting.kind,
        Meeting.state,
        Meeting.venue,
    ).join(Body)


def _row(*values: Any) -> MeetingRow:
    id_, body_id, body, day, start, kind, state, venue = values
    return MeetingRow(id_, body_id, body, day, start, MeetingKind(kind), State(state), venue)
