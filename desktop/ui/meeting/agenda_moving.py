"""Where an item goes that is dragged or nested: the whole agenda in its new order."""

from enum import Enum, auto

from desktop.records.reading.meetings import ItemRow, MeetingDetail, SectionRow
from desktop.records.rules.agenda_order import Place

Record = ItemRow | SectionRow


class Where(Enum):
    """Where a dragged item is let go, seen from the line that lies there."""

    ABOVE = auto()
    ON = auto()
    BELOW = auto()


def places_of(meeting: MeetingDetail) -> tuple[Place, ...]:
    """The order as it is."""
    return tuple((item.id, item.section_id, item.parent_id) for item in meeting.items)


def dropped(
    meeting: MeetingDetail, item: ItemRow, at: Record | None, where: Where
) -> tuple[Place, ...] | None:
    """The order once an item is let go there; None where it cannot be, or changes nothing."""
    if isinstance(at, ItemRow):
        order = _by_item(meeting, item, at, where)
    else:
        order = _by_heading(meeting, item, at, where)
    return order if order is not None and order != places_of(meeting) else None


def nested(meeting: MeetingDetail, item: ItemRow) -> tuple[Place, ...] | None:
    """The order once an item is the last part of the one above it."""
    above = _above(meeting, item)
    return None if above is None else dropped(meeting, item, above, Where.ON)


def unnested(meeting: MeetingDetail, item: ItemRow) -> tuple[Place, ...] | None:
    """The order once a part is an item of its own, after the one that it was a part of."""
    if item.parent_id is None:
        return None
    of_whole = [row.id for row in meeting.items if item.parent_id in (row.id, row.parent_id)]
    others = [place for place in places_of(meeting) if place[0] != item.id]
    last = max(at for at, place in enumerate(others) if place[0] in of_whole)
    moved = (item.id, item.section_id, None)
    return (*others[: last + 1], moved, *others[last + 1 :])


def heading_steps(
    meeting: MeetingDetail, heading: SectionRow, at: Record | None, where: Where
) -> int:
    """By how many places a heading moves, with all under it, when it is let go there."""
    order = [section.id for section in meeting.sections]
    here = order.index(heading.id)
    if at is None:
        return len(order) - 1 - here
    under = at.section_id if isinstance(at, ItemRow) else at.id
    if under is None:
        return -here
    before = isinstance(at, SectionRow) and where is Where.ABOVE
    to = order.index(under) + (0 if before else 1)
    return to - here - (1 if to > here else 0)


def _above(meeting: MeetingDetail, item: ItemRow) -> ItemRow | None:
    """The item of its own that stands above this one under the same heading."""
    beside = [
        row for row in meeting.items if row.section_id == item.section_id and row.parent_id is None
    ]
    if item not in beside or not beside.index(item):
        return None
    return beside[beside.index(item) - 1]


def _by_item(
    meeting: MeetingDetail, item: ItemRow, at: ItemRow, where: Where
) -> tuple[Place, ...] | None:
    group = _group(meeting, item)
    if at.id in group:
        return None
    whole = at.id if where is Where.ON else at.parent_id
    parts = [row.id for row in meeting.items if row.parent_id == at.id and row.id not in group]
    if where is Where.BELOW and parts and len(group) == 1:
        # Between an item and its first part there is room for a part only.
        return _placed(meeting, group, at.section_id, at.id, parts[0], after=False)
    if whole is None:
        return _placed(
            meeting, group, at.section_id, None, (parts or [at.id])[-1] if where is Where.BELOW
            else at.id, after=where is Where.BELOW,
        )  # fmt: skip
    if len(group) > 1 or (where is Where.ON and at.parent_id is not None):
        return None
    beside = (parts or [at.id])[-1] if where is Where.ON else at.id
    return _placed(meeting, group, at.section_id, whole, beside, after=where is not Where.ABOVE)


def _by_heading(
    meeting: MeetingDetail, item: ItemRow, at: SectionRow | None, where: Where
) -> tuple[Place, ...]:
    group = _group(meeting, item)
    order: list[int | None] = [None, *(section.id for section in meeting.sections)]
    if at is None:
        under, first = order[-1], False
    elif where is Where.ABOVE:
        under, first = order[order.index(at.id) - 1], False
    else:
        under, first = at.id, True
    there = [row.id for row in meeting.items if row.section_id == under and row.id not in group]
    beside = (there[0] if first else there[-1]) if there else None
    return _placed(meeting, group, under, None, beside, after=not first)


def _group(meeting: MeetingDetail, item: ItemRow) -> list[int]:
    """An item, and the parts that go with it."""
    return [item.id, *(row.id for row in meeting.items if row.parent_id == item.id)]


def _placed(
    meeting: MeetingDetail,
    group: list[int],
    section_id: int | None,
    whole: int | None,
    beside: int | None,
    *,
    after: bool,
) -> tuple[Place, ...]:
    """The order with a group before or after another item; with none, last of its heading."""
    moved: list[Place] = [
        (each, section_id, whole if at == 0 else group[0]) for at, each in enumerate(group)
    ]
    others = [place for place in places_of(meeting) if place[0] not in group]
    ids = [place[0] for place in others]
    at = len(others) if beside is None else ids.index(beside) + (1 if after else 0)
    return _in_order(meeting, [*others[:at], *moved, *others[at:]])


def _in_order(meeting: MeetingDetail, order: list[Place]) -> tuple[Place, ...]:
    """Heading by heading, as the agenda is read."""
    ranks = {section.id: rank for rank, section in enumerate(meeting.sections, start=1)}
    return tuple(sorted(order, key=lambda place: ranks.get(place[1] or 0, 0)))
