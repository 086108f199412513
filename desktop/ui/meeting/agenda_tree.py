"""The list of the agenda with its keys, and what may be dragged in it or dropped onto it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop.ui.meeting.agenda_delegate import AgendaDelegate
from desktop.ui.meeting.agenda_model import DRAGGED, AgendaModel, Index
from desktop.ui.meeting.agenda_moving import Where

_POSITION = QAbstractItemView.DropIndicatorPosition
_WHERE = {_POSITION.AboveItem: Where.ABOVE, _POSITION.BelowItem: Where.BELOW}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class AgendaTree(QTreeView):
    """Says what a clerk asks for; the pane does it."""

    moved = Signal(int)
    edit_asked = Signal()
    add_asked = Signal()
    remove_asked = Signal()
    current_changed = Signal()
    typed = Signal(str)
    """A letter, where nothing is written in the list: it begins a new title."""
    let_go = Signal(QModelIndex, object)
    """The current line was dragged to another, or to nowhere: `Where`."""
    files_dropped = Signal(QModelIndex, object)
    """Paths, onto the line of an item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(AgendaDelegate(self))
        self.setAccessibleName("Agenda")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._double)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        if control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.edit_asked.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _double(self, _index: QModelIndex) -> None:
        self.edit_asked.emit()

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A file goes onto an item, and never between two.
        self.setDragDropOverwriteMode(bool(files_of(event.mimeData())))
        super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(DRAGGED) and not self._is_own(event.mimeData()):
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """The register moves it, and shows it where it went."""
        index = self.indexAt(event.position().toPoint())
        where = _WHERE.get(self.dropIndicatorPosition(), Where.ON)
        paths = files_of(event.mimeData())
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        event.acceptProposedAction()
        if paths:
            self.files_dropped.emit(index, paths)
        elif self._is_own(event.mimeData()):
            self.let_go.emit(index, where)

    def _is_own(self, dragged: QMimeData) -> bool:
        """Whether it was dragged from this very list: not from the agenda of another meeting."""
        model = self.model()
        return isinstance(model, AgendaModel) and model.is_own(dragged)


def files_of(dragged: QMimeData) -> tuple[Path, ...]:
    """The files that come from the desktop."""
    return tuple(Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())
