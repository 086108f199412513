"""Actions: what was asked of whom, and how it stands."""

from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.drafts import ActionDraft, PointDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus, PointKind, State
from desktop.records.rules.workflow import minutes_open
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Body,
    Item,
    Meeting,
    Point,
)
from desktop.records.writing import allotments
from desktop.records.writing.agenda import person_named
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.points import place_point
from desktop.records.writing.transaction import Recording, recording


def assign_action(
    register: Register,
    body_id: int,
    draft: ActionDraft,
    item_id: int | None = None,
    parent_id: int | None = None,
    after_id: int | None = None,
) -> Changes:
    """Ask somebody to do something: under an item as a point of its own, or between meetings."""
    draft = sound(draft)
    with recording(register, "assign_action", draft.text[:80]) as record:
        record.row(Body, body_id)
        point_id = arose = None
        if item_id is not None:
            arose = record.row(Item, item_id)["meeting_id"]
            if record.row(Meeting, arose)["body_id"] != body_id:
                raise Refusal("An action belongs to the body whose meeting asked for it.")
            point = PointDraft(draft.text, PointKind.ACTION)
            point_id = place_point(record, item_id, point, parent_id, after_id)
        made = record.add(
            Action,
            body=body_id,
            number=_unused(record),
            status=draft.status,
            point=point_id,
            arose_meeting=arose,
            **_values(draft),
        )
        _number(record, body_id, made, draft.number)
        _set_owners(record, made, draft.owners)
    return record.changes(made)


def change_action(register: Register, action_id: int, draft: ActionDraft) -> Changes:
    """Change the wording, the owners or the day; its number stays, and how it stands is an update.

    Once the minutes it arose in have left the clerk their words stand, so the wording does too.
    """
    draft = sound(draft)
    with recording(register, "change_action", draft.text[:80]) as record:
        action = record.row(Action, action_id)
        if draft.number not in (None, action["number"]):
            raise refuse("number", "A number is given out once and stays.")
        if action["point_id"] is not None and draft.text != action["text"]:
            _reword_point(record, action["point_id"], draft.text)
        record.alter(Action, action_id, **_values(draft))
        _set_owners(record, action_id, draft.owners)
    return record.changes()


def update_action(register: Register, action_id: int, draft: UpdateDraft) -> Changes:
    """Record how an action stands on a day; the newest update gives its status."""
    draft = sound(draft)
    with recording(register, "update_action", draft.text[:80]) as record:
        action = record.row(Action, action_id)
        record.subject = record.subject or f"Action {action['number']}"
        if allotments.is_void(record, action["body_id"], allotments.ACTION, action["number"]):
            raise Refusal("This action was withdrawn and its number is void: ask for it anew.")
        made = record.add(
            ActionUpdate,
            action=action_id,
            date=draft.date,
            meeting=draft.meeting_id,
            point=draft.point_id,
            status=draft.status,
            text=draft.text,
        )
        newest = register.first(
            ActionUpdate.select(ActionUpdate.status, ActionUpdate.date, ActionUpdate.meeting)
            .where(ActionUpdate.action == action_id)
            .order_by(ActionUpdate.date.desc(), ActionUpdate.id.desc())
        )
        assert newest is not None
        status, day, meeting_id = newest
        closed = ActionStatus(status).closed
        record.alter(
            Action,
            action_id,
            status=status,
            closed_on=day if closed else None,
            closed_meeting=meeting_id if closed else None,
        )
    return record.changes(made)


def _unused(record: Recording) -> int:
    """A number that no action has, until the ledger gives this one its own."""
    (lowest,) = record.register.sql("SELECT min(number) FROM action")[0]
    return min(lowest or 0, 0) - 1


def _number(record: Recording, body_id: int, action_id: int, wanted: int | None) -> None:
    if wanted is None:
        number = allotments.allot(record, body_id, allotments.ACTION, action_id)
    else:
        number = wanted
        allotments.claim(record, body_id, allotments.ACTION, action_id, number)
    record.alter(Action, action_id, number=number)


def _reword_point(record: Recording, point_id: int, text: str) -> None:
    point = record.row(Point, point_id)
    state = State(record.row(Meeting, point["meeting_id"])["state"])
    if not minutes_open(state):
        raise refuse("text", "The minutes say this: the wording stands as it is.")
    marks = emphasis.moved(point["emphasis"], point["text"], text)
    record.alter(Point, point_id, text=text, emphasis=marks)


def _set_owners(record: Recording, action_id: int, names: tuple[str, ...]) -> None:
    query = ActionOwner.select(ActionOwner.id, ActionOwner.name).where(
        ActionOwner.action == action_id
    )
    before = record.register.rows(query.order_by(ActionOwner.position))
    if tuple(name for _, name in before) == names:
        return
    for owner_id, _ in before:
        record.remove(ActionOwner, owner_id)
    for position, name in enumerate(names):
        person = person_named(record, name)
        record.add(ActionOwner, action=action_id, person=person, position=position, name=name)


def _values(draft: ActionDraft) -> dict[str, Any]:
    return {
        "text": draft.text,
        "due": draft.due,
        "due_words": draft.due_words,
    }
