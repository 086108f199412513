"""What was told of an action, and when."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from desktop.records.register import Register
from desktop.records.rules.words import ActionStatus
from desktop.records.tables import ActionUpdate, Meeting


@dataclass(frozen=True, slots=True)
class UpdateRow:
    id: int
    date: dt.date
    status: ActionStatus
    text: str
    meeting_id: int | None
    meeting_date: dt.date | None


def updates(register: Register, which: Any) -> defaultdict[int, tuple[UpdateRow, ...]]:
    """The updates of each action, oldest first."""
    query = (
        ActionUpdate.select(
            ActionUpdate.action,
            ActionUpdate.id,
            ActionUpdate.date,
            ActionUpdate.status,
            ActionUpdate.text,
            ActionUpdate.meeting,
            Meeting.date,
        )
        .join(Meeting, JOIN.LEFT_OUTER)
        .where(which)
        .order_by(ActionUpdate.date, ActionUpdate.id)
    )
    found: defaultdict[int, tuple[UpdateRow, ...]] = defaultdict(tuple)
    for action_id, id_, day, status, text, meeting_id, met in register.rows(query):
        found[action_id] += (UpdateRow(id_, day, ActionStatus(status), text, meeting_id, met),)
    return found
