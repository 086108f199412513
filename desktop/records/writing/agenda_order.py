"""The order of an agenda: one item at a time, or all of it at once."""

from collections import defaultdict
from itertools import count

from peewee import Expression

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.agenda_order import Place, wrong_order
from desktop.records.rules.ordering import STEP, spread
from desktop.records.tables import Item
from desktop.records.writing.sections import sections_of
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.transaction import Recording, recording


def move_item(register: Register, item_id: int, by: int) -> Changes:
    """Move an item up (negative) or down, on into the next section at an end.

    Its parts go with it; a part moves among the parts of its item.
    """
    with recording(register, "move_item") as record:
        item = record.row(Item, item_id)
        record.subject = item["title"]
        meeting_with_open_agenda(record, item["meeting_id"])
        for _ in range(abs(by)):
            _move_by_one(record, item_id, 1 if by > 0 else -1)
    return record.changes()


def reorder_items(register: Register, meeting_id: int, order: tuple[Place, ...]) -> Changes:
    """Put the whole agenda in a new order: every item, its heading, and what it is a part of.

    Raises `Refusal` for a list that loses an item or has one twice.
    """
    with recording(register, "reorder_items") as record:
        meeting_with_open_agenda(record, meeting_id)
        query = Item.select(Item.id, Item.section, Item.parent, Item.position)
        held = {row[0]: row[1:] for row in register.rows(query.where(Item.meeting == meeting_id))}
        wrong = wrong_order(order, held, sections_of(record, meeting_id))
        if wrong:
            raise Refusal(wrong)
        steps: defaultdict[object, count[int]] = defaultdict(lambda: count(STEP, STEP))
        for item_id, section_id, parent_id in order:
            position = next(steps[section_id, parent_id])
            if held[item_id] != (section_id, parent_id, position):
                record.alter(Item, item_id, section=section_id, parent=parent_id, position=position)
    return record.changes()


def siblings(
    record: Recording, meeting_id: int, section_id: int | None, parent_id: int | None = None
) -> list[int]:
    """The items of a section that are no parts, or the parts of an item, in order."""
    of_whole = Item.parent.is_null() if parent_id is None else (Item.parent == parent_id)
    query = Item.select(Item.id).where(
        (Item.meeting == meeting_id) & _in_section(section_id) & of_whole
    )
    return [row[0] for row in record.register.rows(query.order_by(Item.position, Item.id))]


def parts_of(record: Recording, item_id: int) -> list[int]:
    """The parts of an item, in order."""
    query = Item.select(Item.id).where(Item.parent == item_id)
    return [row[0] for row in record.register.rows(query.order_by(Item.position, Item.id))]


def arrange(record: Recording, order: list[int]) -> None:
    """Put items of one place in this order."""
    query = Item.select(Item.id, Item.position).where(Item.id.in_(order))
    held: dict[int, int] = dict(record.register.rows(query))
    for item_id, position in zip(order, spread(len(order)), strict=True):
        if held[item_id] != position:
            record.alter(Item, item_id, position=position)


def put_under(record: Recording, item_id: int, section_id: int | None) -> None:
    """Put an item and its parts under a heading."""
    for each in (item_id, *parts_of(record, item_id)):
        record.alter(Item, each, section=section_id)


def _move_by_one(record: Recording, item_id: int, way: int) -> None:
    item = record.row(Item, item_id)
    order = siblings(record, item["meeting_id"], item["section_id"], item["parent_id"])
    place = order.index(item_id)
    if 0 <= place + way < len(order):
        order[place], order[place + way] = order[place + way], order[place]
        arrange(record, order)
        return
    sections = [None, *sections_of(record, item["meeting_id"])]
    beyond = sections.index(item["section_id"]) + way
    if item["parent_id"] is not None or not 0 <= beyond < len(sections):
        return
    others = siblings(record, item["meeting_id"], sections[beyond])
    put_under(record, item_id, sections[beyond])
    arrange(record, [item_id, *others] if way > 0 else [*others, item_id])


def _in_section(section_id: int | None) -> Expression:
    return Item.section.is_null() if section_id is None else (Item.section == section_id)
