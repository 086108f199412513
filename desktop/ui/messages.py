"""One sentence to the user, where there is no field to say it beside."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def say(parent: QWidget | None, sentence: str) -> "QMessageBox":
    """Shows a sentence over a window; the program goes on behind it."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle("Minute Book")
    box.setText(sentence)
    box.addButton("&Close", QMessageBox.ButtonRole.AcceptRole)
    box.open()
    return box
