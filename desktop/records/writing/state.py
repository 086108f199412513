"""What the state of a meeting still allows, asked inside the transaction that relies on it."""

from typing import Any

from desktop.records.errors import Refusal
from desktop.records.rules.words import State
from desktop.records.rules.workflow import agenda_open, minutes_open, settled
from desktop.records.tables import Meeting
from desktop.records.writing.transaction import Recording

Columns = dict[str, Any]


def meeting_with_open_agenda(record: Recording, meeting_id: int) -> Columns:
    """The meeting. Raises `Refusal` where its agenda is closed."""
    meeting = record.row(Meeting, meeting_id)
    if not agenda_open(State(meeting["state"])):
        raise Refusal(_closed(State(meeting["state"]), "agenda"))
    return meeting


def meeting_with_open_minutes(record: Recording, meeting_id: int) -> Columns:
    """The meeting. Raises `Refusal` where its minutes are closed."""
    meeting = record.row(Meeting, meeting_id)
    if not minutes_open(State(meeting["state"])):
        raise Refusal(_closed(State(meeting["state"]), "minutes"))
    return meeting


def _closed(state: State, what: str) -> str:
    if settled(state):
        return "These minutes are confirmed: their words stand as they are."
    if state in (State.WITH_CHAIR, State.CIRCULATED):
        return "The draft has left your desk: take it back to “minutes draft” first, saying why."
    return f"The {what} of a meeting that was {state.label.lower()} cannot be changed."
