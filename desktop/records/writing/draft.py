"""A draft on its way into the register."""

from typing import TypeVar

from desktop.records.errors import Fault, Refusal
from desktop.records.rules.faults import faults
from desktop.records.rules.limits import LONGEST_LINE
from desktop.records.rules.text import clean, cleaned

Draft = TypeVar("Draft")


def sound(draft: Draft) -> Draft:
    """The draft, cleaned. Raises `Refusal` with every fault it has."""
    tidy = cleaned(draft)
    found = faults(tidy)
    if found:
        raise Refusal(found[0].sentence, found)
    return tidy


def refuse(field: str, sentence: str) -> Refusal:
    """A refusal for what only the register knows to be wrong with a field."""
    return Refusal(sentence, (Fault(field, sentence),))


def reason_given(typed: str, needed: bool = True) -> str:
    """A reason as it is kept. Raises `Refusal` where one is needed and not given, or is no line."""
    reason = clean(typed)
    if needed and not reason:
        raise refuse("reason", "Say why, in a few words: the reason is kept.")
    if len(reason) > LONGEST_LINE:
        raise refuse("reason", f"Keep this to {LONGEST_LINE:,} characters.")
    return reason
