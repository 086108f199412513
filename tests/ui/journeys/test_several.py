"""Several rows chosen by keys and changed at once."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.records.reading.forward_plan import forward_plan
from desktop.records.reading.one_action import action
from desktop.records.reading.people import person
from desktop.records.register import Register
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
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.fields import ChoiceField
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, list_of, save, settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MARCH = date(2030, 3, 4)


@pytest.fixture
def busy(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """A body with four of each: members, actions, subjects; and a meeting to come."""
    make_body(register, BodyDraft(name="Board"))
    call_meeting(register, MeetingDraft(1, date=MARCH))
    for number in range(1, 5):
        add_person(register, PersonDraft(f"Person {number}"))
        draft = MembershipDraft(1, number, from_date=date(2020, 1, 1))
        seat_member(register, draft)
        assign_action(register, 1, ActionDraft(f"Do thing {number}"))
        plan_item(register, 1, ForwardDraft(f"Subject {number}", intended="later"))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    return window


def change(window: MainWindow, qtbot: QtBot, place: Qt.Key, rows: int) -> DraftDialog[object]:
    """Goes to a place, chooses the first rows with Shift and Down, and asks to change them."""
    qtbot.keyClick(window, place, CTRL)
    settle(window, qtbot)
    table = list_of(window).pane.table
    for _ in range(rows - 1):
        qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    return dialog_of(window, qtbot)


def test_actions_chosen_together_are_changed_together(busy: MainWindow, qtbot: QtBot) -> None:
    dialog = change(busy, qtbot, Qt.Key.Key_3, 3)
    assert dialog.windowTitle() == "Change 3 actions"
    status = dialog.form.editor("status").control
    status.setFocus()
    qtbot.keyClicks(status, "On")
    fill(dialog, qtbot, text="Begun", owners="Person 2", due="6 May 2030")
    save(dialog, busy, qtbot)
    assert busy.desk is not None
    drafts = [busy.desk.read(action, id_).draft for id_ in (1, 2, 3, 4)]
    assert [draft.status for draft in drafts] == [ActionStatus.ON_TRACK] * 3 + [ActionStatus.OPEN]
    assert {(draft.owners, draft.due) for draft in drafts[:3]} == {
        (("Person 2",), date(2030, 5, 6))
    }
    pane = list_of(busy).pane
    assert set(pane.chosen_ids) == {1, 2, 3}, "what was chosen stays chosen"
    assert "3 chosen" in pane._count.text()


def test_a_refusal_names_each_row_and_changes_none(busy: MainWindow, qtbot: QtBot) -> None:
    dialog = change(busy, qtbot, Qt.Key.Key_4, 2)
    where = dialog.form.editor("intended_meeting_id")
    assert isinstance(where, ChoiceField)
    where.combo.setFocus()
    qtbot.keyClick(where.combo, Qt.Key.Key_Down)
    fill(dialog, qtbot, reason="Autumn is full")
    save(dialog, busy, qtbot)
    dialog = change(busy, qtbot, Qt.Key.Key_4, 4)
    where = dialog.form.editor("intended_meeting_id")
    where.control.setFocus()
    qtbot.keyClick(where.control, Qt.Key.Key_Down)
    fill(dialog, qtbot, reason="Autumn is full")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: any("Nothing was changed" in label.text() for label in dialog.findChildren(QLabel))
    )
    said = [label for label in dialog.findChildren(QLabel) if "Nothing was" in label.text()]
    assert said[0].isVisible()
    assert "“Subject 1”: It is intended for that already." in said[0].text()
    assert busy.desk is not None
    moved = [bool(row.moves) for row in sorted(busy.desk.read(forward_plan, 1), key=lambda r: r.id)]
    assert moved == [True, True, False, False]
    dialog.done(0)


def test_people_leave_on_one_day(busy: MainWindow, qtbot: QtBot) -> None:
    dialog = change(busy, qtbot, Qt.Key.Key_5, 2)
    assert dialog.windowTitle() == "End seats and posts of 2 people"
    fill(dialog, qtbot, on="31 March 2026", because="Election")
    save(dialog, busy, qtbot)
    assert busy.desk is not None
    ends = [busy.desk.read(person, id_).seats[0].to_date for id_ in (1, 2, 3)]
    assert ends == [date(2026, 3, 31), date(2026, 3, 31), None]


def test_control_chooses_rows_apart(busy: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(busy, Qt.Key.Key_3, CTRL)
    settle(busy, qtbot)
    pane = list_of(busy).pane
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(pane.table, key, CTRL)
    assert pane.chosen_ids == (1, 3)
