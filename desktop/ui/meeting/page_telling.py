"""What the page says of its words: underlined in the point that is typed into, told when rested on.

A screen reader hears it as the description of the point.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QToolTip

from desktop.records.rules.shorthand import who_is, word_at
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.page_marks import PageMarks
from desktop.ui.meeting.point_editor import PointEditor
from desktop.ui.plain_tip import plain_tip

if TYPE_CHECKING:
    from desktop.ui.meeting.outline_view import OutlineView


class PageTelling(QObject):
    """Listens to whichever editor is open on the page."""

    def __init__(self, view: "OutlineView", model: OutlineModel, marks: PageMarks) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.marks = marks
        marks.changed.connect(self._changed)

    def listen(self, editor: PointEditor) -> None:
        editor.word_ended.connect(self.underline)
        editor.hovered.connect(self._hovered)
        self.underline()

    @Slot()
    def underline(self) -> None:
        """Underline in the editor; the word that is being typed is let be."""
        editor, line = self._view.editor, self._view.line
        if editor is None or line is None:
            return
        at = editor.place if editor.hasFocus() else -1
        shown = [mark for mark in self.marks.of(line) if not (mark.misspelt and mark.end == at)]
        editor.mark(shown)
        editor.setAccessibleDescription(" ".join(self.marks.sentences(line)))

    @Slot()
    def _changed(self) -> None:
        self._view.viewport().update()
        self.underline()

    @Slot(QPoint, int)
    def _hovered(self, where: QPoint, place: int) -> None:
        line = self._view.line
        if line is not None:
            self.tell(where, line, place)

    def tell(self, where: QPoint, line: Line, place: int) -> None:
        """Say whose initials stand at a place, or what is said of the words there."""
        names = who_is(word_at(line.text, place), self._model.people) if place >= 0 else ()
        said = [", ".join(names)] if names else self.marks.said_at(line, place)
        QToolTip.showText(where, plain_tip("\n".join(said)), self._view.viewport())
