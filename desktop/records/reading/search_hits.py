"""What a hit is: the words found, and where in the record they stand."""

import datetime as dt
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

from desktop.records.reading.listing import among
from desktop.records.reading.search_filters import Filters
from desktop.records.reading.search_kinds import ROOM, SOURCES, Kind
from desktop.records.reading.search_words import Mark
from desktop.records.register import Register
from desktop.records.rules.numbering import shown

_OF_ACTIONS = ("action", "action_owner", "action_update")


@dataclass(frozen=True, slots=True)
class Hit:
    """`text` is what was found, with `marks` on the words; `title` says what it stands under.

    `kind` and `record_id` name the record, and `field` which of its texts was found. The ids and
    numbers stay what they are as long as the register lives.
    """

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
    field: str = ""
    item_id: int | None = None
    point_id: int | None = None
    action_id: int | None = None
    action_number: int | None = None

    def marked(self, marks: tuple[Mark, ...]) -> "Hit":
        return replace(self, marks=marks)


def hits(register: Register, places: list[int]) -> dict[int, Hit]:
    """The hit at each place of the index."""
    found = {}
    for kind, ids in _by_kind(places):
        for record_id, *values in register.rows(kind.hits(json.dumps(ids))):
            found[kind.code * ROOM + record_id] = _hit(kind, record_id, *values)
    return found


def wanted(register: Register, places: list[int], filters: Filters) -> list[int]:
    """Those places of the index that the filters let through, in their order."""
    if not filters.narrow:
        return places
    passed: set[int] = set()
    for kind, ids in _by_kind(places):
        model = kind.place.model
        query = kind.place.reached(model.id).where(
            among(model.id, ids), filters.condition(kind.place)
        )
        passed.update(kind.code * ROOM + record_id for (record_id,) in register.rows(query))
    return [place for place in places if place in passed]


def _by_kind(places: list[int]) -> list[tuple[Kind, list[int]]]:
    by_code: defaultdict[int, list[int]] = defaultdict(list)
    for place in places:
        by_code[place // ROOM].append(place % ROOM)
    return [(SOURCES[code], ids) for code, ids in by_code.items() if code in SOURCES]


def _hit(kind: Kind, record_id: int, body_id: int | None, body: str | None, *place: Any) -> Hit:
    meeting_id, day, item_id, item_number, title, point_id, *action, text = place
    action_id, action_number, action_label = action
    if kind.name in _OF_ACTIONS:
        title = f"Action {shown(action_label, action_number)}"
    return Hit(
        kind=kind.name,
        record_id=record_id,
        body_id=body_id,
        body=body or "",
        meeting_id=meeting_id,
        date=day,
        item_number=item_number or "",
        title=title or "",
        text=text,
        field=kind.field,
        item_id=item_id,
        point_id=point_id,
        action_id=action_id,
        action_number=action_number,
    )
