"""From the first start to an action that is on track, by keys and clicks alone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.reading import actions, bodies, meetings, one_action, people
from desktop.records.register import Register
from desktop.records.rules.words import ActionStatus, MeetingKind, Role, Status
from desktop.ui import doors
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, list_of, save, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, more: Qt.KeyboardModifier = CTRL) -> None:
    """Presses a shortcut."""
    qtbot.keyClick(window, key, more)


def pick(dialog: QWidget, qtbot: QtBot, name: str, words: str) -> None:
    """Chooses in a list of words as one does without a mouse: by its first letters."""
    combo = dialog.findChild(QComboBox, name)
    assert combo is not None
    combo.setFocus()
    qtbot.keyClicks(combo, words)
    assert combo.currentText() == words


def test_a_whole_register_from_the_windows_alone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "parish.minutebook"
    monkeypatch.setattr(doors, "ask_for_new", lambda *_: path)
    make_the_register(window, qtbot)
    make_the_body(window, qtbot)
    add_the_people(window, qtbot)
    seat_them(window, qtbot)
    call_the_meeting(window, qtbot)
    ask_for_something(window, qtbot)
    say_how_it_stands(window, qtbot)
    assert window.close_register()
    check(path)


def make_the_register(window: MainWindow, qtbot: QtBot) -> None:
    door = next(b for b in window.first_page.findChildren(QPushButton) if "New" in b.text())
    with qtbot.waitSignal(window.register_shown):
        qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert window.view is not None
    assert "Begin with the committee" in list_of(window).pane.empty.said.text()


def make_the_body(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    assert not list_of(window).detail.isVisible()
    button = list_of(window).pane.empty.button
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, name="Quarry Parish Council", called="Council", venue="Village Hall")
    fill(dialog, qtbot, quorum_number="4", quorum_fraction="1/3", year_start="1 May")
    save(dialog, window, qtbot)


def add_the_people(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_5)
    for name, post in (("Ann Archer", "Councillor"), ("Bryn Bowen", "Clerk")):
        press(window, qtbot, Qt.Key.Key_N)
        dialog = dialog_of(window, qtbot)
        fill(dialog, qtbot, name=name)
        save(dialog, window, qtbot)
        press(window, qtbot, Qt.Key.Key_P, CTRL | SHIFT)
        dialog = dialog_of(window, qtbot)
        fill(dialog, qtbot, title=post, organisation="Quarry", from_date="1 May 2020")
        save(dialog, window, qtbot)


def seat_them(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_6)
    settle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_M, CTRL | SHIFT)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, person_id="Ann Archer", from_date="1/5/2020")
    pick(dialog, qtbot, "role", "Chair")
    save(dialog, window, qtbot)
    press(window, qtbot, Qt.Key.Key_M, CTRL | SHIFT)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, person_id="Cai Carew")
    add = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Add this person…")
    assert add.isVisible()
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    second = dialog_of(dialog, qtbot)
    assert second.form.editor("name").value() == "Cai Carew"
    save(second, window, qtbot)
    fill(dialog, qtbot, from_date="1/5/2020", represents="Upper Quarry")
    save(dialog, window, qtbot)


def call_the_meeting(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_2)
    settle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_N)
    dialog = dialog_of(window, qtbot)
    assert dialog.form.editor("venue").value() == "Village Hall"
    fill(dialog, qtbot, date="Tuesday 4 June 2024", start_time="7pm")
    pick(dialog, qtbot, "kind", "Annual")
    save(dialog, window, qtbot)


def ask_for_something(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_3)
    settle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_N)
    dialog = dialog_of(window, qtbot)
    pick(dialog, qtbot, "body_id", "Quarry Parish Council")
    fill(dialog, qtbot, text="Mend the stile", owners="Ann Archer, All", due="30 June 2024")
    save(dialog, window, qtbot)


def say_how_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_U)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, date="10/6/2024", text="Timber ordered")
    pick(dialog, qtbot, "status", "On track")
    save(dialog, window, qtbot)
    assert window.view is not None
    model = list_of(window).pane.model
    assert [model.data(model.index(0, column)) for column in range(5)] == [
        "1", "Mend the stile", "Ann Archer, All", "Sun 30 June 2024", "Overdue",
    ]  # fmt: skip


def check(path: Path) -> None:
    register = Register.open(path)
    (body_id, name), *others = bodies.choices(register)
    assert (name, others) == ("Quarry Parish Council", [])
    body = bodies.body(register, body_id)
    assert (body.draft.quorum_number, body.draft.quorum_fraction) == (4, "1/3")
    assert (body.draft.year_start, body.draft.called) == ("05-01", "Council")
    assert {(seat.name, seat.role, seat.represents) for seat in body.seats} == {
        ("Ann Archer", Role.CHAIR, ""),
        ("Cai Carew", Role.MEMBER, "Upper Quarry"),
    }
    ids = {name: id_ for id_, name in people.names(register)}
    (post,) = people.person(register, ids["Bryn Bowen"]).posts
    assert (post.title, post.organisation, post.from_date) == (
        "Clerk", "Quarry", date(2020, 5, 1),
    )  # fmt: skip
    (meeting_id,) = meetings.ids(register)
    meeting = meetings.meeting(register, meeting_id)
    assert (meeting.draft.date, meeting.draft.start_time) == (date(2024, 6, 4), "19:00")
    assert (meeting.draft.kind, meeting.draft.venue) == (MeetingKind.ANNUAL, "Village Hall")
    assert {(row.name, row.status) for row in meeting.attendance} == {
        ("Ann Archer", Status.EXPECTED),
        ("Cai Carew", Status.EXPECTED),
    }
    (action_id,) = actions.ids(register)
    action = one_action.action(register, action_id)
    assert (action.number, action.draft.text) == (1, "Mend the stile")
    assert action.draft.owners == ("Ann Archer", "All")
    assert (action.draft.due, action.draft.status) == (date(2024, 6, 30), ActionStatus.ON_TRACK)
    (update,) = action.updates
    assert (update.date, update.text) == (date(2024, 6, 10), "Timber ordered")
    register.close()
