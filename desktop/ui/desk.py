"""The windows' one way to the register: saves in order on one thread, questions on others."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.identity import identity
from desktop.records.register import Register
from desktop.ui.bugs import report_bug
from desktop.ui.receivers import Receiver

P = ParamSpec("P")
T = TypeVar("T")


_FAULT = "That could not be done, because of a fault in the program. It is in the report."


class Job:
    """One piece of work off the GUI thread; an answer that comes after `cancel` is dropped."""

    def __init__(
        self,
        done: Callable[[Any], None] | None,
        refused: Callable[[Refusal], None] | None,
        saves: bool,
        told: bool = False,
    ) -> None:
        self.done = Receiver(done)
        self.refused = Receiver(refused)
        self.saves = saves
        self.told = told
        self.begun = monotonic()
        self.cancelled = False
        self.future: Future[Any] | None = None

    def cancel(self) -> None:
        """Drops the answer; work that has not begun is not begun."""
        self.cancelled = True
        if self.future is not None and not self.saves:
            self.future.cancel()

    def withdraw(self) -> bool:
        """Takes back a save that has not begun; whether it had not. Nothing is told of it."""
        return self.future is not None and self.future.cancel()


class Standing(IntEnum):
    """How safe what was typed is."""

    SAVED = 0
    ASIDE = 1
    """Not in the register, but on the disk of this computer."""
    NOWHERE = 2


class Desk(QObject):
    """Runs verbs and questions on one register; answers come on the GUI thread.

    Pass bound methods of widgets as callbacks: they are held weakly, so that a window that was
    closed in the meantime gets no call.
    """

    changed = Signal(object)
    """`Changes`, after every commit: the one signal that tells every open window."""
    failed = Signal(object)
    """An exception that is a bug, after it went to the one handler."""
    refused = Signal(object)
    """A refusal that nobody in particular asked to hear of."""
    busy_changed = Signal(bool)
    """Whether anything is on its way to the disk."""
    standing_changed = Signal(object)
    """The `Standing` of all that is typed in any window."""

    begun = Signal()
    """Something is asked or saved; `waited` says how long for."""

    _arrived = Signal(object)

    def __init__(self, register: Register, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.register = register
        self._saving = 0
        self._standings: dict[object, Standing] = {}
        self._asking: set[Job] = set()
        self._saves: set[Job] = set()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="saves")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="questions")
        # Queued always: an answer that is there at once must not come before `ask` returns.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def path(self) -> Path:
        return self.register.path

    @cached_property
    def identity(self) -> str:
        """Which register it is, wherever it lies."""
        return self.read(identity)

    @property
    def busy(self) -> bool:
        """Whether anything is on its way to the disk."""
        return self._saving > 0

    @property
    def standing(self) -> Standing:
        """How safe it is at worst."""
        return max(self._standings.values(), default=Standing.SAVED)

    def stand(self, who: object, standing: Standing) -> None:
        """One page says how safe its words are."""
        before = self.standing
        self._standings[who] = standing
        if standing is Standing.SAVED:
            del self._standings[who]
        if self.standing is not before:
            self.standing_changed.emit(self.standing)

    @property
    def asking(self) -> bool:
        """Whether any question is still to be answered."""
        return bool(self._asking)

    @property
    def waited(self) -> float | None:
        """For how many seconds the oldest answer is waited for; None where none is.

        Whoever asks and tells of it by itself (`told`) is not counted, nor what is not wanted.
        """
        waiting = [
            job.begun for job in (*self._asking, *self._saves) if not (job.told or job.cancelled)
        ]
        return monotonic() - min(waiting) if waiting else None

    def do(
        self,
        verb: Callable[..., Changes],
        *args: Any,
        done: Callable[[Changes], None] | None = None,
        refused: Callable[[Refusal], None] | None = None,
        told: bool = False,
    ) -> Job:
        """Runs `verb(register, *args)` after every save before it."""
        job = Job(done, refused, saves=True, told=told)
        self._saves.add(job)
        self._saving += 1
        if self._saving == 1:
            self.busy_changed.emit(True)
        self._start(self._writer, job, verb, args)
        return job

    def ask(
        self,
        question: Callable[..., T],
        *args: Any,
        done: Callable[[T], None],
        failed: Callable[[Refusal], None] | None = None,
        told: bool = False,
    ) -> Job:
        """Runs `question(register, *args)` beside the saves, on a connection of its own."""
        job = Job(done, failed, saves=False, told=told)
        self._asking.add(job)
        self._start(self._readers, job, question, args)
        return job

    def read(
        self, question: Callable[Concatenate[Register, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The answer at once: only for what takes a few milliseconds."""
        with self.register.connected():
            return question(self.register, *args, **kwargs)

    def settle(self, timeout_ms: int = 10_000) -> bool:
        """Waits until every save is on the disk and was told of."""
        waiting = QEventLoop(self)
        self.busy_changed.connect(waiting.quit)
        limit = QTimer(waiting)
        limit.setSingleShot(True)
        limit.timeout.connect(waiting.quit)
        limit.start(timeout_ms)
        while self.busy and limit.isActive():
            waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.busy_changed.disconnect(waiting.quit)
        waiting.deleteLater()
        return not self.busy

    def close(self) -> None:
        """Waits for the saves, drops the questions, and closes the register."""
        self.settle()
        for job in tuple(self._asking):
            job.cancel()
        self._asking.clear()
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self.register.close()

    def _start(
        self, threads: ThreadPoolExecutor, job: Job, work: Callable[..., Any], args: tuple[Any, ...]
    ) -> None:
        self.begun.emit()
        job.future = threads.submit(self._work, work, args)
        job.future.add_done_callback(_Arrival(self, job))

    def _work(self, work: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        with self.register.connected():
            return work(self.register, *args)

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self._asking.discard(job)
        try:
            self._answer(job)
        finally:
            if job.saves:
                self._saves.discard(job)
                self._saving -= 1
                if not self._saving:
                    self.busy_changed.emit(False)

    def _answer(self, job: Job) -> None:
        future = job.future
        if future is None or future.cancelled() or (job.cancelled and not job.saves):
            return
        fault = future.exception()
        if fault is None:
            self._succeed(job, future.result())
        elif isinstance(fault, Refusal):
            if not job.cancelled and not job.refused.call(fault):
                self.refused.emit(fault)
        else:
            report_bug(fault)
            self.failed.emit(fault)
            # Whoever waits is let go on: a dialog that stayed shut could not even be left.
            if not job.cancelled:
                job.refused.call(Refusal(_FAULT))

    def _succeed(self, job: Job, result: Any) -> None:
        try:
            if not job.cancelled:
                job.done.call(result)
        finally:
            if job.saves and result.rows:
                self.changed.emit(result)


class _Arrival:
    """Hands a finished job over to the GUI thread."""

    def __init__(self, desk: Desk, job: Job) -> None:
        self._desk = desk
        self._job = job

    def __call__(self, future: Future[Any]) -> None:
        self._job.future = future
        self._desk._arrived.emit(self._job)  # noqa: SLF001 - the desk's own other half
