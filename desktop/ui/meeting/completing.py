"""Initials and first letters made into the names of people at the meeting."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.records.rules.shorthand import Known, completions, word_before
from desktop.ui.meeting.point_editor import PointEditor


def complete_name(editor: PointEditor, people: Sequence[Known]) -> None:
    """Put the name there; where several people may be meant, offer them."""
    word = word_before(editor.text, editor.place)
    names = completions(word, people)
    if len(names) == 1:
        editor.replace_before(word, names[0])
    elif names:
        NamesMenu(editor, word, names).offer()


class NamesMenu(QMenu):
    """The people whom the word before the cursor may mean."""

    def __init__(self, editor: PointEditor, word: str, names: Sequence[str]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._word = word
        self.setAccessibleName("Who is meant")
        for name in names:
            self.addAction(name)
        self.setActiveAction(self.actions()[0])
        self.triggered.connect(self._chosen)
        self.aboutToHide.connect(self.deleteLater, type=Qt.ConnectionType.QueuedConnection)

    def offer(self) -> None:
        """Show them where the cursor is."""
        place = self._editor.cursorRect().bottomLeft()
        self.popup(self._editor.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self._editor.replace_before(self._word, action.text())
