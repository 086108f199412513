"""The line at the foot of the agenda: a title, Enter, and the next one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class QuickLine(QLineEdit):
    """Adds an item for each title; Esc leads back to the agenda."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Type a title, then Enter")
        self.setAccessibleName("Title of a new item")
        self.setAccessibleDescription("Enter adds it to the agenda; Esc leads back there.")
        self.returnPressed.connect(self._enter)

    def begin(self, letter: str) -> None:
        """Goes on with a letter that was typed in the agenda."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(self.text() + letter)

    @Slot()
    def _enter(self) -> None:
        words = self.text().strip()
        if words:
            self.clear()
            self.entered.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
