"""What entering a body needs to know as it goes on, and how a verb's refusal gets its place."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register


@dataclass(frozen=True, slots=True)
class Entry:
    """A body being entered: the rows that names of people and numbers of actions stand for."""

    register: Register
    body_id: int
    people: dict[str, int]
    actions: dict[int, int] = field(default_factory=dict)


@contextmanager
def at(place: str) -> Iterator[None]:
    """Put the place before a refusal, and what is wrong with which field after it."""
    try:
        yield
    except Refusal as refusal:
        sentences = dict.fromkeys((refusal.sentence, *(f.sentence for f in refusal.faults)))
        raise Refusal(f"{place}: {' '.join(sentences)}", refusal.faults) from None


def made(changes: Changes) -> int:
    """The chief row that a verb made."""
    assert changes.made is not None
    return changes.made
