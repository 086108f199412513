"""Every item of every agenda, by meeting: which there are, and which number each has here."""

import datetime as dt
from dataclasses import dataclass

from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.tables import Item, Meeting


@dataclass(frozen=True, slots=True)
class ListedItem:
    """`number` is as printed, empty until minutes are drafted."""

    id: int
    body_id: int
    meeting_id: int
    date: dt.date
    state: State
    number: str
    title: str


def listed_items(register: Register, body_id: int | None) -> tuple[ListedItem, ...]:
    """Latest meeting first, its items in their order; of one body or of all."""
    query = (
        Item.select(
            Item.id,
            Meeting.body,
            Meeting.id,
            Meeting.date,
            Meeting.state,
            Item.number,
            Item.title,
        )
        .join(Meeting, on=(Item.meeting == Meeting.id))
        .order_by(Meeting.date.desc(), Meeting.id.desc(), Item.position, Item.id)
    )
    if body_id is not None:
        query = query.where(Meeting.body == body_id)
    return tuple(
        ListedItem(id_, body, meeting, day, State(state), number, title)
        for id_, body, meeting, day, state, number, title in register.rows(query)
    )
