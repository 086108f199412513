"""Votes: who may vote, what the names add up to, and what outcome follows.

Local Government Act 1972, Sch. 12 para. 39(1): a question is decided by a majority of the members
present and voting. Para. 39(2): where votes are equal, the person presiding has a second or casting
vote. A larger majority, such as the three quarters of a special resolution (Companies Act 2006,
s. 283), is named as the authority of the decision.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.records.errors import Fault
from desktop.records.rules.drafts import DecisionDraft, VoteDraft
from desktop.records.rules.words import Casting, Outcome, Status, Substitutes, VoteWay

COUNTS: Mapping[VoteWay, str] = {
    VoteWay.FOR: "votes_for",
    VoteWay.AGAINST: "votes_against",
    VoteWay.ABSTAINED: "abstentions",
}
"""The field of a draft that counts each way of voting."""

_SAID = {
    VoteWay.FOR: "voting for",
    VoteWay.AGAINST: "voting against",
    VoteWay.ABSTAINED: "abstaining",
}


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody at a meeting while one item is dealt with; `why_not` is empty if they may vote."""

    attendance_id: int
    name: str
    why_not: str = ""


def why_no_vote(
    status: Status, voting: bool, stands_in: bool, substitutes: Substitutes, absence: str
) -> str:
    """Why somebody has no vote on an item, or "" if they have.

    `voting` is their own seat's; `stands_in` whether they came in the place of a member who votes,
    who may vote only where the body's terms say so; `absence` says how they missed this item.
    """
    if status in (Status.APOLOGIES, Status.ABSENT):
        return "was not at the meeting"
    if absence:
        return absence
    if voting and status is not Status.IN_ATTENDANCE:
        return ""
    if not stands_in:
        return "has no vote on this body"
    if substitutes is Substitutes.VOTE:
        return ""
    return "came in a member’s place, and substitutes do not vote on this body"


def added_up(votes: Iterable[VoteDraft]) -> tuple[int, int, int]:
    """How many are named as voting for, against, and abstaining."""
    ways = Counter(vote.way for vote in votes)
    return ways[VoteWay.FOR], ways[VoteWay.AGAINST], ways[VoteWay.ABSTAINED]


def counted(
    draft: DecisionDraft, voters: tuple[Voter, ...], before: tuple[int | None, ...] = ()
) -> DecisionDraft:
    """The draft with its counts worked out, once everyone who may vote is named.

    `before` are counts that were worked out from names: where the draft repeats them, nobody
    typed them, and they are worked out anew.
    """
    may = {voter.attendance_id for voter in voters if not voter.why_not}
    named = {vote.attendance_id for vote in draft.votes}
    if not named or not may <= named:
        return draft
    typed = (draft.votes_for, draft.votes_against, draft.abstentions)
    if typed == before:
        typed = (None, None, None)
    sums = zip(typed, added_up(draft.votes), strict=True)
    ours, against, abstained = (names if count is None else count for count, names in sums)
    return replace(draft, votes_for=ours, votes_against=against, abstentions=abstained)


def draft_faults(draft: DecisionDraft) -> Iterator[Fault]:
    """What is wrong with a resolution whoever was there."""
    if draft.mover and draft.mover.casefold() == draft.seconder.casefold():
        yield Fault("seconder", "Mover and seconder are two people.")
    voted = bool(draft.votes) or any(getattr(draft, field) for field in COUNTS.values())
    if draft.delegated_to and voted:
        yield Fault("delegated_to", "What was decided under delegation was not put to the vote.")
    if any(vote.dissent and vote.way is VoteWay.FOR for vote in draft.votes):
        yield Fault("votes", "Whoever voted for it has no dissent to record.")


def vote_faults(draft: DecisionDraft, voters: tuple[Voter, ...]) -> Iterator[Fault]:
    """What does not fit: names with who was there, counts with names, the outcome with counts."""
    yield from _wrong_names(draft, {voter.attendance_id: voter for voter in voters})
    yield from _wrong_counts(draft, sum(not voter.why_not for voter in voters))
    yield from _wrong_outcome(draft)


def _wrong_names(draft: DecisionDraft, voters: Mapping[int, Voter]) -> Iterator[Fault]:
    times = Counter(vote.attendance_id for vote in draft.votes)
    for attendance_id, often in times.items():
        voter = voters.get(attendance_id)
        if voter is None:
            yield Fault("votes", "A vote is given by somebody in the attendance of this meeting.")
        elif voter.why_not:
            yield Fault("votes", f"{voter.name} {voter.why_not}.")
        elif often > 1:
            yield Fault("votes", f"{voter.name} is named more than once.")


def _wrong_counts(draft: DecisionDraft, may_vote: int) -> Iterator[Fault]:
    ways = Counter(vote.way for vote in draft.votes)
    complete = bool(draft.votes) and len(draft.votes) >= may_vote
    for way, field in COUNTS.items():
        count = getattr(draft, field)
        if count is None or count == ways[way]:
            continue
        if complete or count < ways[way]:
            yield Fault(field, f"{ways[way]} named as {_SAID[way]}: the count is another.")
    total = sum(getattr(draft, field) or 0 for field in COUNTS.values())
    if 0 < may_vote < total:
        yield Fault("votes_for", f"{total} votes are more than the {may_vote} who may vote.")


def _wrong_outcome(draft: DecisionDraft) -> Iterator[Fault]:
    ours, against = draft.votes_for, draft.votes_against
    if draft.casting_vote and (ours is None or ours != against):
        yield Fault("casting_vote", "A casting vote is given only where votes are equal.")
        return
    if ours is None or against is None or draft.outcome is Outcome.DEFERRED:
        return
    if ours == against:
        yield from _wrong_after_equal_votes(draft)
    elif ours > against and draft.outcome is Outcome.LOST and not draft.authority:
        yield Fault(
            "outcome",
            "More voted for it than against: it was carried, unless a rule named under "
            "“authority” asks for more.",
        )
    elif ours < against and draft.outcome is Outcome.CARRIED:
        yield Fault("outcome", "More voted against it than for: it was lost.")


def _wrong_after_equal_votes(draft: DecisionDraft) -> Iterator[Fault]:
    if draft.casting_vote is Casting.NONE and draft.outcome is Outcome.CARRIED:
        yield Fault(
            "casting_vote", "Votes are equal: say how whoever presided gave the casting vote."
        )
    if draft.casting_vote is Casting.FOR and draft.outcome is Outcome.LOST:
        yield Fault("outcome", "The casting vote was for it: it was carried.")
    if draft.casting_vote is Casting.AGAINST and draft.outcome is Outcome.CARRIED:
        yield Fault("outcome", "The casting vote was against it: it was lost.")
