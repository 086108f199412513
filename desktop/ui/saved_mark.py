"""The quiet mark that says whether everything is on the disk."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.desk import Desk, Standing
from desktop.ui.icons import icon

_ASIDE = {
    Standing.ASIDE: "Not saved yet; kept on this computer",
    Standing.NOWHERE: "Not saved",
}


class SavedMark(QWidget):
    """ "All saved" with a tick, or that something is on its way, or that it cannot be saved."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        self._sign = QLabel()
        self.word = QLabel()
        self.word.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._sign)
        row.addWidget(self.word)
        self._busy = self._typing = False
        self._standing = Standing.SAVED
        self.redraw()

    def follow(self, desk: Desk) -> None:
        """Tells of the saves of this desk."""
        desk.busy_changed.connect(self._tell)
        desk.standing_changed.connect(self._stand)
        self._standing = desk.standing
        self._tell(desk.busy)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.redraw()

    def redraw(self) -> None:
        size = self.fontMetrics().height()
        waiting = self._busy or self._typing
        sign, word = ("save-line", "Saving …") if waiting else ("check-line", "All saved")
        if self._standing is not Standing.SAVED:
            sign, word = "error-warning-line", _ASIDE[self._standing]
        self._sign.setPixmap(icon(sign).pixmap(size, size))
        self.word.setText(word)

    @Slot()
    def typed(self) -> None:
        """Something was typed that is not on its way to the disk yet."""
        if not self._typing:
            self._typing = True
            self.redraw()

    @Slot(object)
    def _stand(self, standing: Standing) -> None:
        self._standing = standing
        self.redraw()

    @Slot(bool)
    def _tell(self, busy: bool) -> None:
        # Whatever was typed is on its way once a save begins, or is typed again after it.
        self._busy, self._typing = busy, False
        self.redraw()
