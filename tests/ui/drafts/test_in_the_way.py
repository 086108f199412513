"""A register that cannot be reached in mid-sitting: gone, full, locked; and there again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop.records.reading.points import points
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.drafts.conftest import files, texts
from tests.ui.meeting.conftest import Committee
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist, answering

_ASIDE = "Not saved yet; kept on this computer"


def held(committee: Committee, item: int = 0) -> list[str]:
    with committee.register.connected() as register:
        return [point.text for point in points(register, committee.items[item])]


def quick(window: MeetingWindow) -> None:
    """What takes a second or three at a desk takes none here; the order stays."""
    window.minutes.view.pause.setInterval(10)
    keeping = window.minutes.keeping
    for timer, pause in ((keeping.patience, 3), (keeping.soon, 5), (keeping.retry, 30)):
        timer.setInterval(pause)


def test_the_pauses_add_up_to_less_than_two_seconds(window: MeetingWindow) -> None:
    pause = window.minutes.view.pause
    keeping = window.minutes.keeping
    assert pause.isSingleShot()
    assert pause.interval() + keeping.patience.interval() <= 1500
    assert keeping.soon.interval() <= 1500


def test_steady_typing_does_not_put_the_save_off(window: MeetingWindow, typist: Typist) -> None:
    pause = window.minutes.view.pause
    typist.types("a")
    pause.setInterval(400)
    left = pause.remainingTime()
    for letter in "bcdefgh":
        typist.types(letter)
        assert pause.isActive()
        now = pause.remainingTime()
        assert now <= left
        left = now


def gone(window: MeetingWindow, typist: Typist, first: str = "The roof leaks") -> None:
    """Words are typed, and then the file is not there any more."""
    quick(window)
    typist.types(first)
    window.flush()
    # Windows lets nobody rename a file that a question is being asked of.
    typist.waits(lambda: not (window.desk.busy or window.desk.asking))
    window.desk.register.close()
    path = window.desk.path
    path.rename(path.with_name("pulled"))


def back(window: MeetingWindow) -> None:
    path = window.desk.path
    assert not path.exists(), "a file was made where the register was"
    path.with_name("pulled").rename(path)


def test_a_lost_file_costs_nothing_and_saves_by_itself_when_it_is_back(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    gone(window, typist)
    typist.types(" badly")
    typist.waits(lambda: texts() == ["The roof leaks badly"])
    typist.waits(lambda: window.saved_mark.word.text() == _ASIDE)
    assert "is not where it was" in window.minutes.trouble.text()
    typist.presses(Key.Key_Return)
    typist.types("action AA to mend it")
    typist.waits(lambda: texts() == ["The roof leaks badly", "AA to mend it"])
    back(window)
    typist.waits(lambda: window.saved_mark.word.text() == "All saved")
    typist.waits(lambda: not window.desk.busy and not files())
    assert held(committee) == ["The roof leaks badly", "AA to mend it"]
    typist.waits(lambda: not window.minutes.trouble.isVisible())
    assert not window.minutes.unsaved


def test_a_window_closed_without_its_register_offers_the_words_next_time(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    gone(window, typist)
    typist.types(" badly")
    asked = answering("Close", window.close)
    assert "offered when the meeting is opened again" in asked
    assert texts() == ["The roof leaks badly"]
    path = committee.desk.path
    path.with_name("pulled").rename(path)
    again = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(again)
    assert again.minutes.offering.bar.isVisible()
    assert held(committee) == ["The roof leaks"]
    again.minutes.offering.bar.see.click()
    dialog = again.minutes.offering.dialog
    assert dialog is not None
    assert dialog.typed.toPlainText() == "The roof leaks badly"
    assert dialog.now.toPlainText() == "The roof leaks"
    dialog.put_button.click()
    again.flush()
    assert held(committee) == ["The roof leaks badly"]
    assert not files()
    assert not again.minutes.offering.bar.isVisible()
    typist.sit_at(again)
    again.show_minutes()
    typist.presses(Key.Key_Z, held=CTRL)
    again.flush()
    assert held(committee) == ["The roof leaks"]
    assert again.close()


_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(path: os.PathLike[str]) -> Iterator[None]:
    """Another program holds the file."""
    command = [sys.executable, "-c", _HOLD, os.fspath(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        yield
        other.stdin.close()


def test_a_lock_of_another_program_costs_nothing(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    quick(window)
    typist.types("one")
    window.flush()
    committee.register.close()
    with locked(committee.desk.path):
        # A save waits for seconds whether the lock goes away; the words do not wait so long.
        typist.types(" and two")
        typist.waits(lambda: texts() == ["one and two"])
        assert window.desk.busy
        typist.presses(Key.Key_Return)
        typist.types("three")
        typist.waits(lambda: texts() == ["one and two", "three"])
    typist.waits(lambda: not window.minutes.unsaved and not window.desk.busy)
    typist.waits(lambda: not files())
    assert held(committee) == ["one and two", "three"]


@contextmanager
def full(window: MeetingWindow) -> Iterator[None]:
    """No file may grow larger than the register is: the system's own limit, for anyone."""
    resource = pytest.importorskip("resource", reason="limits of file size are POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (window.desk.path.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_with_no_room_costs_nothing(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    quick(window)
    typist.types("one")
    window.flush()
    # More than the free room within the file takes.
    long = "words that need room " * 400
    window.minutes.model.type(1, long, "")
    with full(window):
        window.minutes.model.save_all()
        typist.waits(window.minutes.trouble.isVisible)
        typist.waits(lambda: texts() == [long])
        assert held(committee) == ["one"]
        typist.types("!")
        typist.waits(lambda: any("!" in text for text in texts()))
    typist.waits(lambda: not files() and not window.minutes.unsaved)
    assert len(held(committee)[0]) == len(long)


def test_whoever_moved_a_point_meanwhile_is_told_to_do_it_again(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The roof leaks")
    typist.presses(Key.Key_Return)
    gone(window, typist, "The door sticks")
    typist.presses(Key.Key_Up, held=CTRL | SHIFT)
    page = window.minutes
    typist.waits(lambda: "is not where it was" in page.trouble.text())
    assert page.undone.isVisible()
    assert "what was moved is to be done again" in page.undone.text()
    back(window)
    assert held(committee) == ["The roof leaks", "The door sticks"]
    page.read_it.setFocus()
    typist.presses(Key.Key_Space)
    assert not page.undone.isVisible()
