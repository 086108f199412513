"""What is done to several records at a time, as typed. What is left open stays as it is."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.records.rules.words import ActionStatus

_TOLD = 12
"""More refusals than this are counted rather than told: they would not fit a window."""


@dataclass(frozen=True, slots=True)
class SeveralActions:
    """What becomes of several actions; `agreed_meeting_id` agreed that they are closed."""

    status: ActionStatus | None = None
    text: str = ""
    date: dt.date | None = None
    owners: tuple[str, ...] = ()
    due: dt.date | None = None
    due_words: str = ""
    agreed_meeting_id: int | None = None

    @property
    def updates(self) -> bool:
        """Whether it says how they stand."""
        return self.status is not None or bool(self.text)

    @property
    def changes(self) -> bool:
        """Whether it says anything."""
        asked = (self.owners, self.due, self.due_words, self.agreed_meeting_id)
        return self.updates or any(asked)


@dataclass(frozen=True, slots=True)
class Move:
    """Where subjects of the forward plan go, and the one reason for all of them."""

    intended_meeting_id: int | None = None
    intended: str = ""
    intended_date: dt.date | None = None
    reason: str = ""
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Leaving:
    """The last day of people's seats, on one body or on all, and of their posts."""

    on: dt.date | None = None
    seats: bool = True
    body_id: int | None = None
    posts: bool = False
    because: str = ""


def none_changed(refusals: Sequence[str], of: int) -> str:
    """What is said where some of several cannot be changed, so that none was."""
    if of == 1:
        return refusals[0]
    more = len(refusals) - _TOLD
    told = [*refusals[:_TOLD], *([f"And {more:,} more."] if more > 0 else [])]
    return "\n".join((f"Nothing was changed, because of {len(refusals):,} of the {of:,}:", *told))
