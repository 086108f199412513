"""Progress on the taskbar: told for the window that has a button there, and silent elsewhere."""

import ctypes
import sys
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import taskbar
from desktop.ui.main_window import MainWindow
from desktop.ui.preview.waiting import WaitingBar

UNDER_WAY, SO_FAR, NOTHING = (10, 1), (10, 2), (10, 0)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, tuple[int, ...]]]:
    """What a taskbar hears: the window, then the place of the function and its values."""
    heard: list[tuple[int, tuple[int, ...]]] = []

    def call(place: int, window: Any, *values: Any) -> int:
        heard.append((window.value, (place, *(value.value for value in values))))
        return 0

    monkeypatch.setattr(taskbar, "_shell", lambda: call)
    return heard


def test_a_dialog_tells_on_the_button_of_its_window(
    qtbot: QtBot, told: list[tuple[int, tuple[int, ...]]]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.show()
    bar = WaitingBar(dialog)
    watch = bar.begin()
    watch.tell(3, 10)
    qtbot.waitUntil(lambda: any(said[0] == 9 for _, said in told))
    bar.end()
    assert {heard for heard, _ in told} == {int(window.winId())}
    assert [said for _, said in told][:1] == [UNDER_WAY]
    assert (9, 3, 10) in [said for _, said in told]
    assert SO_FAR in [said for _, said in told]
    assert told[-1][1] == NOTHING
    dialog.close()


def test_what_is_done_at_once_is_not_told(
    qtbot: QtBot, told: list[tuple[int, tuple[int, ...]]]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    bar = WaitingBar(window)
    bar.begin().tell(1, 2)
    bar.end()
    assert not told


def test_a_register_on_its_way_in_is_told(
    window: MainWindow, told: list[tuple[int, tuple[int, ...]]], qtbot: QtBot, tmp_path: Any
) -> None:
    from PySide6.QtWidgets import QMessageBox

    from tests.ui.conftest import widget_of

    window.show()
    window.open_register(tmp_path / "nowhere.minutebook")
    assert told[-1][1] == UNDER_WAY
    qtbot.waitUntil(lambda: told[-1][1] == NOTHING)
    widget_of(window, qtbot, QMessageBox).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has such a taskbar")
def test_elsewhere_nothing_happens(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    taskbar.tell(window)
    taskbar.tell(window, 1, 3)
    taskbar.rest(window)
    assert taskbar._shell() is None


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has such a taskbar")
def test_a_window_that_is_not_there_does_no_harm() -> None:
    shell = taskbar._shell()
    if shell is not None:
        for window in (0, 0xDEAD):
            assert isinstance(shell(10, ctypes.c_void_p(window), ctypes.c_int(1)), int)
