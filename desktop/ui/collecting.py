"""Rings of objects are cleared away on the windows' own thread, and on no other.

Python looks for rings on whichever thread happens to allocate. A window's object that lay in one
would be destroyed there, under the hands of Qt: now and then that ends the whole program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 2_000


class Collecting(QObject):
    """Takes the looking over from Python for as long as it is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._most = gc.get_threshold()
        gc.disable()
        # What is loaded by now stays to the end: looking it over would only hold up the windows.
        gc.freeze()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_EVERY_MS)

    @Slot()
    def look(self) -> None:
        """Clears away what Python would have cleared by now."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._most[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        """Gives it back to Python."""
        gc.unfreeze()
        gc.enable()
