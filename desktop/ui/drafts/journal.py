"""Writes what is not safe yet to one small file, off the GUI thread."""

import os
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.drafts import folder

FORM = "form"
"""What a file is of, where it is not of one record: a dialog."""

_open: set[Path] = set()
"""The files of the sittings that go on in this program: nobody is offered those."""


class Journal(QObject):
    """The file of one sitting. What is asked last is what stands there in the end."""

    told = Signal(bool)
    """Whether the last writing came off."""

    def __init__(self, register: str, record: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = folder.path_for(register, record, f"{os.getpid()}{uuid.uuid4().hex[:12]}")
        _open.add(self.path)
        self._wanted: str | None = None
        self._stands: str | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._wrote = _Wrote(self)

    def keep(self, text: str) -> None:
        """Let the file say this; `told` says when it does."""
        self._want(text)

    def clear(self) -> None:
        """Everything is safe elsewhere: no file."""
        if self._wanted is not None:
            self._want(None)

    def wait(self) -> bool:
        """Waits until the file says what it is to say; whether it came off."""
        if self._thread is not None:
            self._thread.shutdown(wait=True)
            self._thread = None
        return self._stands == self._wanted

    def close(self) -> None:
        """From now on what stands there may be offered."""
        self.wait()
        _open.discard(self.path)

    def _want(self, text: str | None) -> None:
        self._wanted = text
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="drafts")
        self._thread.submit(self._write)

    def _write(self) -> None:
        wanted = self._wanted
        if wanted == self._stands:
            self._wrote.done.emit(True)
            return
        try:
            if wanted is None:
                folder.remove(self.path)
            else:
                folder.write_whole(self.path, wanted)
        except (OSError, UnicodeError):
            self._wrote.done.emit(False)
        else:
            self._stands = wanted
            self._wrote.done.emit(True)


class _Wrote(QObject):
    """Hands the news over to the GUI thread."""

    done = Signal(bool)

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal)
        self.done.connect(journal.told, Qt.ConnectionType.QueuedConnection)


def left_over(register: str, record: str) -> tuple[Path, ...]:
    """The files of sittings that ended before everything was safe, the oldest first."""
    found = [path for path in folder.kept_for(register, record) if path not in _open]
    return tuple(sorted(found, key=_written))


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
