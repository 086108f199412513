"""Where scenes are set: real windows on a real register, waited for until they are still."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.preview.preview_pane import PreviewPane
from desktop.ui.settings import settings
from tests.looks.registers import make_empty, make_long, make_printed, make_short

W = TypeVar("W", bound=QWidget)

EMPTY, SHORT, PRINTED, LONG = "empty", "short", "printed", "long"
_MAKERS = {EMPTY: make_empty, SHORT: make_short, PRINTED: make_printed, LONG: make_long}
_PATIENCE_MS = 30_000
_LOOK_EVERY_MS = 10
_SOON_MS = 1000


class Stage:
    """Opens the main window on one register at a time; each scene begins with usual settings."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._register = ""
        self.main = MainWindow()
        self.main.show()

    def set_up(self, register: str) -> None:
        """Opens a register, unless it is the one that is open; "" is none."""
        settings().clear()
        if register == self._register:
            return
        self.main.close_register()
        self._register = register
        if register:
            self.main.open_register(self.path_of(register))
            self.wait("the register", lambda: self.main.desk is not None)
            self.settle()

    def path_of(self, register: str) -> Path:
        """Where a register is kept, made when it is first wanted."""
        path = self._folder / register / f"{_NAMES[register]}.minutebook"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            _MAKERS[register](path)
        return path

    @property
    def desk(self) -> Desk:
        assert self.main.desk is not None
        return self.main.desk

    def settle(self, window: QWidget | None = None) -> None:
        """Waits until nothing is on its way, neither to the register nor to the window."""
        self.wait("the window", lambda: self._is_still(window))
        # Once more round, for what the last answer put into the layouts.
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QCoreApplication.processEvents()

    def wait(self, what: str, done: Callable[[], bool]) -> None:
        """Lets the windows work until it is so. Raises `TimeoutError`."""
        loop, look, limit = QEventLoop(), QTimer(), QTimer()
        # The answer of the moment counts: more may be asked before the loop has ended.
        look.timeout.connect(lambda: loop.exit(1) if done() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        look.start(_LOOK_EVERY_MS)
        limit.start(_PATIENCE_MS)
        if not loop.exec():
            raise TimeoutError(f"it was waited for {what} in vain")

    def newest(self, kind: type[W]) -> W:
        """The window of a kind that was opened last."""
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
        return next(each for each in reversed(shown) if each.isVisible())

    def clear(self, window: QWidget) -> None:
        """Takes a window away when its pictures are made, without a question."""
        if isinstance(window, QDialog):
            QDialog.done(window, 0)
        if self.main.meetings is not None:
            self.main.meetings.close_all()
        if window is not self.main:
            window.close()
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        self.main.close_register()
        self.main.close()

    def _is_still(self, window: QWidget | None) -> bool:
        desk = self.main.desk
        if desk is not None and (desk.busy or desk.asking):
            return False
        if window is None:
            return True
        if any(map(_runs_soon, window.findChildren(QTimer))):
            return False
        return not any(_is_waiting(pane) for pane in window.findChildren(PreviewPane))


def _runs_soon(timer: QTimer) -> bool:
    """Whether something begins after a pause in typing, say."""
    return timer.isSingleShot() and timer.isActive() and timer.interval() < _SOON_MS


def _is_waiting(pane: PreviewPane) -> bool:
    if not pane.isVisible():
        return False
    drawn = pane.pdf is None or pane.view.page in pane.view.drawn_pages()
    return pane.waiting or (pane.view.isVisible() and not drawn)


_NAMES = {
    EMPTY: "Minute book",
    SHORT: "Minute book",
    PRINTED: "Minute book",
    LONG: "Minutes of the Joint Standing Committee on Highways and Footpaths since 1894",
}


def dress(application: QApplication) -> None:
    """The same style and letters wherever the pictures are made."""
    from font_source_sans_pro import font_files_ttf

    application.setStyle("Fusion")
    for cut in ("", "Bold", "It", "BoldIt", "Semibold"):
        QFontDatabase.addApplicationFont(str(font_files_ttf[f"SourceSansPro{cut}"]))
    application.setFont(QFont("Source Sans Pro", 10))
