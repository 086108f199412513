"""The standing phrases of a body, each under the key that calls it up."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.errors import Refusal
from desktop.records.reading.snippets import SnippetRow, snippets
from desktop.records.rules.drafts import SnippetDraft
from desktop.records.writing.snippets import add_snippet, change_snippet, remove_snippet
from desktop.ui.asking import agreed
from desktop.ui.desk import Desk
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField, TextField
from desktop.ui.lists.columns import Column
from desktop.ui.messages import say

_ABOUT = "In the minutes, type a key and press Ctrl+J; Ctrl+J alone offers every phrase."
_NONE = (
    "No phrase yet. Keep one that is written at every meeting: in the minutes its key and Ctrl+J "
    "put it in."
)
_TEXT_HINT = "After it is put in, the first … of it is selected, to be typed over."
_COLUMNS = (
    Column[SnippetRow]("key", "Key", 12, lambda row: row.draft.key),
    Column[SnippetRow]("body", "For", 20, lambda row: row.body or "All bodies"),
    Column[SnippetRow]("text", "Phrase", 60, lambda row: row.draft.text, takes_rest=True),
)


class SnippetsDialog(TableDialog[SnippetRow]):
    """Adds, changes and removes them; what was put in before stays as it is."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        self._body_id, self._body = body_id, body
        self._snippets: tuple[SnippetRow, ...] = ()
        question = partial(snippets, body_id=body_id)
        title = f"Standing phrases – {body}"
        super().__init__(desk, parent, title, _COLUMNS, question, ("snippet",))
        self.add_button("&New…", self.new)
        self.add_button("&Change…", self.change, for_a_row=True)
        self.add_button("&Remove…", self.remove, for_a_row=True)
        self.table.activated.connect(self.change)
        self.begin()

    def take(self, answer: Any) -> None:
        self._snippets = answer

    def narrowed(self) -> Sequence[SnippetRow]:
        return self._snippets

    def sentence(self, rows: Sequence[SnippetRow]) -> str:
        return _ABOUT if rows else _NONE

    @Slot()
    def new(self) -> None:
        snippet_dialog(self.desk, self, self._body_id, self._body, None).open()

    @Slot()
    def change(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            snippet_dialog(self.desk, self, self._body_id, self._body, chosen).open()

    @Slot()
    def remove(self) -> None:
        chosen = self.chosen()
        if chosen is not None and agreed(
            self, "Remove phrase", "Remove this phrase?", chosen.draft.text
        ):
            self.desk.do(remove_snippet, chosen.id, refused=self._not_removed)

    def _not_removed(self, refusal: Refusal) -> None:
        say(self, refusal.sentence)


def snippet_dialog(
    desk: Desk, parent: QWidget, body_id: int, body: str, row: SnippetRow | None
) -> DraftDialog[SnippetDraft]:
    """A new phrase, or one that is changed."""
    fields = (
        Field("key", "&Key", LineField, "A short word, such as “apol”."),
        Field("text", "&Phrase", TextField, _TEXT_HINT),
        Field("body_id", "&For", partial(ChoiceField, [(body_id, body), (None, "All bodies")])),
    )
    if row is None:
        draft = SnippetDraft(body_id=body_id)
        return DraftDialog(desk, "New phrase", fields, draft, add_snippet, (), parent)
    return DraftDialog(desk, "Phrase", fields, row.draft, change_snippet, (row.id,), parent)
