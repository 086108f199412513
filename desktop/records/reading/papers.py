"""Sheets to print: everything that a paper needs to know, read at once."""

from collections import defaultdict
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.fingerprint import sheet_of
from desktop.records.reading.action_days import CLOSED, meeting_meant, read_day
from desktop.records.reading.action_owners import owners
from desktop.records.reading.action_updates import UpdateRow, updates
from desktop.records.reading.body_sheets import (
    ActionLogRow,
    ActionLogSheet,
    BookPart,
    BookSheet,
    ForwardPlanSheet,
    ForwardRow,
)
from desktop.records.reading.forward_plan import ForwardItemRow, MoveRow, forward_plan
from desktop.records.reading.meeting_paper import body_sheet, meeting_sheet
from desktop.records.reading.missing import required
from desktop.records.reading.private import minuted_in_private, planned_in_private
from desktop.records.reading.sheets import BodySheet, MeetingSheet
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, plain_date
from desktop.records.rules.overdue import due_day, is_overdue
from desktop.records.rules.standing import Dated, Standing, standing
from desktop.records.rules.words import ActionStatus, LeafSeries, MeetingKind, State
from desktop.records.rules.workflow import TO_COME
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Attachment,
    Item,
    Leaf,
    Meeting,
    Person,
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
    """The action log as it stood on a day: what was open, and what was closed but not yet agreed.

    What a meeting agreed to be closed leaves the log after that meeting's day.
    """
    body = body_sheet(register, body_id)
    whole = Item.alias()
    query = (
        Action.select(
            Action.id,
            Action.number,
            Action.label,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.closed_on,
            meeting_meant,
            Item.number,
            Meeting.date,
            fn.coalesce(Item.exempt_paragraph, "").concat(fn.coalesce(whole.exempt_paragraph, "")),
        )
        .join(Meeting, JOIN.LEFT_OUTER, on=(Action.arose_meeting == Meeting.id))
        .switch(Action)
        .join(Point, JOIN.LEFT_OUTER, on=(Action.point == Point.id))
        .join(Item, JOIN.LEFT_OUTER)
        .join(whole, JOIN.LEFT_OUTER, on=(Item.parent == whole.id))
        .where(
            Action.body == body_id,
            Action.agreed_on.is_null() | (Action.agreed_on >= as_at),
            # What was withdrawn from a draft was never asked, nor closed on any day.
            Action.status.not_in(CLOSED) | Action.closed_on.is_null(False),
        )
        .order_by(Action.number)
    )
    of_body = Action.select(Action.id).where(Action.body == body_id)
    named = owners(register, ActionOwner.action.in_(of_body))
    dated = updates(register, ActionUpdate.action.in_(of_body))
    in_private = minuted_in_private(register, ActionUpdate.action.in_(of_body))
    newest = date.min
    rows = []
    for values in register.rows(query):
        id_, number, label, text, due, due_words, status, closed_on, following, *place = values
        item, met, ground = place
        newest = max(newest, met or newest)
        if _asked_on(met, newest, dated[id_]) > as_at:
            continue
        now = _standing_on(as_at, ActionStatus(status), closed_on, dated[id_])
        by = due_day(due, due_words, read_day(following))
        heard = [update for update in dated[id_] if update.date <= as_at]
        rows.append(
            ActionLogRow(
                number=number,
                text=text,
                owners=named[id_],
                due=due,
                due_words=due_words,
                status=now.status,
                arose=_arose(item, met),
                updates=tuple((update.date, update.status, update.text) for update in heard),
                label=label,
                due_day=by,
                overdue=is_overdue(now.status, by, as_at),
                closed_on=now.closed_on,
                exempt=bool(ground),
                told_in_private=tuple(
                    place for place, update in enumerate(heard) if update.id in in_private
                ),
            )
        )
    return ActionLogSheet(body, as_at, tuple(rows))


def forward_plan_sheet(register: Register, body_id: int, as_at: date) -> ForwardPlanSheet:
    """What is planned for meetings to come, soonest first."""
    body = body_sheet(register, body_id)
    planned = forward_plan(register, body_id)
    exempt = planned_in_private(register, body_id)
    rows = tuple(_forward_row(item, as_at, exempt) for item in planned)
    to_come = Meeting.select(Meeting.date).where(
        (Meeting.body == body_id) & (Meeting.date >= as_at) & Meeting.state.in_(TO_COME)
    )
    days = sorted(day for (day,) in register.rows(to_come))
    return ForwardPlanSheet(body, as_at, rows, tuple(days))


def book_sheet(
    register: Register,
    body_id: int,
    volume: int = 1,
    series: LeafSeries = LeafSeries.MINUTES,
) -> BookSheet:
    """A volume of the minute book: every printing that stands, in the order of its leaves."""
    body = body_sheet(register, body_id)
    which = (Printing.body == body_id) & (Leaf.volume == volume) & (Printing.void_reason == "")
    which &= Leaf.series == series
    return BookSheet(body, volume, _book_parts(register, body, which), _people(register))


def _people(register: Register) -> tuple[tuple[str, str], ...]:
    """Everyone in the register, with the bare name and the name with a title."""
    query = Person.select(Person.name, Person.title).where(Person.merged_into.is_null())
    rows = register.rows(query.order_by(Person.id))
    return tuple((name, f"{title} {name}".strip()) for name, title in rows)


def book_part(register: Register, printing_id: int) -> BookPart:
    """The leaves of one printing."""
    query = Printing.select(Printing.body).where(Printing.id == printing_id)
    (body_id,) = required(register.first(query), "printing", printing_id)
    (part,) = _book_parts(register, body_sheet(register, body_id), Printing.id == printing_id)
    return part


def _book_parts(register: Register, body: BodySheet, which: Any) -> tuple[BookPart, ...]:
    first_leaf: Any = fn.min(Leaf.number)
    kept_apart = _kept_apart(register, body.id)
    query = (
        Printing.select(
            Printing.id,
            Meeting.kind,
            Meeting.date,
            first_leaf,
            Printing.leaves,
            Attachment.content,
            Printing.record,
            Meeting.state,
            Printing.meeting,
            Printing.series,
        )
        .join(Leaf)
        .switch(Printing)
        .join(Meeting, on=(Printing.meeting == Meeting.id))
        .switch(Printing)
        .join(Attachment)
        .where(which)
        .group_by(Printing.id)
        .order_by(first_leaf)
    )
    labels: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    shown = (
        Leaf.select(Leaf.printing, Leaf.label, Leaf.number)
        .join(Printing)
        .where(which)
        .order_by(Leaf.number)
    )
    for printing_id, label, number in register.rows(shown):
        labels[printing_id] += (label or str(number),)
    return tuple(
        BookPart(
            f"{MeetingKind(kind).label} meeting, {long_date(day)}",
            day,
            first,
            count,
            bytes(pdf),
            labels[id_],
            sheet_of(record, _bare(body, day, MeetingKind(kind), State(state))),
            apart=series == LeafSeries.MINUTES and meeting_id in kept_apart,
        )
        for id_, kind, day, first, count, pdf, record, state, meeting_id, series in register.rows(
            query
        )
    )


def _kept_apart(register: Register, body_id: int) -> frozenset[int]:
    """The meetings whose exempt items stand on leaves of their own."""
    query = Printing.select(Printing.meeting).where(
        Printing.body == body_id,
        Printing.series == LeafSeries.EXEMPT,
        Printing.void_reason == "",
    )
    return frozenset(meeting_id for (meeting_id,) in register.rows(query))


def _bare(body: BodySheet, day: date, kind: MeetingKind, state: State) -> MeetingSheet:
    """Where a meeting stands and how it looks, without a word of its record."""
    return MeetingSheet(
        id=0,
        body=body,
        kind=kind,
        date=day,
        start_time="",
        end_time="",
        venue="",
        state=state,
        attendance=(),
        presiding=(),
        sections=(),
        corrections=(),
        confirming_date=None,
        confirmed_as="",
        confirmed_on=None,
        printed=True,
    )


def _asked_on(met: date | None, newest: date, dated: tuple[UpdateRow, ...]) -> date:
    """The day an action was asked, as near as the record says.

    Numbers run on, so one asked between meetings is as young as the `newest` before it, unless it
    was spoken of earlier.
    """
    if met is not None:
        return met
    return min([newest, *(update.date for update in dated[:1])])


def _standing_on(
    day: date, now: ActionStatus, closed_on: date | None, dated: tuple[UpdateRow, ...]
) -> Standing:
    """How an action stood on a day; without any update, as it was written down."""
    begun = Standing(ActionStatus.OPEN)
    if not dated and (closed_on is None or closed_on <= day):
        begun = Standing(now, closed_on)
    heard = (Dated(update.date, update.status) for update in dated if update.date <= day)
    return standing(begun, heard)


def _arose(item_number: str | None, day: date | None) -> str:
    if day is None:
        return ""
    return f"Item {item_number}, {plain_date(day)}" if item_number else plain_date(day)


def _forward_row(item: ForwardItemRow, as_at: date, exempt: frozenset[int]) -> ForwardRow:
    return ForwardRow(
        title=item.title,
        purpose=item.purpose,
        lead=item.lead,
        intended=item.intended,
        source=item.source,
        note=item.note,
        moves=tuple(_said(move) for move in item.moves if move.on <= as_at),
        day=item.intended_date,
        exempt=item.id in exempt,
    )


def _said(move: MoveRow) -> str:
    """ "7 March 2011: moved from the March meeting to the May meeting, for want of figures"."""
    moved = f"{plain_date(move.on)}: moved from {move.was or 'no set time'} to {move.becomes}"
    return f"{moved}, {move.reason}" if move.reason else moved
