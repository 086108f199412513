"""A field that takes a file: its path as typed, or as chosen with a button."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.records.errors import Refusal
from desktop.ui.forms.fields import LineField


class FileField(LineField):
    """`kinds` is what the dialog of the system offers: "Scans (*.pdf *.png)"."""

    def __init__(self, kinds: str) -> None:
        super().__init__(placeholder="No file")
        self._kinds = kinds
        self.choose_button = QPushButton("Choose a file…")
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(self.choose)
        self.row.addWidget(self.choose_button)

    @Slot()
    def choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Choose a file", "", self._kinds)
        if path:
            self.set_value(path)
            self.tell()

    def set_value(self, value: Any) -> None:
        super().set_value(str(value or ""))


def file_content(path: str, field: str) -> tuple[str, bytes]:
    """The name of a file and what it holds. Raises `Refusal` where it cannot be read."""
    from desktop.records.writing.draft import refuse

    try:
        return Path(path).name, Path(path).read_bytes()
    except OSError as fault:
        said: Refusal = refuse(field, "This file cannot be read. Is it still there?")
        raise said from fault
