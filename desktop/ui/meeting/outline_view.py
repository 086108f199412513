"""The page of minutes on screen: whichever point is current is being typed into."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop.ui.asking import agreed
from desktop.ui.meeting import outline, outline_undoing, point_text
from desktop.ui.meeting.outline import Line, Way
from desktop.ui.meeting.outline_keys import OutlineKeys
from desktop.ui.meeting.outline_model import Index, OutlineModel
from desktop.ui.meeting.page_marks import PageMarks
from desktop.ui.meeting.page_telling import PageTelling
from desktop.ui.meeting.point_delegate import PointDelegate
from desktop.ui.meeting.point_editor import PointEditor
from desktop.ui.meeting.rows_view import RowsView

_SAVE_PAUSE_MS = 1000
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_BEGIN = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class OutlineView(RowsView):
    """A list that is typed into like a page; what is typed is sent on within a second."""

    open_asked = Signal()
    item_entered = Signal(int)
    menu_asked = Signal(QPoint, int)
    """Where on the screen, and about which character of the current point."""

    def __init__(
        self, model: OutlineModel, marks: PageMarks, parent: QWidget | None = None
    ) -> None:
        self._outline = model
        self._brought = -1
        self.at_item = False
        """Whether the item was gone to as such, and nothing of it chosen or typed since."""
        super().__init__(parent)
        self._delegate = PointDelegate(model, self)
        self._delegate.marks = marks
        marks.changed.connect(self._delegate.forget_marks)
        self.telling = PageTelling(self, model, marks)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName("Minutes")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self._keys = OutlineKeys(self, model)
        self._typing = False
        self._item_id: int | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_SAVE_PAUSE_MS)
        self.pause.timeout.connect(model.save_all)
        model.typed.connect(self._save_soon)

    @Slot()
    def _save_soon(self) -> None:
        """A second after the first new letter, however steadily the typing goes on."""
        if not self.pause.isActive():
            self.pause.start()

    # Where the cursor is

    @property
    def row(self) -> int:
        """The current point, or -1."""
        return self.currentIndex().row()

    @property
    def line(self) -> Line | None:
        """The current point; none on a heading."""
        line = self._outline.lines[self.row] if self.row >= 0 else None
        return line if line is not None and line.heading is None else None

    @property
    def editor(self) -> PointEditor | None:
        open_now = self._delegate.editor
        return open_now if open_now is not None and open_now.index.row() == self.row else None

    def go_to(self, row: int, *, at_end: bool = True) -> None:
        """Type into this point; the one that is left is saved."""
        if not 0 <= row < len(self._outline.lines):
            return
        line = self._outline.lines[row]
        if line.heading is not None and not self._outline.read_only:
            self.go_to(row + 1, at_end=at_end)
            return
        self.setCurrentIndex(self._outline.index(row))
        if not self._outline.history.undone:
            self._tidy(line)
        self._edit(at_end=at_end)

    def begin(self) -> None:
        """Type where the cursor was last, or into the first point."""
        self.go_to(max(self.row, 0))

    def show_item(self, item_id: int) -> bool:
        """Bring an item into sight, to be typed under; whether it is here."""
        rows = self._outline.rows_of_item(item_id)
        if not rows:
            return False
        if self.row not in rows:
            self._item_id = item_id
            self._brought = rows[0 if self._outline.read_only else -1]
            self.setCurrentIndex(self._outline.index(self._brought))
        self.executeDelayedItemsLayout()
        first, last = (self.visualRect(self._outline.index(rows[end])) for end in (0, -1))
        if not self.viewport().rect().contains(first.united(last)):
            top = self._outline.index(rows[0])
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
            self.scrollTo(self.currentIndex())
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.at_item, self._brought = current.row() == self._brought, -1
        if current.isValid():
            item_id = self._outline.lines[current.row()].item_id
            if item_id != self._item_id:
                self._item_id = item_id
                self.item_entered.emit(item_id)

    def come_back(self, row: int, place: int | None) -> None:
        """After the list was made anew: to the same point, and the same place in its text."""
        self.setCurrentIndex(self._outline.index(row))
        if place is None:
            return
        self._edit()
        if self.editor is not None:
            cursor = self.editor.textCursor()
            cursor.setPosition(min(place, self.editor.document().characterCount() - 1))
            self.editor.setTextCursor(cursor)

    def edit_anew(self, place: int | None) -> None:
        """The current point changed its kind or words; the cursor goes to a place, or the end."""
        editor, line = self.editor, self.line
        if editor is not None and line is not None:
            self._delegate.dress_editor()
            editor.fill(line.text, line.emphasis)
            cursor = editor.textCursor()
            cursor.setPosition(point_text.units(line.text) if place is None else place)
            editor.setTextCursor(cursor)
            self.telling.underline()
        self.scheduleDelayedItemsLayout()

    def flush(self) -> None:
        """Send on everything typed; points left empty go."""
        self.pause.stop()
        self._tidy(None)

    def _tidy(self, current: Line | None) -> None:
        """Leave every point but the current one."""
        waiting = [line for line in self._outline.lines if line.dirty or not line.kept]
        for line in waiting:
            if line is not current and line.heading is None and line in self._outline.lines:
                self._outline.leave(self._outline.lines.index(line))

    def _edit(self, *, at_end: bool = True) -> None:
        index = self.currentIndex()
        if not index.isValid() or self._outline.read_only:
            self.setFocus()
            return
        open_already = self.editor
        self.scrollTo(index)
        if open_already is None:
            self.edit(index)
        editor = self.editor
        if editor is not None:
            editor.setFocus()
            if open_already is None:
                self._listen(editor)
                editor.put_cursor(at_end=at_end)

    def _listen(self, editor: PointEditor) -> None:
        self._keys.listen(editor)
        editor.written.connect(self._written)
        editor.nest.connect(self.move_point)
        editor.leave.connect(self._leave)
        editor.menu_asked.connect(self.menu_asked)
        self.telling.listen(editor)
        editor.undo_asked.connect(self._undo_asked)
        line = self._outline.lines[editor.index.row()]
        if line.blank and self._outline.alone(editor.index.row()):
            editor.setPlaceholderText("No points yet: type here")

    # What the keys do

    def _written(self, text: str, emphasis: str) -> None:
        row, line = self.row, self.line
        if line is None:
            return
        before = line.wording
        self.at_item = False
        self._typing = True
        self._outline.type(row, text, emphasis)
        self._typing = False
        # The editor shows what is typed; laying out the whole page would cost at every key.
        if line.action != before.action or self._delegate.outgrown():
            self.row_grew(row)
            self.scrollTo(self.currentIndex())

    def move_point(self, way: Way) -> None:
        """Move the current point with all below it, and stay in it."""
        if self.row >= 0 and self._outline.move(self.row, way):
            self.scheduleDelayedItemsLayout()
            self.scrollTo(self.currentIndex())
            self._delegate.dress_editor()

    @Slot(bool)
    def _undo_asked(self, back: bool) -> None:
        self.undo() if back else self.redo()

    def undo(self) -> None:
        """Take back what was done last, wherever on the page it was."""
        if not self._outline.read_only:
            self._show_step(outline_undoing.undo(self._outline))

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._outline.read_only:
            self._show_step(outline_undoing.redo(self._outline))

    def _show_step(self, line: Line | None) -> None:
        if line is None or line not in self._outline.lines:
            return
        self.scheduleDelayedItemsLayout()
        row = self._outline.lines.index(line)
        if row == self.row:
            self.edit_anew(None)
        else:
            self.go_to(row)

    def _leave(self, forward: bool) -> None:
        self._outline.save_all()
        editor = self.editor
        if editor is not None:
            self.closeEditor(editor, PointDelegate.EndEditHint.NoHint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextPrevChild(forward)

    def remove_current(self) -> None:
        """Take the current point away; where that costs words, ask first."""
        line, row = self.line, self.row
        if line is None or self._outline.read_only:
            return
        below = outline.end_of(self._outline.lines, row) - row - 1
        if (line.text.strip() or below) and not self._agreed(line, below):
            return
        self._outline.remove(row)
        rows = self._outline.rows_of_item(line.item_id)
        self.go_to(min(row, rows[-1]))

    def _agreed(self, line: Line, below: int) -> bool:
        also = f", with the {below} below it" if below else ""
        return agreed(self, "Remove point", f"Remove this point{also}?", line.text)

    # Events

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and not self._outline.read_only:
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter typed on the list goes into the text of the current point."""
        held = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        begins = event.key() in _BEGIN or event.text().strip()
        if self._outline.read_only or held or not begins:
            super().keyPressEvent(event)
            return
        self.begin()
        if self.editor is not None and event.key() not in _BEGIN:
            QApplication.sendEvent(self.editor, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return QWidget.focusNextPrevChild(self, forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.go_to(index.row())
        elif self._outline.lines and not self._outline.read_only:
            self._type_below()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The press that asked opened the editor of the point; the menu is the editor's."""
        editor = self.editor
        if editor is None:
            self.begin()
            editor = self.editor
        if editor is not None:
            place = editor.viewport().mapFromGlobal(event.globalPos())
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            at = editor.place_at(place) if by_mouse else editor.place
            self.menu_asked.emit(event.globalPos() if by_mouse else editor.below_cursor, at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        self.open_asked.emit()

    def _type_below(self) -> None:
        """A click under the last point makes another."""
        last = len(self._outline.lines) - 1
        if self._outline.lines[last].text.strip():
            last = self._outline.add_after(last, Line())
        self.go_to(last)

    def viewportEvent(self, event: QEvent) -> bool:
        """Resting on initials says whose they are."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if index.isValid():
                option = self.option()
                option.rect = self.visualRect(index)
                place = self._delegate.place_under(option, index, event.pos())
                line = self._outline.lines[index.row()]
                self.telling.tell(event.globalPos(), line, place)
                return True
        return super().viewportEvent(event)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        if not self._typing:
            super().dataChanged(first, last, roles)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.forget_sizes()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stay()
        super().resizeEvent(event)
        self._delegate.forget_sizes()
        self.scheduleDelayedItemsLayout()

    def heights(self) -> Iterable[int]:
        return self._delegate.heights(self.font(), self.viewport().width())
