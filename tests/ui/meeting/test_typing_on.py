"""Typing on while other windows change the same minutes, and across closing and opening."""

from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desktop.records.reading.points import points
from desktop.records.rules.drafts import PointDraft
from desktop.records.writing.points import FIRST, add_point, change_point
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, Key, Typist


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    yield window
    assert not shiboken6.isValid(window) or window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def held(committee: Committee) -> list[str]:
    assert committee.desk.settle()
    return [point.text for point in points(committee.register, committee.items[0])]


def arrived(window: MeetingWindow, typist: Typist) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def test_what_comes_in_from_elsewhere_moves_neither_cursor_nor_words(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The roof leaks")
    typist.presses(*[Key.Key_Left] * len(" leaks"))
    committee.desk.do(add_point, committee.items[0], PointDraft("From elsewhere"), None, FIRST)
    for letter in " of the shed":
        typist.types(letter)
        arrived(window, typist)
    editor = window.minutes.view.editor
    assert editor is not None
    assert editor.text == "The roof of the shed leaks"
    assert editor.place == len("The roof of the shed")
    window.flush()
    # What is typed stays where it is typed.
    assert held(committee) == ["The roof of the shed leaks", "From elsewhere"]


def test_a_point_changed_elsewhere_in_mid_word_keeps_what_is_typed(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The roof")
    window.minutes.settle()
    arrived(window, typist)
    (point,) = points(committee.register, committee.items[0])
    typist.types(" lea")
    committee.desk.do(change_point, point.id, PointDraft("Another roof"))
    arrived(window, typist)
    typist.types("ks")
    window.flush()
    assert held(committee) == ["The roof leaks"]


def test_after_opening_again_undo_begins_anew(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("Typed before, half a wo")
    assert window.close()
    again = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(again)
    again.show_minutes()
    assert held(committee) == ["Typed before, half a wo"]
    typist.presses(Key.Key_Z, held=CTRL)
    again.flush()
    assert held(committee) == ["Typed before, half a wo"]
    again.show_minutes()
    typist.types("rd")
    typist.presses(Key.Key_Z, held=CTRL)
    again.flush()
    assert held(committee) == ["Typed before, half a wo"]
    assert again.close()
