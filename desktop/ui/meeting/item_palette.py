"""Any item of the meeting, by its number or a word of its title."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.records.reading.meetings import ItemRow
from desktop.ui.forms.fields import column_layout
from desktop.ui.meeting.agenda_model import title

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ItemPalette(QDialog):
    """Typing filters, the arrows move, Enter goes there, Esc leaves."""

    chosen = Signal(int)

    def __init__(self, items: Sequence[ItemRow], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle("Go to item")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._items = items
        self.words = QLineEdit()
        self.words.setPlaceholderText("Number of the item, or words of its title")
        self.words.setAccessibleName("Which item?")
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self.go)
        self.found = QListWidget()
        self.found.setAccessibleName("Items")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.itemClicked.connect(self.go)
        layout = column_layout(self, margins=8)
        layout.addWidget(self.words)
        layout.addWidget(self.found)
        self.resize(480, 360)
        self._filter("")
        top = parent.mapToGlobal(parent.rect().topLeft())
        self.move(top.x() + (parent.width() - self.width()) // 2, top.y() + 80)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed and pressed.key() in _MOVES:
            self.found.keyPressEvent(pressed)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def go(self) -> None:
        """Goes to the item that is marked, once this is out of the way."""
        item = self.found.currentItem()
        if item is not None:
            item_id = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(item_id)

    @Slot(str)
    def _filter(self, typed: str) -> None:
        self.found.clear()
        for row in sorted(self._items, key=lambda row: row.number != typed.strip()):
            if all(word in title(row).casefold() for word in typed.casefold().split()):
                shown = QListWidgetItem(title(row))
                shown.setData(Qt.ItemDataRole.UserRole, row.id)
                self.found.addItem(shown)
        self.found.setCurrentRow(0)
