"""Days of actions, asked in SQL: what falls due, and what waits to be agreed.

`rules.overdue` says what these mean.
"""

from datetime import date
from typing import Any

from peewee import Case, fn

from desktop.records.rules.overdue import MONTH_MEETING, NEXT_MEETING
from desktop.records.rules.words import ActionStatus, State
from desktop.records.tables import Action, Meeting

CLOSED = tuple(status for status in ActionStatus if status.closed)
OPEN = tuple(status for status in ActionStatus if not status.closed)

_arose, _after = Meeting.alias(), Meeting.alias()
_arose_on = _arose.select(_arose.date).where(_arose.id == Action.arose_meeting)
_said = fn.lower(fn.rtrim(fn.trim(Action.due_words), "."))
_month = Case(_said, [(words, f"{month:02d}") for words, month in MONTH_MEETING.items()])
_meeting = (
    _after.select(_after.date)
    .where(
        _after.body == Action.body,
        _after.date > _arose_on,
        _after.state != State.CANCELLED,
        _month.is_null() | (fn.strftime("%m", _after.date) == _month),
    )
    .order_by(_after.date)
    .limit(1)
)
_due_in_words = Action.due.is_null() & (Action.due_words != "")
_means_meeting = _said.in_(sorted(NEXT_MEETING)) | _month.is_null(False)

meeting_meant = Case(None, [(_due_in_words, _meeting)], None)
"""The day of the meeting that the words mean by which an action is due, if it is due in words."""

awaits_agreement = Action.agreed_on.is_null() & Action.closed_on.is_null(False)
"""Closed, and no meeting has agreed to it. What was withdrawn from a draft was never closed."""


def due_before(day: Any) -> Any:
    """Whether an action is open and falls due before a day: one named, or of a meeting meant."""
    in_words = _due_in_words & _means_meeting & (_meeting < day)
    return Action.status.in_(OPEN) & ((Action.due < day) | in_words)


def read_day(value: date | str | None) -> date | None:
    """A day that SQL worked out, which comes as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value
