"""Meetings open from the list, one window each, and close with the register."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import BodyDraft, MeetingDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.meetings import call_meeting
from desktop.ui.main_window import MainWindow
from desktop.ui.places.list_place import ListPlace
from tests.ui.conftest import settle


@pytest.fixture
def with_a_meeting(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """The main window over a register with one meeting."""
    body_id = make_body(register, BodyDraft(name="Board")).made
    call_meeting(register, MeetingDraft(body_id, date=today()))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    return window


def meeting_windows() -> list[object]:
    from desktop.ui.meeting.window import MeetingWindow

    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, MeetingWindow) and w.isVisible()
    ]


def test_enter_and_the_button_open_the_same_window(
    with_a_meeting: MainWindow, qtbot: QtBot
) -> None:
    window = with_a_meeting
    assert window.view is not None
    place = window.view.show_place("view.meetings")
    settle(window, qtbot)
    assert isinstance(place, ListPlace)
    place.pane.table.setFocus()
    qtbot.keyClick(place.pane.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(meeting_windows()) == 1)
    settle(window, qtbot)
    first = meeting_windows()
    button = next(b for b in place.detail.findChildren(QPushButton) if "Open" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert meeting_windows() == first
    assert window.close()
    assert meeting_windows() == []
    assert window.desk is None


def test_a_closed_meeting_is_opened_anew(with_a_meeting: MainWindow, qtbot: QtBot) -> None:
    window = with_a_meeting
    assert window.meetings is not None
    first = window.meetings.open(1)
    settle(window, qtbot)
    with qtbot.waitSignal(first.destroyed):
        first.close()
    again = window.meetings.open(1)
    settle(window, qtbot)
    assert again.isVisible()
    assert window.close_register()
