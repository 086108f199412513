"""The forward plan by meetings: subjects moved by keys and by dropping, and the reason asked."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.reading.forward_plan import ForwardItemRow, forward_plan
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, ForwardDraft, MeetingDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.forward_plan import plan_item
from desktop.records.writing.meetings import call_meeting
from desktop.ui.boards.plan_board import PlanBoard
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, list_of, save, settle

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def board(window: MainWindow, register: Register, qtbot: QtBot) -> PlanBoard:
    """Two bodies: the first with three meetings to come that are full with two items."""
    make_body(register, BodyDraft(name="Board", most_items=2))
    make_body(register, BodyDraft(name="Finance", short_name="Fin"))
    for body_id, day in ((1, 4), (1, 11), (2, 12), (1, 18)):
        call_meeting(register, MeetingDraft(body_id, date=date(2030, 3, day)))
    for title in ("Budget", "Lights", "Moorings"):
        plan_item(register, 1, ForwardDraft(title, intended_meeting_id=1))
    plan_item(register, 2, ForwardDraft("Audit", intended="spring"))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    settle(window, qtbot)
    (made,) = window.findChildren(PlanBoard)
    assert made.isVisible()
    return made


def subjects(board: PlanBoard) -> dict[str, ForwardItemRow]:
    return {row.title: row for row in board._desk.read(forward_plan, None)}


def at(board: PlanBoard) -> tuple[int, int]:
    now = board.table.currentIndex()
    return now.row(), now.column()


def test_meetings_stand_across_and_the_crowded_one_says_so(board: PlanBoard) -> None:
    model = board.model
    across = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert across[0].strip() == "Another time"
    assert across[1] == "Board\nMon 4 March 2030\n3 items, too many"
    assert across[3] == "Fin\nTue 12 March 2030\n0 items"
    assert [model.column_of(row) for row in range(4)] == [1, 1, 1, 0]
    said = model.data(model.index(0, 1), SPOKEN), model.data(model.index(0, 2), SPOKEN)
    assert said == ("Budget, Mon 4 March 2030: Planned", "Budget, Mon 11 March 2030: empty")
    assert model.data(model.index(3, 0)) == "spring"
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, fatal).deleteLater()


def test_keys_move_a_subject_past_other_bodies_and_ask_why(
    board: PlanBoard, window: MainWindow, qtbot: QtBot
) -> None:
    assert at(board) == (0, 1)
    for reason, meeting_id in (("Too full", 2), ("Not ready", 4)):
        qtbot.keyClick(board.table, Qt.Key.Key_Right, ALT)
        dialog = dialog_of(window, qtbot)
        assert dialog.focusWidget() is dialog.form.editor("reason").control
        qtbot.keyClicks(dialog.focusWidget(), reason)
        save(dialog, window, qtbot)
        assert subjects(board)["Budget"].intended_meeting_id == meeting_id
    assert [move.reason for move in subjects(board)["Budget"].moves] == ["Too full", "Not ready"]
    assert board.chosen_id == subjects(board)["Budget"].id
    assert board.table.currentIndex().column() == 4
    qtbot.keyClick(board.table, Qt.Key.Key_Right, ALT)
    assert QApplication.activeModalWidget() is None, "there is no meeting beyond"


def test_a_subject_goes_to_no_meeting(board: PlanBoard, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(board.table, Qt.Key.Key_Left, ALT)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, intended="autumn", reason="No figures yet")
    save(dialog, window, qtbot)
    budget = subjects(board)["Budget"]
    assert (budget.intended_meeting_id, budget.intended) == (None, "autumn")
    assert board.table.currentIndex().column() == 0


def drop(board: PlanBoard, row: int, column: int) -> None:
    table = board.table
    carried = board.model.mimeData([board.model.index(row, board.model.column_of(row))])
    point = QPoint(table.columnViewportPosition(column) + 5, 5)
    event = QDropEvent(
        point, Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    table.dropEvent(event)


def test_a_subject_is_dropped_on_a_meeting_of_its_own_body(
    board: PlanBoard, window: MainWindow, qtbot: QtBot
) -> None:
    drop(board, 1, 2)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, reason="Too full")
    save(dialog, window, qtbot)
    assert subjects(board)["Lights"].intended_meeting_id == 2
    row = board.model.row_of(subjects(board)["Lights"].id)
    drop(board, row, 3)
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "A subject goes to a meeting of its own body."
    box.close()


def test_the_filter_of_a_body_leaves_its_meetings(
    board: PlanBoard, window: MainWindow, qtbot: QtBot
) -> None:
    body = list_of(window).pane.filters._combos[0][1]
    body.setFocus()
    qtbot.keyClicks(body, "Fin")
    settle(window, qtbot)
    assert board.model.columnCount() == 2
    assert board.model.headerData(1, Qt.Orientation.Horizontal) == "Tue 12 March 2030\n0 items"
    assert list_of(window).pane.hiding.isVisible()


def test_a_hundred_subjects_by_two_dozen_meetings(
    window: MainWindow, register: Register, qtbot: QtBot
) -> None:
    make_body(register, BodyDraft(name="Board"))
    for week in range(30):
        call_meeting(register, MeetingDraft(1, date=date(2030, 1, 7) + timedelta(weeks=week)))
    for number in range(100):
        draft = ForwardDraft(f"Subject {number}", intended_meeting_id=number % 30 + 1)
        plan_item(register, 1, draft)
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    settle(window, qtbot)
    (made,) = window.findChildren(PlanBoard)
    assert (made.model.rowCount(), made.model.columnCount()) == (100, 25)
    qtbot.keyClick(made.table, Qt.Key.Key_End, CTRL)
    assert at(made) == (99, 24)
    held = [made.model.column_of(row) for row in range(100)]
    assert all(held.count(column) in (3, 4) for column in range(1, 25))
