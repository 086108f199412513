"""Windows as a user has them, with settings of their own, and nothing left over afterwards."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.ui.collecting import Collecting
from desktop.ui.desk import Desk
from desktop.ui.drafts.folder import drafts_folder
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.places.list_place import ListPlace

W = TypeVar("W", bound=QWidget)

# No window of a test ever comes up on the screen of whoever runs it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _cleared_here(qapp: QApplication) -> Iterator[None]:
    """As in the program: no thread but this one clears away what belongs to windows."""
    collecting = Collecting(qapp)
    yield
    collecting.end()
    # What a test made in Python and put there would go after Python is gone.
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _settings_of_its_own(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qapp.setOrganizationName("Minute Book tests")
    qapp.setApplicationName(
        f"Minute Book tests {os.environ.get('PYTEST_XDIST_WORKER', '')}".strip()
    )
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    folder = str(tmp_path / "settings")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    # Where Qt looks for a user's own folder on Linux; elsewhere the tests have one of their own.
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    QStandardPaths.setTestModeEnabled(sys.platform != "linux")
    if sys.platform != "linux":
        shutil.rmtree(drafts_folder(), ignore_errors=True)


@pytest.fixture(autouse=True)
def _nothing_left_over(qapp: QApplication, _settings_of_its_own: None) -> Iterator[None]:
    """Fail on windows and threads that a test leaves behind."""
    before = set(QApplication.topLevelWidgets())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget not in before and widget.isVisible()
    ]
    named = [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in left]
    for widget in left:
        widget.hide()
        widget.deleteLater()
    assert not named, f"left over: {named}"
    working = [thread.name for thread in threading.enumerate() if _is_ours(thread)]
    assert not working, f"still at work: {working}"


@pytest.fixture
def desk(register: Register) -> Iterator[Desk]:
    """A desk on an empty register."""
    made = Desk(register)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window with no register, as at the first start."""
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=_drop_dialogs)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_register()


@pytest.fixture
def opened(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """The main window with an empty register open."""
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    return window


def list_of(window: MainWindow) -> ListPlace:
    """The place that is shown, where it is a list with a detail."""
    assert window.view is not None
    assert isinstance(window.view.place, ListPlace)
    return window.view.place


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Waits until a register is open, everything saved, and shown by every list and detail."""

    def settled() -> bool:
        desk = window.desk
        return desk is not None and not desk.busy and not desk.asking

    qtbot.waitUntil(settled, timeout=10_000)


def dialog_of(window: QWidget, qtbot: QtBot) -> DraftDialog[Any]:
    """The dialog on a draft that is open over a window."""
    return widget_of(window, qtbot, DraftDialog)


def widget_of(window: QWidget, qtbot: QtBot, kind: type[W]) -> W:
    """The one visible widget of its kind over or in a window."""

    def visible() -> list[W]:
        return [each for each in window.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 1)
    return visible()[0]


def fill(dialog: QDialog, qtbot: QtBot, **typed: str) -> None:
    """Goes to fields by name and types, key by key."""
    for name, text in typed.items():
        control = dialog.findChild(QWidget, name)
        assert control is not None, f"no field {name}"
        control.setFocus()
        qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(control, text)


def save(dialog: QDialog, window: MainWindow, qtbot: QtBot) -> None:
    """Presses Enter in a dialog and waits until it went away."""
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(window, qtbot)
    # Offscreen no window manager gives the focus back.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def answer_with(button: str) -> None:
    """Presses a button of the question that comes next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text().replace("&", "") == button).click()

    QTimer.singleShot(0, press)


def _drop_dialogs(window: QWidget) -> None:
    """A test that failed half-way leaves dialogs that would wait for an answer for ever."""
    for dialog in window.findChildren(QDialog):
        dialog.done(0)


def _is_ours(thread: threading.Thread) -> bool:
    return thread.name.startswith(("saves", "questions", "drafts"))
