"""The one place where a bug ends up: shown with a report to copy, and the program goes on."""

import sys
import threading
from collections import deque
from types import TracebackType
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.records.errors import InTheWay
from desktop.ui.messages import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from desktop.ui.bug_dialog import BugDialog

_qt_said: deque[str] = deque(maxlen=20)


def report_bug(fault: BaseException) -> None:
    """Hands an exception to the one handler, as if nobody had caught it."""
    sys.excepthook(type(fault), fault, fault.__traceback__)


def install() -> "BugHandler":
    """Makes the handler the last resort of every thread and of Qt. Keep what it returns."""
    handler = BugHandler()
    sys.excepthook = handler.uncaught
    threading.excepthook = handler.uncaught_in_thread
    qInstallMessageHandler(_qt_says)
    return handler


def report(kind: type[BaseException], fault: BaseException, at: TracebackType | None) -> str:
    """What a developer needs to know, and nothing of what the register holds."""
    import platform
    import traceback

    lines = [
        f"Minute Book {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
        *(line.rstrip("\n") for line in traceback.format_exception(kind, fault, at)),
    ]
    if _qt_said:
        lines += ["", "Last said by Qt:", *_qt_said]
    return "\n".join(lines)


class BugHandler(QObject):
    """Collects bugs from every thread and shows them in one dialog."""

    _seen = Signal(str)
    _out_of_reach = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.dialog: BugDialog | None = None
        self.told: QMessageBox | None = None
        self._seen.connect(self._show)
        self._out_of_reach.connect(self._tell)

    def uncaught(
        self, kind: type[BaseException], fault: BaseException, at: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(fault, InTheWay):
            # No bug: the drive went in mid-read, or another program is in the way.
            self._out_of_reach.emit(fault.sentence)
            return
        text = report(kind, fault, at)
        if sys.stderr is not None:
            print(text, file=sys.stderr)  # noqa: T201 - the console, where there is one
        self._seen.emit(text)

    def uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        """Once, however many parts of the windows came upon it."""
        if self.told is None or not shiboken6.isValid(self.told):
            self.told = say(QApplication.activeWindow(), sentence)

    @Slot(str)
    def _show(self, text: str) -> None:
        if QApplication.instance() is None:
            return
        from desktop.ui.bug_dialog import BugDialog

        if self.dialog is None:
            self.dialog = BugDialog()
            self.dialog.finished.connect(self._forget)
        self.dialog.add(text)
        self.dialog.show()

    @Slot()
    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _qt_says(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _qt_said.append(f"{kind.name}: {message}")
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) and sys.stderr is not None:
        print(message, file=sys.stderr)  # noqa: T201 - the console, where there is one
