"""What becomes of words that the register would not take, when their window is closed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_KEPT = "The words are kept on this computer, and offered when the meeting is opened again."


def leave_unsaved(parent: QWidget, texts: tuple[str, ...], *, kept: bool) -> bool:
    """Whether to close all the same; the words can be copied first."""
    words = "\n\n".join(texts)
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Not saved")
    box.setText("Some of what was typed could not be saved.")
    box.setInformativeText("\n\n".join(filter(None, (_KEPT if kept else "", words[:1000]))))
    copy = box.addButton("&Copy and close", QMessageBox.ButtonRole.AcceptRole)
    said = "C&lose" if kept else "Close &without it"
    leave = box.addButton(said, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("&Stay here", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    pressed = box.clickedButton()
    box.deleteLater()
    if pressed is copy:
        QGuiApplication.clipboard().setText(words)
    return pressed in (copy, leave)
