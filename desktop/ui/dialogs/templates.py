"""The templates of a body: the agendas that its meetings begin from."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.reading.templates import TemplateRow, templates
from desktop.records.rules.drafts import TemplateDraft, TemplateItemDraft
from desktop.records.rules.words import ItemKind, MeetingKind
from desktop.records.writing.templates import change_template, make_template, remove_template
from desktop.ui.desk import Desk
from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import LineField, TextField, WordField
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column
from desktop.ui.meeting.asking import agreed

_ITEMS_HINT = (
    "One item a line. A line that ends with a colon is the heading of those below it; minutes "
    "allotted stand in brackets at the end: “Apologies (5)”."
)
_STANDING = {
    "apologies": ItemKind.APOLOGIES,
    "declarations of interest": ItemKind.INTERESTS,
    "minutes of the previous meeting": ItemKind.MINUTES,
    "action log": ItemKind.ACTIONS,
    "public participation": ItemKind.PUBLIC,
    "any other business": ItemKind.ANY_OTHER_BUSINESS,
    "next meeting": ItemKind.NEXT_MEETING,
}
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


class StandingItems(TextField):
    """The items of a template as lines; what a line does not say stays as it was."""

    def __init__(self) -> None:
        super().__init__(lines=10)
        self._before: dict[str, TemplateItemDraft] = {}

    def set_value(self, value: Any) -> None:
        items: tuple[TemplateItemDraft, ...] = value or ()
        self._before = {item.title.casefold(): item for item in items}
        self.text.setPlainText(_lines(items))

    def value(self) -> tuple[TemplateItemDraft, ...]:
        items: list[TemplateItemDraft] = []
        section = ""
        for line in self.text.toPlainText().splitlines():
            typed = line.strip()
            if typed.endswith(":"):
                section = typed.removesuffix(":").strip()
            elif typed:
                items.append(self._item(typed, section))
        return tuple(items)

    def _item(self, typed: str, section: str) -> TemplateItemDraft:
        title, minutes = _apart(typed)
        kind = _STANDING.get(title.casefold(), ItemKind.BUSINESS)
        usual = TemplateItemDraft(title, kind=kind)
        before = self._before.get(title.casefold(), usual)
        return replace(before, title=title, section=section, allotted=minutes)


def template_dialog(
    desk: Desk, parent: QWidget, body_id: int, row: TemplateRow | None
) -> DraftDialog[TemplateDraft]:
    """A new template, or one that is changed."""
    fields = (
        Field("name", "&Name", LineField),
        Field("meeting_kind", "&For", partial(WordField, MeetingKind, "Meetings of every kind")),
        Field("items", "&Items", StandingItems, _ITEMS_HINT),
    )
    if row is None:
        return DraftDialog(
            desk, "New template", fields, TemplateDraft(), make_template, (body_id,), parent
        )
    return DraftDialog(desk, "Template", fields, row.draft, change_template, (row.id,), parent)


def _for(draft: TemplateDraft) -> str:
    return "All kinds" if draft.meeting_kind is None else draft.meeting_kind.label


def _lines(items: tuple[TemplateItemDraft, ...]) -> str:
    lines: list[str] = []
    section = ""
    for item in items:
        if item.section != section:
            section = item.section
            lines.append(f"{section}:")
        lines.append(item.title if item.allotted is None else f"{item.title} ({item.allotted})")
    return "\n".join(lines)


def _apart(typed: str) -> tuple[str, int | None]:
    """A title, and the minutes in brackets after it."""
    title, bracket, rest = typed.rpartition(" (")
    number = rest.removesuffix(")").strip()
    if not bracket or not rest.endswith(")") or not number.isdecimal():
        return typed, None
    if len(number) > 4:
        raise UnreadableError("An item takes a day at most: give its minutes in brackets.")
    return title.strip(), int(number)
