"""Records added in one line, and edited in the cells of their list, by keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.reading.forward_plan import ForwardItemRow, forward_plan
from desktop.records.reading.one_action import ActionDetail, action
from desktop.records.reading.people import person
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    ForwardDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
)
from desktop.records.rules.words import ActionStatus
from desktop.records.writing.actions import assign_action
from desktop.records.writing.bodies import make_body, seat_member
from desktop.records.writing.forward_plan import plan_item
from desktop.records.writing.meetings import call_meeting
from desktop.records.writing.people import add_person
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, list_of, save, settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def board(window: MainWindow, register: Register, qtbot: QtBot) -> Callable[[Qt.Key], MainWindow]:
    """A body with a member, an action, a subject and a meeting to come; goes to a place."""
    make_body(register, BodyDraft(name="Board"))
    add_person(register, PersonDraft("Ann Archer"))
    seat_member(register, MembershipDraft(1, 1, from_date=date(2020, 1, 1)))
    call_meeting(register, MeetingDraft(1, date=date(2030, 3, 4)))
    assign_action(register, 1, ActionDraft("Paint the shed"))
    plan_item(register, 1, ForwardDraft("Lights", intended="later"))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)

    def go(place: Qt.Key) -> MainWindow:
        qtbot.keyClick(window, place, CTRL)
        settle(window, qtbot)
        return window

    return go


def one_action(window: MainWindow, action_id: int = 1) -> ActionDetail:
    assert window.desk is not None
    return window.desk.read(action, action_id)


def subjects(window: MainWindow) -> dict[str, ForwardItemRow]:
    assert window.desk is not None
    return {row.title: row for row in window.desk.read(forward_plan, 1)}


def quickly(window: MainWindow, qtbot: QtBot, typed: str) -> QLineEdit:
    qtbot.keyClick(window, Qt.Key.Key_A, CTRL | SHIFT)
    quick = list_of(window).quick
    assert quick is not None
    qtbot.waitUntil(quick.line.line.hasFocus)
    qtbot.keyClicks(quick.line.line, typed)
    qtbot.waitUntil(lambda: not quick._pause.isActive())
    return quick.line.line


def cell(window: MainWindow, qtbot: QtBot, key: str, kind: type[QWidget]) -> QWidget:
    """Opens a cell of the current row by keys; the control in it."""
    pane = list_of(window).pane
    at = [column.key for column in pane.model.columns].index(key)
    pane.table.setFocus()
    while pane.table.currentIndex().column() < at:
        qtbot.keyClick(pane.table, Qt.Key.Key_Right)
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), kind))
    control = QApplication.focusWidget()
    assert control is not None
    assert control.accessibleName() == pane.model.columns[at].heading
    return control


def test_an_action_is_added_in_one_line(board: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = board(Qt.Key.Key_3)
    line = quickly(window, qtbot, "AA to write the plan by 12 May 2030")
    assert line.accessibleDescription() == (
        "Owners: Ann Archer. Due: Sun 12 May 2030. Enter adds it."
    )
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    made = one_action(window, 2).draft
    assert (made.text, made.owners) == ("AA to write the plan by 12 May 2030", ("Ann Archer",))
    assert made.due == date(2030, 5, 12)
    assert list_of(window).pane.chosen_id == 2
    assert line.text() == ""
    assert line.hasFocus(), "ready for the next one"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert list_of(window).pane.table.hasFocus()


def test_a_subject_is_added_in_one_line(board: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = board(Qt.Key.Key_4)
    line = quickly(window, qtbot, "Budget (AA) for the next meeting")
    assert "For: the meeting of Mon 4 March 2030" in line.accessibleDescription()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    budget = subjects(window)["Budget"]
    assert (budget.lead, budget.intended_meeting_id) == ("Ann Archer", 1)


def test_a_person_is_added_in_one_line(board: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = board(Qt.Key.Key_5)
    line = quickly(window, qtbot, "Bob Baker, Clerk, Harbour Council")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.desk is not None
    (post,) = window.desk.read(person, 2).posts
    assert (post.title, post.organisation) == ("Clerk", "Harbour Council")
    qtbot.keyClicks(line, ", clerk")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert line.text() == ", clerk", "what is refused stays"
    assert line.accessibleDescription() == "Give a name."


def test_cells_of_an_action_are_edited_one_after_the_other(
    board: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = board(Qt.Key.Key_3)
    owners = cell(window, qtbot, "owners", QLineEdit)
    qtbot.keyClicks(owners, "Ann Archer")
    qtbot.keyClick(owners, Qt.Key.Key_Tab)
    due = QApplication.focusWidget()
    assert due is not owners
    assert isinstance(due, QLineEdit)
    qtbot.keyClicks(due, "40 May")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert "no such day" in list_of(window).pane._count.text()
    assert due.hasFocus(), "what cannot be read stays in its cell"
    due.selectAll()
    qtbot.keyClicks(due, "6 May 2030")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    settle(window, qtbot)
    draft = one_action(window).draft
    assert (draft.owners, draft.due) == (("Ann Archer",), date(2030, 5, 6))
    # Offscreen no window manager makes the window active again after the completions.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is list_of(window).pane.table


def test_escape_leaves_a_cell_as_it_was(board: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = board(Qt.Key.Key_3)
    text = cell(window, qtbot, "text", QLineEdit)
    qtbot.keyClicks(text, "Sell the shed")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert one_action(window).draft.text == "Paint the shed"


def test_a_status_is_set_at_once_and_closing_asks_how(
    board: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = board(Qt.Key.Key_3)
    status = cell(window, qtbot, "status", QComboBox)
    qtbot.keyClicks(status, "On")
    qtbot.keyClick(status, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert one_action(window).draft.status is ActionStatus.ON_TRACK
    assert one_action(window).updates[0].date == today()
    status = cell(window, qtbot, "status", QComboBox)
    qtbot.keyClicks(status, "Com")
    qtbot.keyClick(status, Qt.Key.Key_Return)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, text="Painted green")
    save(dialog, window, qtbot)
    last = one_action(window).updates[-1]
    assert (last.status, last.text) == (ActionStatus.COMPLETE, "Painted green")


def test_another_meeting_in_the_plan_asks_why(
    board: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = board(Qt.Key.Key_4)
    when = cell(window, qtbot, "day", QComboBox)
    qtbot.keyClick(when, Qt.Key.Key_Down)
    qtbot.keyClick(when, Qt.Key.Key_Return)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, reason="It is dark")
    save(dialog, window, qtbot)
    assert subjects(window)["Lights"].intended_meeting_id == 1
    title = cell(window, qtbot, "title", QLineEdit)
    qtbot.keyClicks(title, "Street lights")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert set(subjects(window)) == {"Street lights"}


def test_news_of_a_save_does_not_take_away_what_is_typed(
    board: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = board(Qt.Key.Key_3)
    text = cell(window, qtbot, "text", QLineEdit)
    qtbot.keyClicks(text, "Paint it")
    assert window.desk is not None
    window.desk.do(assign_action, 1, ActionDraft("Mend the gate"))
    settle(window, qtbot)
    assert text.hasFocus()
    qtbot.keyClicks(text, " green")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert one_action(window).draft.text == "Paint it green"
    assert list_of(window).pane.model.rowCount() == 2


def test_a_refused_cell_says_why(board: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = board(Qt.Key.Key_3)
    text = cell(window, qtbot, "text", QLineEdit)
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "Say what is to be done."
    box.close()
    settle(window, qtbot)


def test_without_a_body_there_is_nothing_to_add_to(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_3, CTRL)
    settle(opened, qtbot)
    qtbot.keyClick(opened, Qt.Key.Key_A, CTRL | SHIFT)
    (box,) = opened.findChildren(QMessageBox)
    assert "Make the body first" in box.text()
    box.close()
