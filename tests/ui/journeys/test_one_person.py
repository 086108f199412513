"""One person: records merged, posts entered by mistake, how often they came, what is held."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.changes import Changes
from desktop.records.reading import people
from desktop.records.reading.meetings import meeting
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import Status
from desktop.records.writing.actions import assign_action
from desktop.records.writing.attendance import change_attendance
from desktop.records.writing.bodies import make_body, seat_member
from desktop.records.writing.meetings import call_meeting
from desktop.records.writing.people import add_person, add_post
from desktop.ui.desk import Desk
from desktop.ui.details.person import PersonPane
from desktop.ui.dialogs.held import HeldDialog
from desktop.ui.dialogs.merge import MergeDialog
from desktop.ui.dialogs.statistics import StatisticsDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.places.list_place import ListPlace
from tests.records.whole_record import begin as begin_whole
from tests.ui.conftest import answer_with, fill, save, settle, widget_of

KEPT, DOUBLE, BOTH_CAME = 1, 2, 3


@pytest.fixture
def desk_of(window: MainWindow, register: Register, qtbot: QtBot) -> Desk:
    """Ann Archer entered twice, and Bryn Bowen, who is expected where she is."""
    make_body(register, BodyDraft(name="Board"))
    make_body(register, BodyDraft(name="Works Panel"))
    for name in ("Ann Archer", "A. Archer", "Bryn Bowen"):
        add_person(register, PersonDraft(name))
    add_post(register, DOUBLE, PostDraft("Clerk", "Quarry", date(2020, 1, 1)))
    add_post(register, DOUBLE, PostDraft("Clark", "Quarry"))
    seat_member(register, MembershipDraft(1, KEPT, from_date=date(2020, 1, 1)))
    seat_member(register, MembershipDraft(2, DOUBLE, from_date=date(2020, 1, 1)))
    seat_member(register, MembershipDraft(1, BOTH_CAME, from_date=date(2020, 1, 1)))
    call_meeting(register, MeetingDraft(1, date=date(2024, 6, 4)))
    assign_action(register, 1, ActionDraft("Mend the stile", ("A. Archer",)))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    assert window.desk is not None
    return window.desk


def choose(window: MainWindow, qtbot: QtBot, record_id: int) -> PersonPane:
    """Goes to a person in the list."""
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert window.view is not None
    window.view.show_record("view.people", record_id)
    settle(window, qtbot)
    assert isinstance(window.view.place, ListPlace)
    beside = window.view.place.detail
    assert isinstance(beside, PersonPane)
    return beside


def run(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Finds a command by its name and runs it: Ctrl+K, type, Enter."""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = next(each for each in window.findChildren(QDialog) if each.isVisible())
    line = palette.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def button(beside: QWidget, words: str) -> QPushButton:
    (found,) = [b for b in beside.findChildren(QPushButton) if b.text().replace("&", "") == words]
    return found


def test_two_records_of_one_person_become_one(
    window: MainWindow, desk_of: Desk, qtbot: QtBot
) -> None:
    beside = choose(window, qtbot, KEPT)
    run(window, qtbot, "merge another")
    dialog = widget_of(window, qtbot, MergeDialog)
    assert dialog.windowTitle() == "Merge into Ann Archer"
    fill(dialog, qtbot, double_id="A. Archer")
    qtbot.waitUntil(lambda: "Goes over to Ann Archer" in dialog.what_happens.text())
    assert "2 posts, 1 seat and 1 action" in dialog.what_happens.text()
    assert "cannot be taken back" in dialog.what_happens.text()
    save(dialog, window, qtbot)
    kept = desk_of.read(people.person, KEPT)
    assert {seat.body for seat in kept.seats} == {"Board", "Works Panel"}
    assert kept.doubles == ((DOUBLE, "A. Archer"),)
    assert [name for _, name in desk_of.read(people.names)] == ["Ann Archer", "Bryn Bowen"]
    assert beside.doubles.isVisible()
    assert not beside.to_kept.isVisible()
    beside.doubles.table.setFocus()
    qtbot.keyClick(beside.doubles.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert beside.title.text() == "A. Archer"
    assert beside.merged.word.text() == "Merged into Ann Archer"
    assert not beside.edit_button.isVisible()
    qtbot.keyClick(beside.to_kept, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert beside.title.text() == "Ann Archer"


def test_why_two_cannot_be_merged_is_said_beside_the_field(
    window: MainWindow, desk_of: Desk, qtbot: QtBot
) -> None:
    choose(window, qtbot, KEPT)
    run(window, qtbot, "merge another")
    dialog = widget_of(window, qtbot, MergeDialog)
    field = dialog.form.editor("double_id").control
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.accessibleDescription().startswith("Choose the other record"))
    desk_of.do(_both_came)
    settle(window, qtbot)
    fill(dialog, qtbot, double_id="Bryn Bowen")
    settle(window, qtbot)
    assert "Of 1 meeting they are named at" in dialog.what_happens.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "they are two people" in field.accessibleDescription())
    assert field.hasFocus()
    answer_with("Discard")
    dialog.reject()
    assert [id_ for id_, _ in desk_of.read(people.names)] == [DOUBLE, KEPT, BOTH_CAME]


def test_a_post_that_was_entered_by_mistake_goes(
    window: MainWindow, desk_of: Desk, qtbot: QtBot
) -> None:
    beside = choose(window, qtbot, DOUBLE)
    beside.posts.table.setFocus()
    titles = [post.title for post in desk_of.read(people.person, DOUBLE).posts]
    beside.posts.table.choose_row(titles.index("Clark"))
    answer_with("Keep")
    qtbot.keyClick(button(beside, "Remove post"), Qt.Key.Key_Space)
    settle(window, qtbot)
    assert len(desk_of.read(people.person, DOUBLE).posts) == 2
    answer_with("Remove")
    qtbot.keyClick(button(beside, "Remove post"), Qt.Key.Key_Space)
    settle(window, qtbot)
    assert [post.title for post in desk_of.read(people.person, DOUBLE).posts] == ["Clerk"]


def test_what_is_held_is_read_screened_and_saved(
    window: MainWindow,
    desk_of: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(window, qtbot, KEPT)
    run(window, qtbot, "everything held")
    dialog = widget_of(window, qtbot, HeldDialog)
    settle(window, qtbot)
    assert dialog.text.toPlainText().startswith("Held on Ann Archer")
    assert "Other people are called" not in dialog.text.toPlainText()
    qtbot.keyClick(dialog.screened, Qt.Key.Key_Space)
    assert not dialog.save_button.isEnabled()
    settle(window, qtbot)
    assert "Other people are called Person A" in dialog.text.toPlainText()
    target = tmp_path / "held.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert target.read_text(encoding="utf-8") == f"{dialog.text.toPlainText()}\n"
    assert dialog.said.text() == f"Saved as {target}"
    dialog.reject()


def test_the_register_itself_is_never_written_over(
    window: MainWindow, desk_of: Desk, qtbot: QtBot
) -> None:
    before = desk_of.path.read_bytes()
    dialog = HeldDialog(desk_of, window, KEPT, "Ann Archer")
    dialog.open()
    settle(window, qtbot)
    dialog.save_to(desk_of.path)
    dialog.save_to(desk_of.path.parent / "nowhere" / "held.txt")
    said = [box.text() for box in dialog.findChildren(QMessageBox) if box.isVisible()]
    assert said[0] == "That is the register itself: name another file."
    assert "could not be saved there" in said[1]
    assert desk_of.path.read_bytes() == before
    for box in dialog.findChildren(QMessageBox):
        box.close()
    dialog.reject()


def test_how_often_somebody_came(window: MainWindow, register: Register, qtbot: QtBot) -> None:
    whole = begin_whole(register)
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    choose(window, qtbot, whole.away)
    run(window, qtbot, "attendance by year")
    dialog = widget_of(window, qtbot, StatisticsDialog)
    settle(window, qtbot)
    shown = [dialog.model.data(dialog.model.index(0, column)) for column in range(6)]
    assert shown == ["Harbour Committee", "2010-11", "0 of 1, 0%", "1", "–", "–"]
    assert dialog.said.text() == "0 of 1 possible attendances in person, 0%."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def _both_came(register: Register) -> Changes:
    """Both are in the attendance of one meeting."""
    lines = meeting(register, 1).attendance
    for line in lines[:-1]:
        change_attendance(register, line.id, AttendanceDraft(line.person_id, Status.PRESENT))
    last = lines[-1]
    return change_attendance(register, last.id, AttendanceDraft(last.person_id, Status.PRESENT))
