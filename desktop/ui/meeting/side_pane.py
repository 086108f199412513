"""The right of a meeting's window, what helps now: the print, the proof-reader, who is there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

_ROOM = 8


class SidePane(QTabWidget):
    """One of several helps at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setAccessibleName("What helps now")

    def add(self, help_: QWidget, words: str) -> None:
        """A help under its own tab, a little below it."""
        self.addTab(help_, words)
        layout = help_.layout()
        if layout is not None:
            layout.setContentsMargins(0, _ROOM, 0, 0)

    def bring(self, help_: QWidget, focus: QWidget | None = None) -> None:
        """Shows a help, and takes the keyboard there where that is wanted."""
        self.show()
        self.setCurrentWidget(help_)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
