"""How often people came: of each body and council year, of the meetings they were to come to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import Case, fn

from desktop.records.reading.listing import folded
from desktop.records.reading.same_person import records_of
from desktop.records.reading.seats import held_on
from desktop.records.register import Register
from desktop.records.rules.numbering import year_label
from desktop.records.rules.words import State, Status
from desktop.records.tables import Attendance, Body, Meeting, Membership, Person

_NOT_HELD = (
    State.PLANNED,
    State.AGENDA_DRAFT,
    State.AGENDA_PUBLISHED,
    State.CANCELLED,
    State.ADJOURNED,
)


@dataclass(frozen=True, slots=True)
class AttendanceCount:
    """One person with a seat on one body in one year.

    `possible` are the meetings held on days of their seat, inquorate ones too. Who sent word or
    stayed away and had somebody come instead counts as represented alone. Where the other four
    come to less than `possible`, the attendance leaves them open.
    """

    person_id: int
    name: str
    body_id: int
    body: str
    year: str
    possible: int
    present: int
    represented: int
    apologies: int
    absent: int

    @property
    def rate(self) -> float:
        """The share of possible meetings at which they were present themselves."""
        return self.present / self.possible


def attendance_statistics(
    register: Register,
    body_id: int | None = None,
    year: str | None = None,
    person_id: int | None = None,
) -> tuple[AttendanceCount, ...]:
    """By body, latest year first, then by name; all of them, or of a body, year or person."""
    kept = Person.alias()
    begins = _first_year()
    query = (
        Attendance.select(
            kept.id,
            kept.name,
            Body.id,
            Body.name,
            Body.year_start,
            begins,
            fn.count(Attendance.id),
            _sum(Attendance.status == Status.PRESENT),
            _sum(_away() & Attendance.represented_by.is_null(False)),
            _sum((Attendance.status == Status.APOLOGIES) & Attendance.represented_by.is_null()),
            _sum((Attendance.status == Status.ABSENT) & Attendance.represented_by.is_null()),
        )
        .join(Meeting)
        .join(Body)
        .switch(Attendance)
        .join(Person)
        .join(kept, on=(kept.id == fn.coalesce(Person.merged_into, Person.id)))
        .where(
            Meeting.state.not_in(_NOT_HELD),
            Attendance.status != Status.IN_ATTENDANCE,
            _seated(),
        )
        .group_by(kept.id, Body.id, begins)
        .order_by(folded(Body.name), Body.id, begins.desc(), folded(kept.sort_name), kept.id)
    )
    if body_id is not None:
        query = query.where(Meeting.body == body_id)
    if person_id is not None:
        query = query.where(Attendance.person.in_(records_of(person_id)))
    counted = (_counted(*values) for values in register.rows(query))
    return tuple(each for each in counted if year is None or each.year == year)


def meetings_held(register: Register, body_id: int) -> tuple[date, ...]:
    """The days on which a body met, earliest first."""
    query = (
        Meeting.select(Meeting.date)
        .where((Meeting.body == body_id) & Meeting.state.not_in(_NOT_HELD))
        .order_by(Meeting.date, Meeting.id)
    )
    return tuple(day for (day,) in register.rows(query))


def _counted(*values: Any) -> AttendanceCount:
    person_id, name, body_id, body, year_start, begins, *numbers = values
    label = year_label(date.fromisoformat(f"{begins}-{_a_day(year_start)}"), year_start)
    return AttendanceCount(person_id, name, body_id, body, label, *numbers)


def _first_year() -> Any:
    """The calendar year in which the council year of a meeting begins."""
    before = fn.substr(Meeting.date, 6, 5) < Body.year_start
    return fn.substr(Meeting.date, 1, 4).cast("INTEGER") - Case(None, [(before, 1)], 0)


def _a_day(year_start: str) -> str:
    """A day of the year's first month that every year has and that is not before its start."""
    return "03-01" if year_start == "02-29" else year_start


def _seated() -> Any:
    """Whether they sat on the body that day; with a vote, the line itself says so."""
    seat = Membership.alias()
    held = seat.select(seat.id).where(
        (seat.body == Meeting.body)
        & seat.person.in_((Person.id, Person.merged_into))
        & held_on(seat, Meeting.date)
    )
    return Attendance.voting | fn.EXISTS(held)


def _away() -> Any:
    return Attendance.status.in_((Status.APOLOGIES, Status.ABSENT))


def _sum(condition: Any) -> Any:
    return fn.sum(Case(None, [(condition, 1)], 0))
