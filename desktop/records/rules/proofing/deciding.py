"""Decisions and actions: what a resolution or a task needs, and votes that cannot be."""

from collections.abc import Iterator

from desktop.records.rules.proofing.calling import is_called
from desktop.records.rules.proofing.findings import Field, Finding, Place, Weight
from desktop.records.rules.proofing.sheet import (
    ActionLine,
    AttendanceLine,
    DecisionLine,
    ItemLine,
    PointLine,
    ProofSheet,
)
from desktop.records.rules.words import Outcome

Decided = tuple[ItemLine, PointLine, DecisionLine]


def wording(sheet: ProofSheet) -> Iterator[Finding]:
    """A decision that does not say what was decided."""
    for item, point, decision in _decisions(sheet):
        if not point.text and not any(decision.limbs):
            message = f"{_named(decision)} has no wording."
            place = sheet.point_place(item, point)
            yield Finding("decision-wording", Weight.MISSING, message, place)


def outcome(sheet: ProofSheet) -> Iterator[Finding]:
    """A decision that does not say whether it was carried."""
    for item, point, decision in _decisions(sheet):
        if decision.outcome is None:
            message = f"{_named(decision)} does not say what became of it."
            place = sheet.point_place(item, point)
            yield Finding("decision-outcome", Weight.MISSING, message, place)


def movers(sheet: ProofSheet) -> Iterator[Finding]:
    """A decision without mover or seconder, where the body asks for them, or with one as both."""
    for item, point, decision in _decisions(sheet):
        if decision.mover and _same(decision.mover, decision.seconder):
            message = f"{decision.mover} both moved and seconded {_named(decision).lower()}."
            place = sheet.point_place(item, point, Field.SECONDER)
            yield Finding("seconded-by-mover", Weight.WRONG, message, place)
        if not sheet.body.movers_named or decision.delegated:
            continue
        for named, where, said in (
            (decision.mover, Field.MOVER, "mover"),
            (decision.seconder, Field.SECONDER, "seconder"),
        ):
            if not named:
                message = f"{_named(decision)} has no {said}."
                place = sheet.point_place(item, point, where)
                yield Finding(f"no-{said}", Weight.MISSING, message, place)


def absent_movers(sheet: ProofSheet) -> Iterator[Finding]:
    """A decision moved or seconded by somebody who was not there."""
    for item, point, decision in _decisions(sheet):
        for named, where, said in (
            (decision.mover, Field.MOVER, "moved"),
            (decision.seconder, Field.SECONDER, "seconded"),
        ):
            absent = _absent(sheet, named)
            if absent is not None:
                message = f"{_named(decision)} was {said} by {absent.name}, who was not there."
                place = sheet.point_place(item, point, where)
                yield Finding("absent-mover", Weight.WRONG, message, place)


def votes(sheet: ProofSheet) -> Iterator[Finding]:
    """Votes that are more than those who could vote, or that do not bear out the outcome."""
    for item, point, decision in _decisions(sheet):
        place = sheet.point_place(item, point, Field.VOTES)
        counted = [decision.votes_for, decision.votes_against, decision.abstentions]
        total = sum(count or 0 for count in counted) - decision.casting_vote
        if sheet.voting_there is not None and total > sheet.voting_there:
            message = (
                f"{_named(decision)} counts {total} votes and abstentions, "
                f"but {sheet.voting_there} of those present could vote."
            )
            yield Finding("too-many-votes", Weight.WRONG, message, place)
        yield from _against_outcome(decision, place)


def owners(sheet: ProofSheet) -> Iterator[Finding]:
    """An action that is asked of nobody."""
    for item in sheet.items:
        for point in item.points:
            if point.action is not None and not point.action.owners:
                place = sheet.point_place(item, point, Field.OWNERS)
                message = f"{named_action(point.action)} is asked of nobody."
                yield Finding("no-owner", Weight.MISSING, message, place)


def due(sheet: ProofSheet) -> Iterator[Finding]:
    """An action that does not say by when."""
    for item in sheet.items:
        for point in item.points:
            action = point.action
            if action is None or action.closed or action.due or action.due_words:
                continue
            place = sheet.point_place(item, point, Field.DUE)
            message = f"{named_action(action)} does not say by when."
            yield Finding("no-due-date", Weight.MISSING, message, place)


def _absent(sheet: ProofSheet, named: str) -> AttendanceLine | None:
    """Who of those not there goes by a name, unless somebody there does too."""
    called = [line for line in sheet.attendance if named and is_called(line, named)]
    return None if not called or any(line.here for line in called) else called[0]


def named_action(action: ActionLine) -> str:
    """An action as it is spoken of: "Action 63"."""
    return f"Action {action.number}" if action.number else "The action"


def _decisions(sheet: ProofSheet) -> Iterator[Decided]:
    for item in sheet.items:
        for point in item.points:
            if point.decision is not None:
                yield item, point, point.decision


def _named(decision: DecisionLine) -> str:
    return f"Decision {decision.number}" if decision.number else "The decision"


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _against_outcome(decision: DecisionLine, place: Place) -> Iterator[Finding]:
    """An outcome that the count does not bear out; equal votes are decided by a casting vote."""
    if decision.votes_for is None or decision.votes_against is None or decision.casting_vote:
        return
    ahead = decision.votes_for - decision.votes_against
    carried_by_fewer = decision.outcome is Outcome.CARRIED and ahead <= 0
    lost_by_more = decision.outcome is Outcome.LOST and ahead > 0
    if carried_by_fewer and decision.votes_for == 0 and decision.votes_against == 0:
        return
    if carried_by_fewer or lost_by_more:
        became = "carried" if carried_by_fewer else "lost"
        message = (
            f"{_named(decision)} was {became} with {decision.votes_for} votes for it "
            f"and {decision.votes_against} against."
        )
        yield Finding("votes-against-outcome", Weight.WRONG, message, place)
