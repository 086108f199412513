"""One action: overdue at a glance, who is asked as what, where it arose, closed and was agreed."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.records.rules.dates import plain_date, today
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, State
from desktop.records.writing.actions import agree_closed_actions, assign_action, update_action
from desktop.records.writing.bodies import make_body, seat_member
from desktop.records.writing.meetings import call_meeting, take_step
from desktop.records.writing.people import add_person, add_post
from desktop.ui.details.action import ActionPane
from desktop.ui.main_window import MainWindow
from desktop.ui.places.list_place import ListPlace
from tests.ui.conftest import settle

FIRST, SECOND = date(2024, 3, 4), date(2024, 6, 3)
LATE, CLOSED = 1, 2


@pytest.fixture
def log(window: MainWindow, register: Register, qtbot: QtBot) -> ListPlace:
    """The log of a body: one action is late, one is closed and agreed."""
    make_body(register, BodyDraft(name="Board"))
    add_person(register, PersonDraft("Ann Archer"))
    add_post(register, 1, PostDraft("Finance Officer", "Quarry"))
    seat_member(register, MembershipDraft(1, 1, from_date=FIRST))
    for day in (FIRST, SECOND):
        call_meeting(register, MeetingDraft(1, date=day))
        for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT):
            take_step(register, 1 if day is FIRST else 2, state, day)
    owners = ("Ann Archer", "Finance Officer", "All", "The County")
    overdue = ActionDraft("Mend the stile", owners, today() - timedelta(days=12))
    assign_action(register, 1, overdue)
    assign_action(register, 1, ActionDraft("Paint the gate", ("Ann Archer",)))
    done = UpdateDraft(FIRST, ActionStatus.COMPLETE, "Painted", 1)
    update_action(register, CLOSED, done)
    agree_closed_actions(register, 2, (CLOSED,))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert window.view is not None
    assert isinstance(window.view.place, ListPlace)
    return window.view.place


def row(log: ListPlace, action_id: int) -> dict[str, str]:
    """What the list says of an action, by column."""
    model = log.pane.model
    at = model.row_of(action_id)
    return {
        column.key: model.data(model.index(at, number))
        for number, column in enumerate(model.columns)
    }


def facts(beside: ActionPane) -> dict[str, str]:
    said = beside.facts.findChildren(type(beside.text))
    return {each.accessibleName(): each.text() for each in said if each.accessibleName()}


def test_what_is_late_says_so(log: ListPlace, window: MainWindow, qtbot: QtBot) -> None:
    log.pane.choose(LATE)
    settle(window, qtbot)
    assert row(log, LATE)["status"] == "Overdue"
    beside = log.detail
    assert isinstance(beside, ActionPane)
    assert beside.status.word.text() == "Open, overdue by 12 days"
    assert facts(beside)["Owners"].splitlines() == [
        "Ann Archer",
        "Finance Officer (a post)",
        "All (everyone on the body)",
        "The County (not in the register)",
    ]
    assert not beside.to_closing.isVisible()


def test_what_is_agreed_says_when(log: ListPlace, window: MainWindow, qtbot: QtBot) -> None:
    log.pane.choose(CLOSED)
    settle(window, qtbot)
    assert row(log, CLOSED)["agreed_on"] == plain_date(SECOND)
    assert row(log, LATE)["agreed_on"] == ""
    beside = log.detail
    assert isinstance(beside, ActionPane)
    assert facts(beside)["Closed"] == "Mon 4 March 2024, at the meeting of Mon 4 March 2024"
    assert facts(beside)["Agreed"] == "Closed, the meeting of Mon 3 June 2024 agreed"
    with qtbot.waitSignal(beside.meeting_wanted) as wanted:
        qtbot.keyClick(beside.to_closing, Qt.Key.Key_Space)
    assert wanted.args == [1, None]
    settle(window, qtbot)
