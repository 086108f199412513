"""The table of who came, with a key for whatever may be said of a line."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.records.rules.words import MeetingRole, Status
from desktop.ui.meeting.attendance_model import POST_COLUMN

STATUS_KEYS = {
    Qt.Key.Key_P: Status.PRESENT,
    Qt.Key.Key_I: Status.IN_ATTENDANCE,
    Qt.Key.Key_A: Status.APOLOGIES,
    Qt.Key.Key_B: Status.ABSENT,
    Qt.Key.Key_E: Status.EXPECTED,
}
ROLE_KEYS = {Qt.Key.Key_C: MeetingRole.CHAIR, Qt.Key.Key_M: MeetingRole.MINUTES}
KEYS = (
    "Keys on a line: P present, I in attendance, A apologies, B absent, E expected; "
    "R represented by, V came in now, L left now; C chair, M minutes; Enter opens it. "
    "Shift+P: everyone expected is present. Alt+Shift+Up and Down: its place in the list."
)
_BELOW = QAbstractItemView.DropIndicatorPosition.BelowItem
_WIDTHS = (170, 120, 80, 140, 180, 110, 110, 100)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVING = (
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
"""As items are moved in the agenda: Alt and Shift, or Ctrl."""
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class AttendanceTable(QTableView):
    """Says what a key means; the pane does it."""

    status_key = Signal(object)
    role_key = Signal(object)
    everyone_key = Signal()
    arrived_key = Signal()
    left_key = Signal()
    represent_key = Signal()
    edit_asked = Signal()
    add_asked = Signal()
    remove_asked = Signal()
    moved = Signal(int)
    """The chosen line is to go so many lines up (negative) or down."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(KEYS)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.doubleClicked.connect(self.edit_asked)
        self._asks = {
            Qt.Key.Key_R: self.represent_key,
            Qt.Key.Key_V: self.arrived_key,
            Qt.Key.Key_L: self.left_key,
            Qt.Key.Key_Insert: self.add_asked,
            Qt.Key.Key_Delete: self.remove_asked,
            **dict.fromkeys(_OPENS, self.edit_asked),
        }

    def event(self, event: QEvent) -> bool:
        """What moves an item of the agenda moves a line here, and so is no command here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if held in _MOVING and Qt.Key(event.key()) in _MOVES:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if held in _MOVING and key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif held and not shift:
            super().keyPressEvent(event)
        elif shift and key == Qt.Key.Key_P:
            self.everyone_key.emit()
        elif key in STATUS_KEYS:
            self.status_key.emit(STATUS_KEYS[key])
        elif key in ROLE_KEYS:
            self.role_key.emit(ROLE_KEYS[key])
        elif key in self._asks:
            self._asks[key].emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, max(self.currentIndex().column(), 0)))

    def dropEvent(self, event: QDropEvent) -> None:
        """The register moves the line, and shows it where it went."""
        onto = self.indexAt(event.position().toPoint()).row()
        here = self.currentIndex().row()
        if onto < 0:
            onto = self.model().rowCount()
        elif self.dropIndicatorPosition() == _BELOW:
            onto += 1
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        event.acceptProposedAction()
        # Above itself or just below is where it stands.
        by = onto - here if onto <= here else onto - here - 1
        if by:
            self.moved.emit(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Posts are long: they have what the others leave, and never less than they need."""
        super().resizeEvent(event)
        if not self.isColumnHidden(POST_COLUMN):
            left = self.viewport().width() - sum(_WIDTHS) + _WIDTHS[POST_COLUMN]
            self.setColumnWidth(POST_COLUMN, max(left, _WIDTHS[POST_COLUMN]))


def fit_columns(table: AttendanceTable) -> None:
    """The widths that the columns usually need."""
    for column, width in enumerate(_WIDTHS):
        table.setColumnWidth(column, width)
