"""Votes: worked examples of Local Government Act 1972, Sch. 12 para. 39."""

from dataclasses import replace

import pytest

from desktop.records.rules.drafts import DecisionDraft, VoteDraft
from desktop.records.rules.faults import faults
from desktop.records.rules.votes import Voter, counted, vote_faults, why_no_vote
from desktop.records.rules.words import Casting, Outcome, Status, Substitutes, VoteWay

FOR, AGAINST, ABSTAINED = VoteWay
CARRIED, LOST, DEFERRED = Outcome
ANN, BOB, CY, DI = Voter(1, "ANN"), Voter(2, "BOB"), Voter(3, "CY"), Voter(4, "DI")
EVE = Voter(5, "EVE", "left the room for this item")
THERE = (ANN, BOB, CY, DI, EVE)

Counts = tuple[int | None, int | None]


def sentences(draft: DecisionDraft, voters: tuple[Voter, ...] = THERE) -> list[tuple[str, str]]:
    return [(fault.field, fault.sentence) for fault in vote_faults(draft, voters)]


def voted(*ways: tuple[int, VoteWay], **more: object) -> DecisionDraft:
    votes = tuple(VoteDraft(voter, way) for voter, way in ways)
    return replace(DecisionDraft(text="paint it", votes=votes), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "voting", "stands_in", "substitutes", "absence", "why"),
    [
        (Status.PRESENT, True, False, Substitutes.COUNT, "", ""),
        (Status.EXPECTED, True, False, Substitutes.COUNT, "", ""),
        (Status.APOLOGIES, True, False, Substitutes.VOTE, "", "was not at the meeting"),
        (Status.ABSENT, True, False, Substitutes.VOTE, "", "was not at the meeting"),
        (Status.PRESENT, False, False, Substitutes.VOTE, "", "has no vote on this body"),
        (Status.IN_ATTENDANCE, True, False, Substitutes.VOTE, "", "has no vote on this body"),
        (Status.PRESENT, False, True, Substitutes.VOTE, "", ""),
        (Status.IN_ATTENDANCE, False, True, Substitutes.VOTE, "", ""),
        (
            Status.PRESENT, False, True, Substitutes.COUNT, "",
            "came in a member’s place, and substitutes do not vote on this body",
        ),
        (Status.PRESENT, True, False, Substitutes.COUNT, "had left", "had left"),
        (Status.PRESENT, False, True, Substitutes.VOTE, "had left", "had left"),
    ],
)  # fmt: skip
def test_who_may_vote(
    status: Status, voting: bool, stands_in: bool, substitutes: Substitutes, absence: str, why: str
) -> None:
    assert why_no_vote(status, voting, stands_in, substitutes, absence) == why


@pytest.mark.parametrize(
    ("counts", "casting", "outcome", "field"),
    [
        ((3, 1), Casting.NONE, CARRIED, None),
        ((3, 1), Casting.NONE, LOST, "outcome"),
        ((1, 3), Casting.NONE, LOST, None),
        ((1, 3), Casting.NONE, CARRIED, "outcome"),
        ((2, 2), Casting.NONE, CARRIED, "casting_vote"),
        ((2, 2), Casting.NONE, LOST, None),
        ((2, 2), Casting.FOR, CARRIED, None),
        ((2, 2), Casting.FOR, LOST, "outcome"),
        ((2, 2), Casting.AGAINST, LOST, None),
        ((2, 2), Casting.AGAINST, CARRIED, "outcome"),
        ((3, 1), Casting.FOR, CARRIED, "casting_vote"),
        ((None, None), Casting.FOR, CARRIED, "casting_vote"),
        ((0, 0), Casting.NONE, CARRIED, "casting_vote"),
        ((1, 3), Casting.NONE, DEFERRED, None),
        ((3, None), Casting.NONE, LOST, None),
        ((None, None), Casting.NONE, CARRIED, None),
    ],
)
def test_the_outcome_follows_from_the_votes(
    counts: Counts, casting: Casting, outcome: Outcome, field: str | None
) -> None:
    draft = DecisionDraft(
        outcome=outcome, votes_for=counts[0], votes_against=counts[1], casting_vote=casting
    )
    found = [name for name, _ in sentences(draft)]
    assert found == ([] if field is None else [field])


def test_a_rule_may_ask_for_more_than_a_majority() -> None:
    draft = DecisionDraft(outcome=LOST, votes_for=3, votes_against=1)
    assert sentences(replace(draft, authority="Special resolution: three quarters")) == []


def test_the_votes_are_counted_once_everyone_is_named() -> None:
    some = voted((1, FOR), (2, AGAINST))
    assert counted(some, THERE) == some
    every = counted(voted((1, FOR), (2, FOR), (3, AGAINST), (4, ABSTAINED)), THERE)
    assert (every.votes_for, every.votes_against, every.abstentions) == (2, 1, 1)
    assert sentences(every) == []
    typed = counted(replace(every, votes_for=4, votes_against=None), THERE)
    assert (typed.votes_for, typed.votes_against) == (4, 1)
    assert sentences(typed)[0] == ("votes_for", "2 named as voting for: the count is another.")


@pytest.mark.parametrize(
    ("draft", "faults"),
    [
        (voted((1, FOR), (1, AGAINST)), [("votes", "ANN is named more than once.")]),
        (voted((5, FOR)), [("votes", "EVE left the room for this item.")]),
        (
            voted((9, FOR)),
            [("votes", "A vote is given by somebody in the attendance of this meeting.")],
        ),
        (voted((1, AGAINST), votes_for=3, votes_against=1), []),
        (
            voted((1, FOR), (2, FOR), votes_for=1, votes_against=0),
            [("votes_for", "2 named as voting for: the count is another.")],
        ),
        (
            DecisionDraft(votes_for=4, votes_against=1),
            [("votes_for", "5 votes are more than the 4 who may vote.")],
        ),
    ],
)
def test_names_and_counts_agree(draft: DecisionDraft, faults: list[tuple[str, str]]) -> None:
    assert sentences(draft) == faults


def test_where_nobody_is_known_to_vote_any_count_will_do() -> None:
    visitors = (Voter(1, "ANN", "has no vote on this body"),)
    assert sentences(DecisionDraft(votes_for=40, votes_against=1), visitors) == []


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (DecisionDraft(text="a", mover="Ann Lee", seconder="ann lee"), ["seconder"]),
        (DecisionDraft(text="a", mover="Ann Lee", seconder="Bob"), []),
        (DecisionDraft(text="a", delegated_to="Director", authority="Scheme 3.2"), []),
        (DecisionDraft(text="a", delegated_to="Director", votes_for=3), ["delegated_to"]),
        (DecisionDraft(text="a", delegated_to="Director", votes=(VoteDraft(1),)), ["delegated_to"]),
        (DecisionDraft(text="a", votes=(VoteDraft(1, FOR, dissent=True),)), ["votes"]),
        (DecisionDraft(text="a", votes=(VoteDraft(1, AGAINST, dissent=True),)), []),
    ],
)
def test_what_is_wrong_whoever_was_there(draft: DecisionDraft, fields: list[str]) -> None:
    assert [fault.field for fault in faults(draft)] == fields
