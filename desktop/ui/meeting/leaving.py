"""What becomes of words that the register would not take, when their window is closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def leave_unsaved(parent: QWidget, texts: tuple[str, ...]) -> bool:
    """Whether to close all the same; the words can be copied first."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Not saved")
    box.setText("Some of what was typed could not be saved.")
    box.setInformativeText("\n\n".join(texts)[:1000])
    copy = box.addButton("&Copy and close", QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton("Close &without it", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("&Stay here", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    pressed = box.clickedButton()
    box.deleteLater()
    if pressed is copy:
        QGuiApplication.clipboard().setText("\n\n".join(texts))
    return pressed in (copy, leave)
