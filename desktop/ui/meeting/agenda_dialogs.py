"""Dialogs on an item and on a heading of the agenda."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import ItemRow, MeetingDetail, SectionRow
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.item_kinds import kind_of_title
from desktop.records.rules.words import ItemKind
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


class NewItemDialog(DraftDialog[ItemDraft]):
    """Takes the kind of the item from its title, until the clerk picks another."""

    def __init__(
        self, desk: Desk, parent: QWidget, meeting: MeetingDetail, section_id: int | None
    ) -> None:
        fields = item_fields(desk, meeting)
        draft = ItemDraft(section_id=section_id)
        super().__init__(desk, "New item", fields, draft, add_item, (meeting.id,), parent=parent)
        self._offered = draft.kind
        self.form.editor("title").edited.connect(self._offer_kind)

    @Slot()
    def _offer_kind(self) -> None:
        kind = self.form.editor("kind")
        meant = kind_of_title(self.form.editor("title").value())
        if kind.value() != self._offered or meant is self._offered:
            return
        kind.set_value(meant)
        self._offered = meant
        if meant is not ItemKind.BUSINESS:
            self.form.reveal("kind")


def new_item(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, section_id: int | None
) -> DraftDialog[ItemDraft]:
    """Adds an item at the end of a section."""
    return NewItemDialog(desk, parent, meeting, section_id)


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
