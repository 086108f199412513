"""Where one point is typed: a plain paragraph, whose keys also build the outline."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.records.rules.pasted import from_html, from_text
from desktop.records.rules.text import Change, change_of
from desktop.ui.meeting import point_text
from desktop.ui.meeting.page_marks import Mark
from desktop.ui.meeting.underlines import Underlines, underlines

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class PointEditor(QTextEdit):
    """Enter makes the next point, Tab and Shift+Tab nest, Esc and Ctrl+Tab lead out."""

    next_point = Signal(int)
    nest = Signal(str)
    step = Signal(int)
    rub_out = Signal()
    leave = Signal(bool)
    pasted = Signal(object)
    written = Signal(str, str)
    word_ended = Signal(int)
    undo_asked = Signal(bool)
    hovered = Signal(QPoint, int)
    """Where on the screen, and over which character."""
    menu_asked = Signal(QPoint, int)
    """Where on the screen, and about which character."""

    def __init__(self, index: QPersistentModelIndex, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = index
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        # What is undone reaches back through the whole sitting, so the page keeps it, not the text.
        self.setUndoRedoEnabled(False)
        self.setViewportMargins(0, 0, 0, 0)
        self._filling = False
        self.marks: tuple[Mark, ...] = ()
        """What is underlined; a change of the text before a mark moves it along."""
        self._underlines: Underlines | None = None
        self._marked = ""
        self._laid_out = 0
        self.textChanged.connect(self._write)

    @property
    def text(self) -> str:
        return self.toPlainText()

    def mark(self, marks: Sequence[Mark]) -> None:
        """Underline these characters of the text."""
        if tuple(marks) != self.marks or self.text != self._marked:
            self.marks, self._marked, self._underlines = tuple(marks), self.text, None
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.marks:
            if self._underlines is None:
                self._underlines = underlines(self.document(), self._marked, self.marks)
            painter = QPainter(self.viewport())
            self._underlines.draw(painter, self.palette(), event.rect())
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._underlines = None

    @property
    def emphasis(self) -> str:
        return point_text.emphasis_of(self.document())

    @property
    def place(self) -> int:
        """Where the cursor stands, in characters."""
        return point_text.characters(self.text, self.textCursor().position())

    def fill(self, text: str, emphasis: str) -> None:
        """Show a text that did not come from the keys; the cursor stays where it can."""
        if (self.text, self.emphasis) == (text, emphasis):
            return
        at = self.textCursor().position()
        self._filling = True
        point_text.fill(self.document(), text, emphasis)
        self._filling = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def put_cursor(self, *, at_end: bool) -> None:
        self.moveCursor(
            QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
        )

    def switch(self, style: str) -> None:
        """Bold or italic on or off, for what is selected or is typed next."""
        now = self.currentCharFormat()
        is_on = now.fontWeight() > 500 if style == "bold" else now.fontItalic()
        self.mergeCurrentCharFormat(point_text.style_format(style, on=not is_on))
        self._write()

    def _write(self) -> None:
        text = self.text
        if self.marks:
            self._keep_marks(text)
        if not self._filling:
            self.written.emit(text, self.emphasis)

    def _keep_marks(self, text: str) -> None:
        """The words that stand as they did stay underlined, wherever they stand now."""
        change = change_of(self._marked, text)
        moved = ((mark, change.moved(mark.start, mark.end)) for mark in self.marks)
        marks = tuple(
            mark if span == (mark.start, mark.end) else replace(mark, start=span[0], end=span[1])
            for mark, span in moved
            if span is not None
        )
        # Typing at the end moves none of them, but for the word that it is typed to.
        height = round(self.document().size().height())
        if marks != self.marks or height != self._laid_out or _touches(marks, change):
            self._underlines = None
        self.marks, self._marked, self._laid_out = marks, text, height

    def put_in(self, text: str, emphasis: str) -> None:
        """Words from elsewhere where the cursor is, with their bold and italic."""
        point_text.insert(self.textCursor(), text, emphasis)

    def replace_before(self, word: str, by: str) -> None:
        """Put other words in place of the one that ends at the cursor."""
        cursor = self.textCursor()
        cursor.clearSelection()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, point_text.units(word)
        )
        cursor.insertText(by)

    def put_over(self, start: int, end: int, by: str) -> None:
        """Put other words in place of some characters."""
        self.select(start, end)
        self.textCursor().insertText(by)

    def select(self, start: int, end: int) -> None:
        """Select the characters `start` to `end`."""
        cursor = self.textCursor()
        cursor.setPosition(point_text.units(self.text[:start]))
        cursor.setPosition(point_text.units(self.text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_at(self, where: QPoint) -> int:
        """The character at a place of the viewport."""
        cursor = self.cursorForPosition(where)
        at = point_text.characters(self.text, cursor.position())
        # Right of the middle of a letter is nearer to the next one.
        return at - 1 if at and self.cursorRect(cursor).left() > where.x() else at

    def viewportEvent(self, event: QEvent) -> bool:
        """Resting on a word asks what is said of it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.hovered.emit(event.globalPos(), self.place_at(event.pos()))
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The mouse asks about the words under it, the key about those at the cursor."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            where, place = event.globalPos(), self.place_at(event.pos())
            if not self.textCursor().hasSelection():
                self.setTextCursor(self.cursorForPosition(event.pos()))
        else:
            where, place = self.below_cursor, self.place
        self.menu_asked.emit(where, place)

    @property
    def below_cursor(self) -> QPoint:
        """Where something shows that is about the words at the cursor."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._builds(event):
            return
        super().keyPressEvent(event)
        if event.text() == " ":
            self.word_ended.emit(self.place)

    def _builds(self, event: QKeyEvent) -> bool:
        """Whether the key was one that builds or leaves the outline."""
        key, held = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit(True)
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            self.undo_asked.emit(False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held & _CONTROL:
            self.next_point.emit(self.place)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(back=key == Qt.Key.Key_Backtab or bool(held & _SHIFT), out=held & _CONTROL)
        elif key == Qt.Key.Key_Escape:
            self.leave.emit(True)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held & (_CONTROL | _SHIFT):
            return self._steps_out(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Backspace and self._at_start():
            self.rub_out.emit()
        else:
            return False
        event.accept()
        return True

    def _tab(self, *, back: bool, out: object) -> None:
        if out:
            self.leave.emit(not back)
        else:
            self.nest.emit("out" if back else "in")

    def _at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection()

    def _steps_out(self, way: int) -> bool:
        cursor = self.textCursor()
        operation = QTextCursor.MoveOperation.Down if way > 0 else QTextCursor.MoveOperation.Up
        if cursor.movePosition(operation):
            return False
        self.step.emit(way)
        return True

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste one paragraph into the text; of more, each becomes a point."""
        found = from_html(source.html()) if source.hasHtml() else ()
        found = found or from_text(source.text())
        if len(found) == 1 and not source.hasHtml():
            # Words in mid-sentence keep the space before and after them.
            self.textCursor().insertText(" ".join(source.text().splitlines()))
        elif len(found) == 1:
            self.put_in(found[0].text, found[0].emphasis)
        elif found:
            self.pasted.emit(found)


def _touches(marks: Sequence[Mark], change: Change) -> bool:
    """Whether a mark ends where the text was changed."""
    return any(mark.end >= change.start for mark in marks)


def _is_ctrl_y(event: QKeyEvent) -> bool:
    """Redo on every system, beside what is usual there."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL
