"""How a decision was voted, quietly under its wording: counts, names, the casting vote."""

from desktop.printing.styles.saying import listed
from desktop.printing.styles.schema import Decisions
from desktop.records.reading.sheets import DecisionSheet
from desktop.records.rules.words import Casting, Outcome, VoteWay


def counted_votes(words: Decisions, made: DecisionSheet) -> str:
    """ "5 for, 2 against": no vote that nobody counted becomes a nought."""
    counts = (
        (words.votes_for, made.votes_for),
        (words.against, made.votes_against),
        (words.abstained, made.abstentions),
    )
    return ", ".join(word.format(count=count) for word, count in counts if count is not None)


def named_votes(words: Decisions, made: DecisionSheet) -> str:
    """ "For: A and B (2); against: C (1), who asked for it to be recorded."; or nothing."""
    if not made.votes:
        return ""
    ways = (
        (VoteWay.FOR, words.named_for, words.votes_for, made.votes_for),
        (VoteWay.AGAINST, words.named_against, words.against, made.votes_against),
        (VoteWay.ABSTAINED, words.named_abstained, words.abstained, made.abstentions),
    )
    said = []
    for way, by_name, by_count, count in ways:
        names = tuple(vote.name for vote in made.votes if vote.way is way)
        if names and way is VoteWay.ABSTAINED and count in (None, len(names)):
            said.append(by_name.format(names=listed(names)) + _dissent(words, made, way))
        elif names:
            said.append(
                by_name.format(names=_names(words, names, count)) + _dissent(words, made, way)
            )
        elif count:
            said.append(by_count.format(count=count))
    became = outcome(words, made)
    return "; ".join(said) + "." + (f" {became[:1].upper()}{became[1:]}." if became else "")


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


def _names(words: Decisions, names: tuple[str, ...], count: int | None) -> str:
    """The names with their number; where only some are named, the number and who is among them."""
    if count is None:
        return listed(names)
    wording = words.named if count == len(names) else words.among
    return wording.format(names=listed(names), count=count)


def _dissent(words: Decisions, made: DecisionSheet, way: VoteWay) -> str:
    voted = [vote for vote in made.votes if vote.way is way]
    asked = tuple(vote.name for vote in voted if vote.dissent)
    if not asked:
        return ""
    if len(asked) == len(voted):
        return ", " + words.dissent_of_all
    return ", " + words.dissent.format(names=listed(asked))
