"""The action log as a board: cards under their status, moved by keys and by dropping."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.records.reading.one_action import ActionDetail, action
from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft, BodyDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing.actions import assign_action, update_action
from desktop.records.writing.bodies import make_body
from desktop.ui.boards.action_board import ActionBoard
from desktop.ui.boards.cards import CardList
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, list_of, save, settle

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def board(window: MainWindow, register: Register, qtbot: QtBot) -> ActionBoard:
    """Four actions, the last complete, the first overdue; shown as a board."""
    make_body(register, BodyDraft(name="Board"))
    make_body(register, BodyDraft(name="Finance"))
    assign_action(register, 1, ActionDraft("Paint the shed", ("All",), date(2011, 3, 7)))
    assign_action(register, 1, ActionDraft("Mend the gate"))
    assign_action(register, 2, ActionDraft("Write to the bank"))
    assign_action(register, 1, ActionDraft("Buy a lock"))
    update_action(register, 4, UpdateDraft(date(2011, 3, 7), ActionStatus.COMPLETE))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    settle(window, qtbot)
    (made,) = window.findChildren(ActionBoard)
    assert made.isVisible()
    return made


def held(board: ActionBoard) -> list[list[int]]:
    return [list(column.cards.cards.ids) for column in board.columns]


def focused() -> CardList:
    widget = QApplication.focusWidget()
    assert isinstance(widget, CardList)
    return widget


def the_action(board: ActionBoard, action_id: int) -> ActionDetail:
    return board._desk.read(action, action_id)


def test_every_action_is_under_its_status(board: ActionBoard) -> None:
    assert held(board) == [[1, 3, 2], [], [4], []]
    first = board.columns[0].cards
    assert first.accessibleName() == "Open: 3 actions, 1 overdue"
    said = first.cards.data(first.cards.index(0, 0))
    assert said == "Action 1. Paint the shed. All. Overdue: Mon 7 March 2011."
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(first.cards, fatal).deleteLater()


def test_arrows_go_from_card_to_card(board: ActionBoard, qtbot: QtBot) -> None:
    assert focused().status is ActionStatus.OPEN
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert board.chosen_id == 3
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert board.columns[1].cards.hasFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert board.chosen_id == 4
    assert board.columns[2].cards.hasFocus()


def test_a_card_is_moved_by_keys_and_closing_asks_how(
    board: ActionBoard, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Right, ALT)
    settle(window, qtbot)
    assert held(board) == [[3, 2], [1], [4], []]
    assert board.chosen_id == 1
    assert board.columns[1].cards.hasFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right, ALT)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, text="Painted green")
    save(dialog, window, qtbot)
    assert held(board)[2] == [1, 4]
    assert the_action(board, 1).updates[-1].text == "Painted green"
    assert board.chosen_id == 1


def test_a_card_is_dropped_on_a_column(
    board: ActionBoard, window: MainWindow, qtbot: QtBot
) -> None:
    carried = board.columns[0].cards.cards.mimeData([board.columns[0].cards.cards.index(2, 0)])
    onto = board.columns[1].cards
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    onto.dropEvent(event)
    settle(window, qtbot)
    assert held(board) == [[1, 3], [2], [4], []]


def test_filters_hold_on_the_board_too(
    board: ActionBoard, window: MainWindow, qtbot: QtBot
) -> None:
    pane = list_of(window).pane
    pane.filters.words.setFocus()
    qtbot.keyClicks(pane.filters.words, "bank")
    qtbot.waitUntil(lambda: held(board) == [[3], [], [], []])
    settle(window, qtbot)
    assert pane.hiding.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    assert held(board) == [[1, 3, 2], [], [4], []]


def test_the_board_is_remembered_and_keeps_the_card_that_is_chosen(
    board: ActionBoard, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    settle(window, qtbot)
    assert list_of(window).pane.table.isVisible()
    assert list_of(window).pane.chosen_id == 3
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    settle(window, qtbot)
    assert board.chosen_id == 3
    assert window.desk is not None
    path = window.desk.path
    window.close_register()
    window.open_register(path)
    settle(window, qtbot)
    assert any(each.isVisible() for each in window.findChildren(ActionBoard))


def test_enter_updates_the_card(board: ActionBoard, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    settle(window, qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    dialog = dialog_of(window, qtbot)
    assert dialog.windowTitle() == "Update action 2"
    dialog.done(0)
