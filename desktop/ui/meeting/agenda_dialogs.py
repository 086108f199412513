"""Dialogs on an item and on a heading of the agenda."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading import people
from desktop.records.reading.meetings import ItemRow, SectionRow
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.words import Purpose
from desktop.records.writing.agenda import add_item, add_section, change_item, rename_section
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    ChoiceField,
    LineField,
    LinesField,
    TextField,
    TickField,
    WordField,
)
from desktop.ui.forms.people_fields import NamesField

Sections = tuple[SectionRow, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the agenda as it is typed."""

    title: str = ""


def new_item(
    desk: Desk, parent: QWidget, meeting_id: int, sections: Sections, section_id: int | None
) -> DraftDialog[ItemDraft]:
    """Adds an item at the end of a section."""
    draft = ItemDraft(section_id=section_id)
    fields = _fields(desk, sections)
    return DraftDialog(desk, "New item", fields, draft, add_item, (meeting_id,), parent=parent)


def edit_item(
    desk: Desk, parent: QWidget, sections: Sections, item: ItemRow
) -> DraftDialog[ItemDraft]:
    title = f"Item {item.number}" if item.number else "Item"
    return DraftDialog(
        desk, title, _fields(desk, sections), draft_of(item), change_item, (item.id,), parent=parent
    )


def draft_of(item: ItemRow) -> ItemDraft:
    """An item as it stands, to be changed."""
    return ItemDraft(
        item.title,
        item.purpose,
        item.section_id,
        item.leads,
        item.report_of,
        item.note,
        item.exempt_paragraph,
        item.deferred,
        item.papers,
    )


def new_heading(desk: Desk, parent: QWidget, meeting_id: int) -> DraftDialog[Heading]:
    return DraftDialog(
        desk, "New heading", _HEADING, Heading(), _add_heading, (meeting_id,), parent=parent
    )


def rename_heading(desk: Desk, parent: QWidget, section: SectionRow) -> DraftDialog[Heading]:
    draft = Heading(section.title)
    return DraftDialog(
        desk, "Heading", _HEADING, draft, _rename_heading, (section.id,), parent=parent
    )


def _add_heading(register: Register, meeting_id: int, heading: Heading) -> Changes:
    return add_section(register, meeting_id, heading.title)


def _rename_heading(register: Register, section_id: int, heading: Heading) -> Changes:
    return rename_section(register, section_id, heading.title)


_HEADING = (Field("title", "&Heading", LineField, "Such as “Items for discussion”."),)


def _fields(desk: Desk, sections: Sections) -> tuple[Field, ...]:
    names = [name for _, name in desk.read(people.names)]
    under = [(None, "No heading"), *((section.id, section.title) for section in sections)]
    leads = partial(NamesField, names, placeholder="Names, with commas between them")
    return (
        Field("title", "&Title", LineField),
        Field("section_id", "&Under", partial(ChoiceField, under)),
        Field("purpose", "&For", partial(WordField, Purpose)),
        Field("leads", "Le&d by", leads),
        Field("report_of", "&Report of", LineField, "Whose report it is, by post."),
        Field("note", "&Note", partial(TextField, lines=2), "Printed under the title."),
        Field("papers", "&Papers", partial(LinesField, lines=2), "One a line."),
        Field(
            "exempt_paragraph",
            "&Exempt under",
            LineField,
            "The paragraph of Schedule 12A, where the public is excluded.",
        ),
        Field("deferred", "Deferred", partial(TickField, "To a &later meeting")),
    )
