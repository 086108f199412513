"""The forward plan as a list, and one subject of it whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.reading.forward_plan import ForwardItemRow, crowded, forward_plan
from desktop.records.reading.listing import (
    Column,
    Listing,
    Wanted,
    among,
    by_day,
    by_number,
    by_text,
    by_word,
    containing,
    folded,
    in_order_of,
    on_day,
    related,
)
from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.words import Purpose
from desktop.records.tables import Body, ForwardItem, Item, Meeting


@dataclass(frozen=True, slots=True)
class ForwardRow:
    """`day` is the intended meeting's, or the day that was given; `words` where there is none.

    `status` is "planned", "on_agenda" or "dropped".
    """

    id: int
    body_id: int
    body: str
    title: str
    purpose: Purpose
    lead: str
    day: date | None
    words: str
    status: str
    intended_meeting_id: int | None


@dataclass(frozen=True, slots=True)
class ForwardDetail:
    """A subject whole, with its moves; and the agenda item that was made of it.

    `warning` says where the meeting that it is intended for has too many items.
    """

    id: int
    body: str
    row: ForwardItemRow
    agenda_meeting_id: int | None
    agenda_item_id: int | None
    source_item_id: int | None
    source_decision_id: int | None
    warning: str = ""


_met_on = Meeting.select(Meeting.date).where(Meeting.id == ForwardItem.intended_meeting)
_day = fn.coalesce(_met_on, ForwardItem.intended_date)
_body_name = Body.select(Body.name).where(Body.id == ForwardItem.body)
_LISTING = Listing(
    ForwardItem,
    {
        "id": by_number(ForwardItem.id),
        "title": by_text(ForwardItem.title),
        "body": Column(
            (folded(_body_name), _day),
            related(ForwardItem.body, Body.select(Body.id), containing(Body.name)),
        ),
        "purpose": by_word(ForwardItem.purpose, Purpose),
        "lead": by_text(ForwardItem.lead),
        "intended": Column(by_day(_day).order, containing(ForwardItem.intended)),
        "day": Column(by_day(_day).order, on_day(_day)),
        "status": by_text(ForwardItem.status),
    },
    usual=by_day(_day).order,
)


def ids(register: Register, wanted: Wanted = Wanted()) -> list[int]:  # noqa: B008
    """The plan, soonest first, no day last; `state` is a subject's status."""
    conditions: list[Any] = []
    if wanted.body_id is not None:
        conditions.append(ForwardItem.body == wanted.body_id)
    if wanted.state:
        conditions.append(ForwardItem.status == wanted.state)
    return _LISTING.ids(register, wanted, *conditions)


def rows(register: Register, wanted_ids: Iterable[int]) -> list[ForwardRow]:
    """The subjects with these ids, in their order."""
    block = list(wanted_ids)
    query = (
        ForwardItem.select(
            ForwardItem.id,
            ForwardItem.body,
            Body.name,
            ForwardItem.title,
            ForwardItem.purpose,
            ForwardItem.lead,
            Meeting.date,
            ForwardItem.intended_date,
            ForwardItem.intended,
            ForwardItem.status,
            ForwardItem.intended_meeting,
        )
        .join(Body)
        .switch(ForwardItem)
        .join(Meeting, JOIN.LEFT_OUTER, on=(ForwardItem.intended_meeting == Meeting.id))
        .where(among(ForwardItem.id, block))
    )
    return in_order_of(block, register.rows(query), _row)


def subject(register: Register, forward_id: int) -> ForwardDetail:
    """One subject whole. Raises `Refusal` where there is none with this id."""
    query = (
        ForwardItem.select(
            ForwardItem.body,
            Body.name,
            Item.meeting,
            ForwardItem.agenda_item,
            ForwardItem.source_item,
            ForwardItem.source_decision,
        )
        .join(Body)
        .switch(ForwardItem)
        .join(Item, JOIN.LEFT_OUTER, on=(ForwardItem.agenda_item == Item.id))
        .where(ForwardItem.id == forward_id)
    )
    body_id, body, meeting_id, item_id, source_item_id, source_decision_id = required(
        register.first(query), "subject", forward_id
    )
    planned = forward_plan(register, body_id, open_only=False)
    row = next(row for row in planned if row.id == forward_id)
    too_full = {each.meeting_id: each.warning for each in crowded(register, body_id)}
    warning = too_full.get(row.intended_meeting_id or 0, "")
    return ForwardDetail(
        id=forward_id,
        body=body,
        row=row,
        agenda_meeting_id=meeting_id,
        agenda_item_id=item_id,
        source_item_id=source_item_id,
        source_decision_id=source_decision_id,
        warning=warning,
    )


def _row(*values: Any) -> ForwardRow:
    id_, body_id, body, title, purpose, lead, meets_on, day, words, status, meeting_id = values
    when = meets_on or day
    said = "" if when else words
    return ForwardRow(
        id_, body_id, body, title, Purpose(purpose), lead, when, said, status, meeting_id
    )
