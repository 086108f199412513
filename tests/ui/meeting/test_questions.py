"""What is asked before something is lost, and what each answer does."""

from collections.abc import Iterator
from datetime import date

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.records.reading.points import points
from desktop.records.rules.words import State
from desktop.records.writing.meetings import take_step
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist, answering


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    yield window
    assert not shiboken6.isValid(window) or window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def test_a_point_with_words_is_removed_after_asking(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("above")
    typist.presses(Key.Key_Return, Key.Key_Tab)
    typist.types("below")
    typist.presses(Key.Key_Up)

    def remove() -> None:
        typist.presses(Key.Key_Delete, held=CTRL | SHIFT)

    assert answering("Keep", remove) == "Remove this point, with the 1 below it? above"
    typist.sit_at(window)
    assert [line.text for line in window.minutes.model.lines[1:3]] == ["above", "below"]
    window.minutes.view.begin()
    answering("Remove", remove)
    window.flush()
    assert points(committee.register, committee.items[0]) == ()


@pytest.fixture
def refused(committee: Committee, window: MeetingWindow, typist: Typist) -> None:
    """Words that the register does not take: the minutes left the desk meanwhile."""
    typist.types("one")
    window.flush()
    walk(committee, State.WITH_CHAIR)
    typist.types(" <b>more</b>")


@pytest.mark.usefixtures("refused")
def test_words_that_were_refused_keep_the_window_open(window: MeetingWindow) -> None:
    asked = answering("Stay here", window.close)
    assert asked.startswith("Some of what was typed could not be saved. The words are kept on this")
    assert asked.endswith("one <b>more</b>")
    assert window.isVisible()
    answering("Close", window.close)


@pytest.mark.usefixtures("refused")
def test_words_that_were_refused_can_be_taken_along(window: MeetingWindow) -> None:
    answering("Copy and close", window.close)
    assert QGuiApplication.clipboard().text() == "one <b>more</b>"


@pytest.mark.usefixtures("refused")
def test_words_that_were_refused_wait_under_their_item(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.agenda.step(1)
    assert window.minutes.unsaved
    take_step(
        committee.register, committee.meeting_id, State.MINUTES_DRAFT, date(2024, 3, 6), "back"
    )
    window.agenda.step(-1)
    assert window.minutes.model.lines[1].text == "one <b>more</b>"
    window.flush()
    assert [p.text for p in points(committee.register, committee.items[0])] == ["one <b>more</b>"]


def test_a_line_of_the_attendance_is_removed_after_asking(
    window: MeetingWindow, typist: Typist
) -> None:
    window.show_attendance()
    asked = answering("Keep", window.attendance.remove)
    assert asked == "Remove this line of the attendance? Ann Archer"
    answering("Remove", window.attendance.remove)
    typist.waits(lambda: window.attendance.model.rowCount() == 3)
