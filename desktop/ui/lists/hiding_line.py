"""The line that says what a filter keeps out of a list, with the button that lets it in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.icons import icon


class HidingLine(QWidget):
    """Shows while something is hidden, and not otherwise."""

    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.button = QPushButton("Clear filters")
        self.button.setAutoDefault(False)
        self.button.setToolTip("Show everything again (Ctrl+Shift+F)")
        self.button.clicked.connect(self.clear_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self.said, 1)
        layout.addWidget(self.button)
        self.redraw()
        self.hide()

    def tell(self, hidden: int, total: int, one: str, many: str) -> None:
        """Says how many of how many are hidden; says nothing where there are none."""
        noun = one if total == 1 else many
        self.said.setText(f"A filter hides {hidden:,} of {total:,} {noun}.")
        self.setVisible(hidden > 0)

    def redraw(self) -> None:
        self._sign.setPixmap(icon("filter-line").pixmap(16, 16))
