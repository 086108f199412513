"""Whatever takes longer than half a second is seen to be under way, and typing goes on."""

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.ui.main_window import MainWindow
from desktop.ui.working_mark import PATIENCE_SECONDS
from tests.ui.conftest import settle

Key = Qt.Key


class Long:
    """Something asked or saved that goes on until it is enough."""

    def __init__(self) -> None:
        self.enough = Event()
        self.answers: list[Any] = []

    def ask(self, _register: Register) -> str:
        assert self.enough.wait(20)
        return "answered"

    def save(self, _register: Register) -> Changes:
        assert self.enough.wait(20)
        return Changes("nothing", ())

    def take(self, answer: Any) -> None:
        self.answers.append(answer)


@pytest.fixture
def long() -> Iterator[Long]:
    made = Long()
    yield made
    made.enough.set()


def test_a_long_question_is_told_of_and_the_keyboard_goes_on(
    opened: MainWindow, long: Long, qtbot: QtBot
) -> None:
    desk, view = opened.desk, opened.view
    assert desk is not None
    assert view is not None
    opened.commands["view.people"].trigger()
    settle(opened, qtbot)
    assert opened.working.isHidden()
    desk.ask(long.ask, done=long.take)
    QTest.qWait(int(PATIENCE_SECONDS * 500))
    assert opened.working.isHidden(), "not so soon"
    qtbot.waitUntil(opened.working.isVisible)
    assert opened.working.said.text() == "Working …"
    assert opened.working.bar.maximum() == 0
    qtbot.keyClick(opened, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert view.rail.currentRow() == 1, "the window is not held up"
    assert not long.answers
    long.enough.set()
    qtbot.waitUntil(opened.working.isHidden)
    assert long.answers == ["answered"]


def test_a_long_save_is_told_of(opened: MainWindow, long: Long, qtbot: QtBot) -> None:
    assert opened.desk is not None
    settle(opened, qtbot)
    opened.desk.do(long.save, done=long.take)
    qtbot.waitUntil(opened.working.isVisible)
    long.enough.set()
    qtbot.waitUntil(opened.working.isHidden)
    assert len(long.answers) == 1


def test_what_nobody_wants_any_more_is_not_told_of(
    opened: MainWindow, long: Long, qtbot: QtBot
) -> None:
    assert opened.desk is not None
    settle(opened, qtbot)
    job = opened.desk.ask(long.ask, done=long.take)
    qtbot.waitUntil(opened.working.isVisible)
    job.cancel()
    qtbot.waitUntil(opened.working.isHidden)
    assert not long.answers


def test_who_tells_of_it_by_itself_is_not_told_of_twice(
    opened: MainWindow, long: Long, qtbot: QtBot
) -> None:
    assert opened.desk is not None
    settle(opened, qtbot)
    opened.desk.ask(long.ask, done=long.take, told=True)
    assert opened.desk.waited is None
    QTest.qWait(int(PATIENCE_SECONDS * 1500))
    assert opened.working.isHidden()
