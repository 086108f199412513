"""A new record in one line at the foot of a list, understood as it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import plain_label
from desktop.ui.forms.draft_form import smaller
from desktop.ui.icons import icon
from desktop.ui.plain_tip import plain_tip


class QuickLine(QWidget):
    """Enter adds what was typed; Escape goes back to the list, and what was typed stays."""

    typed = Signal(str)
    entered = Signal(str)
    left = Signal()

    def __init__(self, name: str, example: str) -> None:
        super().__init__()
        self.line = _Line()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(f"{name}: {example}")
        self._sign = self.line.addAction(icon("add-line"), QLineEdit.ActionPosition.LeadingPosition)
        self._sign.setText("Add")
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self._enter)
        self.line.left.connect(self.left)
        self.body = QComboBox()
        self.body.setAccessibleName(f"{name}, body")
        self.body.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.body.setMinimumContentsLength(12)
        self.body.currentIndexChanged.connect(self._changed)
        self.body.currentTextChanged.connect(self._tell_body)
        self.body.hide()
        self.said = plain_label()
        self.said.setFont(smaller(self.said.font()))
        self.said.hide()
        self._sign_of_fault = QLabel()
        self._sign_of_fault.hide()
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.line, 1)
        across.addWidget(self.body)
        under = QHBoxLayout()
        under.setSpacing(4)
        under.addWidget(self._sign_of_fault)
        under.addWidget(self.said, 1)
        layout = column_layout(self, margins=8, spacing=4)
        layout.addLayout(across)
        layout.addLayout(under)

    @property
    def body_id(self) -> int | None:
        """The body that it is for, where it is for one."""
        chosen: int | None = self.body.currentData()
        return chosen

    def offer_bodies(self, bodies: Sequence[tuple[int, str]], chosen: int | None) -> None:
        """Lets the body be picked, where there is a choice; without one there is no line."""
        before = chosen if chosen is not None else self.body_id
        self.body.blockSignals(True)
        self.body.clear()
        for body_id, name in bodies:
            self.body.addItem(name, body_id)
        self.body.setCurrentIndex(max(self.body.findData(before), 0))
        self.body.blockSignals(False)
        self._tell_body(self.body.currentText())
        self.body.setVisible(len(bodies) > 1)
        self.setVisible(bool(bodies))
        self._changed()

    @Slot(str)
    def _tell_body(self, name: str) -> None:
        self.body.setToolTip(plain_tip(name))

    def begin(self) -> None:
        """Takes the keyboard."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Says how the line is understood, or what is wrong with it."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        self._sign_of_fault.setVisible(wrong)
        self.line.setAccessibleDescription(sentence)
        if wrong:
            self._sign_of_fault.setPixmap(icon("error-warning-line").pixmap(16, 16))

    def added(self) -> None:
        """What was typed is in the register: the line is free for the next one."""
        self.line.clear()

    def redraw(self) -> None:
        self._sign.setIcon(icon("add-line"))

    @Slot()
    def _changed(self) -> None:
        if self.line.text().strip():
            self.typed.emit(self.line.text())
        else:
            self.tell("")

    @Slot()
    def _enter(self) -> None:
        if self.line.text().strip():
            self.entered.emit(self.line.text())


class _Line(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
