"""What is searched, kind by kind, and where in the index each kind lies.

The codes are those of the index, in migrations/0005_search_everything.py: a record lies at
code * 2^40 + its id.
"""

from dataclasses import dataclass
from typing import Any

from desktop.records.asking import Question
from desktop.records.reading.listing import listed
from desktop.records.reading.search_places import PLACES, Place

ROOM = 1 << 40

Stretch = tuple[int, int]
"""The first and the last place of a part of the index."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One text of one table. `name` is the table's, `field` the text's."""

    code: int
    name: str
    field: str
    place: Place
    hits: Question
    """Asked with ids, as JSON."""


def _kinds() -> dict[int, Kind]:
    places = {place.model._meta.table_name: place for place in PLACES}  # noqa: SLF001
    return {
        code: _kind(code, places[name], name, field)
        for code, (name, field) in enumerate(_IN_ORDER, start=1)
    }


def _kind(code: int, place: Place, name: str, field: str) -> Kind:
    def hits(ids: Any) -> Any:
        text = getattr(place.model, field)
        return place.select(text).where(listed(place.model.id, ids))

    return Kind(code, name, field, place, Question(hits))


_IN_ORDER = (
    ("point", "text"),
    ("attendance", "reason"),
    ("item_lead", "name"),
    ("printing", "void_reason"),
    ("signed_copy", "signer"),
    ("signed_copy", "shelf"),
    ("meeting_step", "reason"),
    ("meeting", "proof_note"),
    ("meeting", "venue"),
    ("meeting", "reconvened_venue"),
    ("declaration", "nature"),
    ("declaration", "dispensation"),
    ("correction", "was"),
    ("correction", "becomes"),
    ("section", "title"),
    ("paper", "title"),
    ("decision", "mover"),
    ("decision", "seconder"),
    ("decision", "delegated_to"),
    ("decision", "authority"),
    ("decision", "lead"),
    ("limb", "text"),
    ("item", "urgent_reason"),
    ("item", "report_of"),
    ("item", "note"),
    ("item", "title"),
    ("action_owner", "name"),
    ("action_update", "text"),
    ("action", "text"),
    ("forward_move", "reason"),
    ("forward_item", "lead"),
    ("forward_item", "note"),
    ("forward_item", "title"),
    ("volume", "shelf"),
    ("membership", "represents"),
    ("membership", "ended_because"),
    ("post", "title"),
    ("organisation", "name"),
    ("body", "short_name"),
    ("body", "name"),
    ("person", "email"),
    ("person", "note"),
    ("person", "name"),
)
SOURCES = _kinds()
KINDS = tuple(dict.fromkeys(name for name, _ in _IN_ORDER))

POINTS = (ROOM, 2 * ROOM - 1)


_GROUPS = ("membership", "forward_move", "action_owner", "attendance", "point")
"""With which kind each group begins: names, plans, actions, agendas, points."""


def stretches(kind: str = "") -> tuple[Stretch, ...]:
    """The parts of the index to look through one by one; of one kind alone, the part it has."""
    if kind:
        return (_from_to(_first(kind), max(c for c, e in SOURCES.items() if e.name == kind)),)
    first = [_first(name) for name in _GROUPS]
    last = [max(SOURCES), *(code - 1 for code in first)]
    return tuple(map(_from_to, first, last))


def _first(name: str) -> int:
    return min(code for code, each in SOURCES.items() if each.name == name)


def _from_to(first: int, last: int) -> Stretch:
    return first * ROOM, (last + 1) * ROOM - 1
