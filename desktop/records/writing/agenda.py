"""The items of an agenda."""

from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.dates import long_date
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.words import State
from desktop.records.tables import Attendance, Decision, Declaration, Item, Meeting, Point, Section
from desktop.records.writing import allotments
from desktop.records.writing.agenda_order import (
    arrange,
    move_item,
    parts_of,
    put_under,
    reorder_items,
    siblings,
)
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.item_details import (
    person_named,
    remove_papers,
    set_leads,
    set_papers,
)
from desktop.records.writing.item_numbers import number_items, numbers_are_out
from desktop.records.writing.plan_links import forget_source_item, put_back_on_plan
from desktop.records.writing.published_agenda import (
    refuse_retitled,
    refuse_taken_off,
    supplement_day,
)
from desktop.records.writing.sections import (
    add_section,
    move_section,
    remove_section,
    rename_section,
)
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.transaction import Recording, recording

__all__ = [
    "add_item",
    "add_section",
    "change_item",
    "move_item",
    "move_section",
    "person_named",
    "place_item",
    "remove_item",
    "remove_section",
    "rename_section",
    "reorder_items",
]


def add_item(register: Register, meeting_id: int, draft: ItemDraft) -> Changes:
    """Add an item at the end of its section, or of the parts of its item."""
    draft = sound(draft)
    with recording(register, "add_item", draft.title) as record:
        made = place_item(record, meeting_id, draft)
    return record.changes(made)


def place_item(
    record: Recording,
    meeting_id: int,
    draft: ItemDraft,
    at: int | None = None,
    carried_from_id: int | None = None,
) -> int:
    """Add an item within a verb, at a place among its siblings or last; its id."""
    meeting = meeting_with_open_agenda(record, meeting_id)
    _refuse_strange_links(record, meeting, draft)
    supplement_on = supplement_day(record, meeting, draft.urgent_reason)
    order = siblings(record, meeting_id, draft.section_id, draft.parent_id)
    made = record.add(
        Item,
        meeting=meeting_id,
        position=0,
        supplement_on=supplement_on,
        carried_from=carried_from_id,
        **_values(draft),
    )
    order.insert(len(order) if at is None else at, made)
    arrange(record, order)
    set_leads(record, made, draft.leads)
    set_papers(record, made, draft.papers)
    if numbers_are_out(State(meeting["state"])):
        number_items(record, meeting)
    return made


def change_item(register: Register, item_id: int, draft: ItemDraft) -> Changes:
    """Change an item; in another place it stands last. Its parts stay with it."""
    draft = sound(draft)
    with recording(register, "change_item", draft.title) as record:
        item = record.row(Item, item_id)
        meeting = meeting_with_open_agenda(record, item["meeting_id"])
        _refuse_strange_links(record, meeting, draft)
        if draft.parent_id is not None:
            _refuse_part_with_parts(record, item_id, draft.parent_id)
        refuse_retitled(record, item, draft.title)
        order = siblings(record, meeting["id"], draft.section_id, draft.parent_id)
        record.alter(Item, item_id, **_values(draft))
        put_under(record, item_id, draft.section_id)
        if item_id not in order:
            arrange(record, [*order, item_id])
        set_leads(record, item_id, draft.leads)
        set_papers(record, item_id, draft.papers)
    return record.changes()


def remove_item(register: Register, item_id: int) -> Changes:
    """Remove an item with nothing recorded under it; its number stays, as void.

    A subject of the forward plan waits there again.
    """
    with recording(register, "remove_item") as record:
        item = record.row(Item, item_id)
        record.subject = item["title"]
        meeting_with_open_agenda(record, item["meeting_id"])
        refuse_taken_off(record, item)
        _refuse_used(record, item_id)
        put_back_on_plan(record, item_id, item["meeting_id"])
        forget_source_item(record, item_id)
        set_leads(record, item_id, ())
        remove_papers(record, item_id)
        allotments.void(record, allotments.MINUTE, item_id, "Item withdrawn")
        record.remove(Item, item_id)
    return record.changes()


def _refuse_strange_links(record: Recording, meeting: dict[str, Any], draft: ItemDraft) -> None:
    """What an item is tied to belongs to its own meeting or body."""
    if draft.section_id is not None:
        section = record.row(Section, draft.section_id)
        if section["meeting_id"] != meeting["id"]:
            raise refuse("section_id", "This heading is in the agenda of another meeting.")
    if draft.parent_id is not None:
        _refuse_strange_whole(meeting, draft, record.row(Item, draft.parent_id))
    if draft.excluded_by_id is not None:
        decision = record.row(Decision, draft.excluded_by_id)
        if decision["meeting_id"] != meeting["id"]:
            raise refuse("excluded_by_id", "The meeting itself resolves to exclude the public.")
    if draft.confirms_id is not None:
        confirmed = record.row(Meeting, draft.confirms_id)
        if confirmed["body_id"] != meeting["body_id"] or confirmed["date"] > meeting["date"]:
            raise refuse("confirms_id", "An agenda deals with earlier minutes of the same body.")


def _refuse_strange_whole(meeting: dict[str, Any], draft: ItemDraft, whole: dict[str, Any]) -> None:
    if whole["meeting_id"] != meeting["id"]:
        raise refuse("parent_id", "This item is on the agenda of another meeting.")
    if whole["parent_id"] is not None:
        raise refuse("parent_id", "This is a part of an item itself, and has no parts.")
    if whole["section_id"] != draft.section_id:
        raise refuse("parent_id", "A part stands under the same heading as its item.")


def _refuse_part_with_parts(record: Recording, item_id: int, parent_id: int) -> None:
    if parent_id == item_id:
        raise refuse("parent_id", "An item is no part of itself.")
    if parts_of(record, item_id):
        raise refuse("parent_id", "This item has parts, so it is no part of another.")


def _refuse_used(record: Recording, item_id: int) -> None:
    places = (
        (Item, Item.parent == item_id, "This item has parts: remove them first."),
        (
            Point,
            Point.item == item_id,
            "There are points recorded here: remove them first.",
        ),
        (
            Declaration,
            Declaration.item == item_id,
            "An interest was declared in this item: remove that first.",
        ),
        (
            Attendance,
            (Attendance.arrived_item == item_id) | (Attendance.departed_item == item_id),
            "Somebody came or went at this item: change that in the attendance first.",
        ),
    )
    for model, condition, sentence in places:
        if record.register.first(model.select(model.id).where(condition)):
            raise Refusal(sentence)
    _refuse_carried_on(record, item_id)


def _refuse_carried_on(record: Recording, item_id: int) -> None:
    query = Item.select(Meeting.date).join(Meeting, on=(Item.meeting == Meeting.id))
    carried = record.register.first(query.where(Item.carried_from == item_id))
    if carried:
        day = long_date(carried[0])
        raise Refusal(f"This item was carried over to {day}: remove it from that agenda first.")


def _values(draft: ItemDraft) -> dict[str, Any]:
    return {
        "section": draft.section_id,
        "title": draft.title,
        "purpose": draft.purpose,
        "report_of": draft.report_of,
        "note": draft.note,
        "exempt_paragraph": draft.exempt_paragraph,
        "deferred": draft.deferred,
        "parent": draft.parent_id,
        "kind": draft.kind,
        "allotted": draft.allotted,
        "started": draft.started,
        "urgent_reason": draft.urgent_reason,
        "excluded_by": draft.excluded_by_id,
        "confirms": draft.confirms_id,
    }
