"""The cross in a line of text that empties it."""

from PySide6.QtWidgets import QLineEdit, QToolButton


def add_clear_button(line: QLineEdit) -> None:
    """Gives a line its cross, and the cross a name: Qt leaves it without."""
    line.setClearButtonEnabled(True)
    for cross in line.findChildren(QToolButton):
        cross.setAccessibleName("Clear")
