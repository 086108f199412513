"""A register that lies as it was left opens at once, and is looked over meanwhile."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.errors import DamagedFile
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, PersonDraft
from desktop.records.vetting import vet_pages_beside
from desktop.records.writing.bodies import make_body
from desktop.records.writing.people import add_person
from desktop.ui.main_window import MainWindow
from desktop.ui.soundness import keep_in_mind, lies_as_left
from tests.ui.conftest import settle, widget_of


@pytest.fixture
def left(window: MainWindow, register: Register, qtbot: QtBot) -> Path:
    """A register that was open in the window, and was closed there."""
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    window.close_register()
    return register.path


def spoil(path: Path) -> None:
    """Turns the pages of a table into nothing, and leaves size and time as they were."""
    times = path.stat()
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 4)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def never() -> bool:
    return False


def test_it_is_looked_over_when_it_comes_from_elsewhere(
    window: MainWindow, left: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert lies_as_left(left)
    other = tmp_path / "other.minutebook"
    shutil.copy(left, other)
    window.open_register(other)
    settle(window, qtbot)
    assert window.desk is not None
    assert window.desk.register.pages_vetted


def test_it_opens_at_once_as_it_was_left_and_is_looked_over_beside(
    window: MainWindow, left: Path, qtbot: QtBot
) -> None:
    window.open_register(left)
    settle(window, qtbot)
    assert window.desk is not None
    assert not window.desk.register.pages_vetted
    soundness = window._soundness
    assert soundness is not None
    soundness.look()
    qtbot.waitUntil(soundness._sound.is_set)
    make_body(window.desk.register, BodyDraft(name="Board"))
    assert not lies_as_left(left)
    window.close_register()
    assert lies_as_left(left), "what the program wrote itself is sound"


def test_damage_that_came_meanwhile_is_told(window: MainWindow, left: Path, qtbot: QtBot) -> None:
    window.open_register(left)
    settle(window, qtbot)
    soundness = window._soundness
    assert soundness is not None
    spoil(left)
    soundness.look()
    box = widget_of(window, qtbot, QMessageBox)
    assert "damaged" in box.text() or "not fit" in box.text()
    box.close()
    os.utime(left)
    window.close_register()
    assert not lies_as_left(left)


def test_a_file_that_was_touched_is_vetted_before_it_opens(left: Path) -> None:
    keep_in_mind(left)
    spoil(left)
    assert lies_as_left(left)
    os.utime(left)
    assert not lies_as_left(left)
    with pytest.raises(DamagedFile):
        Register.open(left)


def test_it_holds_up_no_save(register: Register) -> None:
    said: list[int | None] = []

    def save_meanwhile() -> bool:
        said.append(add_person(register, PersonDraft(f"Ann {len(said)}")).made)
        return len(said) > 2

    for number in range(60):
        add_person(register, PersonDraft(f"Person {number}"))
    assert not vet_pages_beside(register.path, save_meanwhile), "the file changed meanwhile"
    assert said
    assert vet_pages_beside(register.path, never)


def test_what_is_stopped_says_nothing(register: Register) -> None:
    assert not vet_pages_beside(register.path, lambda: True)
