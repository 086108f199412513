"""Another view of what a list holds: the same records under the same filters, laid out anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes


class OtherView(QWidget):
    """What a list pane asks of a view that takes the place of its table."""

    chosen = Signal(object)
    """The id that is chosen, or None."""
    opened = Signal(object)
    """The id that was opened with Enter or a double click."""

    @property
    def chosen_id(self) -> int | None:
        raise NotImplementedError

    def show_ids(self, ids: list[int]) -> None:
        """Shows the records that the filters leave, in their order; what is chosen stays so."""
        raise NotImplementedError

    def choose(self, record_id: int) -> None:
        """Goes to a record, once it is shown."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Takes the keyboard."""
        raise NotImplementedError

    def heed(self, changes: Changes) -> None:
        """Takes in what was saved beside the records themselves."""

    def redraw(self) -> None:
        """Draws icons anew after a change of palette."""
