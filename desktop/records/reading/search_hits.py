"""What a hit is: the words found, and where in the record they stand."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from peewee import JOIN, Value, fn

from desktop.records.reading.listing import among
from desktop.records.reading.search_words import Mark
from desktop.records.register import Register
from desktop.records.tables import (
    Action,
    ActionUpdate,
    Body,
    Decision,
    ForwardItem,
    Item,
    Limb,
    Meeting,
    Person,
    Point,
)

_KINDS_IN_A_PLACE = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """`text` is what was found, with `marks` on the words; `title` says what it stands under."""

    kind: str
    record_id: int
    body_id: int | None
    body: str
    meeting_id: int | None
    date: dt.date | None
    item_number: str
    title: str
    text: str
    marks: tuple[Mark, ...] = ()

    def marked(self, marks: tuple[Mark, ...]) -> "Hit":
        return replace(self, marks=marks)


def hits(register: Register, places: list[int]) -> dict[int, Hit]:
    """The record at each place of the index; a place is 8 times the id, and the kind."""
    by_kind: defaultdict[int, list[int]] = defaultdict(list)
    for place in places:
        by_kind[place % _KINDS_IN_A_PLACE].append(place // _KINDS_IN_A_PLACE)
    found = {}
    for code, ids in by_kind.items():
        kind, select = _SELECTS[code]
        for record_id, *values in register.rows(select(ids)):
            found[record_id * _KINDS_IN_A_PLACE + code] = _hit(kind, record_id, *values)
    return found


def _hit(kind: str, record_id: int, body_id: int | None, body: str | None, *place: Any) -> Hit:
    meeting_id, day, item_number, title, text = place
    said = f"Action {title}" if kind in ("action", "action_update") else title or ""
    return Hit(kind, record_id, body_id, body or "", meeting_id, day, item_number or "", said, text)


def _points(ids: list[int]) -> Any:
    return (
        Point.select(
            Point.id,
            Meeting.body,
            Body.name,
            Point.meeting,
            Meeting.date,
            Item.number,
            Item.title,
            Point.text,
        )
        .join(Item)
        .switch(Point)
        .join(Meeting)
        .join(Body)
        .where(among(Point.id, ids))
    )


def _items(ids: list[int]) -> Any:
    return (
        Item.select(
            Item.id,
            Meeting.body,
            Body.name,
            Item.meeting,
            Meeting.date,
            Item.number,
            Item.title,
            Item.title,
        )
        .join(Meeting)
        .join(Body)
        .where(among(Item.id, ids))
    )


def _limbs(ids: list[int]) -> Any:
    return (
        Limb.select(
            Limb.id,
            Decision.body,
            Body.name,
            Decision.meeting,
            Meeting.date,
            Item.number,
            Item.title,
            Limb.text,
        )
        .join(Decision)
        .join(Meeting)
        .switch(Decision)
        .join(Body)
        .switch(Decision)
        .join(Point)
        .join(Item)
        .where(among(Limb.id, ids))
    )


def _actions(ids: list[int]) -> Any:
    return (
        Action.select(
            Action.id,
            Action.body,
            Body.name,
            Action.arose_meeting,
            Meeting.date,
            Item.number,
            Action.number,
            Action.text,
        )
        .join(Body)
        .switch(Action)
        .join(Meeting, JOIN.LEFT_OUTER, on=(Action.arose_meeting == Meeting.id))
        .switch(Action)
        .join(Point, JOIN.LEFT_OUTER, on=(Action.point == Point.id))
        .join(Item, JOIN.LEFT_OUTER)
        .where(among(Action.id, ids))
    )


def _people(ids: list[int]) -> Any:
    nothing = Value(None)
    return Person.select(
        Person.id, nothing, nothing, nothing, nothing, nothing, nothing, Person.name
    ).where(among(Person.id, ids))


def _action_updates(ids: list[int]) -> Any:
    return (
        ActionUpdate.select(
            ActionUpdate.id,
            Action.body,
            Body.name,
            ActionUpdate.meeting,
            ActionUpdate.date,
            Item.number,
            Action.number,
            ActionUpdate.text,
        )
        .join(Action)
        .join(Body)
        .switch(ActionUpdate)
        .join(Point, JOIN.LEFT_OUTER, on=(ActionUpdate.point == Point.id))
        .join(Item, JOIN.LEFT_OUTER)
        .where(among(ActionUpdate.id, ids))
    )


def _forward_items(ids: list[int]) -> Any:
    return (
        ForwardItem.select(
            ForwardItem.id,
            ForwardItem.body,
            Body.name,
            ForwardItem.intended_meeting,
            fn.coalesce(Meeting.date, ForwardItem.intended_date),
            Value(None),
            Value("Forward plan"),
            ForwardItem.title,
        )
        .join(Body)
        .switch(ForwardItem)
        .join(Meeting, JOIN.LEFT_OUTER, on=(ForwardItem.intended_meeting == Meeting.id))
        .where(among(ForwardItem.id, ids))
    )


# The codes are those of the index, in migrations/0002_search.py.
_SELECTS: dict[int, tuple[str, Callable[[list[int]], Any]]] = {
    1: ("point", _points),
    2: ("item", _items),
    3: ("limb", _limbs),
    4: ("action", _actions),
    5: ("person", _people),
    6: ("action_update", _action_updates),
    7: ("forward_item", _forward_items),
}
KINDS = tuple(kind for kind, _ in _SELECTS.values())
