"""What becomes of an agenda once it is published: late items are supplements, the rest stands.

An item that was not open to the public for the days of notice is taken only where the chair is of
the opinion that it is urgent, for a reason which the minutes give (Local Government Act 1972,
s. 100B(4)(b)).
"""

from datetime import date
from typing import Any

from desktop.records.errors import Refusal
from desktop.records.reading.notice import notice_of
from desktop.records.rules.dates import today
from desktop.records.rules.words import State
from desktop.records.tables import Meeting
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording

_STANDS = (
    "This agenda is published: take it back to “agenda draft” first, saying why, "
    "or add an item as a supplement."
)


def supplement_day(record: Recording, meeting: dict[str, Any], urgent_reason: str) -> date | None:
    """The day of the supplement that an item added now is; None where it is none.

    Raises `Refusal` where notice is short and the chair gave no reason for urgency. A meeting whose
    day is over is being entered afterwards: what its agenda said when is not known.
    """
    if State(meeting["state"]) is not State.AGENDA_PUBLISHED:
        return None
    day = today()
    if day > date.fromisoformat(meeting["date"]):
        return None
    if day > notice_of(record.register, meeting["id"]).last_day and not urgent_reason:
        raise refuse(
            "urgent_reason",
            "This is too late for the notice that the body gives: "
            "give the chair's reason why the item is urgent.",
        )
    return day


def refuse_retitled(record: Recording, item: dict[str, Any], title: str) -> None:
    """Raise `Refusal` where a published item would read otherwise."""
    if title != item["title"] and _stands(record, item):
        raise refuse("title", _STANDS)


def refuse_taken_off(record: Recording, item: dict[str, Any]) -> None:
    """Raise `Refusal` where a published item would vanish."""
    if _stands(record, item):
        raise Refusal(_STANDS)


def _stands(record: Recording, item: dict[str, Any]) -> bool:
    """A supplement of today has not gone out yet."""
    state = record.row(Meeting, item["meeting_id"])["state"]
    return State(state) is State.AGENDA_PUBLISHED and item["supplement_on"] != today().isoformat()
