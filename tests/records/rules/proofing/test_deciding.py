"""Decisions, votes and actions."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.records.rules.proofing import (
    ActionLine,
    BodyTerms,
    DecisionLine,
    Field,
    PointLine,
    ProofSheet,
)
from desktop.records.rules.words import Outcome, PointKind
from tests.records.rules.proofing.sheets import AWAY, CHAIR, CLERK, MEMBER, codes, meeting, only

MOVED = DecisionLine(41, "12", "RESOLVED", ("paint the quay",), "SN", "SŴJ")
ASKING = BodyTerms(movers_named=True)


def decided(decision: DecisionLine, text: str = "It was agreed.", **changes: Any) -> ProofSheet:
    return meeting(PointLine(1, text, PointKind.DECISION, decision=decision), **changes)


def test_a_decision_in_order() -> None:
    assert codes(decided(MOVED, body=ASKING)) == []


def test_a_decision_that_says_nothing() -> None:
    assert codes(decided(DecisionLine(41, "12"), "")) == ["no-minute", "decision-wording"]
    blank = DecisionLine(41, "12", limbs=("",))
    assert codes(decided(blank, "")) == ["no-minute", "decision-wording"]
    assert codes(decided(MOVED, "")) == []


def test_a_decision_without_an_outcome() -> None:
    (finding,) = only(decided(replace(MOVED, outcome=None)), "decision-outcome")
    assert finding.message == "Decision 12 does not say what became of it."
    for outcome in Outcome:
        assert codes(decided(replace(MOVED, outcome=outcome))) == []


def test_mover_and_seconder_where_the_body_asks_for_them() -> None:
    bare = replace(MOVED, mover="", seconder="")
    assert codes(decided(bare)) == []
    found = only(decided(bare, body=ASKING), "no-mover", "no-seconder")
    assert [(each.code, each.place.field) for each in found] == [
        ("no-mover", Field.MOVER),
        ("no-seconder", Field.SECONDER),
    ]
    assert codes(decided(replace(bare, delegated=True), body=ASKING)) == []


def test_nobody_seconds_their_own_motion() -> None:
    (finding,) = only(decided(replace(MOVED, seconder="sn")), "seconded-by-mover")
    assert finding.message == "SN both moved and seconded decision 12."


@pytest.mark.parametrize("named", ["Ada de Vere", "ADV", "adv"])
def test_nobody_moves_from_afar(named: str) -> None:
    (finding,) = only(decided(replace(MOVED, mover=named)), "absent-mover", "abbreviation")
    assert finding.message == "Decision 12 was moved by Ada de Vere, who was not there."
    (finding,) = only(decided(replace(MOVED, seconder=named)), "absent-mover", "abbreviation")
    assert finding.message == "Decision 12 was seconded by Ada de Vere, who was not there."


def test_a_title_makes_no_other_person() -> None:
    away = replace(AWAY, name="Cllr Ada de Vere", initials="ADV")
    moved = replace(MOVED, mover="Ada de Vere")
    sheet = decided(moved, attendance=(CHAIR, CLERK, MEMBER, away))
    assert codes(sheet) == ["absent-mover"]
    namesake = replace(MEMBER, id=9, person_id=19, name="Ada de Vere")
    assert codes(decided(moved, attendance=(CHAIR, CLERK, namesake, away))) == []


def test_a_mover_nobody_knows() -> None:
    (finding,) = only(decided(replace(MOVED, mover="QQ")), "initials-unknown")
    assert finding.place.field is Field.MOVER


@pytest.mark.parametrize(
    ("counted", "code"),
    [
        ((2, 0, 0), None),
        ((1, 0, 1), None),
        ((None, None, None), None),
        ((0, 0, 0), None),
        ((2, 0, 1), "too-many-votes"),
        ((3, None, None), "too-many-votes"),
        ((0, 1, 0), "votes-against-outcome"),
        ((1, 1, 0), "votes-against-outcome"),
    ],
)
def test_votes_of_two_who_could_vote(
    counted: tuple[int | None, int | None, int | None], code: str | None
) -> None:
    votes_for, votes_against, abstentions = counted
    decision = replace(
        MOVED, votes_for=votes_for, votes_against=votes_against, abstentions=abstentions
    )
    assert codes(decided(decision)) == ([code] if code else [])


def test_a_casting_vote_is_a_second_vote() -> None:
    tie = replace(MOVED, votes_for=1, votes_against=1, casting_vote=True)
    assert codes(decided(tie)) == []
    assert codes(decided(replace(tie, votes_for=2))) == []
    assert codes(decided(replace(tie, votes_for=3))) == ["too-many-votes"]


def test_what_was_lost_had_no_more_votes() -> None:
    lost = replace(MOVED, outcome=Outcome.LOST, votes_for=2, votes_against=0)
    (finding,) = only(decided(lost), "votes-against-outcome")
    assert finding.message == "Decision 12 was lost with 2 votes for it and 0 against."
    assert codes(decided(replace(lost, votes_for=0, votes_against=2))) == []


def test_an_action_needs_somebody_and_a_time() -> None:
    def asked(action: ActionLine) -> list[str]:
        return codes(meeting(PointLine(1, "Buy paint.", PointKind.ACTION, action=action)))

    assert asked(ActionLine(9, "63")) == ["no-owner", "no-due-date"]
    assert asked(ActionLine(9, "63", ("All",), due_words="soon")) == []
    assert asked(ActionLine(9, "63", ("All",), closed=True)) == []
