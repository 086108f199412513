"""Opening, closing and leaving: nothing typed is lost, and a bad file is told in a sentence."""

import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCommandLinkButton, QLabel, QListWidget, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.reading import people
from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft
from desktop.ui import doors
from desktop.ui.main_window import MainWindow
from desktop.ui.recent_menu import RecentMenu
from desktop.ui.settings import recent_registers, remember_register
from tests.ui.conftest import answer_with, dialog_of, fill, list_of, settle, widget_of


def names_in(path: Path) -> list[str]:
    register = Register.open(path)
    found = [name for _, name in people.names(register)]
    register.close()
    return found


@pytest.mark.parametrize(
    ("button", "names", "closed"),
    [("Save", ["Ann"], False), ("Discard", [], True), ("Keep editing", [], False)],
)
def test_closing_over_a_dialog_asks_what_becomes_of_it(
    opened: MainWindow, qtbot: QtBot, button: str, names: list[str], *, closed: bool
) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    path = opened.desk.path
    opened.view.show_place("view.people").new()
    dialog = dialog_of(opened, qtbot)
    fill(dialog, qtbot, name="Ann")
    answer_with(button)
    opened.close()
    assert (opened.desk is None) is closed
    if opened.desk is not None:
        settle(opened, qtbot)
        dialog_left = [d for d in opened.findChildren(type(dialog)) if d.isVisible()]
        if dialog_left:
            dialog_left[0].form.show_draft(PersonDraft())
        assert opened.close_register()
    assert names_in(path) == names


def test_closing_saves_what_is_on_its_way(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    path = opened.desk.path
    opened.view.show_place("view.people").new()
    dialog = dialog_of(opened, qtbot)
    fill(dialog, qtbot, name="Ann")
    dialog.save()
    opened.desk.settle()
    assert opened.close()
    assert names_in(path) == ["Ann"]


def test_a_bad_file_is_told_and_the_first_page_stays(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "letter.minutebook"
    path.write_text("Dear Sir", encoding="utf-8")
    window.open_register(path)
    box = widget_of(window, qtbot, QMessageBox)
    assert "letter.minutebook" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.desk is None
    assert window.first_page.isVisible()


def test_a_register_opened_before_is_opened_again_with_the_keyboard(
    opened: MainWindow, qtbot: QtBot
) -> None:
    assert opened.desk is not None
    path = opened.desk.path
    assert recent_registers() == [path]
    assert opened.close_register()
    recent = opened.first_page.recent
    assert isinstance(recent, QListWidget)
    assert recent.count() == 1
    recent.setCurrentRow(0)
    recent.setFocus()
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    settle(opened, qtbot)
    assert opened.windowTitle().startswith(path.stem)


def test_the_menu_offers_what_was_opened_last(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.desk is not None
    path = opened.desk.path
    assert opened.close_register()
    (menu,) = opened.findChildren(RecentMenu)
    menu.fill()
    (action,) = menu.actions()
    assert action.text() == path.stem
    with qtbot.waitSignal(opened.register_shown):
        action.trigger()
    settle(opened, qtbot)


def test_registers_that_are_gone_are_not_offered(tmp_path: Path, qapp: object) -> None:
    remember_register(tmp_path / "gone.minutebook")
    assert recent_registers() == []


def test_the_place_and_the_size_are_remembered(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    opened.view.show_place("view.people")
    settle(opened, qtbot)
    opened.resize(777, 555)
    path = opened.desk.path
    assert opened.close()
    again = MainWindow()
    qtbot.addWidget(again)
    again.open_register(path)
    settle(again, qtbot)
    assert again.view is not None
    assert again.view.rail.currentItem().text() == "People"
    assert again.size() == opened.size()
    assert again.close_register()


def test_the_sample_is_made_with_progress(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sample.minutebook"
    monkeypatch.setattr(doors, "ask_for_new", lambda *_: path)
    said: list[str] = []
    window.commands["register.sample"].trigger()
    assert window._door is not None
    window._door.progress.connect(said.append)
    assert window.first_page.progress.isVisible()
    assert not window.close_register()
    with qtbot.waitSignal(window.register_shown, timeout=60_000):
        pass
    settle(window, qtbot)
    assert len(said) > 3
    assert window.view is not None
    assert list_of(window).pane.model.rowCount() == 5
    look_at_every_place(window, qtbot)


def look_at_every_place(window: MainWindow, qtbot: QtBot) -> None:
    """Every place shows a list and, beside it, the record that is chosen."""
    assert window.view is not None
    for command_id in (
        "view.meetings",
        "view.actions",
        "view.forward",
        "view.people",
        "view.bodies",
    ):
        window.view.show_place(command_id)
        place = list_of(window)
        settle(window, qtbot)
        shown = place.detail.findChildren(QLabel)
        assert place.pane.model.rowCount() > 0
        assert any(label.isVisible() and len(label.text()) > 3 for label in shown)
        for row in range(min(place.pane.model.rowCount(), 3)):
            place.pane.table.choose_row(row)
            settle(window, qtbot)
            detail = place.detail.now()
            assert detail is not None
            assert detail.id == place.pane.chosen_id


def test_enter_after_a_quick_move_opens_the_record_that_is_chosen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, register: Register
) -> None:
    from desktop.records.writing.people import add_person

    for name in ("Ann", "Bryn"):
        add_person(register, PersonDraft(name))
    register.close()
    path = tmp_path / "copy.minutebook"
    shutil.copy(register.path, path)
    window.open_register(path)
    settle(window, qtbot)
    assert window.view is not None
    window.view.show_place("view.people")
    place = list_of(window)
    settle(window, qtbot)
    place.pane.table.setFocus()
    qtbot.keyClick(place.pane.table, Qt.Key.Key_Down)
    qtbot.keyClick(place.pane.table, Qt.Key.Key_Return)
    dialog = dialog_of(window, qtbot)
    assert dialog.form.draft().name == "Bryn"
    dialog.reject()


def test_the_window_stays_alive_while_a_register_is_looked_over(
    window: MainWindow, qtbot: QtBot, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.close()
    going_on, seen = Event(), []

    def slow(path: Path, progress: doors.Progress) -> Register:
        progress("Looking it over …")
        assert going_on.wait(10)
        return Register.open(path)

    monkeypatch.setattr(doors, "open_there", slow)
    window.open_register(register.path)
    qtbot.waitUntil(lambda: window.first_page.said.text() == "Looking it over …")
    assert not window.close()
    assert window.isVisible()
    seen.append(window.desk)
    going_on.set()
    settle(window, qtbot)
    assert seen == [None]


def test_a_bad_file_leaves_the_open_register_open(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.minutebook"
    bad.write_bytes(b"")
    before = opened.desk
    opened.open_register(bad)
    box = widget_of(opened, qtbot, QMessageBox)
    assert "is empty" in box.text()
    box.accept()
    assert opened.desk is before
    assert opened.view is not None
    assert opened.view.isVisible()


def test_the_doors_open_with_enter(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doors, "ask_for_new", lambda *_: tmp_path / "new.minutebook")
    door = next(
        button
        for button in window.first_page.findChildren(QCommandLinkButton)
        if "New" in button.text()
    )
    door.setFocus()
    qtbot.keyClick(door, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.windowTitle().startswith("new")


def test_a_register_is_open_in_one_window_at_a_time(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.desk is not None
    path = opened.desk.path
    second = MainWindow()
    qtbot.addWidget(second)
    second.show()
    second.open_register(path)
    box = widget_of(second, qtbot, QMessageBox)
    assert "open in another window" in box.text()
    box.accept()
    assert second.desk is None
    assert opened.close_register()
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == [path.name]
    second.open_register(path)
    settle(second, qtbot)
    assert second.close_register()


def test_a_claim_of_a_program_that_died_stands_in_nobodys_way(tmp_path: Path) -> None:
    path = tmp_path / "left.minutebook"
    dying = (
        "import os, sys\n"
        "from PySide6.QtCore import QLockFile\n"
        "lock = QLockFile(sys.argv[1] + '.lock')\n"
        "assert lock.tryLock(0)\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", dying, str(path)], check=False)
    assert path.with_name("left.minutebook.lock").exists()
    doors.claim(path).unlock()
    assert list(tmp_path.iterdir()) == []
