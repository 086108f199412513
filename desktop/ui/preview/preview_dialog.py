"""Prints over a window: which, how it looks, and the ways to file and paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.on_screen import resize_within
from desktop.ui.preview.preview_pane import PreviewPane, PrintChoice

_WIDE, _HIGH = 760, 860


class PreviewDialog(QDialog):
    """Follows the register while it is open."""

    def __init__(
        self, desk: Desk, parent: QWidget, title: str, choices: tuple[PrintChoice, ...]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setSizeGripEnabled(True)
        self.preview = PreviewPane(desk, choices, self)
        column = QVBoxLayout(self)
        column.addWidget(self.preview)
        resize_within(self, _WIDE, _HIGH)
        desk.changed.connect(self.preview.refresh_soon)
        self.preview.refresh()

    def done(self, result: int) -> None:
        """Asks for nothing more."""
        self.preview.end()
        super().done(result)
