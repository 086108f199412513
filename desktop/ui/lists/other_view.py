"""Another view of what a list holds: the same records under the same filters, laid out anew."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.ui.desk import Desk, Job


class OtherView(QWidget):
    """What a list pane asks of a view that takes the place of its table.

    It puts the records that it is to show to a question, off the GUI thread, and shows the answer.
    """

    chosen = Signal(object)
    """The id that is chosen, or None."""
    opened = Signal(object)
    """The id that was opened with Enter or a double click."""

    def __init__(self, desk: Desk, question: Callable[..., Any]) -> None:
        super().__init__()
        self._desk = desk
        self._question = question
        self._job: Job | None = None
        self._wanted_id: int | None = None

    @property
    def chosen_id(self) -> int | None:
        raise NotImplementedError

    def show_ids(self, ids: list[int]) -> None:
        """Shows the records that the filters leave, in their order; what is chosen stays so."""
        if self._wanted_id is None:
            self._wanted_id = self.chosen_id
        if self._job is not None:
            self._job.cancel()
        self._job = self._desk.ask(self._question, ids, done=self._answered)

    def _answered(self, answer: Any) -> None:
        self._job = None
        wanted, self._wanted_id = self._wanted_id, None
        self.show_answer(answer, wanted)
        self._tell()

    def show_answer(self, answer: Any, wanted: int | None) -> None:
        """Shows what was answered, and goes to the wanted record if it is there."""
        raise NotImplementedError

    def choose(self, record_id: int) -> None:
        """Goes to a record, once it is shown."""
        self._wanted_id = record_id

    @Slot(QModelIndex)
    def _open(self, _index: QModelIndex) -> None:
        if self.chosen_id is not None:
            self.opened.emit(self.chosen_id)

    @Slot()
    def _tell(self) -> None:
        if self._job is None:
            self.chosen.emit(self.chosen_id)

    def take_focus(self) -> None:
        """Takes the keyboard."""
        raise NotImplementedError

    def heed(self, changes: Changes) -> None:
        """Takes in what was saved beside the records themselves."""

    def redraw(self) -> None:
        """Draws icons anew after a change of palette."""
