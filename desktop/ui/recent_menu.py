"""The registers that were opened last, as a menu."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.settings import recent_registers


class RecentMenu(QMenu):
    """Filled anew each time that it is shown."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Open &last", parent)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._open)

    @Slot()
    def fill(self) -> None:
        self.clear()
        for path in recent_registers():
            action = self.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setData(str(path))
        if self.isEmpty():
            self.addAction("None so far").setEnabled(False)

    @Slot(QAction)
    def _open(self, action: QAction) -> None:
        self.wanted.emit(Path(action.data()))
