"""The templates of a body: the agendas that its meetings begin from."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.errors import Refusal
from desktop.records.reading.templates import TemplateRow, templates
from desktop.records.rules.drafts import TemplateDraft, TemplateItemDraft
from desktop.records.rules.words import ItemKind, MeetingKind, Purpose
from desktop.records.writing.templates import change_template, make_template, remove_template
from desktop.ui.asking import agreed
from desktop.ui.desk import Desk
from desktop.ui.dialogs.standing_field import StandingItemsField
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import LineField, WordField
from desktop.ui.lists.columns import Column
from desktop.ui.messages import say

_ITEMS_HINT = (
    "Type into a cell, or press F2 to change it. Insert adds an item, Ctrl+Delete removes it, "
    "Alt+Up and Alt+Down move it. Agendas made before stay as they are."
)
_USUAL = TemplateDraft(
    items=(
        TemplateItemDraft("Apologies", kind=ItemKind.APOLOGIES),
        TemplateItemDraft("Declarations of interest", kind=ItemKind.INTERESTS),
        TemplateItemDraft(
            "Minutes of the last meeting", purpose=Purpose.DECISION, kind=ItemKind.MINUTES
        ),
        TemplateItemDraft("Action log", purpose=Purpose.DISCUSSION, kind=ItemKind.ACTIONS),
        TemplateItemDraft("Any other business", kind=ItemKind.ANY_OTHER_BUSINESS),
        TemplateItemDraft("Date of next meeting", kind=ItemKind.NEXT_MEETING),
    )
)
"""What a new template begins with: nearly every agenda has it."""


def _for(draft: TemplateDraft) -> str:
    return "All kinds" if draft.meeting_kind is None else draft.meeting_kind.label


def _titles(row: TemplateRow) -> str:
    return ", ".join(item.title for item in row.draft.items)


_TABLES = ("template", "template_item")
_ABOUT = "A new agenda can begin from one of these; agendas made before stay as they are."
_NONE = (
    "No template yet. Make one of the items that every agenda begins with; or keep an agenda as "
    "one, from the window of its meeting."
)
_COLUMNS = (
    Column[TemplateRow]("name", "Template", 24, lambda row: row.draft.name),
    Column[TemplateRow]("kind", "For", 16, lambda row: _for(row.draft)),
    Column[TemplateRow]("items", "Items", 60, _titles, takes_rest=True),
)


class TemplatesDialog(TableDialog[TemplateRow]):
    """Makes, changes and removes them; agendas made before stay as they are."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        self._body_id = body_id
        self._templates: tuple[TemplateRow, ...] = ()
        question = partial(templates, body_id=body_id)
        super().__init__(desk, parent, f"Templates – {body}", _COLUMNS, question, _TABLES)
        self.add_button("&New…", self.new)
        self.add_button("&Change…", self.change, for_a_row=True)
        self.add_button("&Remove…", self.remove, for_a_row=True)
        self.table.activated.connect(self.change)
        self.begin()

    def take(self, answer: Any) -> None:
        self._templates = answer

    def narrowed(self) -> Sequence[TemplateRow]:
        return self._templates

    def sentence(self, rows: Sequence[TemplateRow]) -> str:
        return _ABOUT if rows else _NONE

    @Slot()
    def new(self) -> None:
        template_dialog(self.desk, self, self._body_id, None).open()

    @Slot()
    def change(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            template_dialog(self.desk, self, self._body_id, chosen).open()

    @Slot()
    def remove(self) -> None:
        chosen = self.chosen()
        if chosen is not None and agreed(
            self, "Remove template", "Remove this template?", chosen.draft.name
        ):
            self.desk.do(remove_template, chosen.id, refused=self._not_removed)

    def _not_removed(self, refusal: Refusal) -> None:
        say(self, refusal.sentence)


def template_dialog(
    desk: Desk, parent: QWidget, body_id: int, row: TemplateRow | None
) -> DraftDialog[TemplateDraft]:
    """A new template, or one that is changed."""
    fields = (
        Field("name", "&Name", LineField),
        Field("meeting_kind", "&For", partial(WordField, MeetingKind, "Meetings of every kind")),
        Field("items", "Standing &items", StandingItemsField, _ITEMS_HINT),
    )
    if row is None:
        return DraftDialog(desk, "New template", fields, _USUAL, make_template, (body_id,), parent)
    return DraftDialog(desk, "Template", fields, row.draft, change_template, (row.id,), parent)
