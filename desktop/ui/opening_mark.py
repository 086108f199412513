"""That a register is on its way in, told in the status bar while another one is open."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.ui import taskbar
from desktop.ui.details.pieces import plain_label


class OpeningMark(QWidget):
    """A sentence, and a bar that moves; hidden when nothing is under way."""

    def __init__(self) -> None:
        super().__init__()
        self.said = plain_label(wrap=False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.bar.setFixedWidth(self.fontMetrics().averageCharWidth() * 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.said)
        row.addWidget(self.bar)
        self.hide()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Says what is being done."""
        self.said.setText(sentence)
        self.show()
        taskbar.tell(self)

    @Slot()
    def rest(self) -> None:
        """Nothing is under way any more."""
        self.hide()
        taskbar.rest(self)
