"""How a decision was voted, quietly under its wording: counts, names, the casting vote."""

from desktop.printing.styles.saying import listed, whole_names
from desktop.printing.styles.schema import Decisions
from desktop.records.reading.sheets import DecisionSheet, VoteSheet
from desktop.records.rules.words import Casting, Outcome, VoteWay


def counted_votes(words: Decisions, made: DecisionSheet) -> str:
    """ "5 for, 2 against": no vote that nobody counted becomes a nought."""
    counts = (
        (words.votes_for, made.votes_for),
        (words.against, made.votes_against),
        (words.abstained, made.abstentions),
    )
    said = (word.format(count=count) for word, count in counts if count is not None)
    # No number stands at the end of a line, apart from what it counts.
    return ", ".join(each.replace(" ", "\u00a0", 1) for each in said)


def named_votes(words: Decisions, made: DecisionSheet) -> str:
    """ "For: A and B (2); against: C (1), who asked for it to be recorded."; or nothing."""
    if not made.votes:
        return ""
    said = [_way(words, made, way) for way in VoteWay]
    became = outcome(words, made)
    return (
        "; ".join(filter(None, said))
        + "."
        + (f" {became[:1].upper()}{became[1:]}." if became else "")
    )


def outcome(words: Decisions, made: DecisionSheet) -> str:
    """What became of it, where that is not simply that it was carried."""
    if made.casting_vote is Casting.FOR:
        return words.casting_for.format(presiding=made.presiding)
    if made.casting_vote is Casting.AGAINST:
        return words.casting_against.format(presiding=made.presiding)
    return {Outcome.LOST: words.lost, Outcome.DEFERRED: words.deferred}.get(made.outcome, "")


def delegation(words: Decisions, made: DecisionSheet) -> str:
    """Who decided in the body's place, and under what power."""
    if not made.delegated_to:
        return words.authority.format(authority=made.authority) if made.authority else ""
    wording = words.delegated_under if made.authority else words.delegated
    return wording.format(who=made.delegated_to, authority=made.authority)


def _way(words: Decisions, made: DecisionSheet, way: VoteWay) -> str:
    """Who voted one way; where only some are named, how many and who is among them."""
    count, by_count, by_name = {
        VoteWay.FOR: (made.votes_for, words.votes_for, words.named_for),
        VoteWay.AGAINST: (made.votes_against, words.against, words.named_against),
        VoteWay.ABSTAINED: (made.abstentions, words.abstained, words.named_abstained),
    }[way]
    voted = [vote for vote in made.votes if vote.way is way]
    names = listed(whole_names(vote.name for vote in voted))
    if not voted:
        return by_count.format(count=count) if count else ""
    if count not in (None, len(voted)):
        said = words.among.format(count=by_count.format(count=count), names=names)
    elif count is None or way is VoteWay.ABSTAINED:
        said = by_name.format(names=names)
    else:
        said = by_name.format(names=words.named.format(names=names, count=count))
    return said + _dissent(words, voted)


def _dissent(words: Decisions, voted: list[VoteSheet]) -> str:
    asked = whole_names(vote.name for vote in voted if vote.dissent)
    if not asked:
        return ""
    if len(asked) == len(voted):
        return f", {words.dissent_of_all}"
    return f", {words.dissent.format(names=listed(asked))}"
