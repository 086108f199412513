"""One place of the rail, as the main window knows it: nothing here that only lists need."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.ui.desk import Desk

Actions = Mapping[str, QAction]


class Place(QWidget):
    """What the main window asks of a place that is shown."""

    meeting_wanted = Signal(object, object)
    """The id of a meeting to be opened in its window, and of the item to go to there, or None."""
    record_wanted = Signal(str, object)
    """The id of a record to be shown in another place, which is named by its command."""
    chosen = Signal()
    """Another record is chosen, or none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        desk.changed.connect(self.heed)

    @property
    def chosen_id(self) -> int | None:
        """The id of the record that is chosen, if this place has records of its own."""
        return None

    @property
    def body_id(self) -> int | None:
        """The body that is looked at here, if it is one alone."""
        return None

    def show_record(self, record_id: int) -> None:
        """Goes to a record, where the place has records of its own."""

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What this place does with the record that is chosen, by the id of the command."""
        return {}

    def take_focus(self) -> None:
        """Takes the keyboard."""
        raise NotImplementedError

    def seek(self) -> None:
        """Goes to where words to look for are typed."""
        raise NotImplementedError

    def sort(self) -> None:
        """Asks what to sort by, where there is a choice."""

    @Slot()
    def new(self) -> None:
        """Asks for a new record, where the place has records of its own."""

    @Slot(object)
    def heed(self, changes: Changes) -> None:
        """Takes in what was saved, whichever window saved it."""
        raise NotImplementedError

    def remember(self) -> None:
        """Keeps widths and choices for the next start."""

    def redraw(self) -> None:
        """Draws icons anew after a change of palette."""
