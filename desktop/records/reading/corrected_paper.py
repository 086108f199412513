"""What a print says of corrections: in the minutes corrected, and in those that confirm them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from desktop.records.reading.corrections import CorrectionRow, agreed_at
from desktop.records.reading.sheets import (
    ConfirmedSheet,
    CorrectionSheet,
    PointSheet,
    SectionSheet,
)
from desktop.records.register import Register
from desktop.records.rules.words import ItemKind, MeetingKind
from desktop.records.tables import Item, Meeting

Confirmed = tuple[ConfirmedSheet, ...]
Part = TypeVar("Part")


def correction_sheet(row: CorrectionRow) -> CorrectionSheet:
    return CorrectionSheet(
        item_number=row.item_number,
        was=row.was,
        becomes=row.becomes,
        in_margin=row.in_margin,
        limb=row.limb,
        minute=row.minute,
        minute_date=row.agreed_on if row.later else None,
        recorded_on=row.recorded_on,
        exempt=row.exempt,
    )


def confirmed_at(register: Register, meeting_id: int) -> dict[int | None, Confirmed]:
    """The minutes that a meeting confirmed, by the item that deals with them.

    That is the item said to confirm them, or else the one on the previous minutes; without either
    they stand under None.
    """
    query = (
        Meeting.select(Meeting.id, Meeting.date, Meeting.kind, Meeting.confirmed_as)
        .where((Meeting.confirming_meeting == meeting_id) & ~Meeting.confirmed_as.is_null())
        .order_by(Meeting.date, Meeting.id)
    )
    earlier = register.rows(query)
    if not earlier:
        return {}
    agreed = agreed_at(register, meeting_id)
    places = _places(register, meeting_id)
    found: defaultdict[int | None, Confirmed] = defaultdict(tuple)
    for id_, day, kind, confirmed_as in earlier:
        corrections = tuple(correction_sheet(row) for row in agreed.get(id_, ()))
        sheet = ConfirmedSheet(day, MeetingKind(kind), confirmed_as, corrections)
        found[places.get(id_, places.get(None))] += (sheet,)
    return found


def _places(register: Register, meeting_id: int) -> dict[int | None, int]:
    """The item that deals with each earlier meeting; None is the item on previous minutes."""
    query = (
        Item.select(Item.id, Item.confirms, Item.kind)
        .where(Item.meeting == meeting_id)
        .order_by(Item.position.desc(), Item.id.desc())
    )
    found: dict[int | None, int] = {}
    for item_id, confirms, kind in register.rows(query):
        if confirms is not None:
            found[confirms] = item_id
        elif kind == ItemKind.MINUTES:
            found[None] = item_id
    return found


def with_corrections_beside(
    kept: tuple[SectionSheet, ...], now: tuple[SectionSheet, ...]
) -> tuple[SectionSheet, ...]:
    """What was kept, with the later corrections that are read from the same minutes now."""
    return tuple(
        replace(
            section,
            items=tuple(
                replace(item, points=_beside(item.points, item_now.points))
                for item, item_now in _paired(section.items, section_now.items)
            ),
        )
        for section, section_now in _paired(kept, now)
    )


def _beside(kept: tuple[PointSheet, ...], now: tuple[PointSheet, ...]) -> tuple[PointSheet, ...]:
    return tuple(
        replace(point, corrections=read.corrections, points=_beside(point.points, read.points))
        for point, read in _paired(kept, now)
    )


def _paired(kept: tuple[Part, ...], now: tuple[Part, ...]) -> Iterator[tuple[Part, Part]]:
    """Each part beside what it is now; what was kept is never left out."""
    for place, part in enumerate(kept):
        yield part, now[place] if place < len(now) else part
