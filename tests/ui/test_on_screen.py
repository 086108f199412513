"""Windows come back where they were, and never on a screen that has gone."""

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.on_screen import put_back, within
from desktop.ui.register_view import PLACES
from desktop.ui.settings import remember
from tests.ui.conftest import settle

LEFT, RIGHT = QRect(0, 0, 1366, 728), QRect(1366, 0, 1920, 1040)


@pytest.mark.parametrize(
    ("was", "rooms", "comes_back"),
    [
        (QRect(100, 50, 800, 600), [LEFT], QRect(100, 50, 800, 600)),
        (QRect(1500, 50, 1200, 900), [LEFT, RIGHT], QRect(1500, 50, 1200, 900)),
        (QRect(1500, 50, 1200, 900), [LEFT], QRect(166, 0, 1200, 728)),
        (QRect(-1800, 100, 900, 600), [LEFT], QRect(0, 100, 900, 600)),
        (QRect(1000, 100, 900, 600), [LEFT, RIGHT], QRect(1000, 100, 900, 600)),
        (QRect(200, -80, 800, 600), [LEFT], QRect(200, 0, 800, 600)),
        (QRect(0, 0, 3000, 2000), [LEFT], QRect(0, 0, 1366, 728)),
    ],
    ids=["as it was", "on the second", "the second is gone", "left of all", "across two",
         "title above", "too large"],
)  # fmt: skip
def test_a_frame_comes_back_into_a_room(was: QRect, rooms: list[QRect], comes_back: QRect) -> None:
    assert within(was, rooms) == comes_back


def test_a_window_of_a_vanished_screen_is_seen_whole(qtbot: QtBot) -> None:
    before = QMainWindow()
    qtbot.addWidget(before)
    before.setGeometry(5000, 4000, 700, 500)
    saved = before.saveGeometry()
    after = QMainWindow()
    qtbot.addWidget(after)
    put_back(after, saved)
    assert after.screen().availableGeometry().contains(after.geometry())


def test_the_main_window_opens_in_sight_whatever_was_kept(qtbot: QtBot) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.setGeometry(-9000, 9000, 4000, 3000)
    for kept in (elsewhere.saveGeometry(), QByteArray(b"nonsense")):
        remember("window/geometry", kept)
        window = MainWindow()
        qtbot.addWidget(window)
        room = window.screen().availableGeometry()
        assert room.contains(window.geometry())
        window.close()


@pytest.mark.parametrize("command_id", list(PLACES))
def test_every_place_fits_a_small_screen_enlarged(
    opened: MainWindow, qtbot: QtBot, command_id: str
) -> None:
    """A full-HD screen at 200 % is 960 by 540, and the system keeps a strip of it."""
    assert opened.view is not None
    opened.view.show_place(command_id)
    settle(opened, qtbot)
    least = opened.minimumSizeHint()
    assert least.width() <= 960
    assert least.height() <= 500
