"""Decisions: points that resolve something, with a number of their own."""

from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.voters import voters
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.drafts import DecisionDraft, PointDraft, VoteDraft
from desktop.records.rules.limbs import same_limbs
from desktop.records.rules.votes import added_up, counted, vote_faults
from desktop.records.rules.words import PointKind, VoteWay
from desktop.records.tables import Decision, Limb, Meeting, Point, Vote
from desktop.records.writing.decision_numbers import number_decision
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
        draft = _fairly_voted(register, item_id, draft)
        point = PointDraft(draft.text, PointKind.DECISION)
        made = place_point(record, item_id, point, parent_id, after_id)
        _decide(record, made, draft)
    return record.changes(made)


def change_decision(register: Register, point_id: int, draft: DecisionDraft) -> Changes:
    """Change a resolution still in draft, whose number stays; or make one of a point that is none.

    Limbs and votes that are altered stay the rows they were.
    """
    draft = sound(draft)
    with recording(register, "change_decision", draft.text[:80]) as record:
        point = record.row(Point, point_id)
        meeting_with_open_minutes(record, point["meeting_id"])
        if PointKind(point["kind"]) is PointKind.ACTION:
            raise Refusal("This point is an action: make it a note first.")
        found = register.first(Decision.select(Decision.id).where(Decision.point == point_id))
        before = _worked_out(record, found[0]) if found else ()
        draft = _fairly_voted(register, point["item_id"], draft, before)
        marks = emphasis.moved(point["emphasis"], point["text"], draft.text)
        record.alter(Point, point_id, kind=PointKind.DECISION, text=draft.text, emphasis=marks)
        if found is None:
            _decide(record, point_id, draft)
        else:
            record.alter(Decision, found[0], **_values(draft))
            _set_parts(record, found[0], draft)
    return record.changes()


def _fairly_voted(
    register: Register, item_id: int, draft: DecisionDraft, before: tuple[int, ...] = ()
) -> DecisionDraft:
    """The draft with its votes counted. Raises `Refusal` where they do not fit who was there."""
    there = voters(register, item_id)
    draft = counted(draft, there, before)
    found = tuple(vote_faults(draft, there))
    if found:
        raise Refusal(found[0].sentence, found)
    return draft


def _worked_out(record: Recording, decision_id: int) -> tuple[int, ...]:
    """The counts that a decision's named votes come to."""
    query = Vote.select(Vote.attendance, Vote.way).where(Vote.decision == decision_id)
    named = record.register.rows(query)
    return added_up(VoteDraft(voter, VoteWay(way)) for voter, way in named)


def _decide(record: Recording, point_id: int, draft: DecisionDraft) -> None:
    meeting_id = record.row(Point, point_id)["meeting_id"]
    body_id = record.row(Meeting, meeting_id)["body_id"]
    decision_id = record.add(
        Decision, body=body_id, meeting=meeting_id, point=point_id, number=0, **_values(draft)
    )
    allotted = number_decision(record, body_id, decision_id, meeting_id)
    record.alter(Decision, decision_id, number=allotted.number, label=allotted.label)
    _set_parts(record, decision_id, draft)


def _set_parts(record: Recording, decision_id: int, draft: DecisionDraft) -> None:
    _set_limbs(record, decision_id, draft.limbs)
    _set_votes(record, decision_id, draft.votes)


def _set_limbs(record: Recording, decision_id: int, limbs: tuple[str, ...]) -> None:
    query = Limb.select(Limb.id, Limb.text).where(Limb.decision == decision_id)
    before = record.register.rows(query.order_by(Limb.position, Limb.id))
    gone = {limb_id for limb_id, _ in before}
    for place, was in enumerate(same_limbs([text for _, text in before], limbs)):
        if was is None:
            record.add(Limb, decision=decision_id, position=place, text=limbs[place])
        else:
            limb_id = before[was][0]
            gone.discard(limb_id)
            record.alter(Limb, limb_id, text=limbs[place], position=place)
    for limb_id in sorted(gone):
        record.remove(Limb, limb_id)


def _set_votes(record: Recording, decision_id: int, votes: tuple[VoteDraft, ...]) -> None:
    query = Vote.select(Vote.attendance, Vote.id).where(Vote.decision == decision_id)
    before: dict[int, int] = dict(record.register.rows(query))
    for vote in votes:
        vote_id = before.pop(vote.attendance_id, None)
        if vote_id is None:
            record.add(
                Vote,
                decision=decision_id,
                attendance=vote.attendance_id,
                way=vote.way,
                dissent=vote.dissent,
            )
        else:
            record.alter(Vote, vote_id, way=vote.way, dissent=vote.dissent)
    for vote_id in before.values():
        record.remove(Vote, vote_id)


def _values(draft: DecisionDraft) -> dict[str, Any]:
    return {
        "lead": draft.lead,
        "mover": draft.mover,
        "seconder": draft.seconder,
        "outcome": draft.outcome,
        "votes_for": draft.votes_for,
        "votes_against": draft.votes_against,
        "abstentions": draft.abstentions,
        "casting_vote": draft.casting_vote,
        "delegated_to": draft.delegated_to,
        "authority": draft.authority,
    }
