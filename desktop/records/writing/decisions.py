"""Decisions: points that resolve something, with a number of their own."""

from dataclasses import asdict
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.drafts import DecisionDraft, PointDraft
from desktop.records.rules.words import PointKind
from desktop.records.tables import Decision, Limb, Meeting, Point
from desktop.records.writing import allotments
from desktop.records.writing.draft import sound
from desktop.records.writing.points import place_point
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording


def record_decision(
    register: Register,
    item_id: int,
    draft: DecisionDraft,
    parent_id: int | None = None,
    after_id: int | None = None,
) -> Changes:
    """Record a resolution as a new point of an item; `made` is the point."""
    draft = sound(draft)
    with recording(register, "record_decision", draft.text[:80]) as record:
        point = PointDraft(draft.text, PointKind.DECISION)
        made = place_point(record, item_id, point, parent_id, after_id)
        _decide(record, made, draft)
    return record.changes(made)


def change_decision(register: Register, point_id: int, draft: DecisionDraft) -> Changes:
    """Change a resolution still in draft; or make one of a point that is none yet."""
    draft = sound(draft)
    with recording(register, "change_decision", draft.text[:80]) as record:
        point = record.row(Point, point_id)
        meeting_with_open_minutes(record, point["meeting_id"])
        if PointKind(point["kind"]) is PointKind.ACTION:
            raise Refusal("This point is an action: make it a note first.")
        marks = emphasis.moved(point["emphasis"], point["text"], draft.text)
        record.alter(Point, point_id, kind=PointKind.DECISION, text=draft.text, emphasis=marks)
        found = register.first(Decision.select(Decision.id).where(Decision.point == point_id))
        if found is None:
            _decide(record, point_id, draft)
        else:
            record.alter(Decision, found[0], **_values(draft))
            _set_limbs(record, found[0], draft.limbs)
    return record.changes()


def _decide(record: Recording, point_id: int, draft: DecisionDraft) -> None:
    meeting_id = record.row(Point, point_id)["meeting_id"]
    body_id = record.row(Meeting, meeting_id)["body_id"]
    decision_id = record.add(
        Decision, body=body_id, meeting=meeting_id, point=point_id, number=0, **_values(draft)
    )
    number = allotments.allot(record, body_id, allotments.DECISION, decision_id)
    record.alter(Decision, decision_id, number=number)
    _set_limbs(record, decision_id, draft.limbs)


def _set_limbs(record: Recording, decision_id: int, limbs: tuple[str, ...]) -> None:
    query = Limb.select(Limb.id, Limb.text).where(Limb.decision == decision_id)
    before = record.register.rows(query.order_by(Limb.position))
    for place, text in enumerate(limbs):
        if place < len(before):
            record.alter(Limb, before[place][0], text=text, position=place)
        else:
            record.add(Limb, decision=decision_id, position=place, text=text)
    for limb_id, _ in before[len(limbs) :]:
        record.remove(Limb, limb_id)


def _values(draft: DecisionDraft) -> dict[str, Any]:
    values = asdict(draft)
    del values["text"], values["limbs"], values["votes"]
    return values
