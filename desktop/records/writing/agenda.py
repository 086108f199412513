"""The agenda: sections, and items in their order."""

from typing import Any

from peewee import Expression

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.ordering import spread
from desktop.records.rules.text import clean
from desktop.records.rules.words import State
from desktop.records.tables import (
    Declaration,
    ForwardItem,
    Item,
    ItemLead,
    Paper,
    Person,
    Point,
    Section,
)
from desktop.records.writing import allotments
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.item_numbers import number_items, numbers_are_out
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.transaction import Recording, recording


def add_section(register: Register, meeting_id: int, title: str) -> Changes:
    """Add a heading under which items stand."""
    title = _section_title(title)
    with recording(register, "add_section", title) as record:
        meeting_with_open_agenda(record, meeting_id)
        order = _sections(record, meeting_id)
        position = spread(len(order) + 1)[-1]
        made = record.add(Section, meeting=meeting_id, position=position, title=title)
    return record.changes(made)


def rename_section(register: Register, section_id: int, title: str) -> Changes:
    """Change a heading."""
    title = _section_title(title)
    with recording(register, "rename_section", title) as record:
        meeting_with_open_agenda(record, record.row(Section, section_id)["meeting_id"])
        record.alter(Section, section_id, title=title)
    return record.changes()


def remove_section(register: Register, section_id: int) -> Changes:
    """Remove a heading under which nothing stands."""
    with recording(register, "remove_section") as record:
        section = record.row(Section, section_id)
        record.subject = section["title"]
        meeting_with_open_agenda(record, section["meeting_id"])
        if register.first(Item.select(Item.id).where(Item.section == section_id)):
            raise Refusal("There are items under this heading: move or remove them first.")
        record.remove(Section, section_id)
    return record.changes()


def add_item(register: Register, meeting_id: int, draft: ItemDraft) -> Changes:
    """Add an item at the end of its section."""
    draft = sound(draft)
    with recording(register, "add_item", draft.title) as record:
        made = place_item(record, meeting_id, draft)
    return record.changes(made)


def place_item(record: Recording, meeting_id: int, draft: ItemDraft) -> int:
    """Add an item within a verb; its id."""
    meeting = meeting_with_open_agenda(record, meeting_id)
    _refuse_other_section(record, meeting_id, draft.section_id)
    made = record.add(Item, meeting=meeting_id, position=0, **_values(draft))
    _arrange(record, [*_items(record, meeting_id, draft.section_id, but=made), made])
    _set_leads(record, made, draft.leads)
    _set_papers(record, made, draft.papers)
    if numbers_are_out(State(meeting["state"])):
        number_items(record, meeting)
    return made


def change_item(register: Register, item_id: int, draft: ItemDraft) -> Changes:
    """Change an item; in another section it stands last."""
    draft = sound(draft)
    with recording(register, "change_item", draft.title) as record:
        item = record.row(Item, item_id)
        meeting_with_open_agenda(record, item["meeting_id"])
        _refuse_other_section(record, item["meeting_id"], draft.section_id)
        record.alter(Item, item_id, **_values(draft))
        if item["section_id"] != draft.section_id:
            others = _items(record, item["meeting_id"], draft.section_id, but=item_id)
            _arrange(record, [*others, item_id])
        _set_leads(record, item_id, draft.leads)
        _set_papers(record, item_id, draft.papers)
    return record.changes()


def move_item(register: Register, item_id: int, by: int) -> Changes:
    """Move an item up (negative) or down, on into the next section at an end."""
    with recording(register, "move_item") as record:
        item = record.row(Item, item_id)
        record.subject = item["title"]
        meeting_with_open_agenda(record, item["meeting_id"])
        for _ in range(abs(by)):
            _move_by_one(record, item_id, 1 if by > 0 else -1)
    return record.changes()


def remove_item(register: Register, item_id: int) -> Changes:
    """Remove an item with nothing recorded under it; its number stays, as void."""
    with recording(register, "remove_item") as record:
        item = record.row(Item, item_id)
        record.subject = item["title"]
        meeting_with_open_agenda(record, item["meeting_id"])
        _refuse_used(record, item_id)
        _set_leads(record, item_id, ())
        _set_papers(record, item_id, ())
        allotments.void(record, allotments.MINUTE, item_id, "Item withdrawn")
        record.remove(Item, item_id)
    return record.changes()


def _move_by_one(record: Recording, item_id: int, way: int) -> None:
    item = record.row(Item, item_id)
    order = _items(record, item["meeting_id"], item["section_id"])
    place = order.index(item_id)
    if 0 <= place + way < len(order):
        order[place], order[place + way] = order[place + way], order[place]
        _arrange(record, order)
        return
    sections = [None, *_sections(record, item["meeting_id"])]
    beyond = sections.index(item["section_id"]) + way
    if not 0 <= beyond < len(sections):
        return
    record.alter(Item, item_id, section=sections[beyond])
    others = _items(record, item["meeting_id"], sections[beyond], but=item_id)
    _arrange(record, [item_id, *others] if way > 0 else [*others, item_id])


def _sections(record: Recording, meeting_id: int) -> list[int]:
    query = Section.select(Section.id).where(Section.meeting == meeting_id)
    return [row[0] for row in record.register.rows(query.order_by(Section.position, Section.id))]


def _items(
    record: Recording, meeting_id: int, section_id: int | None, but: int | None = None
) -> list[int]:
    query = Item.select(Item.id).where((Item.meeting == meeting_id) & _in_section(section_id))
    ordered = record.register.rows(query.order_by(Item.position, Item.id))
    return [row[0] for row in ordered if row[0] != but]


def _in_section(section_id: int | None) -> Expression:
    return Item.section.is_null() if section_id is None else (Item.section == section_id)


def _arrange(record: Recording, order: list[int]) -> None:
    for item_id, position in zip(order, spread(len(order)), strict=True):
        record.alter(Item, item_id, position=position)


def _set_leads(record: Recording, item_id: int, names: tuple[str, ...]) -> None:
    query = ItemLead.select(ItemLead.id, ItemLead.name).where(ItemLead.item == item_id)
    before = record.register.rows(query.order_by(ItemLead.position))
    if tuple(name for _, name in before) == names:
        return
    for lead_id, _ in before:
        record.remove(ItemLead, lead_id)
    for position, name in enumerate(names):
        person = person_named(record, name)
        record.add(ItemLead, item=item_id, person=person, position=position, name=name)


def _set_papers(record: Recording, item_id: int, titles: tuple[str, ...]) -> None:
    query = Paper.select(Paper.id, Paper.title).where(Paper.item == item_id)
    before = record.register.rows(query.order_by(Paper.position))
    if tuple(title for _, title in before) == titles:
        return
    kept = {title: paper_id for paper_id, title in before if title in titles}
    for paper_id, title in before:
        if kept.get(title) != paper_id:
            record.remove(Paper, paper_id)
    for position, title in enumerate(titles):
        if title in kept:
            record.alter(Paper, kept[title], position=position)
        else:
            record.add(Paper, item=item_id, position=position, title=title)


def person_named(record: Recording, name: str) -> int | None:
    """The one person of a name, if there is just one."""
    found = record.register.rows(Person.select(Person.id).where(Person.name == name).limit(2))
    return found[0][0] if len(found) == 1 else None


def _refuse_other_section(record: Recording, meeting_id: int, section_id: int | None) -> None:
    if section_id is None:
        return
    if record.row(Section, section_id)["meeting_id"] != meeting_id:
        raise refuse("section_id", "This heading is in the agenda of another meeting.")


def _refuse_used(record: Recording, item_id: int) -> None:
    places = (
        (Point, Point.item == item_id, "There are points recorded under this item"),
        (Declaration, Declaration.item == item_id, "An interest was declared in this item"),
        (
            ForwardItem,
            (ForwardItem.agenda_item == item_id) | (ForwardItem.source_item == item_id),
            "The forward plan refers to this item",
        ),
    )
    for model, condition, sentence in places:
        if record.register.first(model.select(model.id).where(condition)):
            raise Refusal(f"{sentence}: remove that first.")


def _section_title(title: str) -> str:
    tidy = clean(title)
    if not tidy:
        raise refuse("title", "Give the heading a title.")
    return tidy


def _values(draft: ItemDraft) -> dict[str, Any]:
    return {
        "section": draft.section_id,
        "title": draft.title,
        "purpose": draft.purpose,
        "report_of": draft.report_of,
        "note": draft.note,
        "exempt_paragraph": draft.exempt_paragraph,
        "deferred": draft.deferred,
    }
