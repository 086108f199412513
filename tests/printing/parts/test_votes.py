"""How votes are said under a decision."""

from dataclasses import replace

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.parts.votes import counted_votes, delegation, named_votes, outcome
from desktop.printing.styles.shelf import house_style
from desktop.records.reading.sheets import BodySheet, DecisionSheet, SectionSheet, VoteSheet
from desktop.records.rules.words import Casting, Outcome, VoteWay
from tests.printing.reading_back import in_order, text_of
from tests.printing.sheets import BOARD, OFFICERS, item, meeting, resolved

FOR, AGAINST, ABSTAINED = VoteWay
WORDS = house_style("table").decisions
MADE = resolved("paint it").decision
ANN, BOB, CY, DI = (VoteSheet(name, FOR, dissent=False) for name in ("Ann", "Bob", "Cy", "Di"))


def made(*votes: VoteSheet, **more: object) -> DecisionSheet:
    assert MADE is not None
    return replace(MADE, votes=votes, **more)  # type: ignore[arg-type]


def against(vote: VoteSheet, *, dissent: bool = False) -> VoteSheet:
    return replace(vote, way=AGAINST, dissent=dissent)


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (made(), ""),
        (made(ANN, BOB, votes_for=2, votes_against=0), "for: Ann and Bob (2)."),
        (
            made(ANN, against(BOB, dissent=True), replace(CY, way=ABSTAINED),
                 votes_for=1, votes_against=1, abstentions=1, casting_vote=Casting.FOR),
            (
                "for: Ann (1); against: Bob (1), who asked for it to be recorded; Cy abstained. "
                "Carried on the Chair’s casting vote."
            ),
        ),
        (
            made(against(BOB, dissent=True), against(CY), votes_for=1, votes_against=2,
                 outcome=Outcome.LOST),
            (
                "1 for; against: Bob and Cy (2), of whom Bob asked for it to be recorded. "
                "Not carried."
            ),
        ),
        (made(against(DI), votes_for=7, votes_against=3), "7 for; 3 against, among them Di."),
        (made(against(DI)), "against: Di."),
        (
            made(ANN, replace(CY, way=ABSTAINED), votes_for=1, abstentions=2),
            "for: Ann (1); 2 abstaining, among them Cy.",
        ),
    ],
)  # fmt: skip
def test_votes_by_name(decision: DecisionSheet, said: str) -> None:
    assert named_votes(WORDS, decision) == said


def test_votes_by_count_and_what_became_of_it() -> None:
    said = counted_votes(WORDS, made(votes_for=5, votes_against=2))
    assert said == "5\u00a0for, 2\u00a0against"
    assert outcome(WORDS, made()) == ""
    assert outcome(WORDS, made(casting_vote=Casting.AGAINST)) == "lost on the Chair’s casting vote"
    assert outcome(WORDS, made(outcome=Outcome.DEFERRED)) == "deferred"


def test_who_decided_in_the_bodys_place() -> None:
    assert delegation(WORDS, made()) == ""
    assert delegation(WORDS, made(authority="Scheme 3.2")) == "under Scheme 3.2"
    by = made(delegated_to="the Director")
    assert delegation(WORDS, by) == "taken by the Director under delegation"
    under = replace(by, authority="Scheme 3.2")
    assert delegation(WORDS, under) == "taken by the Director under delegation (Scheme 3.2)"


@pytest.mark.parametrize("body", [BOARD, OFFICERS], ids=lambda body: body.house_style)
def test_minutes_say_it_quietly_under_the_wording(body: BodySheet) -> None:
    voted = resolved(
        "paint the quay.", number=2, label="2/11", mover="Ann", seconder="Bob",
        votes=(ANN, BOB, against(CY, dissent=True)), votes_for=2, votes_against=1,
    )  # fmt: skip
    delegated = resolved("buy paint.", number=3, delegated_to="the Director", authority="S 3")
    sheet = meeting(body, SectionSheet("", (item("1", "Quay", voted, delegated),)))
    assert in_order(
        text_of(print_minutes(sheet)),
        "RESOLVED to paint the quay.",
        "Decision 2/11 · moved by Ann, seconded by Bob",
        "For: Ann and Bob (2); against: Cy (1), who asked for it to be recorded.",
        "RESOLVED to buy paint.",
        "Decision 3 · taken by the Director under delegation (S 3)",
    )
