"""One action, whole, with its updates."""

import datetime as dt
from dataclasses import dataclass

from peewee import JOIN, fn

from desktop.records.reading.action_days import awaits_agreement, meeting_meant, read_day
from desktop.records.reading.action_updates import UpdateRow, updates
from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.numbering import shown
from desktop.records.rules.overdue import due_day, is_overdue
from desktop.records.rules.words import ActionStatus, OwnerKind
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Body,
    Item,
    Meeting,
    Point,
)


@dataclass(frozen=True, slots=True)
class ArosePlace:
    """The meeting, and the item if it is known, under which an action arose."""

    meeting_id: int
    date: dt.date
    item_number: str
    item_title: str


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Who is asked, as typed, and what that stands for."""

    name: str
    kind: OwnerKind
    person_id: int | None


@dataclass(frozen=True, slots=True)
class ActionDetail:
    """One closed between meetings has no `closed_meeting_id`; `ActionRow` says more.

    `agreed_on` is the day of the meeting that agreed it is closed.
    """

    id: int
    number: int
    body_id: int
    body: str
    draft: ActionDraft
    point_id: int | None
    arose: ArosePlace | None
    closed_on: dt.date | None
    updates: tuple[UpdateRow, ...]
    label: str
    owners: tuple[OwnerRow, ...]
    due_day: dt.date | None
    overdue: bool
    to_agree: bool
    closed_meeting_id: int | None
    closed_meeting_date: dt.date | None
    agreed_meeting_id: int | None
    agreed_on: dt.date | None


def action(register: Register, action_id: int, as_at: dt.date | None = None) -> ActionDetail:
    """One action whole. Raises `Refusal` where there is none with this id."""
    closed_at = Meeting.alias()
    query = (
        Action.select(
            Action.number,
            Action.label,
            Action.body,
            Body.name,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.point,
            meeting_meant,
            awaits_agreement,
            Action.closed_on,
            Action.closed_meeting,
            closed_at.date,
            Action.agreed_meeting,
            Action.agreed_on,
            Action.arose_meeting,
            Meeting.date,
            fn.coalesce(Item.number, ""),
            fn.coalesce(Item.title, ""),
        )
        .join(Body)
        .switch(Action)
        .join(Meeting, JOIN.LEFT_OUTER, on=(Action.arose_meeting == Meeting.id))
        .switch(Action)
        .join(closed_at, JOIN.LEFT_OUTER, on=(Action.closed_meeting == closed_at.id))
        .switch(Action)
        .join(Point, JOIN.LEFT_OUTER, on=(Action.point == Point.id))
        .join(Item, JOIN.LEFT_OUTER)
        .where(Action.id == action_id)
    )
    number, label, body_id, body, *values = required(register.first(query), "action", action_id)
    text, due, due_words, status, point_id, following, to_agree, *values = values
    closed_on, closed_id, closed_day, agreed_id, agreed_on, *place = values
    asked = _asked(register, action_id)
    known, by = ActionStatus(status), due_day(due, due_words, read_day(following))
    names = tuple(owner.name for owner in asked)
    return ActionDetail(
        id=action_id,
        number=number,
        body_id=body_id,
        body=body,
        draft=ActionDraft(text, names, due, due_words, known, number),
        point_id=point_id,
        arose=None if place[0] is None else ArosePlace(*place),
        closed_on=closed_on,
        updates=updates(register, ActionUpdate.action == action_id)[action_id],
        label=shown(label, number),
        owners=asked,
        due_day=by,
        overdue=is_overdue(known, by, as_at or today()),
        to_agree=bool(to_agree),
        closed_meeting_id=closed_id,
        closed_meeting_date=closed_day,
        agreed_meeting_id=agreed_id,
        agreed_on=agreed_on,
    )


def _asked(register: Register, action_id: int) -> tuple[OwnerRow, ...]:
    query = (
        ActionOwner.select(ActionOwner.name, ActionOwner.kind, ActionOwner.person)
        .where(ActionOwner.action == action_id)
        .order_by(ActionOwner.position, ActionOwner.id)
    )
    return tuple(
        OwnerRow(name, OwnerKind(kind), person_id) for name, kind, person_id in register.rows(query)
    )
