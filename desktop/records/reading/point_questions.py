"""What is asked of the register each time minutes are read."""

from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from desktop.records.asking import Question
from desktop.records.tables import (
    Action,
    Attendance,
    Body,
    Correction,
    Decision,
    Limb,
    Point,
    Vote,
)


@dataclass(frozen=True, slots=True)
class PointQuestions:
    """Each is asked with the id of what the points are of."""

    points: Question
    limbs: Question
    votes: Question
    actions: Question
    corrections: Question


def _of(field: Any) -> PointQuestions:
    return PointQuestions(
        Question(lambda id_: _points(field == id_)),
        Question(lambda id_: _limbs(field == id_)),
        Question(lambda id_: _votes(field == id_)),
        Question(lambda id_: _actions(field == id_)),
        Question(lambda id_: _corrections(field == id_)),
    )


def _points(which: Any) -> Any:
    return (
        Point.select(
            Point.id,
            Point.item,
            Point.parent,
            Point.kind,
            Point.text,
            Point.emphasis,
            Decision.id,
            Decision.number,
            Decision.label,
            Decision.lead,
            Decision.mover,
            Decision.seconder,
            Decision.outcome,
            Decision.votes_for,
            Decision.votes_against,
            Decision.abstentions,
            Decision.casting_vote,
            Decision.delegated_to,
            Decision.authority,
            Body.chair_title,
        )
        .join(Decision, JOIN.LEFT_OUTER)
        .join(Body, JOIN.LEFT_OUTER)
        .where(which)
        .order_by(Point.position, Point.id)
    )


def _limbs(which: Any) -> Any:
    return (
        Limb.select(Limb.decision, Limb.text)
        .join(Decision)
        .join(Point)
        .where(which)
        .order_by(Limb.position, Limb.id)
    )


def _votes(which: Any) -> Any:
    return (
        Vote.select(Vote.decision, Attendance.name, Vote.attendance, Vote.way, Vote.dissent)
        .join(Decision)
        .join(Point)
        .switch(Vote)
        .join(Attendance)
        .where(which)
        .order_by(Attendance.position, Attendance.id, Vote.id)
    )


def _actions(which: Any) -> Any:
    return (
        Action.select(Action.point, Action.id, Action.number, Action.label)
        .join(Point)
        .where(which)
        .order_by(Action.id.desc())
    )


def _corrections(which: Any) -> Any:
    """Those by a later, linked minute."""
    return (
        Correction.select(Correction.id)
        .join(Point, on=(Correction.point == Point.id))
        .where(which, ~Correction.linking_point.is_null())
    )


OF_ITEM, OF_MEETING = _of(Point.item), _of(Point.meeting)
