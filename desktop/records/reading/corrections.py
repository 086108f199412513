"""Corrections of minutes: agreed at the confirming meeting, or made later by a linked minute."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from peewee import JOIN, fn

from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.rules.workflow import minutes_open
from desktop.records.tables import Correction, Item, Limb, Meeting, Point


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """Words of one point, or of its limb of this number, and what is to be read instead.

    `agreed_on` is the day of the meeting that agreed. A later one has the linked minute and its
    number; while that minute is still open the correction can be taken back.
    """

    id: int
    point_id: int | None
    limb_id: int | None
    limb: int
    item_number: str
    was: str
    becomes: str
    in_margin: bool
    agreed_meeting_id: int | None
    agreed_on: date | None
    linking_point_id: int | None
    minute: str
    recorded_on: date | None
    exempt: bool
    open: bool

    @property
    def later(self) -> bool:
        return self.linking_point_id is not None


def corrections(register: Register, meeting_id: int) -> tuple[CorrectionRow, ...]:
    """Every correction of a meeting's minutes, oldest first."""
    return _read(register, Correction.meeting == meeting_id)


def agreed_at(register: Register, meeting_id: int) -> dict[int, tuple[CorrectionRow, ...]]:
    """What a meeting agreed when it confirmed earlier minutes, by the meeting corrected."""
    confirmed = Meeting.select(Meeting.id).where(Meeting.confirming_meeting == meeting_id)
    query = (
        Correction.select(Correction.id, Correction.meeting)
        .where(Correction.meeting.in_(confirmed) & Correction.linking_point.is_null())
        .order_by(Correction.id)
    )
    of: dict[int, int] = dict(register.rows(query))
    found: defaultdict[int, tuple[CorrectionRow, ...]] = defaultdict(tuple)
    for row in _read(register, Correction.id.in_(list(of))) if of else ():
        found[of[row.id]] += (row,)
    return found


def corrections_of_points(
    register: Register, ids: list[int]
) -> dict[int, tuple[CorrectionRow, ...]]:
    """The corrections with these ids, by the point that each puts right."""
    found: defaultdict[int, tuple[CorrectionRow, ...]] = defaultdict(tuple)
    for row in _read(register, Correction.id.in_(ids)) if ids else ():
        assert row.point_id is not None
        found[row.point_id] += (row,)
    return found


def _read(register: Register, which: Any) -> tuple[CorrectionRow, ...]:
    point, item, limb = Point.alias(), Item.alias(), Limb.alias()
    linking, minute, agreed = Point.alias(), Item.alias(), Meeting.alias()
    before, whole = Limb.alias(), Item.alias()
    paragraphs = (item.exempt_paragraph, whole.exempt_paragraph, minute.exempt_paragraph)
    exempt = reduce(or_, (fn.coalesce(each, "") != "" for each in paragraphs))
    limb_number = before.select(fn.count(before.id)).where(
        (before.decision == limb.decision) & (before.position <= limb.position)
    )
    query = (
        Correction.select(
            Correction.id,
            Correction.point,
            Correction.limb,
            limb_number,
            fn.coalesce(item.number, ""),
            Correction.was,
            Correction.becomes,
            Correction.in_margin,
            Correction.agreed_meeting,
            agreed.date,
            Correction.linking_point,
            fn.coalesce(minute.number, ""),
            Correction.recorded_on,
            exempt,
            agreed.state,
        )
        .join(point, JOIN.LEFT_OUTER, on=(Correction.point == point.id))
        .join(item, JOIN.LEFT_OUTER, on=(point.item == item.id))
        .join(whole, JOIN.LEFT_OUTER, on=(item.parent == whole.id))
        .switch(Correction)
        .join(limb, JOIN.LEFT_OUTER, on=(Correction.limb == limb.id))
        .switch(Correction)
        .join(linking, JOIN.LEFT_OUTER, on=(Correction.linking_point == linking.id))
        .join(minute, JOIN.LEFT_OUTER, on=(linking.item == minute.id))
        .switch(Correction)
        .join(agreed, JOIN.LEFT_OUTER, on=(Correction.agreed_meeting == agreed.id))
        .where(which)
        .order_by(Correction.id)
    )
    return tuple(_row(*values) for values in register.rows(query))


def _row(*values: Any) -> CorrectionRow:
    """A row of the query above, in the order of its columns."""
    *read, exempt, state = values
    linked = read[10] is not None
    still_open = linked and state is not None and minutes_open(State(state))
    fields: list[Any] = [*read, bool(exempt), still_open]
    return CorrectionRow(*fields)
