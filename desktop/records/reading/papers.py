"""Sheets to print: everything that a paper needs to know, read at once."""

from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.reading.actions import UpdateRow, owners, updates
from desktop.records.reading.forward_plan import ForwardItemRow, MoveRow, forward_plan
from desktop.records.reading.meeting_paper import body_sheet, meeting_sheet
from desktop.records.reading.sheets import (
    ActionLogRow,
    ActionLogSheet,
    BookPart,
    BookSheet,
    ForwardPlanSheet,
    ForwardRow,
)
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, plain_date
from desktop.records.rules.words import ActionStatus, MeetingKind
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Attachment,
    Item,
    Leaf,
    Meeting,
    Point,
    Printing,
)

__all__ = [
    "action_log_sheet",
    "body_sheet",
    "book_sheet",
    "forward_plan_sheet",
    "meeting_sheet",
]


def action_log_sheet(register: Register, body_id: int, as_at: date) -> ActionLogSheet:
    """The action log as it stood on a day: what was open, and what closed since the last meeting.

    The last meeting is the one before that day; where there was none, everything is shown.
    """
    body = body_sheet(register, body_id)
    since = _last_meeting(register, body_id, as_at)
    query = (
        Action.select(
            Action.id,
            Action.number,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.closed_on,
            Item.number,
            Meeting.date,
        )
        .join(Meeting, JOIN.LEFT_OUTER, on=(Action.arose_meeting == Meeting.id))
        .switch(Action)
        .join(Point, JOIN.LEFT_OUTER, on=(Action.point == Point.id))
        .join(Item, JOIN.LEFT_OUTER)
        .where(
            Action.body == body_id,
            Meeting.date.is_null() | (Meeting.date <= as_at),
            Action.closed_on.is_null() | (Action.closed_on >= since),
        )
        .order_by(Action.number)
    )
    of_body = Action.select(Action.id).where(Action.body == body_id)
    named = owners(register, ActionOwner.action.in_(of_body))
    dated = updates(register, ActionUpdate.action.in_(of_body) & (ActionUpdate.date <= as_at))
    rows = tuple(
        ActionLogRow(
            number=number,
            text=text,
            owners=named[id_],
            due=due,
            due_words=due_words,
            status=_status_on(as_at, ActionStatus(status), closed_on, dated[id_]),
            arose=_arose(item_number, met),
            updates=tuple((update.date, update.status, update.text) for update in dated[id_]),
        )
        for id_, number, text, due, due_words, status, closed_on, item_number, met in (
            register.rows(query)
        )
    )
    return ActionLogSheet(body, as_at, rows)


def forward_plan_sheet(register: Register, body_id: int, as_at: date) -> ForwardPlanSheet:
    """What is planned for meetings to come, soonest first."""
    body = body_sheet(register, body_id)
    planned = forward_plan(register, body_id)
    return ForwardPlanSheet(body, as_at, tuple(_forward_row(item, as_at) for item in planned))


def book_sheet(register: Register, body_id: int, volume: int = 1) -> BookSheet:
    """A volume of the minute book: every printing that stands, in the order of its leaves."""
    body = body_sheet(register, body_id)
    first_leaf: Any = fn.min(Leaf.number)
    query = (
        Printing.select(Meeting.kind, Meeting.date, first_leaf, Printing.leaves, Attachment.content)
        .join(Leaf)
        .switch(Printing)
        .join(Meeting, on=(Printing.meeting == Meeting.id))
        .switch(Printing)
        .join(Attachment)
        .where(Printing.body == body_id, Leaf.volume == volume, Printing.void_reason == "")
        .group_by(Printing.id)
        .order_by(first_leaf)
    )
    parts = tuple(
        BookPart(
            f"{MeetingKind(kind).label} meeting, {long_date(day)}", day, first, leaves, bytes(pdf)
        )
        for kind, day, first, leaves, pdf in register.rows(query)
    )
    return BookSheet(body, volume, parts)


def _last_meeting(register: Register, body_id: int, as_at: date) -> date:
    query = Meeting.select(fn.max(Meeting.date)).where(
        Meeting.body == body_id, Meeting.date < as_at
    )
    ((day,),) = register.rows(query)
    return day or date.min


def _status_on(
    day: date, now: ActionStatus, closed_on: date | None, dated: tuple[UpdateRow, ...]
) -> ActionStatus:
    """How an action stood on a day, if it was closed only later."""
    if closed_on is None or closed_on <= day:
        return now
    return dated[-1].status if dated else ActionStatus.OPEN


def _arose(item_number: str | None, day: date | None) -> str:
    if day is None:
        return ""
    return f"Item {item_number}, {plain_date(day)}" if item_number else plain_date(day)


def _forward_row(item: ForwardItemRow, as_at: date) -> ForwardRow:
    return ForwardRow(
        title=item.title,
        purpose=item.purpose,
        lead=item.lead,
        intended=item.intended,
        source=item.source,
        note=item.note,
        moves=tuple(_said(move) for move in item.moves if move.on <= as_at),
    )


def _said(move: MoveRow) -> str:
    """ "7 March 2011: moved from the March meeting to the May meeting, for want of figures"."""
    moved = f"{plain_date(move.on)}: moved from {move.was or 'no set time'} to {move.becomes}"
    return f"{moved}, {move.reason}" if move.reason else moved
