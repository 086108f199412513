"""The command palette: any command that can be run now, by what it is called."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.ui.commands import COMMANDS, plain
from desktop.ui.forms.fields import column_layout

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Typing filters, the arrows move, Enter runs, Esc leaves."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle("Commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = [action for action in actions if _can_run(action)]
        self.words = QLineEdit()
        self.words.setPlaceholderText("Type what you want to do")
        self.words.setAccessibleName("What do you want to do?")
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self.run)
        self.found = QListWidget()
        self.found.setAccessibleName("Commands")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.found.itemClicked.connect(self.run)
        layout = column_layout(self, margins=8)
        layout.addWidget(self.words)
        layout.addWidget(self.found)
        self.resize(480, 360)
        self._filter("")
        self._place(parent)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed and pressed.key() in _MOVES:
            self.found.keyPressEvent(pressed)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def run(self) -> None:
        """Runs the command that is marked, once the palette is out of the way."""
        if self.found.currentRow() < 0:
            return
        action: QAction = self.found.currentItem().data(Qt.ItemDataRole.UserRole)
        self.close()
        action.trigger()

    @Slot(str)
    def _filter(self, typed: str) -> None:
        self.found.clear()
        wanted = typed.casefold().split()
        for action in self._actions:
            command = COMMANDS[action.objectName()]
            line = f"{command.words} {command.tip} {plain(command.section)}".casefold()
            if all(word in line for word in wanted):
                self._add(action)
        self.found.setCurrentRow(0)

    def _add(self, action: QAction) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = plain(action.text()).rstrip("…")
        item = QListWidgetItem(action.icon(), f"{words}   ({keys})" if keys else words)
        item.setToolTip(action.toolTip())
        item.setData(Qt.ItemDataRole.UserRole, action)
        self.found.addItem(item)

    def _place(self, parent: QWidget) -> None:
        top = parent.mapToGlobal(parent.rect().topLeft())
        self.move(top.x() + (parent.width() - self.width()) // 2, top.y() + 80)


def _can_run(action: QAction) -> bool:
    known = action.objectName() in COMMANDS and action.objectName() != "view.palette"
    return known and action.isEnabled() and action.isVisible()
