"""Laying items into an agenda, each where it belongs."""

from desktop.records.rules.agenda_order import place_among
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.words import ItemKind
from desktop.records.tables import Item, Section
from desktop.records.writing.agenda import place_item
from desktop.records.writing.agenda_order import siblings
from desktop.records.writing.sections import place_section
from desktop.records.writing.transaction import Recording


def lay_item(
    record: Recording,
    meeting_id: int,
    draft: ItemDraft,
    after_id: int | None = None,
    carried_from_id: int | None = None,
) -> int:
    """Add an item after another, or else where one of its kind belongs; its id."""
    at = place_for(record, meeting_id, draft.section_id, draft.kind, after_id)
    return place_item(record, meeting_id, draft, at, carried_from_id)


def place_for(
    record: Recording,
    meeting_id: int,
    section_id: int | None,
    kind: ItemKind,
    after_id: int | None = None,
) -> int:
    """The place among the items of a section."""
    order = siblings(record, meeting_id, section_id)
    if after_id in order:
        return order.index(after_id) + 1
    query = Item.select(Item.id, Item.kind).where(Item.id.in_(order))
    kinds: dict[int, str] = dict(record.register.rows(query))
    return place_among(kind, [ItemKind(kinds[item_id]) for item_id in order])


def item_there(record: Recording, meeting_id: int, kind: ItemKind, title: str) -> int | None:
    """The item that stands for this already: of the same kind, or with the same title."""
    query = Item.select(Item.id, Item.kind, Item.title).where(
        (Item.meeting == meeting_id) & Item.parent.is_null()
    )
    for item_id, its_kind, its_title in record.register.rows(query.order_by(Item.id)):
        if its_title.casefold() == title.casefold():
            return int(item_id)
        if kind is not ItemKind.BUSINESS and its_kind == kind:
            return int(item_id)
    return None


def heading_titled(record: Recording, meeting_id: int, title: str) -> int | None:
    """The heading of a title, made where there is none; none for no title."""
    if not title:
        return None
    query = Section.select(Section.id, Section.title).where(Section.meeting == meeting_id)
    for section_id, there in record.register.rows(query.order_by(Section.position)):
        if there.casefold() == title.casefold():
            return int(section_id)
    return place_section(record, meeting_id, title)
