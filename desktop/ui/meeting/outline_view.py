"""The outline of points on screen: whichever point is current is being typed into."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.meeting import outline, point_text
from desktop.ui.meeting.asking import agreed
from desktop.ui.meeting.outline import Line, Way
from desktop.ui.meeting.outline_model import Index, OutlineModel
from desktop.ui.meeting.point_delegate import PointDelegate
from desktop.ui.meeting.point_editor import PointEditor

_SAVE_PAUSE_MS = 1000
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_BEGIN = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class OutlineView(QListView):
    """A list that is typed into like a page; what is typed is sent on within a second."""

    open_asked = Signal()

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._delegate = PointDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName("Points of the current item")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self._typing = False
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_SAVE_PAUSE_MS)
        self.pause.timeout.connect(model.save_all)
        model.typed.connect(self._save_soon)
        model.modelReset.connect(self._delegate.forget_sizes)

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
        return self._outline.lines[self.row] if self.row >= 0 else None

    @property
    def editor(self) -> PointEditor | None:
        open_now = self._delegate.editor
        return open_now if open_now is not None and open_now.index.row() == self.row else None

    def go_to(self, row: int, *, at_end: bool = True) -> None:
        """Type into this point; the one that is left is saved."""
        if not 0 <= row < len(self._outline.lines):
            return
        line = self._outline.lines[row]
        self.setCurrentIndex(self._outline.index(row))
        self._tidy(line)
        self._edit(at_end=at_end)

    def begin(self) -> None:
        """Type where the cursor was last, or into the first point."""
        self.go_to(max(self.row, 0))

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

    def edit_anew(self) -> None:
        """The kind of the current point changed, and with it the look of its text."""
        editor = self.editor
        if editor is not None:
            place = editor.textCursor().position()
            self.closeEditor(editor, PointDelegate.EndEditHint.NoHint)
            self.come_back(self.row, place)
        self.scheduleDelayedItemsLayout()

    def flush(self) -> None:
        """Send on everything typed; points left empty go."""
        self.pause.stop()
        self._tidy(None)

    def _tidy(self, current: Line | None) -> None:
        """Leave every point but the current one."""
        for line in list(self._outline.lines):
            if (
                line is not current
                and line in self._outline.lines
                and (line.dirty or not line.kept)
            ):
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
        editor.written.connect(self._written)
        editor.next_point.connect(self._next)
        editor.nest.connect(self.move_point)
        editor.step.connect(self._step)
        editor.rub_out.connect(self._rub_out)
        editor.leave.connect(self._leave)
        editor.pasted.connect(self._paste)
        if len(self._outline.lines) == 1 and not self._outline.lines[0].kept:
            editor.setPlaceholderText("No points yet: type here")

    # What the keys do

    def _written(self, text: str, emphasis: str) -> None:
        row, height = self.row, self.visualRect(self.currentIndex()).height()
        self._typing = True
        self._outline.type(row, text, emphasis)
        self._typing = False
        if self._delegate.sizeHint(self._option(), self.currentIndex()).height() != height:
            self._delegate.sizeHintChanged.emit(self.currentIndex())

    def _next(self, at: int) -> None:
        """Enter: the next point; in mid-text, what follows goes there; on an empty one, out."""
        line = self.line
        if line is None:
            return
        if not line.text.strip():
            self.move_point("out")
            return
        head, tail = line.text[:at].rstrip(), line.text[at:].lstrip()
        if head and tail:
            self._part(line, len(head), len(line.text) - len(tail))
        else:
            self.go_to(self._outline.add_after(self.row, Line(depth=line.depth)))

    def _part(self, line: Line, end: int, start: int) -> None:
        """Two points of one; what hangs below it stays below the second."""
        row = self.row
        head = line.text[:end], point_text.part(line.emphasis, 0, end)
        tail = line.text[start:], point_text.part(line.emphasis, start, len(line.text))
        alone = outline.end_of(self._outline.lines, row) == row + 1
        kept, new = (head, tail) if alone else (tail, head)
        self._outline.type(row, *kept)
        made = self._outline.add_after(row, Line(depth=line.depth, text=new[0], emphasis=new[1]))
        self._outline.save(made)
        if not alone:
            self._outline.move(made, "up")
        self.go_to(row + 1)
        if self.editor is not None:
            self.editor.put_cursor(at_end=False)

    def move_point(self, way: Way) -> None:
        """Move the current point with all below it, and stay in it."""
        if self.row >= 0 and self._outline.move(self.row, way):
            self.scheduleDelayedItemsLayout()
            self.scrollTo(self.currentIndex())
            self._delegate.name_editor()

    def _step(self, by: int) -> None:
        self.go_to(self.row + by, at_end=by < 0)

    def _rub_out(self) -> None:
        """Backspace at the start: a point goes out a level; an empty one at the top goes."""
        line, row = self.line, self.row
        if line is None or (not line.depth and line.text.strip()):
            return
        if line.depth or not row:
            self.move_point("out")
        else:
            self.go_to(row - 1)

    def _paste(self, lines: list[str]) -> None:
        for text in lines:
            depth = self._outline.lines[self.row].depth
            self.go_to(self._outline.add_after(self.row, Line(depth=depth, text=text)))

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
        self.go_to(min(row, len(self._outline.lines) - 1))

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        self.open_asked.emit()

    def _type_below(self) -> None:
        """A click under the last point makes another."""
        last = len(self._outline.lines) - 1
        if self._outline.lines[last].text.strip():
            last = self._outline.add_after(last, Line())
        self.go_to(last)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        if self._typing:
            # The editor shows it already; laying out the whole list would cost at every key.
            self.viewport().update(self.visualRect(first))
        else:
            super().dataChanged(first, last, roles)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.forget_sizes()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option
