"""The numbers of minutes: each item takes one when the minutes of its meeting are first drafted."""

from datetime import date
from typing import Any

from desktop.records.rules.numbering import minute_period, year_label
from desktop.records.rules.words import Numbering, State
from desktop.records.tables import Body, Item, Section
from desktop.records.writing.allotments import (
    MINUTE,
    Allotted,
    allot_each,
    sequence,
    sequence_below,
)
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording

Waiting = dict[int | None, list[int]]


def numbers_are_out(state: State) -> bool:
    """Whether an item added now takes its number at once."""
    return state is State.MINUTES_DRAFT


def number_items(record: Recording, meeting: dict[str, Any]) -> None:
    """Give every item of a meeting that has no number yet its own, in the order of the agenda.

    The parts of an item are numbered below it: 3.1, 3.2.
    """
    rows = record.register.rows(
        Item.select(Item.id, Item.parent, Item.number)
        .left_outer_join(Section)
        .where(Item.meeting == meeting["id"])
        .order_by(Section.position.asc(nulls="first"), Item.position, Item.id)
    )
    numbers = {item_id: number for item_id, _, number in rows if number}
    waiting: Waiting = {}
    for item_id, parent_id, number in rows:
        if not number:
            waiting.setdefault(parent_id, []).append(item_id)
    if None in waiting:
        run = sequence(record, meeting["body_id"], MINUTE, meeting["id"])
        below: list[int] = waiting.pop(None)
        numbers |= _number(record, below, allot_each(record, run, below, numbers.values()))
    while ready := [parent_id for parent_id in waiting if parent_id in numbers]:
        for parent_id in ready:
            run = sequence_below(meeting["body_id"], parent_id or 0, numbers[parent_id or 0])
            below = waiting.pop(parent_id)
            numbers |= _number(record, below, allot_each(record, run, below, numbers.values()))


def _number(record: Recording, item_ids: list[int], allotted: list[Allotted]) -> dict[int, str]:
    given = {item_id: number.label for item_id, number in zip(item_ids, allotted, strict=True)}
    for item_id, label in given.items():
        record.alter(Item, item_id, number=label)
    return given


def refuse_other_year(record: Recording, meeting: dict[str, Any], day: date) -> None:
    """Raise `Refusal` where items have their numbers in another year than a day falls in."""
    body = record.row(Body, meeting["body_id"])
    numbered = record.register.first(
        Item.select(Item.id).where((Item.meeting == meeting["id"]) & (Item.number != ""))
    )
    series = sequence(record, meeting["body_id"], MINUTE, meeting["id"]).period
    of_a_year = series != minute_period(Numbering.MEETING, meeting["id"], day, body["year_start"])
    if numbered and of_a_year and series != year_label(day, body["year_start"]):
        raise refuse("date", f"The items have their numbers in the year {series}: keep to that.")
