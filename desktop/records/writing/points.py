"""Points: the paragraphs of a minute, as a tree."""

from typing import Any, Literal

from peewee import Expression

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import PointDraft
from desktop.records.rules.ordering import between, spread
from desktop.records.rules.words import PointKind
from desktop.records.tables import (
    Action,
    ActionUpdate,
    Correction,
    Decision,
    ForwardItem,
    Item,
    Limb,
    Point,
    Vote,
)
from desktop.records.writing import allotments
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording

DEEPEST = 12
"""Levels that points nest: more than any minute has, and few enough for a page."""

FIRST = 0
"""In place of a point that another goes after: before every one of its parent."""

Way = Literal["up", "down", "in", "out"]

_OWN_VERB = {
    PointKind.DECISION: "Record a decision, so that it has its number.",
    PointKind.ACTION: "Assign an action, so that it has its number.",
}


def add_point(
    register: Register,
    item_id: int,
    draft: PointDraft,
    parent_id: int | None = None,
    after_id: int | None = None,
) -> Changes:
    """Add a paragraph: after another of the same parent, `FIRST`, or last. Raises `Refusal`."""
    draft = sound(draft)
    if draft.kind in _OWN_VERB:
        raise refuse("kind", _OWN_VERB[draft.kind])
    with recording(register, "add_point", draft.text[:80]) as record:
        made = place_point(record, item_id, draft, parent_id, after_id)
    return record.changes(made)


def place_point(
    record: Recording,
    item_id: int,
    draft: PointDraft,
    parent_id: int | None = None,
    after_id: int | None = None,
) -> int:
    """Add a paragraph within a verb; its id."""
    item = record.row(Item, item_id)
    meeting_with_open_minutes(record, item["meeting_id"])
    if parent_id is not None:
        if record.row(Point, parent_id)["item_id"] != item_id:
            raise Refusal("A point stays within its item.")
        _refuse_too_deep(record, parent_id, 1)
    made = record.add(
        Point,
        meeting=item["meeting_id"],
        item=item_id,
        parent=parent_id,
        position=0,
        **_kept(draft),
    )
    _put_after(record, made, _siblings(record, item_id, parent_id, but=made), after_id)
    return made


def change_point(register: Register, point_id: int, draft: PointDraft) -> Changes:
    """Change the wording of a paragraph, or what kind it is."""
    draft = sound(draft)
    with recording(register, "change_point", draft.text[:80]) as record:
        point = _open_point(record, point_id)
        was = PointKind(point["kind"])
        if draft.kind is not was and draft.kind in _OWN_VERB:
            raise refuse("kind", _OWN_VERB[draft.kind])
        if draft.kind is not was:
            withdraw(record, point_id)
        record.alter(Point, point_id, **_kept(draft))
        if draft.kind is PointKind.ACTION:
            _reword_action(record, point_id, draft.text)
    return record.changes()


def move_point(register: Register, point_id: int, way: Way) -> Changes:
    """Move a paragraph among its siblings ("up", "down"), or a level "in" or "out"."""
    with recording(register, f"move_point_{way}") as record:
        point = _open_point(record, point_id)
        record.subject = point["text"][:80]
        siblings = _siblings(record, point["item_id"], point["parent_id"])
        place = siblings.index(point_id)
        if way in ("up", "down"):
            _swap(record, siblings, place, place + (1 if way == "down" else -1))
        elif way == "in" and place > 0:
            _hang_under(record, point, siblings[place - 1])
        elif way == "out" and point["parent_id"] is not None:
            _lift(record, point, siblings[place + 1 :])
    return record.changes()


def remove_point(register: Register, point_id: int) -> Changes:
    """Remove a paragraph and all below it; numbers of decisions and actions stay, as void."""
    with recording(register, "remove_point") as record:
        point = _open_point(record, point_id)
        record.subject = point["text"][:80]
        _remove_tree(record, point)
    return record.changes()


def withdraw(record: Recording, point_id: int) -> None:
    """Take the decision or action away from a point; the number stays visible as void."""
    for (decision_id,) in record.register.rows(
        Decision.select(Decision.id).where(Decision.point == point_id)
    ):
        _remove_decision(record, decision_id)
    for (action_id,) in record.register.rows(
        Action.select(Action.id).where(Action.point == point_id)
    ):
        record.alter(Action, action_id, point=None, status="withdrawn")
        allotments.void(record, allotments.ACTION, action_id, "Withdrawn from the draft minutes")


def _reword_action(record: Recording, point_id: int, text: str) -> None:
    if not text:
        raise refuse("text", "Say what is to be done.")
    query = Action.select(Action.id).where(Action.point == point_id)
    for (action_id,) in record.register.rows(query):
        record.alter(Action, action_id, text=text)


def _remove_decision(record: Recording, decision_id: int) -> None:
    referring = ForwardItem.select(ForwardItem.id).where(ForwardItem.source_decision == decision_id)
    for (forward_id,) in record.register.rows(referring):
        record.alter(ForwardItem, forward_id, source_decision=None)
    excluding = Item.select(Item.id).where(Item.excluded_by == decision_id)
    for (item_id,) in record.register.rows(excluding):
        record.alter(Item, item_id, excluded_by=None)
    for model in (Limb, Vote):
        query = model.select(model.id).where(model.decision == decision_id)
        for (part_id,) in record.register.rows(query):
            record.remove(model, part_id)
    allotments.void(record, allotments.DECISION, decision_id, "Withdrawn from the draft minutes")
    record.remove(Decision, decision_id)


def _remove_tree(record: Recording, point: dict[str, Any]) -> None:
    for child_id in _siblings(record, point["item_id"], point["id"]):
        _remove_tree(record, record.row(Point, child_id))
    withdraw(record, point["id"])
    updates = ActionUpdate.select(ActionUpdate.id).where(ActionUpdate.point == point["id"])
    for (update_id,) in record.register.rows(updates):
        record.alter(ActionUpdate, update_id, point=None)
    if record.register.first(
        Correction.select(Correction.id).where(
            (Correction.point == point["id"]) | (Correction.linking_point == point["id"])
        )
    ):
        raise Refusal("A correction refers to this point, so it stays.")
    record.remove(Point, point["id"])


def _open_point(record: Recording, point_id: int) -> dict[str, Any]:
    point = record.row(Point, point_id)
    meeting_with_open_minutes(record, point["meeting_id"])
    return point


def _siblings(
    record: Recording, item_id: int, parent_id: int | None, but: int | None = None
) -> list[int]:
    query = Point.select(Point.id).where((Point.item == item_id) & _below(parent_id))
    ordered = record.register.rows(query.order_by(Point.position, Point.id))
    return [row[0] for row in ordered if row[0] != but]


def _below(parent_id: int | None) -> Expression:
    return Point.parent.is_null() if parent_id is None else (Point.parent == parent_id)


def _put_after(record: Recording, point_id: int, siblings: list[int], after_id: int | None) -> None:
    place = siblings.index(after_id) + 1 if after_id in siblings else len(siblings)
    place = 0 if after_id == FIRST else place
    before = record.row(Point, siblings[place - 1])["position"] if place > 0 else None
    after = record.row(Point, siblings[place])["position"] if place < len(siblings) else None
    position = between(before, after)
    if position is None:
        siblings.insert(place, point_id)
        _arrange(record, siblings)
    else:
        record.alter(Point, point_id, position=position)


def _swap(record: Recording, siblings: list[int], place: int, other: int) -> None:
    if 0 <= other < len(siblings):
        here = record.row(Point, siblings[place])["position"]
        there = record.row(Point, siblings[other])["position"]
        record.alter(Point, siblings[place], position=there)
        record.alter(Point, siblings[other], position=here)


def _hang_under(record: Recording, point: dict[str, Any], parent_id: int) -> None:
    _refuse_too_deep(record, parent_id, _levels(record, point))
    children = _siblings(record, point["item_id"], parent_id)
    record.alter(Point, point["id"], parent=parent_id)
    _put_after(record, point["id"], children, None)


def _refuse_too_deep(record: Recording, parent_id: int, levels: int) -> None:
    above = 1
    while above < DEEPEST and (parent_id := record.row(Point, parent_id)["parent_id"]) is not None:
        above += 1
    if above + levels > DEEPEST:
        raise Refusal(f"Points nest {DEEPEST} levels deep at most.")


def _levels(record: Recording, point: dict[str, Any]) -> int:
    below = (record.row(Point, child) for child in _siblings(record, point["item_id"], point["id"]))
    return 1 + max((_levels(record, child) for child in below), default=0)


def _lift(record: Recording, point: dict[str, Any], followers: list[int]) -> None:
    """Out by a level: what followed it at the old level now hangs under it, so order stays."""
    parent = record.row(Point, point["parent_id"])
    for follower in followers:
        _hang_under(record, record.row(Point, follower), point["id"])
    around = _siblings(record, point["item_id"], parent["parent_id"])
    record.alter(Point, point["id"], parent=parent["parent_id"])
    _put_after(record, point["id"], around, parent["id"])


def _arrange(record: Recording, order: list[int]) -> None:
    for point_id, position in zip(order, spread(len(order)), strict=True):
        record.alter(Point, point_id, position=position)


def _kept(draft: PointDraft) -> dict[str, Any]:
    return {"kind": draft.kind, "text": draft.text, "emphasis": draft.emphasis}
