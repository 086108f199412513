"""Whether a register is as sound as it was when it was left, so that it opens at once.

To look at every page of a large file takes seconds. One that lies as it was left was sound then:
it is shown first, and looked over meanwhile.
"""

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.records.errors import DamagedFile
from desktop.records.register import Register
from desktop.records.vetting import vet_pages_beside
from desktop.ui.settings import remember, remembered

_PAUSE_MS = 3000
_MOST = 8


class Soundness(QObject):
    """Looks a register over while it is open, unless that was done when it was opened."""

    damaged = Signal(object)
    """A `DamagedFile`, with its sentence."""

    def __init__(self, register: Register, parent: QObject) -> None:
        super().__init__(parent)
        self.path = register.path
        self._sound = Event()
        self._stopped = Event()
        if register.pages_vetted:
            self._sound.set()
        self._thread = Thread(target=self._look, name="looking over", daemon=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)

    def begin(self) -> None:
        """Looks, where that is still to do, once what is shown first is shown."""
        if not self._sound.is_set():
            self._pause.start()

    @Slot()
    def look(self) -> None:
        self._pause.stop()
        self._thread.start()

    def end(self) -> None:
        """Keeps in mind how a sound register lies. Call it once the register is closed."""
        self._pause.stop()
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._sound.is_set():
            keep_in_mind(self.path)

    def _look(self) -> None:
        try:
            if vet_pages_beside(self.path, self._stopped.is_set):
                self._sound.set()
        except DamagedFile as damaged:
            self.damaged.emit(damaged)
        except OSError:
            # The drive is gone; whoever saves next is told.
            return


def lies_as_left(path: Path) -> bool:
    """Whether a register has the size and time that it was left with, sound."""
    return _told(path) in _kept()


def keep_in_mind(path: Path) -> None:
    """Remembers that a register is sound as it lies now."""
    others = [line for line in _kept() if not line.endswith(f" {path}")]
    remember("sound", "\n".join([_told(path), *others][:_MOST]))


def _told(path: Path) -> str:
    try:
        lies = path.stat()
    except OSError:
        return ""
    return f"{lies.st_size} {lies.st_mtime_ns} {path}"


def _kept() -> list[str]:
    return remembered("sound").splitlines()
