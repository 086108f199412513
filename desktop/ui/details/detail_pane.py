"""What stands beside a list: the record that is chosen, whole."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.buttons_row import ButtonsRow
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import heading, plain_label
from desktop.ui.forms.scrolling import scrolling

D = TypeVar("D")


class DetailPane(QWidget, Generic[D]):
    """Asks for a record in the background and shows it.

    `tables` are those whose changes may change what is shown.
    """

    shown = Signal()

    def __init__(
        self,
        desk: Desk,
        question: Callable[[Register, int], D],
        tables: tuple[str, ...],
        nothing: str,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.detail: D | None = None
        self.again = False
        self._question = question
        self._tables = tables
        self._id: int | None = None
        self._job: Job | None = None
        self.title = heading(plain_label(), 1.4)
        self.under_title = plain_label()
        self.buttons = ButtonsRow()
        page = QWidget()
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(24, 16, 24, 24)
        self.body.setSpacing(16)
        top = QVBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.title)
        top.addWidget(self.under_title)
        self.body.addLayout(top)
        self.body.addWidget(self.buttons)
        self._area = scrolling(page)
        self._nothing = plain_label(nothing)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(32, 32, 32, 32)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._area)

    @Slot(object)
    def show_record(self, record_id: int | None) -> None:
        """Shows a record, or that none is chosen."""
        if self._job is not None:
            self._job.cancel()
        self.again = record_id == self._id
        if not self.again:
            self._area.verticalScrollBar().setValue(0)
        self._id = record_id
        if record_id is None:
            self._show_nothing()
            return
        self._job = self.desk.ask(
            self._question, record_id, done=self._show, failed=self._show_nothing
        )

    def now(self) -> D | None:
        """The record that is chosen; one that is still on its way is read at once."""
        if self._job is not None and self._id is not None:
            self._job.cancel()
            self._show(self.desk.read(self._question, self._id))
        return self.detail

    def heed(self, changes: Changes) -> None:
        """Takes in what was saved."""
        if changes.touches(*self._tables):
            self.show_record(self._id)

    def fill(self, detail: D) -> None:
        """Puts the record's words in their places."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draws icons anew after a change of palette."""
        if self.detail is not None:
            self.fill(self.detail)

    def _show(self, detail: D) -> None:
        self._job = None
        self.detail = detail
        self.fill(detail)
        self._stack.setCurrentWidget(self._area)
        self.shown.emit()

    def _show_nothing(self, _refusal: Refusal | None = None) -> None:
        self.detail = None
        self._stack.setCurrentWidget(self._nothing)
        self.shown.emit()
