"""What an empty list says: what belongs here, and what to do next."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.ui.column_layout import column_layout


class EmptyPage(QWidget):
    """A sentence and one button: the new record, or the filters cleared."""

    clear_filters = Signal()

    def __init__(self, new: QAction) -> None:
        super().__init__()
        self._new = new
        self._filtered = False
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self._pressed)
        layout = column_layout(self, margins=32, spacing=16)
        layout.addStretch(1)
        layout.addWidget(self.said)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, sentence: str, *, filtered: bool) -> None:
        self._filtered = filtered
        self.said.setText(sentence)
        self.button.setText("Show &all" if filtered else self._new.text())

    @Slot()
    def _pressed(self) -> None:
        if self._filtered:
            self.clear_filters.emit()
        else:
            self._new.trigger()
