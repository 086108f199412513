"""What a clerk meets first in a meeting's window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import meeting
from desktop.records.reading.points import points
from desktop.records.rules.words import State
from desktop.records.writing.agenda import add_section
from desktop.ui.icons import icon
from desktop.ui.meeting.way_strip import WayStrip
from desktop.ui.meeting.way_words import DONE, LEFT_OUT
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.conftest import dialog_of
from tests.ui.meeting.conftest import DRAFTED, Committee, made, walk
from tests.ui.meeting.typist import Typist


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    Typist(qtbot).sit_at(window)
    yield window
    assert window.close()


def test_the_page_has_the_focus(window: MeetingWindow) -> None:
    focus = window.focusWidget()
    assert focus is not None
    assert window.minutes.view.isAncestorOf(focus)


def test_steady_typing_is_saved_while_it_goes_on(
    committee: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    window.show_minutes()
    typist = Typist(qtbot)

    def typed_and_kept() -> bool:
        # Letters come faster than any pause would allow.
        typist.types("a")
        return bool(points(committee.register, committee.items[0]))

    typist.types("a")
    assert window.saved_mark.word.text() == "Saving …"
    qtbot.waitUntil(typed_and_kept, timeout=5_000)
    window.flush()
    assert window.saved_mark.word.text() == "All saved"


def test_a_step_that_was_passed_over_is_not_ticked(committee: Committee, qtbot: QtBot) -> None:
    strip = WayStrip()
    qtbot.addWidget(strip)
    walk(committee, *DRAFTED, State.CIRCULATED)
    now = meeting(committee.register, committee.meeting_id)
    strip.show_way(now.state, frozenset(step.to_state for step in now.steps))
    signs = {step.word: step.sign for step in strip._steps}
    assert signs[State.WITH_CHAIR.label] == LEFT_OUT
    assert signs[State.HELD.label] == DONE
    assert not icon(LEFT_OUT).isNull()


def test_a_new_item_goes_under_the_heading_just_made(
    committee: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    window.agenda._coming_to_heading = made(
        add_section(committee.register, committee.meeting_id, "For decision")
    )
    window.agenda.show_meeting(meeting(committee.register, committee.meeting_id))
    window.agenda.add_item()
    dialog = dialog_of(window, qtbot)
    assert dialog.form.editor("section_id").value() is not None
    dialog.reject()


def test_a_dialog_shows_all_its_fields(window: MeetingWindow, qtbot: QtBot) -> None:
    window.trail.call_next()
    dialog = dialog_of(window, qtbot)
    (area,) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    dialog.reject()


def test_no_key_opens_two_things(window: MeetingWindow) -> None:
    menus = [action.text() for action in window.menuBar().actions()]
    for show in (window.show_minutes, window.show_attendance):
        show()
        buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
        keys = [text[text.index("&") + 1].lower() for text in (*menus, *buttons) if "&" in text]
        assert sorted(set(keys)) == sorted(keys)


def test_who_is_still_expected_is_said_before_the_minutes_leave(
    window: MeetingWindow, qtbot: QtBot
) -> None:
    window.trail.step(State.CIRCULATED)
    dialog = dialog_of(window, qtbot)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("4 people are still “expected”" in text for text in said)
    dialog.reject()
