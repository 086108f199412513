"""Files that come from the desktop: read off the GUI thread, one by one, and filed."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.writing.attachments import refuse_size
from desktop.ui.desk import Desk, Job
from desktop.ui.preview.waiting import LOOK_MS, PATIENCE_MS, Watch

_CHUNK = 1 << 20
_BAR = 1000

Verb = Callable[[Register, int, str, bytes], Changes]


class Filing(QObject):
    """Files each with `verb(register, record_id, name, content)`; tells what could not be."""

    refused = Signal(str)
    ended = Signal()

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._waiting: deque[tuple[Path, Verb, int]] = deque()
        self._job: Job | None = None
        self._watch: Watch | None = None
        self._trouble: list[str] = []
        self.bar: QProgressDialog | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None or bool(self._waiting)

    def file(self, paths: tuple[Path, ...], verb: Verb, record_id: int) -> None:
        """Takes them up; one after another they are filed."""
        begins = not self.busy
        self._waiting.extend((path, verb, record_id) for path in paths)
        if begins:
            self._trouble.clear()
            self._next()

    @Slot()
    def stop(self) -> None:
        """File no further; what is filed stays."""
        self._waiting.clear()
        if self._watch is not None:
            self._watch.stop()

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        path = self._waiting[0][0]
        self._watch = Watch()
        self._show(path.name)
        self._job = self._desk.ask(
            content_of, path, self._watch, done=self._read, failed=self._not_filed, told=True
        )

    def _read(self, content: bytes) -> None:
        if not self._waiting:
            self._end()
            return
        path, verb, record_id = self._waiting[0]
        self._job = self._desk.do(
            verb,
            record_id,
            path.name,
            content,
            done=self._filed,
            refused=self._not_filed,
            told=True,
        )

    def _filed(self, _changes: Changes) -> None:
        self._go_on()

    def _not_filed(self, refusal: Refusal) -> None:
        self._trouble.append(refusal.sentence)
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting.popleft()
        self._job = None
        self._next()

    def _end(self) -> None:
        self._job = self._watch = None
        if self.bar is not None:
            self.killTimer(self._timer)
            self.bar.reset()
            self.bar.deleteLater()
            self.bar = None
        if self._trouble:
            self.refused.emit(" ".join(self._trouble))
        self.ended.emit()

    # How far it is

    def _show(self, name: str) -> None:
        if self.bar is None:
            self.bar = QProgressDialog("", "Stop", 0, _BAR, self._over.window())
            self.bar.setWindowTitle("Filing papers")
            self.bar.setMinimumDuration(PATIENCE_MS)
            self.bar.setAutoReset(False)
            self.bar.setAutoClose(False)
            self.bar.canceled.connect(self.stop)
            self.bar.setValue(0)
            self._timer = self.startTimer(LOOK_MS)
        self.bar.setLabelText(f"“{name}” is being filed.")

    def timerEvent(self, _event: object) -> None:
        done, of = self._watch.reached if self._watch is not None else (0, 0)
        if self.bar is not None and of:
            # The last of it is the saving, whose end is not known beforehand.
            self.bar.setValue(min(done * _BAR // of, _BAR - 1))


def content_of(_register: Register, path: Path, watch: Watch) -> bytes:
    """What a file holds, read piece by piece. Raises `Refusal`."""
    from desktop.printing.layout.progress import Stopped

    if path.is_dir():
        raise Refusal(f"“{path.name}” is a folder: drop the files that are in it.")
    pieces: list[bytes] = []
    try:
        size = path.stat().st_size
        refuse_size(path.name, size)
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                pieces.append(piece)
                watch.tell(sum(map(len, pieces)), max(size, 1))
    except OSError as fault:
        raise Refusal(f"“{path.name}” cannot be read. Is it still there?") from fault
    except Stopped:
        raise Refusal(f"“{path.name}” was not filed: you stopped it.") from None
    return b"".join(pieces)
