"""The ways into a register: a new one, one that is there, and the sample."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.bugs import report_bug
from desktop.ui.soundness import lies_as_left

ENDING = ".minutebook"
_KIND = f"Minute Book registers (*{ENDING})"


def ask_for_new(parent: QWidget, title: str, name: str) -> Path | None:
    """Asks where a new register is to be kept."""
    from PySide6.QtWidgets import QFileDialog

    start = str(_documents() / f"{name}{ENDING}")
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        title,
        start,
        _KIND,
        # A register is never replaced: whoever asks for it is told so in a sentence.
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(path.name + ENDING)


def ask_for_one(parent: QWidget) -> Path | None:
    """Asks which register to open."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getOpenFileName(
        parent, "Open register", str(_documents()), f"{_KIND};;All files (*)"
    )
    return Path(chosen) if chosen else None


Progress = Callable[[str], None]
Way = Callable[[Path, Progress], Register]


def make_new(path: Path, _progress: Progress) -> Register:
    """Makes an empty register. Raises `Refusal`."""
    from desktop.records.writing.founding import make_register

    return make_register(path)


def open_there(path: Path, progress: Progress) -> Register:
    """Looks a register over and opens it. Raises `Refusal`."""
    progress(f"Opening “{path.name}” …")
    return Register.open(path, pages=not lies_as_left(path.absolute()))


def make_sample_there(path: Path, progress: Progress) -> Register:
    """Makes the sample register, telling each step. Raises `Refusal`."""
    from desktop.places import seeds
    from desktop.records.sample import make_sample

    progress("Making the sample register …")
    make_sample(path, seeds(), progress)
    return Register.open(path)


def claim(path: Path) -> QLockFile:
    """Keeps a second window off a register, on this computer or another. Raises `Refusal`.

    Two windows would each show words that the other has changed. Who has gone without letting go,
    as when the power failed, stands in nobody's way.
    """
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        raise Refusal(f"“{path.name}” is open in another window of Minute Book: close it there.")
    return lock


class Door(QObject):
    """Goes one way into a register off the GUI thread: looking over a large file takes a while."""

    progress = Signal(str)
    opened = Signal(object)
    """The `Register`; the thread that hears of it has no connection of its own yet."""
    refused = Signal(object)

    def __init__(self, way: Way, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = Thread(target=self._go, args=(way, path), name="opening", daemon=True)

    def go(self) -> None:
        self._thread.start()

    def wait(self) -> None:
        """Until it is through: a file half made is no use."""
        self._thread.join()

    def _go(self, way: Way, path: Path) -> None:
        try:
            register = way(path, self.progress.emit)
        except Refusal as refusal:
            self.refused.emit(refusal)
        except Exception as fault:  # noqa: BLE001 - a bug: told by the one handler, the doors open again
            report_bug(fault)
            self.refused.emit(Refusal(f"“{path.name}” could not be opened."))
        else:
            register.close()
            self.opened.emit(register)


def _documents() -> Path:
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(where) if where else Path.home()
