"""The templates of a body: the agendas that its meetings begin from."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.reading.templates import TemplateRow, templates
from desktop.records.rules.drafts import TemplateDraft
from desktop.records.rules.words import MeetingKind
from desktop.records.writing.templates import change_template, make_template, remove_template
from desktop.ui.desk import Desk
from desktop.ui.dialogs.standing_field import StandingItemsField
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import LineField, WordField
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column
from desktop.ui.meeting.asking import agreed

_ITEMS_HINT = (
    "Type into a cell, or press F2 to change it. Insert adds an item, Ctrl+Delete removes it, "
    "Alt+Up and Alt+Down move it. Agendas made before stay as they are."
)
_COLUMNS = (
    Column[TemplateRow]("name", "Template", 24, lambda row: row.draft.name),
    Column[TemplateRow]("kind", "For", 16, lambda row: _for(row.draft)),
    Column[TemplateRow](
        "items", "Items", 40, lambda row: ", ".join(item.title for item in row.draft.items)
    ),
)


class TemplatesDialog(RowsDialog[TemplateRow]):
    """Makes, changes and removes them; agendas made before stay as they are."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int) -> None:
        self._body_id = body_id
        none = "No template yet. An agenda can be kept as one, too, from its own window."
        question = partial(templates, body_id=body_id)
        super().__init__(desk, parent, "Templates", _COLUMNS, none, question)
        self.rows.add_button("&New…", self.new)
        self.rows.add_button("&Change…", self.change, for_a_row=True)
        self.rows.add_button("&Remove", self.remove, for_a_row=True)
        self.rows.opened.connect(self.change)

    @Slot()
    def new(self) -> None:
        template_dialog(self.desk, self, self._body_id, None).open()

    @Slot()
    def change(self) -> None:
        chosen = self.rows.chosen()
        if chosen is not None:
            template_dialog(self.desk, self, self._body_id, chosen).open()

    @Slot()
    def remove(self) -> None:
        chosen = self.rows.chosen()
        if chosen is not None and agreed(
            self, "Remove template", "Remove this template?", chosen.draft.name
        ):
            self.desk.do(remove_template, chosen.id, refused=self.refused)


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
        return DraftDialog(
            desk, "New template", fields, TemplateDraft(), make_template, (body_id,), parent
        )
    return DraftDialog(desk, "Template", fields, row.draft, change_template, (row.id,), parent)


def _for(draft: TemplateDraft) -> str:
    return "All kinds" if draft.meeting_kind is None else draft.meeting_kind.label
