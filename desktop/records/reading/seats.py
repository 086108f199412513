"""Seats on bodies: who sits, as what, from when to when, and whom they replaced."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Case, Field, fn

from desktop.records.reading.listing import folded
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.words import Role
from desktop.records.tables import Body, Membership, Person


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One person's seat on one body; `replaced` is who held it before, if anyone is named."""

    id: int
    body_id: int
    body: str
    person_id: int
    name: str
    role: Role
    represents: str
    voting: bool
    from_date: date | None
    to_date: date | None
    replaced_id: int | None
    replaced: str
    ended_because: str


def seats(register: Register, which: Any) -> tuple[SeatRow, ...]:
    """Seats: those held today first, then by role and name."""
    replaced, predecessor = Membership.alias(), Person.alias()
    ranks = [(role.value, rank) for rank, role in enumerate(Role)]
    query = (
        Membership.select(
            Membership.id,
            Membership.body,
            Body.name,
            Membership.person,
            Person.name,
            Membership.role,
            Membership.represents,
            Membership.voting,
            Membership.from_date,
            Membership.to_date,
            Membership.replaced,
            fn.coalesce(predecessor.name, ""),
            Membership.ended_because,
        )
        .join(Body)
        .switch(Membership)
        .join(Person)
        .switch(Membership)
        .join(replaced, JOIN.LEFT_OUTER, on=(Membership.replaced == replaced.id))
        .join(predecessor, JOIN.LEFT_OUTER, on=(replaced.person == predecessor.id))
        .where(which)
        .order_by(
            Case(None, [(held_on(Membership, today()), 0)], 1),
            Case(Membership.role, ranks),
            folded(Person.sort_name),
            Membership.id,
        )
    )
    return tuple(_row(*values) for values in register.rows(query))


def _row(*values: Any) -> SeatRow:
    id_, body_id, body, person_id, name, role, *rest = values
    return SeatRow(id_, body_id, body, person_id, name, Role(role), *rest)


def held_on(tenure: Any, day: date | Field) -> Any:
    """Whether a seat or a post is held on a day, or a column's; no date is no limit."""
    begun = tenure.from_date.is_null() | (tenure.from_date <= day)
    return begun & (tenure.to_date.is_null() | (tenure.to_date >= day))
