"""The ways into a register: a new one, one that is there, and the sample."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.places import seeds
from desktop.records.changes import Changes, RowChange
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.desk import Desk

ENDING = ".minutebook"
_KIND = f"Minute Book registers (*{ENDING})"
_FILLED = ("body", "person", "post", "membership", "meeting", "action", "forward_item")


def ask_for_new(parent: QWidget, title: str, name: str) -> Path | None:
    """Asks where a new register is to be kept."""
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
    chosen, _ = QFileDialog.getOpenFileName(
        parent, "Open register", str(_documents()), f"{_KIND};;All files (*)"
    )
    return Path(chosen) if chosen else None


def make_new(path: Path) -> Register:
    """Makes an empty register. Raises `Refusal`."""
    from desktop.records.writing.founding import make_register

    return make_register(path)


class SampleMaker(QObject):
    """Fills a new register with the sample in the background, telling each step."""

    progress = Signal(str)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk

    def start(self) -> None:
        self.desk.do(_fill, seeds(), self.progress.emit, done=self._made, refused=self._failed)

    @Slot(object)
    def _made(self, _changes: Changes) -> None:
        self.made.emit(self.desk)

    @Slot(object)
    def _failed(self, refusal: Refusal) -> None:
        self.failed.emit(refusal)


def _fill(register: Register, folder: Path, progress: Callable[[str], None]) -> Changes:
    from desktop.records.sample.loading import load_sample

    load_sample(register, folder, progress)
    return Changes("load_sample", tuple(RowChange(table, 0, "add") for table in _FILLED))


def _documents() -> Path:
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(where) if where else Path.home()
