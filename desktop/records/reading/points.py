"""Points of the minutes, in reading order."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from desktop.records.register import Register, Row
from desktop.records.rules.drafts import DecisionDraft
from desktop.records.rules.words import Outcome, PointKind
from desktop.records.tables import Action, Decision, Limb, Point


@dataclass(frozen=True, slots=True)
class PointRow:
    """One paragraph; `depth` is 0 at the top of its item."""

    id: int
    item_id: int
    parent_id: int | None
    depth: int
    kind: PointKind
    text: str
    emphasis: str
    decision: DecisionDraft | None
    decision_number: int | None
    action_id: int | None
    action_number: int | None


def points(register: Register, item_id: int) -> tuple[PointRow, ...]:
    """The minute of one item, every point before those below it."""
    return tuple(_in_reading_order(_read(register, Point.item == item_id)))


def meeting_points(register: Register, meeting_id: int) -> dict[int, tuple[PointRow, ...]]:
    """The minutes of a meeting by item; an item with no minute yet is left out."""
    by_item: defaultdict[int, list[PointRow]] = defaultdict(list)
    for point in _in_reading_order(_read(register, Point.meeting == meeting_id)):
        by_item[point.item_id].append(point)
    return {item_id: tuple(minute) for item_id, minute in by_item.items()}


@dataclass(frozen=True, slots=True)
class _Found:
    points: list[Row]
    limbs: dict[int, tuple[str, ...]]
    actions: dict[int, tuple[int, int]]


def _read(register: Register, which: Any) -> _Found:
    points_query = (
        Point.select(
            Point.id,
            Point.item,
            Point.parent,
            Point.kind,
            Point.text,
            Point.emphasis,
            Decision.id,
            Decision.number,
            Decision.lead,
            Decision.mover,
            Decision.seconder,
            Decision.outcome,
            Decision.votes_for,
            Decision.votes_against,
            Decision.abstentions,
        )
        .join(Decision, JOIN.LEFT_OUTER)
        .where(which)
        .order_by(Point.position, Point.id)
    )
    limbs_query = (
        Limb.select(Limb.decision, Limb.text)
        .join(Decision)
        .join(Point)
        .where(which)
        .order_by(Limb.position, Limb.id)
    )
    actions_query = (
        Action.select(Action.point, Action.id, Action.number)
        .join(Point)
        .where(which)
        .order_by(Action.id.desc())
    )
    limbs: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for decision_id, text in register.rows(limbs_query):
        limbs[decision_id] += (text,)
    actions = {point_id: (id_, number) for point_id, id_, number in register.rows(actions_query)}
    return _Found(register.rows(points_query), limbs, actions)


def _in_reading_order(found: _Found) -> list[PointRow]:
    below: defaultdict[int | None, list[Row]] = defaultdict(list)
    for values in found.points:
        below[values[2]].append(values)
    ordered: list[PointRow] = []
    # A stack, not a recursion: nesting is as deep as the clerk makes it.
    waiting = [(values, 0) for values in reversed(below[None])]
    while waiting:
        values, depth = waiting.pop()
        ordered.append(_row(values, depth, found))
        waiting.extend((child, depth + 1) for child in reversed(below[values[0]]))
    return ordered


def _row(values: Row, depth: int, found: _Found) -> PointRow:
    id_, item_id, parent_id, kind, text, emphasis, decision_id, number, *resolution = values
    action_id, action_number = found.actions.get(id_, (None, None))
    decision = None
    if decision_id is not None:
        lead, mover, seconder, outcome, *votes = resolution
        limbs = found.limbs.get(decision_id, ())
        decision = DecisionDraft(lead, text, limbs, mover, seconder, Outcome(outcome), *votes)
    return PointRow(
        id=id_,
        item_id=item_id,
        parent_id=parent_id,
        depth=depth,
        kind=PointKind(kind),
        text=text,
        emphasis=emphasis,
        decision=decision,
        decision_number=number,
        action_id=action_id,
        action_number=action_number,
    )
