"""A dialog that shows rows which belong to something, with buttons for them."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk, Job
from desktop.ui.details.rows_section import RowsSection
from desktop.ui.lists.columns import Column
from desktop.ui.messages import say
from desktop.ui.on_screen import resize_within

R = TypeVar("R")


class RowsDialog(QDialog, Generic[R]):
    """Asks for its rows off the GUI thread, and anew after each change. Show it with `open()`."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        columns: Sequence[Column[R]],
        none: str,
        question: Callable[[Register], Sequence[R]],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._question = question
        self._job: Job | None = None
        self.rows: RowsSection[R] = RowsSection(title, columns, none)
        page = QWidget()
        within = column_layout(page)
        within.addWidget(self.rows)
        within.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox()
        close = buttons.addButton("Cl&ose", QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = column_layout(self, margins=16, spacing=16)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        resize_within(self, 760, 480)
        desk.changed.connect(self._changed)
        self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the rows: it never closes the dialog.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Reads the rows anew."""
        if self._job is not None:
            self._job.cancel()
        self._job = self.desk.ask(self._question, done=self._show, failed=self.refused)

    def refused(self, refusal: Refusal) -> None:
        say(self, refusal.sentence)

    @Slot(object)
    def _changed(self, _changes: Changes) -> None:
        self.ask()

    def _show(self, rows: Sequence[Any]) -> None:
        self._job = None
        self.rows.show_rows(rows, again=True)
