"""The report of a bug, to read and to copy."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.ui.on_screen import resize_within

_LONGEST = 40_000


class BugDialog(QDialog):
    """Says that something went wrong, with the report to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Something went wrong")
        resize_within(self, 720, 440)
        said = QLabel(
            "Minute Book came upon a fault of its own. What was saved is safe, and you can go on "
            "working. Please copy this report and send it to whoever looks after the program."
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.report = QPlainTextEdit(readOnly=True)
        self.report.setAccessibleName("Report")
        self.report.setTabChangesFocus(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox()
        self.copy_button = QPushButton("&Copy the report")
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self.copy)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        on = buttons.addButton("&Go on", QDialogButtonBox.ButtonRole.AcceptRole)
        on.setDefault(True)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(said)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)

    def add(self, text: str) -> None:
        """Adds one report; the oldest are dropped when there are very many."""
        whole = "\n\n".join(part for part in (self.report.toPlainText(), text) if part)
        self.report.setPlainText(whole[-_LONGEST:])

    @Slot()
    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText("&Copied")
