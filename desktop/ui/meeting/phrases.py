"""Standing phrases put into the minutes: by their key, or picked as typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.records.reading.snippets import SnippetRow, snippets
from desktop.records.rules.shorthand import word_before
from desktop.ui.dialogs.snippets import SnippetsDialog
from desktop.ui.type_to_find import TypeToFind, finds, standing_for

if TYPE_CHECKING:
    from desktop.ui.meeting.minutes_pane import MinutesPane

_GAP = "…"


class Phrases(QObject):
    """The commands on the phrases of the body that meets."""

    def __init__(self, pane: "MinutesPane", body_id: int, body: str) -> None:
        super().__init__(pane)
        self._pane = pane
        self._body_id, self._body = body_id, body

    @Slot()
    def put_in(self) -> None:
        """The phrase whose key stands before the cursor; without one, any that is picked."""
        view = self._pane.view
        if view.editor is None:
            view.begin()
        editor = view.editor
        if editor is None:
            return
        known = self._pane.desk.read(snippets, self._body_id)
        typed = word_before(editor.text, editor.place)
        meant = [row for row in known if row.draft.key.casefold() == typed.casefold()]
        if meant:
            self._write(meant[0].draft.text, typed)
            return
        palette = PhrasePalette(known, self._pane.window())
        palette.chosen.connect(self._write)
        palette.show()

    @Slot()
    def keep(self) -> None:
        """Keep the phrases of this body."""
        SnippetsDialog(self._pane.desk, self._pane.window(), self._body_id, self._body).open()

    @Slot(str)
    def _write(self, text: str, typed: str = "") -> None:
        if self._pane.view.editor is None:
            self._pane.view.begin()
        editor = self._pane.view.editor
        if editor is None:
            return
        editor.setFocus()
        if typed:
            editor.replace_before(typed, text)
        else:
            editor.textCursor().insertText(text)
        gap = text.find(_GAP)
        if gap >= 0:
            start = editor.place - len(text) + gap
            editor.select(start, start + len(_GAP))


class PhrasePalette(TypeToFind):
    """Enter puts in the phrase that is marked."""

    chosen = Signal(str)

    def __init__(self, known: Sequence[SnippetRow], parent: QWidget) -> None:
        self._known = known
        hint = "Key of the phrase, or words of it"
        super().__init__("Put in phrase", "Which phrase?", hint, "Phrases", parent)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        by_key = sorted(
            self._known,
            key=lambda row: not row.draft.key.casefold().startswith(typed.strip().casefold()),
        )
        return [
            standing_for(row.draft.text, QListWidgetItem(f"{row.draft.key}: {row.draft.text}"))
            for row in by_key
            if finds(typed, f"{row.draft.key} {row.draft.text}")
        ]

    def take(self, chosen: object) -> None:
        self.chosen.emit(chosen)
