"""Tab comes round in every place and dialog: no control keeps the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.register_view import PLACES
from tests.ui.conftest import settle
from tests.ui.test_access import DIALOGS, filled

__all__ = ["filled"]

_FAR_ROUND = 120


def round_trip(window: QWidget, qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    """Where one key leads, until it comes back to where it began."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if QApplication.focusWidget() is None:
        qtbot.keyClick(window, key)
    first = QApplication.focusWidget()
    assert first is not None
    way = [first]
    for _ in range(_FAR_ROUND):
        qtbot.keyClick(way[-1], key)
        now = QApplication.focusWidget()
        assert now is not None, f"lost after {type(way[-1]).__name__}"
        assert now is not way[-1] or len(way) == 1, f"{type(now).__name__} keeps the keyboard"
        if now is first:
            return way
        way.append(now)
    raise AssertionError(f"{key.name} does not come back: {[type(w).__name__ for w in way[-6:]]}")


@pytest.mark.parametrize("command_id", list(PLACES))
def test_every_place(filled: MainWindow, qtbot: QtBot, command_id: str) -> None:
    assert filled.view is not None
    filled.view.show_place(command_id).take_focus()
    settle(filled, qtbot)
    forth = round_trip(filled, qtbot, Qt.Key.Key_Tab)
    assert len(forth) > 2
    assert filled.view.rail in forth
    back = round_trip(filled, qtbot, Qt.Key.Key_Backtab)
    assert set(back) == set(forth)


@pytest.mark.parametrize("name", [name for name in DIALOGS if name not in ("bug", "guide")])
def test_every_dialog(filled: MainWindow, qtbot: QtBot, name: str) -> None:
    assert filled.desk is not None
    dialog = DIALOGS[name](filled.desk, filled)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    settle(filled, qtbot)
    forth = round_trip(dialog, qtbot, Qt.Key.Key_Tab)
    assert set(round_trip(dialog, qtbot, Qt.Key.Key_Backtab)) == set(forth)
    dialog.hide()
