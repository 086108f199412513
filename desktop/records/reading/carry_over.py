"""What could come over to a meeting, read from all that is waiting."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Expression, fn

from desktop.records.reading.agenda import ItemRow, meeting_items
from desktop.records.reading.missing import required
from desktop.records.reading.templates import template_for
from desktop.records.register import Register, Row
from desktop.records.rules.carry_over import (
    CarryEntry,
    EarlierMinutes,
    LoggedAction,
    NextMeeting,
    PlannedSubject,
    StandingItem,
    Waiting,
    WaitingItem,
    action_title,
    entries,
)
from desktop.records.rules.words import ActionStatus, ItemKind, MeetingKind, Outcome, State
from desktop.records.rules.workflow import TO_COME, WAY
from desktop.records.tables import (
    Action,
    Body,
    Decision,
    ForwardItem,
    ForwardMove,
    Item,
    Meeting,
    Point,
)

__all__ = ["CarryEntry", "carry_over"]

_MINUTED = (State.HELD, State.MINUTES_DRAFT, State.WITH_CHAIR, State.CIRCULATED)
_HELD = WAY[WAY.index(State.HELD) :]
_FELL_THROUGH = (State.CANCELLED, State.INQUORATE)
_start = fn.coalesce(Meeting.start_time, "")


@dataclass(frozen=True, slots=True)
class _Here:
    """The meeting that things come to, and what is on its agenda; `since` the last one held."""

    meeting: NextMeeting
    body_id: int
    start: str
    items: tuple[ItemRow, ...]
    since: date

    @property
    def earlier(self) -> Expression:
        """Meetings of the body before this one."""
        same_day = (Meeting.date == self.meeting.day) & (
            (_start < self.start) | ((_start == self.start) & (Meeting.id < self.meeting.id))
        )
        before: Expression = (Meeting.body == self.body_id) & (
            (Meeting.date < self.meeting.day) | same_day
        )
        return before

    def has(self, kind: ItemKind, title: str) -> bool:
        return any(
            item.title.casefold() == title.casefold()
            or (kind is not ItemKind.BUSINESS and item.kind is kind)
            for item in self.items
            if item.parent_id is None
        )


def carry_over(register: Register, meeting_id: int) -> tuple[CarryEntry, ...]:
    """The preview of what comes over to a meeting, what does not, and why."""
    here = _here(register, meeting_id)
    subjects = _subjects(register, here)
    return entries(
        Waiting(
            here.meeting,
            _standing(register, here),
            _minutes(register, here),
            _actions(register, here),
            _items(register, here, subjects),
            tuple(subject for subject, _ in subjects),
            any(item.kind is ItemKind.ACTIONS for item in here.items),
        )
    )


def _here(register: Register, meeting_id: int) -> _Here:
    query = Meeting.select(
        Meeting.body, Meeting.date, _start, Meeting.kind, Body.extraordinary_confirms
    ).join(Body)
    body_id, day, start, kind, extraordinary_confirms = required(
        register.first(query.where(Meeting.id == meeting_id)), "meeting", meeting_id
    )
    confirms = kind != MeetingKind.EXTRAORDINARY or bool(extraordinary_confirms)
    meeting = NextMeeting(meeting_id, day, confirms)
    here = _Here(meeting, body_id, start, meeting_items(register, meeting_id), date.min)
    last = Meeting.select(fn.max(Meeting.date)).where(here.earlier, Meeting.state.in_(_HELD))
    ((since,),) = register.rows(last)
    return _Here(meeting, body_id, start, here.items, since or date.min)


def _standing(register: Register, here: _Here) -> tuple[StandingItem, ...]:
    chosen = template_for(register, here.meeting.id)
    if chosen is None:
        return ()
    return tuple(
        StandingItem(id_, item.title, item.kind, here.has(item.kind, item.title))
        for id_, item in zip(chosen.item_ids, chosen.draft.items, strict=True)
    )


def _minutes(register: Register, here: _Here) -> tuple[EarlierMinutes, ...]:
    named = Meeting.alias()
    query = (
        Meeting.select(Meeting.id, Meeting.date, Meeting.kind, Meeting.state, named.id, named.date)
        .join(named, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == named.id))
        .where(here.earlier, Meeting.state.in_(_MINUTED))
        .order_by(Meeting.date, Meeting.id)
    )
    linked = {item.confirms_id for item in here.items}
    return tuple(
        EarlierMinutes(
            meeting_id,
            day,
            MeetingKind(kind),
            State(state),
            named_day if named_id != here.meeting.id else None,
            meeting_id in linked,
        )
        for meeting_id, day, kind, state, named_id, named_day in register.rows(query)
    )


def _actions(register: Register, here: _Here) -> tuple[LoggedAction, ...]:
    closed = [status for status in ActionStatus if status.closed]
    query = (
        Action.select(
            Action.id, Action.label, Action.number, Action.text, Action.status, Action.agreed_on
        )
        .where(
            Action.body == here.body_id,
            Action.arose_meeting.is_null() | (Action.arose_meeting != here.meeting.id),
            Action.status.not_in(closed)
            | (Action.agreed_meeting.is_null() & Action.agreed_on.is_null())
            | (Action.agreed_on >= here.since),
        )
        .order_by(Action.number)
    )
    titles = {item.title for item in here.items}
    return tuple(
        LoggedAction(
            id_,
            label or str(number),
            text,
            ActionStatus(status).closed,
            agreed_on,
            action_title(label or str(number), text) in titles,
        )
        for id_, label, number, text, status, agreed_on in register.rows(query)
    )


def _items(
    register: Register, here: _Here, subjects: tuple[tuple[PlannedSubject, int | None], ...]
) -> tuple[WaitingItem, ...]:
    planned = {source_id: subject.words for subject, source_id in subjects if _planned(subject)}
    found: dict[int, WaitingItem] = {}
    for id_, parent_id, title, marked, day, state, taker_id, taken_day in register.rows(
        _put_off(here)
    ):
        superseded = taken_day is not None and taken_day < here.meeting.day
        if parent_id in found or (superseded and taker_id != here.meeting.id):
            continue
        found[id_] = WaitingItem(
            id_,
            title,
            day,
            _how(marked, State(state)),
            day >= here.since,
            taker_id == here.meeting.id,
            taken_day if taker_id not in (None, here.meeting.id) else None,
            planned.get(id_),
        )
    return tuple(found.values())


def _put_off(here: _Here) -> Any:
    """Items that were deferred, and business of meetings that fell through since the last one."""
    next_item, taker = Item.alias(), Meeting.alias()
    decided = (
        Decision.select(Point.item)
        .join(Point, on=(Decision.point == Point.id))
        .where(Decision.body == here.body_id, Decision.outcome == Outcome.DEFERRED)
    )
    fell_through = (
        Meeting.state.in_(_FELL_THROUGH)
        & (Item.kind == ItemKind.BUSINESS)
        & Item.parent.is_null()
        & (Meeting.date >= here.since)
    )
    return (
        Item.select(
            Item.id,
            Item.parent,
            Item.title,
            Item.deferred,
            Meeting.date,
            Meeting.state,
            taker.id,
            taker.date,
        )
        .join(Meeting, on=(Item.meeting == Meeting.id))
        .switch(Item)
        .join(next_item, JOIN.LEFT_OUTER, on=(next_item.carried_from == Item.id))
        .join(taker, JOIN.LEFT_OUTER, on=(next_item.meeting == taker.id))
        .where(here.earlier, Item.deferred | Item.id.in_(decided) | fell_through)
        .order_by(Meeting.date, Meeting.id, Item.parent.is_null(False), Item.position, Item.id)
    )


def _how(marked: bool, state: State) -> str:
    if state in _FELL_THROUGH and not marked:
        return f"That meeting was {state.label.lower()}."
    return "It was deferred." if marked else "The decision on it was deferred."


def _planned(subject: PlannedSubject) -> bool:
    return subject.dropped is None and not subject.there


def _subjects(register: Register, here: _Here) -> tuple[tuple[PlannedSubject, int | None], ...]:
    """Subjects with the item that each comes from: waiting, on this agenda, or dropped from it."""
    newest = ForwardMove.alias()
    why = (
        newest.select(newest.reason)
        .where(newest.forward_item == ForwardItem.id)
        .order_by(newest.id.desc())
        .limit(1)
    )
    its_own = (ForwardItem.intended_meeting == here.meeting.id) & (ForwardItem.status == "dropped")
    here_already = ForwardItem.agenda_item.in_([item.id for item in here.items])
    query = (
        ForwardItem.select(
            ForwardItem.id,
            ForwardItem.title,
            ForwardItem.lead,
            ForwardItem.intended,
            ForwardItem.intended_date,
            ForwardItem.intended_meeting,
            Meeting.date,
            Meeting.state,
            ForwardItem.status,
            why,
            ForwardItem.source_item,
        )
        .join(Meeting, JOIN.LEFT_OUTER, on=(ForwardItem.intended_meeting == Meeting.id))
        .where(
            ForwardItem.body == here.body_id,
            (ForwardItem.status == "planned") | its_own | here_already,
        )
        .order_by(fn.coalesce(Meeting.date, ForwardItem.intended_date, "9999"), ForwardItem.id)
    )
    return tuple((_subject(row[:-1]), row[-1]) for row in register.rows(query))


def _subject(values: Row) -> PlannedSubject:
    id_, title, lead, words, day, meeting_id, meets, state, status, reason = values
    return PlannedSubject(
        forward_id=id_,
        title=title,
        lead=lead,
        words=words,
        day=day,
        meeting_id=meeting_id,
        meeting_day=meets,
        waits=state in TO_COME,
        dropped=(reason or "") if status == "dropped" else None,
        there=status == "on_agenda",
    )
