"""How an action stands after its dated updates: the newest gives its status."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.records.rules.words import ActionStatus


@dataclass(frozen=True, slots=True)
class Dated:
    """An update: its day, what it says of the action, and the meeting that heard it."""

    on: date
    status: ActionStatus
    meeting_id: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """`closed_on` and `closed_meeting_id` say when and where it was closed, if it is."""

    status: ActionStatus
    closed_on: date | None = None
    closed_meeting_id: int | None = None


def standing(begun: Standing, updates: Iterable[Dated]) -> Standing:
    """How an action stands that `begun` so, after its updates from the oldest to the newest.

    An action stays closed since the first update that said so, whatever is added to it later; one
    that was opened again and closed once more is closed since then.
    """
    now = begun
    for update in updates:
        if not update.status.closed:
            now = Standing(update.status)
        elif now.status.closed:
            now = Standing(update.status, now.closed_on, now.closed_meeting_id)
        else:
            now = Standing(update.status, update.on, update.meeting_id)
    return now
