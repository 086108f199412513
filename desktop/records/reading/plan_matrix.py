"""The forward plan by meetings: subjects down, meetings to come across."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from desktop.records.reading.forward_list import ForwardRow, rows
from desktop.records.register import Register
from desktop.records.rules.crowding import warning
from desktop.records.rules.words import ItemKind, State
from desktop.records.rules.workflow import agenda_open
from desktop.records.tables import Body, ForwardItem, Item, Meeting

MOST_MEETINGS = 24
"""How many meetings to come are looked ahead to."""


@dataclass(frozen=True, slots=True)
class PlanMeeting:
    """A meeting whose agenda is open: what is on it and planned for it; `warning` where crowded."""

    id: int
    body_id: int
    body: str
    date: date
    count: int
    warning: str


@dataclass(frozen=True, slots=True)
class PlanMatrix:
    """Subjects in the order they were asked for, and the next meetings of their bodies."""

    subjects: tuple[ForwardRow, ...]
    meetings: tuple[PlanMeeting, ...]

    @property
    def several_bodies(self) -> bool:
        """Whether meetings of more than one body stand beside each other."""
        return len({meeting.body_id for meeting in self.meetings}) > 1


def plan_matrix(register: Register, ids: list[int]) -> PlanMatrix:
    """These subjects against the meetings to come of their bodies, soonest first."""
    subjects = tuple(rows(register, ids))
    return PlanMatrix(subjects, _meetings(register, {row.body_id for row in subjects}))


def _meetings(register: Register, body_ids: set[int]) -> tuple[PlanMeeting, ...]:
    items = Item.select(fn.count(Item.id)).where(
        Item.meeting == Meeting.id, Item.kind == ItemKind.BUSINESS, Item.parent.is_null()
    )
    meant = (ForwardItem.intended_meeting == Meeting.id) | (
        ForwardItem.intended_meeting.is_null() & (ForwardItem.intended_date == Meeting.date)
    )
    planned = ForwardItem.select(fn.count(ForwardItem.id)).where(
        ForwardItem.body == Meeting.body, ForwardItem.status == "planned", meant
    )
    named = fn.coalesce(fn.nullif(Body.short_name, ""), Body.name)
    query = (
        Meeting.select(Meeting.id, Body.id, named, Meeting.date, items, planned, Body.most_items)
        .join(Body)
        .where(
            Meeting.body.in_(sorted(body_ids)),
            Meeting.state.in_([state for state in State if agenda_open(state)]),
        )
        .order_by(Meeting.date, Meeting.id)
        .limit(MOST_MEETINGS)
    )
    return tuple(
        PlanMeeting(id_, body_id, body, day, there + waiting, warning(there, waiting, most))
        for id_, body_id, body, day, there, waiting, most in register.rows(query)
    )
