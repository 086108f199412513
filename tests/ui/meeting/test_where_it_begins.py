"""Where the keyboard is: in a window that opens, and after a dialog in the middle of a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import meeting
from desktop.records.reading.points import points
from desktop.records.rules.drafts import PointDraft
from desktop.records.rules.words import State
from desktop.records.writing.meetings import take_step
from desktop.records.writing.points import add_point
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist

INQUORATE = (*DRAFTED[:2], State.INQUORATE)


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@contextmanager
def window_of(committee: Committee, typist: Typist) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    typist.waits(lambda: not committee.desk.asking)
    yield window
    assert window.close()


def take(committee: Committee, *states: State) -> None:
    for state in states:
        reason = "Too few came" if state is State.INQUORATE else ""
        take_step(committee.register, committee.meeting_id, state, date(2024, 4, 8), reason)


@pytest.mark.parametrize(
    ("states", "name"),
    [
        ((), "Agenda"),
        (DRAFTED[:2], "Agenda"),
        (DRAFTED[:3], "Draft the minutes"),
        (INQUORATE, "Draft the minutes"),
        ((*DRAFTED, State.WITH_CHAIR), "Circulate the draft"),
        ((*DRAFTED, State.WITH_CHAIR, State.CIRCULATED), "Confirm the minutes"),
    ],
)
def test_a_window_begins_where_the_next_thing_is_done(
    committee: Committee, typist: Typist, states: tuple[State, ...], name: str
) -> None:
    take(committee, *states)
    with window_of(committee, typist) as window:
        said = typist.focus.accessibleName() or window.heading.next_button.text()
        assert said.replace("&", "").rstrip("…") == name
        assert window.heading.way.accessibleName()


def test_minutes_that_are_being_drafted_can_be_typed_at_once(
    committee: Committee, typist: Typist
) -> None:
    walk(committee, *DRAFTED)
    with window_of(committee, typist) as window:
        typist.types("The chair opened the meeting.")
        window.flush()
        (point,) = points(committee.register, committee.items[0])
        assert point.text == "The chair opened the meeting."


def test_an_interest_is_declared_in_the_middle_of_a_sentence(
    committee: Committee, typist: Typist
) -> None:
    walk(committee, *DRAFTED)
    add_point(committee.register, committee.items[1], PointDraft("The crane is old"))
    with window_of(committee, typist) as window:
        window.go_to(committee.items[1])
        window.minutes.view.begin()
        typist.types(" and")
        typist.presses(Key.Key_I, held=CTRL | SHIFT)
        dialog = typist.dialog(window)
        typist.fills(dialog, nature="Owns the crane")
        with typist.qtbot.waitSignal(dialog.finished):
            typist.presses(Key.Key_Return)
        typist.waits(lambda: not window.desk.busy and not window.desk.asking)
        typist.sit_at(window)
        typist.types(" rusty.")
        window.flush()
    (declared,) = meeting(committee.register, committee.meeting_id).declarations
    assert (declared.item_id, declared.nature) == (committee.items[1], "Owns the crane")
    (point,) = points(committee.register, committee.items[1])
    assert point.text == "The crane is old and rusty."


def test_votes_are_counted_in_the_middle_of_a_sentence(
    committee: Committee, typist: Typist
) -> None:
    walk(committee, *DRAFTED)
    with window_of(committee, typist) as window:
        window.go_to(committee.items[1])
        window.minutes.view.begin()
        typist.types("resolved to mend the crane")
        typist.presses(Key.Key_D, held=CTRL)
        dialog = typist.dialog(window)
        typist.fills(dialog, votes_for="2", votes_against="1")
        with typist.qtbot.waitSignal(dialog.finished):
            typist.presses(Key.Key_Return)
        typist.waits(lambda: not window.desk.busy and not window.desk.asking)
        typist.sit_at(window)
        typist.types(" in May")
        window.flush()
    (point,) = points(committee.register, committee.items[1])
    assert point.text == "mend the crane in May"
    assert point.decision is not None
    assert (point.decision.votes_for, point.decision.votes_against) == (2, 1)
