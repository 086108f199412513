"""A print that takes long shows how far it is after half a second, and can be stopped."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.printing.layout.progress import Stopped, tell
from desktop.records.register import Register
from desktop.ui.desk import Desk
from desktop.ui.preview.preview_pane import PreviewPane, PrintChoice
from tests.ui.preview.conftest import pdf_of


class LongPrint:
    """Goes on leaf by leaf, slowly, until it is stopped or told that it is enough."""

    def __init__(self) -> None:
        self.enough = Event()
        self.stopped = Event()
        self.made = 0

    def make(self, _register: Register) -> tuple[bytes, str]:
        self.made += 1
        done = 0
        try:
            while not self.enough.wait(0.01):
                done += 1
                tell(min(done, 999), 1000)
        except Stopped:
            self.stopped.set()
            raise
        return pdf_of(3, "Long"), ""


def quick(_register: Register) -> tuple[bytes, str]:
    return pdf_of(2, "Quick"), ""


@pytest.fixture
def long_print() -> LongPrint:
    return LongPrint()


@pytest.fixture
def pane(tmp_path: Path, qtbot: QtBot, long_print: LongPrint) -> Iterator[PreviewPane]:
    desk = Desk(Register.create(tmp_path / "small.minutebook"))
    choices = (
        PrintChoice("quick", "Quick", "quick.pdf", quick),
        PrintChoice("long", "Long", "long.pdf", long_print.make),
    )
    pane = PreviewPane(desk, choices)
    qtbot.addWidget(pane)
    pane.show()
    with qtbot.waitSignal(pane.shown):
        pane.refresh()
    yield pane
    pane.end()
    desk.close()


def test_a_quick_print_shows_no_progress(pane: PreviewPane) -> None:
    assert pane.pdf == pdf_of(2, "Quick")
    assert not pane.waiting_bar.isVisible()


def test_progress_shows_while_a_long_print_is_made(
    pane: PreviewPane, qtbot: QtBot, long_print: LongPrint
) -> None:
    pane.choose("long")
    assert not pane.waiting_bar.isVisible()
    qtbot.waitUntil(pane.waiting_bar.isVisible, timeout=5000)
    qtbot.waitUntil(lambda: pane.waiting_bar.bar.value() > 1, timeout=5000)
    assert pane.waiting_bar.bar.maximum() == 1000
    assert pane.waiting_bar.label.text().endswith("of 1,000 is made.")
    with qtbot.waitSignal(pane.shown):
        long_print.enough.set()
    assert not pane.waiting_bar.isVisible()
    assert pane.pdf == pdf_of(3, "Long")


def test_cancel_stops_the_print_and_keeps_what_was_shown(
    pane: PreviewPane, qtbot: QtBot, long_print: LongPrint
) -> None:
    pane.choose("long")
    qtbot.waitUntil(pane.waiting_bar.isVisible, timeout=5000)
    qtbot.mouseClick(pane.waiting_bar.cancel, Qt.MouseButton.LeftButton)
    assert long_print.stopped.wait(5)
    assert not pane.waiting_bar.isVisible()
    assert not pane.waiting
    assert pane.pdf == pdf_of(2, "Quick")
    assert pane.note.text() == "The print was stopped. Choose it again to make it."


def test_a_stopped_print_can_be_chosen_again(
    pane: PreviewPane, qtbot: QtBot, long_print: LongPrint
) -> None:
    pane.choose("long")
    qtbot.waitUntil(pane.waiting_bar.isVisible, timeout=5000)
    pane.waiting_bar.cancel.click()
    assert long_print.stopped.wait(5)
    long_print.enough.set()
    with qtbot.waitSignal(pane.shown):
        pane.which.activated.emit(pane.which.currentIndex())
    assert long_print.made == 2
    assert pane.pdf == pdf_of(3, "Long")


def test_a_print_nobody_waits_for_any_more_is_stopped(
    pane: PreviewPane, qtbot: QtBot, long_print: LongPrint
) -> None:
    pane.choose("long")
    qtbot.waitUntil(lambda: long_print.made == 1)
    with qtbot.waitSignal(pane.shown):
        pane.choose("quick")
    assert long_print.stopped.wait(5)
    assert pane.pdf == pdf_of(2, "Quick")
