"""The forward plan of a body: what is intended for meetings to come."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.register import Register, Row
from desktop.records.rules.crowding import warning
from desktop.records.rules.dates import long_date, plain_date
from desktop.records.rules.numbering import shown
from desktop.records.rules.words import ItemKind, Purpose
from desktop.records.rules.workflow import TO_COME
from desktop.records.tables import Body, Decision, ForwardItem, ForwardMove, Item, Meeting


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One move of an item from one time to another, and why."""

    on: date
    was: str
    becomes: str
    reason: str


@dataclass(frozen=True, slots=True)
class ForwardItemRow:
    """`intended` says when: the meeting's day, or the words that were given.

    `status` is "planned", "on_agenda" or "dropped"; `source` says where the item came from.
    """

    id: int
    body_id: int
    title: str
    purpose: Purpose
    lead: str
    intended: str
    intended_date: date | None
    intended_meeting_id: int | None
    status: str
    note: str
    source: str
    moves: tuple[MoveRow, ...]


@dataclass(frozen=True, slots=True)
class Crowded:
    """A meeting to come with more items of business than its body wants; `warning` says so."""

    meeting_id: int
    body_id: int
    date: date
    items: int
    planned: int
    most: int
    warning: str


def forward_plan(
    register: Register, body_id: int | None, open_only: bool = True
) -> tuple[ForwardItemRow, ...]:
    """What is planned, soonest first, no day last; of every body if none is named.

    `open_only` leaves out what is on an agenda by now, or was dropped.
    """
    which = ForwardItem.status == "planned" if open_only else ForwardItem.id.is_null(False)
    if body_id is not None:
        which &= ForwardItem.body == body_id
    moves = _moves(register, which)
    return tuple(_row(values, moves) for values in register.rows(_select().where(which)))


def crowded(register: Register, body_id: int | None) -> tuple[Crowded, ...]:
    """Meetings to come with too many items, soonest first; of every body if none is named."""
    of_the_plan = (ForwardItem.intended_meeting == Meeting.id) | (
        ForwardItem.intended_meeting.is_null() & (ForwardItem.intended_date == Meeting.date)
    )
    items = Item.select(fn.count(Item.id)).where(
        Item.meeting == Meeting.id, Item.kind == ItemKind.BUSINESS, Item.parent.is_null()
    )
    planned = ForwardItem.select(fn.count(ForwardItem.id)).where(
        ForwardItem.body == Meeting.body, ForwardItem.status == "planned", of_the_plan
    )
    query = (
        Meeting.select(Meeting.id, Body.id, Meeting.date, items, planned, Body.most_items)
        .join(Body)
        .where(Body.most_items > 0, Meeting.state.in_(TO_COME))
        .order_by(Meeting.date, Meeting.id)
    )
    if body_id is not None:
        query = query.where(Meeting.body == body_id)
    return tuple(
        Crowded(meeting_id, body, day, items_there, waiting, most, said)
        for meeting_id, body, day, items_there, waiting, most in register.rows(query)
        if (said := warning(items_there, waiting, most))
    )


def _select() -> Any:
    intended, raised_at, decided_at = Meeting.alias(), Meeting.alias(), Meeting.alias()
    day = fn.coalesce(intended.date, ForwardItem.intended_date)
    return (
        ForwardItem.select(
            ForwardItem.id,
            ForwardItem.body,
            ForwardItem.title,
            ForwardItem.purpose,
            ForwardItem.lead,
            ForwardItem.intended,
            ForwardItem.intended_date,
            ForwardItem.intended_meeting,
            intended.date,
            ForwardItem.status,
            ForwardItem.note,
            Item.number,
            Item.title,
            raised_at.date,
            Decision.number,
            Decision.label,
            decided_at.date,
        )
        .join(intended, JOIN.LEFT_OUTER, on=(ForwardItem.intended_meeting == intended.id))
        .switch(ForwardItem)
        .join(Item, JOIN.LEFT_OUTER, on=(ForwardItem.source_item == Item.id))
        .join(raised_at, JOIN.LEFT_OUTER, on=(Item.meeting == raised_at.id))
        .switch(ForwardItem)
        .join(Decision, JOIN.LEFT_OUTER, on=(ForwardItem.source_decision == Decision.id))
        .join(decided_at, JOIN.LEFT_OUTER, on=(Decision.meeting == decided_at.id))
        .order_by(day.is_null(), day, ForwardItem.id)
    )


def _row(values: Row, moves: dict[int, tuple[MoveRow, ...]]) -> ForwardItemRow:
    id_, body_id, title, purpose, lead, words, day, meeting_id, meets_on, *rest = values
    status, note, *source = rest
    return ForwardItemRow(
        id=id_,
        body_id=body_id,
        title=title,
        purpose=Purpose(purpose),
        lead=lead,
        intended=_when(words, day, meets_on),
        intended_date=meets_on or day,
        intended_meeting_id=meeting_id,
        status=status,
        note=note,
        source=_source(*source),
        moves=moves.get(id_, ()),
    )


def _when(words: str, day: date | None, meets_on: date | None) -> str:
    if meets_on is not None:
        return long_date(meets_on)
    return words or (long_date(day) if day else "")


def _source(
    item_number: str | None,
    item_title: str | None,
    raised_on: date | None,
    decision_number: int | None,
    decision_label: str | None,
    decided_on: date | None,
) -> str:
    if decided_on is not None and decision_number is not None:
        decision = shown(decision_label or "", decision_number)
        return f"Decision {decision}, {plain_date(decided_on)}"
    if raised_on is not None:
        item = f"Item {item_number}" if item_number else item_title
        return f"{item}, {plain_date(raised_on)}"
    return ""


def _moves(register: Register, which: Any) -> dict[int, tuple[MoveRow, ...]]:
    query = (
        ForwardMove.select(
            ForwardMove.forward_item,
            ForwardMove.on_date,
            ForwardMove.was,
            ForwardMove.becomes,
            ForwardMove.reason,
        )
        .join(ForwardItem)
        .where(which)
        .order_by(ForwardMove.on_date, ForwardMove.id)
    )
    found: defaultdict[int, tuple[MoveRow, ...]] = defaultdict(tuple)
    for item_id, *values in register.rows(query):
        found[item_id] += (MoveRow(*values),)
    return found
