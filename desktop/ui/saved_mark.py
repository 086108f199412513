"""The quiet mark that says whether everything is on the disk."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.desk import Desk
from desktop.ui.icons import icon


class SavedMark(QWidget):
    """ "All saved" with a tick, or that something is on its way."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        self._sign = QLabel()
        self.word = QLabel()
        self.word.setTextFormat(Qt.TextFormat.PlainText)
        self.word.setAccessibleName("Whether everything is saved")
        row.addWidget(self._sign)
        row.addWidget(self.word)
        self._busy = False
        self.redraw()

    def follow(self, desk: Desk) -> None:
        """Tells of the saves of this desk."""
        desk.busy_changed.connect(self._tell)
        self._tell(desk.busy)
        self.show()

    def redraw(self) -> None:
        size = self.fontMetrics().height()
        sign = icon("save-line" if self._busy else "check-line")
        self._sign.setPixmap(sign.pixmap(size, size))
        self.word.setText("Saving …" if self._busy else "All saved")

    @Slot(bool)
    def _tell(self, busy: bool) -> None:
        self._busy = busy
        self.redraw()
