"""The agenda of a meeting: its headings, and its items in the order in which they are read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.asking import Question
from desktop.records.register import Register, Row
from desktop.records.rules.words import ItemKind, Purpose
from desktop.records.tables import Attachment, ForwardItem, Item, ItemLead, Paper, Section


@dataclass(frozen=True, slots=True)
class SectionRow:
    id: int
    title: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of an item; `file` is the name of what was filed, empty while it is missing."""

    id: int
    title: str
    attachment_id: int | None
    file: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """`parent_id` is the item it is a part of; `forward_item_id` where it was on the plan.

    `allotted` is in minutes; `supplement_on` the day it was added to an agenda published before.
    """

    id: int
    section_id: int | None
    number: str
    title: str
    purpose: Purpose
    leads: tuple[str, ...]
    report_of: str
    note: str
    exempt_paragraph: str
    deferred: bool
    papers: tuple[str, ...]
    parent_id: int | None = None
    kind: ItemKind = ItemKind.BUSINESS
    allotted: int | None = None
    started: str = ""
    urgent_reason: str = ""
    supplement_on: date | None = None
    excluded_by_id: int | None = None
    confirms_id: int | None = None
    carried_from_id: int | None = None
    forward_item_id: int | None = None
    filed: tuple[PaperRow, ...] = ()


def sections(register: Register, meeting_id: int) -> tuple[SectionRow, ...]:
    """The headings of the agenda, in order."""
    return tuple(SectionRow(*values) for values in register.rows(_its_sections(meeting_id)))


def meeting_items(register: Register, meeting_id: int) -> tuple[ItemRow, ...]:
    """The agenda in order: items that stand before any heading, then section by section.

    The parts of an item follow it.
    """
    leads: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for item_id, name in register.rows(_its_leads(meeting_id)):
        leads[item_id] += (name,)
    papers: defaultdict[int, tuple[PaperRow, ...]] = defaultdict(tuple)
    for item_id, *values in register.rows(_its_papers(meeting_id)):
        papers[item_id] += (PaperRow(*values),)
    return tuple(
        _item_row(values, leads[values[0]], papers[values[0]])
        for values in register.rows(_its_items(meeting_id))
    )


def agenda_order(query: Any) -> Any:
    """A query of items, ordered as they are read."""
    whole = Item.alias()
    ordered: Any = (
        query.switch(Item)
        .join(Section, JOIN.LEFT_OUTER)
        .switch(Item)
        .join(whole, JOIN.LEFT_OUTER, on=(Item.parent == whole.id))
        .order_by(
            Item.section.is_null(False),
            Section.position,
            Section.id,
            fn.coalesce(whole.position, Item.position),
            fn.coalesce(whole.id, Item.id),
            Item.parent.is_null(False),
            Item.position,
            Item.id,
        )
    )
    return ordered


def _item_row(values: Row, leads: tuple[str, ...], papers: tuple[PaperRow, ...]) -> ItemRow:
    *first, purpose, report_of, note, exempt_paragraph, deferred, parent_id, kind = values[:11]
    id_, section_id, number, title = first
    allotted, started, urgent_reason, supplement_on, *links = values[11:]
    excluded_by_id, confirms_id, carried_from_id, forward_item_id = links
    return ItemRow(
        id=id_,
        section_id=section_id,
        number=number,
        title=title,
        purpose=Purpose(purpose),
        leads=leads,
        report_of=report_of,
        note=note,
        exempt_paragraph=exempt_paragraph,
        deferred=deferred,
        papers=tuple(paper.title for paper in papers),
        parent_id=parent_id,
        kind=ItemKind(kind),
        allotted=allotted,
        started=started,
        urgent_reason=urgent_reason,
        supplement_on=supplement_on,
        excluded_by_id=excluded_by_id,
        confirms_id=confirms_id,
        carried_from_id=carried_from_id,
        forward_item_id=forward_item_id,
        filed=papers,
    )


@Question
def _its_sections(meeting_id: Any) -> Any:
    return (
        Section.select(Section.id, Section.title)
        .where(Section.meeting == meeting_id)
        .order_by(Section.position, Section.id)
    )


@Question
def _its_items(meeting_id: Any) -> Any:
    query = Item.select(
        Item.id,
        Item.section,
        Item.number,
        Item.title,
        Item.purpose,
        Item.report_of,
        Item.note,
        Item.exempt_paragraph,
        Item.deferred,
        Item.parent,
        Item.kind,
        Item.allotted,
        Item.started,
        Item.urgent_reason,
        Item.supplement_on,
        Item.excluded_by,
        Item.confirms,
        Item.carried_from,
        ForwardItem.id,
    ).join(ForwardItem, JOIN.LEFT_OUTER, on=(ForwardItem.agenda_item == Item.id))
    return agenda_order(query).where(Item.meeting == meeting_id)


@Question
def _its_leads(meeting_id: Any) -> Any:
    return (
        ItemLead.select(ItemLead.item, ItemLead.name)
        .join(Item)
        .where(Item.meeting == meeting_id)
        .order_by(ItemLead.position, ItemLead.id)
    )


@Question
def _its_papers(meeting_id: Any) -> Any:
    return (
        Paper.select(
            Paper.item, Paper.id, Paper.title, Paper.attachment, fn.coalesce(Attachment.name, "")
        )
        .join(Item)
        .switch(Paper)
        .join(Attachment, JOIN.LEFT_OUTER, on=(Paper.attachment == Attachment.id))
        .where(Item.meeting == meeting_id)
        .order_by(Paper.position, Paper.id)
    )
