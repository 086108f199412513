"""Offers what was typed into dialogs that the end of the program shut."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.records.rules.dates import short_date
from desktop.ui.asking import agreed
from desktop.ui.drafts import folder
from desktop.ui.drafts.kept_forms import KeptForm

_WHAT = (
    "The program ended while this stood in a dialog, and it was not saved. Copy what you need and "
    "type it again where it belongs; closed, it is offered the next time."
)


class FormsOffer(QDialog):
    """Everything that was left, to be copied or discarded."""

    def __init__(self, kept: Sequence[KeptForm], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Typed, and not saved")
        self._kept = kept
        about = QLabel(_WHAT)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self.words = QPlainTextEdit(readOnly=True)
        self.words.setAccessibleName("What was typed")
        self.words.setTabChangesFocus(True)
        self.words.setPlainText("\n\n".join(map(_whole, kept)))
        buttons = QDialogButtonBox()
        act = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.addButton("&Copy", act)
        self.discard_button = buttons.addButton("&Discard…", act)
        close = buttons.addButton("Clos&e", QDialogButtonBox.ButtonRole.RejectRole)
        for each in (self.copy_button, self.discard_button):
            each.setAutoDefault(False)
        close.setDefault(True)
        self.copy_button.clicked.connect(self.copy)
        self.discard_button.clicked.connect(self.discard)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(about)
        column.addWidget(self.words, 1)
        column.addWidget(buttons)
        self.resize(640, 400)

    @Slot()
    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())

    @Slot()
    def discard(self) -> None:
        if agreed(self, "Discard", "Remove what was kept?", self.words.toPlainText()):
            for each in self._kept:
                folder.remove(each.path)
            self.accept()


def _whole(kept: KeptForm) -> str:
    when = f"{short_date(kept.at.date())} at {kept.at:%H:%M}"
    return "\n".join((f"{kept.title}, {when}", *(f"{label}: {said}" for label, said in kept.said)))
