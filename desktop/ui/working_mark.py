"""That something long is under way in the register, told in the status bar of its windows."""

from PySide6.QtCore import QTimer, Slot

from desktop.ui.desk import Desk
from desktop.ui.opening_mark import OpeningMark

PATIENCE_SECONDS = 0.5
"""What is done sooner is not told of: it would only flicker."""

_LOOK_MS = 100


class WorkingMark(OpeningMark):
    """Shows itself while a question or a save has been waited for longer than half a second."""

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)

    def follow(self, desk: Desk) -> None:
        """Tells of what this desk waits for."""
        self._desk = desk
        desk.begun.connect(self._begin)

    @Slot()
    def leave(self) -> None:
        """Tells of no desk any more."""
        self._desk = None
        self._looking.stop()
        if not self.isHidden():
            self.rest()

    @Slot()
    def _begin(self) -> None:
        # Not anew each time: where one thing follows another the look would be put off for ever.
        if not self._looking.isActive():
            self._looking.start()

    @Slot()
    def _look(self) -> None:
        waited = self._desk.waited if self._desk is not None else None
        if waited is None:
            self._looking.stop()
        if waited is not None and waited >= PATIENCE_SECONDS:
            if self.isHidden():
                self.tell("Working …")
        elif not self.isHidden():
            self.rest()
