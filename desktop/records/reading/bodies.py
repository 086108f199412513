"""Committees, boards and groups, as lists and forms show them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from peewee import fn

from desktop.records.reading.listing import (
    Listing,
    Wanted,
    among,
    by_day,
    by_number,
    by_text,
    folded,
    in_order_of,
)
from desktop.records.reading.missing import required
from desktop.records.reading.seats import SeatRow, held_on, seats
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import BodyDraft
from desktop.records.rules.words import Nation, Numbering, Role, Series, Substitutes
from desktop.records.tables import Body, Meeting, Membership

__all__ = ["BodyDetail", "BodyRow", "SeatRow", "body", "choices", "ids", "rows"]

_NO_MEMBERS = (Role.OBSERVER, Role.CLERK)


@dataclass(frozen=True, slots=True)
class BodyRow:
    """`members` sit today, clerk and observers not counted; `latest` is the last meeting's day."""

    id: int
    name: str
    short_name: str
    parent: str
    members: int
    meetings: int
    latest: date | None


@dataclass(frozen=True, slots=True)
class BodyDetail:
    id: int
    draft: BodyDraft
    seats: tuple[SeatRow, ...]


def ids(register: Register, wanted: Wanted = Wanted()) -> list[int]:  # noqa: B008
    """Bodies by name; `person_id`: on which that person sits today."""
    conditions: list[Any] = []
    if wanted.body_id is not None:
        conditions.append(Body.id == wanted.body_id)
    if wanted.person_id is not None:
        sits_on = Membership.select(Membership.body).where(
            Membership.person == wanted.person_id, held_on(Membership, today())
        )
        conditions.append(Body.id.in_(sits_on))
    return _listing().ids(register, wanted, *conditions)


def rows(register: Register, wanted_ids: Iterable[int]) -> list[BodyRow]:
    """The bodies with these ids, in their order."""
    block = list(wanted_ids)
    query = Body.select(
        Body.id,
        Body.name,
        Body.short_name,
        Body.parent,
        _members(),
        _meetings(),
        _latest(),
    ).where(among(Body.id, block))
    return in_order_of(block, register.rows(query), _row)


def _row(*values: Any) -> BodyRow:
    id_, name, short_name, parent, members, meetings, latest = values
    # Peewee knows no type for the outcome of a subquery.
    day = date.fromisoformat(latest) if latest else None
    return BodyRow(id_, name, short_name, parent, members, meetings, day)


def body(register: Register, body_id: int) -> BodyDetail:
    """One body whole. Raises `Refusal` where there is none with this id."""
    query = Body.select(
        Body.name,
        Body.short_name,
        Body.parent,
        Body.chair_title,
        Body.called,
        Body.quorum_number,
        Body.quorum_fraction,
        Body.notice_days,
        Body.numbering,
        Body.year_start,
        Body.house_style,
        Body.venue,
        Body.first_leaf,
        Body.nation,
        Body.notice_saturdays,
        Body.notice_sundays,
        Body.notice_holidays,
        Body.notice_issue_day,
        Body.substitutes,
        Body.movers_named,
        Body.extraordinary_confirms,
        Body.minute_pattern,
        Body.decision_pattern,
        Body.action_pattern,
        Body.leaf_pattern,
        Body.decision_series,
        Body.most_items,
    ).where(Body.id == body_id)
    terms = BodyDraft(*required(register.first(query), "body", body_id))
    draft = replace(
        terms,
        numbering=Numbering(terms.numbering),
        nation=Nation(terms.nation),
        substitutes=Substitutes(terms.substitutes),
        decision_series=Series(terms.decision_series),
    )
    return BodyDetail(body_id, draft, seats(register, Membership.body == body_id))


def choices(register: Register) -> tuple[tuple[int, str], ...]:
    """Every body, to choose from: id and name."""
    query = Body.select(Body.id, Body.name).order_by(folded(Body.name), Body.id)
    return tuple((id_, name) for id_, name in register.rows(query))


def _listing() -> Listing:
    return Listing(
        Body,
        {
            "id": by_number(Body.id),
            "name": by_text(Body.name),
            "short_name": by_text(Body.short_name),
            "parent": by_text(Body.parent),
            "members": by_number(_members()),
            "meetings": by_number(_meetings()),
            "latest": by_day(_latest()),
        },
        usual=(folded(Body.name),),
    )


def _members() -> Any:
    return Membership.select(fn.count(Membership.id)).where(
        Membership.body == Body.id,
        Membership.role.not_in(_NO_MEMBERS),
        held_on(Membership, today()),
    )


def _meetings() -> Any:
    return Meeting.select(fn.count(Meeting.id)).where(Meeting.body == Body.id)


def _latest() -> Any:
    return Meeting.select(fn.max(Meeting.date)).where(Meeting.body == Body.id)
