"""What becomes of changes when a dialog is left."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(Enum):
    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


def ask_about_changes(parent: QWidget) -> Leaving:
    """Asks what to do with what was typed; Esc goes on editing."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Not saved yet")
    box.setText("Save what you changed?")
    save = box.addButton("&Save", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton("&Discard", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("&Keep editing", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    pressed = box.clickedButton()
    box.deleteLater()
    if pressed is save:
        return Leaving.SAVE
    return Leaving.DISCARD if pressed is discard else Leaving.STAY
