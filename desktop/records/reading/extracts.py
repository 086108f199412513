"""An extract of minutes: one item or one decision, in the words that were confirmed.

Local Government Act 1972, s. 229: a certified extract is taken as evidence of the whole.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from desktop.records.errors import Refusal
from desktop.records.reading.meeting_detail import meeting_items
from desktop.records.reading.missing import required
from desktop.records.reading.paper_sheets import ExtractSheet
from desktop.records.reading.papers import book_part, meeting_sheet
from desktop.records.reading.printings import standing_printing
from desktop.records.reading.sheets import (
    DecisionSheet,
    ItemSheet,
    MeetingSheet,
    PointSheet,
    SectionSheet,
)
from desktop.records.register import Register
from desktop.records.rules.exempt import said
from desktop.records.rules.numbering import shown
from desktop.records.rules.words import LeafSeries
from desktop.records.rules.workflow import settled
from desktop.records.tables import Decision, Item, Leaf, Point


def extract_of_item(register: Register, item_id: int) -> ExtractSheet:
    """An item with its parts. Raises `Refusal` where its minutes are not confirmed."""
    query = Item.select(Item.meeting).where(Item.id == item_id)
    (meeting_id,) = required(register.first(query), "item", item_id)
    return _extract(register, _alone(register, meeting_id, item_id))


def extract_of_decision(register: Register, decision_id: int) -> ExtractSheet:
    """A decision under the title of its item. Raises `Refusal` where it is not confirmed."""
    query = (
        Decision.select(Decision.meeting, Point.item, Decision.number, Decision.label)
        .join(Point)
        .where(Decision.id == decision_id)
    )
    found = required(register.first(query), "decision", decision_id)
    meeting_id, item_id, number, label = found
    meeting = _alone(register, meeting_id, item_id)
    made = _with_decision_alone(meeting, number, label)
    return replace(_extract(register, made), decision=True)


def decisions_under(register: Register, item_id: int) -> tuple[tuple[int, str], ...]:
    """The decisions of an item, each with its number as printed."""
    query = (
        Decision.select(Decision.id, Decision.label, Decision.number)
        .join(Point)
        .where(Point.item == item_id)
        .order_by(Decision.number, Decision.id)
    )
    return tuple((id_, shown(label, number)) for id_, label, number in register.rows(query))


def _alone(register: Register, meeting_id: int, item_id: int) -> MeetingSheet:
    """The meeting with this item on its agenda and nothing else."""
    meeting = meeting_sheet(register, meeting_id)
    if not settled(meeting.state):
        raise Refusal(
            "Only confirmed minutes can be certified: these are still a draft. "
            "Confirm them first, or print them as a draft."
        )
    ids = [item.id for item in meeting_items(register, meeting_id)]
    place = ids.index(item_id)
    kept = _with_parts(meeting, place)
    numbers = {item.number for section in kept for item in section.items}
    return replace(
        meeting,
        sections=kept,
        corrections=tuple(
            correction for correction in meeting.corrections if correction.item_number in numbers
        ),
        confirmed_apart=(),
        presiding=(),
        declarations=(),
    )


def _with_parts(meeting: MeetingSheet, wanted: int) -> tuple[SectionSheet, ...]:
    """The section of the item at a place, with it and what it is made up of."""
    place = 0
    for section in meeting.sections:
        for number, item in enumerate(section.items):
            if place == wanted:
                parts = () if item.part else _parts_of(section.items[number + 1 :])
                # On its own, a part is a whole.
                kept = (replace(item, part=False, exempt_paragraph=_ground(section, number)),)
                return (SectionSheet(section.title, (*kept, *parts)),)
            place += 1
    raise AssertionError


def _ground(section: SectionSheet, number: int) -> str:
    """On what ground an item is exempt; a part is so with the item that it is a part of."""
    item = section.items[number]
    if item.exempt_paragraph or not item.part:
        return item.exempt_paragraph
    wholes = (whole for whole in reversed(section.items[:number]) if not whole.part)
    return next((whole.exempt_paragraph for whole in wholes), "")


def _parts_of(following: tuple[ItemSheet, ...]) -> Iterator[ItemSheet]:
    for item in following:
        if not item.part:
            return
        yield item


def _with_decision_alone(meeting: MeetingSheet, number: int, label: str) -> MeetingSheet:
    (section,) = meeting.sections
    item = section.items[0]
    made = next(
        point
        for point in _all_points(item.points)
        if point.decision and _is(point.decision, number, label)
    )
    only = replace(item, points=(made,), confirmed=())
    return replace(meeting, sections=(SectionSheet(section.title, (only,)),))


def _is(decision: DecisionSheet, number: int, label: str) -> bool:
    return (decision.number, decision.label) == (number, label)


def _all_points(points: tuple[PointSheet, ...]) -> Iterator[PointSheet]:
    return chain.from_iterable((point, *_all_points(point.points)) for point in points)


def _extract(register: Register, meeting: MeetingSheet) -> ExtractSheet:
    """With the leaves it stands on: exempt items have their own where they are kept apart."""
    alone = ExtractSheet(meeting)
    printing = (
        standing_printing(register, meeting.id, LeafSeries.EXEMPT) if private(alone) else None
    )
    printing = printing or standing_printing(register, meeting.id)
    if printing is None:
        return alone
    query = Leaf.select(Leaf.volume).where(Leaf.printing == printing.id)
    (volume,) = required(register.first(query), "printing", printing.id)
    part = book_part(register, printing.id)
    return ExtractSheet(meeting, part, volume, printing.fingerprint)


def private(sheet: ExtractSheet) -> str:
    """On what ground the extract is not open to the public; empty where it is open."""
    items = (item for section in sheet.meeting.sections for item in section.items)
    return next((said(item.exempt_paragraph) for item in items if item.exempt_paragraph), "")
