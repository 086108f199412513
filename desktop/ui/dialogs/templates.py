"""The templates of a body: the agendas that its meetings begin from."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.reading.templates import TemplateRow, templates
from desktop.records.rules.drafts import TemplateDraft, TemplateItemDraft
from desktop.records.rules.words import ItemKind, MeetingKind, Purpose
from desktop.records.writing.templates import change_template, make_template, remove_template
from desktop.ui.desk import Desk
from desktop.ui.dialogs.kept_rows import Keeping, KeptRowsDialog
from desktop.ui.dialogs.standing_field import StandingItemsField
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import LineField, WordField
from desktop.ui.lists.columns import Column

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


_COLUMNS = (
    Column[TemplateRow]("name", "Template", 24, lambda row: row.draft.name),
    Column[TemplateRow]("kind", "For", 16, lambda row: _for(row.draft)),
    Column[TemplateRow]("items", "Items", 60, _titles, takes_rest=True),
)


class TemplatesDialog(KeptRowsDialog[TemplateRow]):
    """The agendas that meetings of a body begin from."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        keeping = Keeping(
            word="template",
            tables=("template", "template_item"),
            columns=_COLUMNS,
            about="A new agenda can begin from one of these; agendas made before stay as they are.",
            none="No template yet. Make one of the items that every agenda begins with; or keep an "
            "agenda as one, from the window of its meeting.",
            named=lambda row: row.draft.name,
            remove=remove_template,
            edit=lambda desk, over, row: template_dialog(desk, over, body_id, row),
        )
        question = partial(templates, body_id=body_id)
        super().__init__(desk, parent, f"Templates – {body}", question, keeping)


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
