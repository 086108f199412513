"""The standing phrases of a body, each under the key that calls it up."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.reading.snippets import SnippetRow, snippets
from desktop.records.rules.drafts import SnippetDraft
from desktop.records.writing.snippets import add_snippet, change_snippet, remove_snippet
from desktop.ui.desk import Desk
from desktop.ui.dialogs.kept_rows import Keeping, KeptRowsDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField, TextField
from desktop.ui.lists.columns import Column

_TEXT_HINT = "After it is put in, the first … of it is selected, to be typed over."
_COLUMNS = (
    Column[SnippetRow]("key", "Key", 12, lambda row: row.draft.key),
    Column[SnippetRow]("body", "For", 20, lambda row: row.body or "All bodies"),
    Column[SnippetRow]("text", "Phrase", 60, lambda row: row.draft.text, takes_rest=True),
)


class SnippetsDialog(KeptRowsDialog[SnippetRow]):
    """The phrases that serve a body, its own and those of all bodies."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        keeping = Keeping(
            word="phrase",
            tables=("snippet",),
            columns=_COLUMNS,
            about="In the minutes, type a key and press Ctrl+J; Ctrl+J alone offers every phrase.",
            none="No phrase yet. Keep one that is written at every meeting: in the minutes its key "
            "and Ctrl+J put it in.",
            named=lambda row: row.draft.text,
            remove=remove_snippet,
            edit=lambda desk, over, row: snippet_dialog(desk, over, body_id, body, row),
        )
        question = partial(snippets, body_id=body_id)
        super().__init__(desk, parent, f"Standing phrases – {body}", question, keeping)


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
