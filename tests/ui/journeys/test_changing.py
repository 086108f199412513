"""Changing what is there: each record by F2, and what belongs to it from beside the list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.reading import bodies, meetings, one_action, people
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import Role, State
from desktop.records.writing.actions import assign_action
from desktop.records.writing.bodies import make_body, seat_member
from desktop.records.writing.meetings import call_meeting, take_step
from desktop.records.writing.people import add_person, add_post
from desktop.ui.desk import Desk
from desktop.ui.details.body import BodyPane
from desktop.ui.details.person import PersonPane
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, list_of, save, settle

DAY = date(2024, 6, 4)


@pytest.fixture
def desk_of(window: MainWindow, register: Register, qtbot: QtBot) -> Desk:
    """The desk of the open window, over one of everything, each with the id 1."""
    make_body(register, BodyDraft(name="Board"))
    add_person(register, PersonDraft("Ann Archer"))
    add_person(register, PersonDraft("Bryn Bowen"))
    add_post(register, 1, PostDraft("Clerk", "Quarry", date(2020, 1, 1)))
    seat_member(register, MembershipDraft(1, 1, Role.CHAIR, from_date=date(2020, 1, 1)))
    call_meeting(register, MeetingDraft(1, date=DAY))
    assign_action(register, 1, ActionDraft("Mend the stile"))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    assert window.desk is not None
    return window.desk


def go(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> QWidget:
    """Goes to a place and returns what is beside its list."""
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    return list_of(window).detail


def change(window: MainWindow, qtbot: QtBot, **typed: str) -> None:
    """F2, type, Enter."""
    qtbot.keyClick(window, Qt.Key.Key_F2)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, **typed)
    save(dialog, window, qtbot)


def click(beside: QWidget, qtbot: QtBot, words: str) -> None:
    buttons = [b for b in beside.findChildren(QPushButton) if b.text().replace("&", "") == words]
    assert len(buttons) == 1
    assert buttons[0].isEnabled()
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_each_kind_of_record_is_changed(window: MainWindow, desk_of: Desk, qtbot: QtBot) -> None:
    go(window, qtbot, Qt.Key.Key_2)
    change(window, qtbot, date="5 June 2024", venue="Village Hall")
    go(window, qtbot, Qt.Key.Key_3)
    change(window, qtbot, text="Mend the gate", due_words="next meeting")
    go(window, qtbot, Qt.Key.Key_5)
    change(window, qtbot, telephone="01234 567890")
    go(window, qtbot, Qt.Key.Key_6)
    change(window, qtbot, name="Quarry Board")
    meeting = desk_of.read(meetings.meeting, 1)
    assert (meeting.draft.date, meeting.draft.venue) == (date(2024, 6, 5), "Village Hall")
    action = desk_of.read(one_action.action, 1).draft
    assert (action.text, action.due_words) == ("Mend the gate", "next meeting")
    assert desk_of.read(people.person, 1).draft.telephone == "01234 567890"
    assert desk_of.read(bodies.choices) == ((1, "Quarry Board"),)


def test_a_seat_is_taken_over(window: MainWindow, desk_of: Desk, qtbot: QtBot) -> None:
    beside = go(window, qtbot, Qt.Key.Key_6)
    assert isinstance(beside, BodyPane)
    beside.seats.table.setFocus()
    click(beside, qtbot, "Replace…")
    dialog = dialog_of(window, qtbot)
    assert dialog.windowTitle() == "In place of Ann Archer"
    fill(dialog, qtbot, person_id="Bryn Bowen", from_date="1 June 2024")
    save(dialog, window, qtbot)
    seats = {seat.name: seat for seat in desk_of.read(bodies.body, 1).seats}
    assert seats["Bryn Bowen"].role is Role.CHAIR
    assert seats["Bryn Bowen"].replaced == "Ann Archer"
    assert seats["Ann Archer"].to_date == date(2024, 5, 31)
    shown = {beside.seats.model.data(beside.seats.model.index(row, 2)) for row in range(2)}
    assert shown == {"since 1 June 2024", "1 January 2020 to 31 May 2024"}


def test_a_seat_ends(window: MainWindow, desk_of: Desk, qtbot: QtBot) -> None:
    beside = go(window, qtbot, Qt.Key.Key_6)
    assert isinstance(beside, BodyPane)
    beside.seats.table.setFocus()
    qtbot.keyClick(beside.seats.table, Qt.Key.Key_Return)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, to_date="31/12/2023", ended_because="Moved away")
    save(dialog, window, qtbot)
    (seat,) = desk_of.read(bodies.body, 1).seats
    assert (seat.to_date, seat.ended_because) == (date(2023, 12, 31), "Moved away")


def test_a_post_ends_and_the_meetings_stay_as_they_were(
    window: MainWindow, desk_of: Desk, qtbot: QtBot
) -> None:
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
        desk_of.do(take_step, 1, state, DAY)
    beside = go(window, qtbot, Qt.Key.Key_5)
    assert isinstance(beside, PersonPane)
    assert beside.under_title.text() == "Clerk, Quarry"
    beside.posts.table.setFocus()
    click(beside, qtbot, "Change post…")
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, title="Senior clerk", to_date="1/7/2024")
    save(dialog, window, qtbot)
    (post,) = desk_of.read(people.person, 1).posts
    assert (post.title, post.to_date) == ("Senior clerk", date(2024, 7, 1))
    (line,) = desk_of.read(meetings.meeting, 1).attendance
    assert line.capacity == "Clerk"


def test_a_name_that_is_taken_is_said_beside_its_field(
    window: MainWindow, desk_of: Desk, qtbot: QtBot
) -> None:
    go(window, qtbot, Qt.Key.Key_6)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window, qtbot)
    fill(dialog, qtbot, name="Board")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    name = dialog.form.editor("name").control
    qtbot.waitUntil(lambda: "of this name already" in name.accessibleDescription())
    fill(dialog, qtbot, name="Other Board")
    save(dialog, window, qtbot)
    assert [name for _, name in desk_of.read(bodies.choices)] == ["Board", "Other Board"]
