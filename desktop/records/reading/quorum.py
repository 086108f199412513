"""The quorum of a meeting: what it was, and whether it was there at every moment."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from peewee import fn

from desktop.records.reading.meeting_detail import attendance, meeting_items
from desktop.records.reading.missing import required
from desktop.records.reading.seats import held_on
from desktop.records.register import Register
from desktop.records.rules.quorum import (
    Away,
    Counted,
    Moment,
    Taken,
    counts,
    inquorate_items,
    moments,
    quorum_needed,
)
from desktop.records.rules.words import Status, Substitutes
from desktop.records.tables import Body, Declaration, Item, Meeting, Membership


@dataclass(frozen=True, slots=True)
class QuorumView:
    """How many are needed, and who was there when; no moments until somebody is known to be."""

    needed: int
    moments: tuple[Moment, ...]
    inquorate_item_ids: tuple[int, ...]


def quorum_of(register: Register, meeting_id: int) -> QuorumView:
    """Count a meeting at every moment of it. Raises `Refusal` where there is none with this id."""
    needed, substitutes, start, end = _terms(register, meeting_id)
    people = _people(register, meeting_id, substitutes)
    if people is None:
        return QuorumView(needed, (), ())
    items = _items(register, meeting_id)
    found = moments(people, items, start, end, needed)
    return QuorumView(needed, found, inquorate_items(found, items, start, end))


def quorum_on(register: Register, body_id: int, day: date) -> int:
    """How many a body needs on a day: by its terms, of the voting seats held on that day."""
    terms = Body.select(Body.quorum_number, Body.quorum_fraction).where(Body.id == body_id)
    number, fraction = required(register.first(terms), "body", body_id)
    held = Membership.select(fn.count(Membership.person.distinct())).where(
        (Membership.body == body_id) & Membership.voting & held_on(Membership, day)
    )
    ((seats,),) = register.rows(held)
    return quorum_needed(number, fraction, seats)


def _terms(register: Register, meeting_id: int) -> tuple[int, Substitutes, str, str]:
    """As frozen when the meeting was held; until then, as the body's terms are."""
    query = (
        Meeting.select(
            Meeting.quorum,
            fn.coalesce(Meeting.substitutes, Body.substitutes),
            fn.coalesce(Meeting.start_time, ""),
            fn.coalesce(Meeting.end_time, ""),
            Meeting.body,
            Meeting.date,
        )
        .join(Body)
        .where(Meeting.id == meeting_id)
    )
    quorum, substitutes, start, end, body_id, day = required(
        register.first(query), "meeting", meeting_id
    )
    needed = quorum_on(register, body_id, day) if quorum is None else quorum
    return needed, Substitutes(substitutes), start, end


def _people(
    register: Register, meeting_id: int, substitutes: Substitutes
) -> tuple[Counted, ...] | None:
    """Those who count; None while everyone is only expected or has sent word."""
    lines = attendance(register, meeting_id)
    if all(line.status in (Status.EXPECTED, Status.APOLOGIES) for line in lines):
        return None
    stand_in = {line.represented_by_id for line in lines if line.voting}
    away = _away(register, meeting_id)
    return tuple(
        Counted(
            line.arrived,
            line.departed,
            line.arrived_item_id,
            line.departed_item_id,
            tuple(away[line.id]),
        )
        for line in lines
        if counts(line.status, line.voting, line.id in stand_in, substitutes)
    )


def _away(register: Register, meeting_id: int) -> defaultdict[int, list[Away]]:
    """Who left the room for what they declared an interest in."""
    query = Declaration.select(
        Declaration.attendance, Declaration.item, Declaration.left_at, Declaration.returned_at
    ).where((Declaration.meeting == meeting_id) & Declaration.left_room)
    found: defaultdict[int, list[Away]] = defaultdict(list)
    for line_id, *spell in register.rows(query):
        found[line_id].append(Away(*spell))
    return found


def _items(register: Register, meeting_id: int) -> tuple[Taken, ...]:
    started: dict[int, str] = dict(
        register.rows(Item.select(Item.id, Item.started).where(Item.meeting == meeting_id))
    )
    return tuple(
        Taken(item.id, item.number, started[item.id])
        for item in meeting_items(register, meeting_id)
    )
