"""Dialogs on an item and on a heading of the agenda."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import ItemRow, MeetingDetail, SectionRow
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft
from desktop.records.writing.agenda import add_item, change_item
from desktop.records.writing.sections import add_section, rename_section
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import LineField
from desktop.ui.meeting.item_fields import item_fields


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the agenda as it is typed."""

    title: str = ""


def new_item(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, section_id: int | None
) -> DraftDialog[ItemDraft]:
    """Adds an item at the end of a section."""
    draft = ItemDraft(section_id=section_id)
    fields = item_fields(desk, meeting)
    return DraftDialog(desk, "New item", fields, draft, add_item, (meeting.id,), parent=parent)


def edit_item(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, item: ItemRow
) -> DraftDialog[ItemDraft]:
    title = f"Item {item.number}" if item.number else "Item"
    fields = item_fields(desk, meeting, but=item.id)
    return DraftDialog(desk, title, fields, draft_of(item), change_item, (item.id,), parent=parent)


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
        item.parent_id,
        item.kind,
        item.allotted,
        item.started,
        item.urgent_reason,
        item.excluded_by_id,
        item.confirms_id,
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
