"""Points of the minutes, in reading order."""

from collections import defaultdict
from dataclasses import dataclass

from desktop.records.reading.corrections import CorrectionRow, corrections_of_points
from desktop.records.reading.point_questions import OF_ITEM, OF_MEETING, PointQuestions
from desktop.records.register import Register, Row
from desktop.records.rules.drafts import DecisionDraft, VoteDraft
from desktop.records.rules.numbering import shown
from desktop.records.rules.words import Casting, Outcome, PointKind, VoteWay


@dataclass(frozen=True, slots=True)
class PointRow:
    """One paragraph; `depth` is 0 at the top of its item; a label is a number as printed.

    `voters` are the names of those whose votes the decision names, in the order of its votes;
    `presiding` is what the person with the casting vote is called.
    """

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
    decision_label: str = ""
    action_label: str = ""
    voters: tuple[str, ...] = ()
    presiding: str = ""
    corrections: tuple[CorrectionRow, ...] = ()
    """What later minutes put right: the text stands as it was confirmed."""


def points(register: Register, item_id: int) -> tuple[PointRow, ...]:
    """The minute of one item, every point before those below it."""
    return tuple(_in_reading_order(_read(register, OF_ITEM, item_id)))


def meeting_points(register: Register, meeting_id: int) -> dict[int, tuple[PointRow, ...]]:
    """The minutes of a meeting by item; an item with no minute yet is left out."""
    by_item: defaultdict[int, list[PointRow]] = defaultdict(list)
    for point in _in_reading_order(_read(register, OF_MEETING, meeting_id)):
        by_item[point.item_id].append(point)
    return {item_id: tuple(minute) for item_id, minute in by_item.items()}


@dataclass(frozen=True, slots=True)
class _Found:
    points: list[Row]
    limbs: dict[int, tuple[str, ...]]
    votes: dict[int, tuple[tuple[str, VoteDraft], ...]]
    actions: dict[int, tuple[int, int, str]]
    corrections: dict[int, tuple[CorrectionRow, ...]]


def _read(register: Register, questions: PointQuestions, id_: int) -> _Found:
    limbs: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for decision_id, text in register.rows(questions.limbs(id_)):
        limbs[decision_id] += (text,)
    votes: defaultdict[int, tuple[tuple[str, VoteDraft], ...]] = defaultdict(tuple)
    for decision_id, name, attendance_id, way, dissent in register.rows(questions.votes(id_)):
        votes[decision_id] += ((name, VoteDraft(attendance_id, VoteWay(way), dissent)),)
    asked_of = register.rows(questions.actions(id_))
    actions = {point_id: tuple(action) for point_id, *action in asked_of}
    corrected = [correction_id for (correction_id,) in register.rows(questions.corrections(id_))]
    mended = corrections_of_points(register, corrected)
    return _Found(register.rows(questions.points(id_)), limbs, votes, actions, mended)


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
    id_, item_id, parent_id, kind, text, emphasis, decision_id, number, label, *rest = values
    action_id, action_number, action_label = found.actions.get(id_, (None, None, ""))
    votes = found.votes.get(decision_id, ())
    decision, chair = None, ""
    if decision_id is not None:
        lead, mover, seconder, outcome, ours, against, abstained, casting, to, authority, chair = (
            rest
        )
        decision = DecisionDraft(
            lead=lead,
            text=text,
            limbs=found.limbs.get(decision_id, ()),
            mover=mover,
            seconder=seconder,
            outcome=Outcome(outcome),
            votes_for=ours,
            votes_against=against,
            abstentions=abstained,
            casting_vote=Casting(casting),
            delegated_to=to,
            authority=authority,
            votes=tuple(vote for _, vote in votes),
        )
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
        decision_label=shown(label, number) if decision_id is not None else "",
        action_label=shown(action_label, action_number) if action_number is not None else "",
        voters=tuple(name for name, _ in votes),
        presiding=chair,
        corrections=found.corrections.get(id_, ()),
    )
