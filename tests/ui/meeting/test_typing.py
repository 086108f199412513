"""Minutes typed into the window, key by key."""

from collections.abc import Iterator
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.records.reading.points import PointRow, points
from desktop.records.rules.words import PointKind, State
from desktop.records.writing.meetings import take_step
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist


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


def kept(committee: Committee, item: int = 0) -> tuple[PointRow, ...]:
    assert committee.desk.settle()
    return points(committee.register, committee.items[item])


def shape(committee: Committee, item: int = 0) -> list[tuple[int, str]]:
    return [(point.depth, point.text) for point in kept(committee, item)]


def typed(window: MeetingWindow) -> list[str]:
    """What stands on the page, without headings and the lines that wait to be typed on."""
    lines = window.minutes.model.lines
    return [line.text for line in lines if line.heading is None and not line.blank]


def test_enter_makes_the_next_point_and_tab_nests(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The roof was looked at.")
    typist.presses(Key.Key_Return)
    typist.types("It leaks")
    typist.presses(Key.Key_Tab, Key.Key_Return)
    typist.types("at the north end")
    typist.presses(Key.Key_Tab, Key.Key_Return, Key.Key_Tab, Key.Key_Backtab)
    typist.types("and it is old")
    typist.presses(Key.Key_Backtab, Key.Key_Return, Key.Key_Backtab)
    typist.types("The fence is sound.")
    window.flush()
    assert shape(committee) == [
        (0, "The roof was looked at."),
        (1, "It leaks"),
        (2, "at the north end"),
        (1, "and it is old"),
        (0, "The fence is sound."),
    ]


def test_coming_back_to_a_point_is_nothing_to_undo(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The roof was looked at.")
    typist.presses(Key.Key_Return)
    typist.types("It leaks.")
    window.flush()
    typist.presses(Key.Key_Up)
    typist.presses(Key.Key_Z, held=CTRL)
    window.flush()
    assert shape(committee) == [(0, "The roof was looked at."), (0, "It")]


def test_closing_right_after_a_key_loses_nothing(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("First")
    typist.presses(Key.Key_Return)
    typist.types("Second, half typed")
    window.close()
    assert [(p.depth, p.text) for p in points(committee.register, committee.items[0])] == [
        (0, "First"),
        (0, "Second, half typed"),
    ]


def test_a_pause_saves(committee: Committee, window: MeetingWindow, typist: Typist) -> None:
    typist.types("Said and paused")
    window.minutes.view.pause.setInterval(1)
    typist.types(".")
    typist.waits(lambda: shape(committee) == [(0, "Said and paused.")])
    typist.types(" More")
    window.flush()
    assert shape(committee) == [(0, "Said and paused. More")]


def test_another_item_shows_its_own_points_and_keeps_these(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("Under the first")
    typist.presses(Key.Key_PageDown, held=CTRL)
    typist.types("Under the second")
    assert window.minutes.item == window.meeting.items[1]
    typist.presses(Key.Key_PageUp, held=CTRL)
    assert typed(window) == ["Under the first", "Under the second"]
    assert shape(committee, 0) == [(0, "Under the first")]
    assert shape(committee, 1) == [(0, "Under the second")]


def test_enter_in_mid_text_parts_it_with_its_bold(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one ")
    typist.presses(Key.Key_B, held=CTRL)
    typist.types("two three")
    typist.presses(*[Key.Key_Left] * 5)
    typist.presses(Key.Key_Return)
    window.flush()
    assert [(p.text, p.emphasis) for p in kept(committee)] == [
        ("one two", "4-7 bold"),
        ("three", "0-5 bold"),
    ]


def test_what_hangs_below_a_parted_point_stays_below_its_second_part(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one two")
    typist.presses(Key.Key_Return, Key.Key_Tab)
    typist.types("below")
    typist.presses(Key.Key_Up, Key.Key_End)
    typist.presses(*[Key.Key_Left] * 4)
    typist.presses(Key.Key_Return)
    typist.types("and ")
    window.flush()
    assert shape(committee) == [(0, "one"), (0, "and two"), (1, "below")]


def test_a_letter_typed_on_the_list_goes_into_the_text(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one")
    typist.presses(Key.Key_Escape)
    window.minutes.view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert window.minutes.view.editor is None
    typist.types("!")
    assert typed(window) == ["one!"]


def test_backspace_goes_out_and_then_away(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one")
    typist.presses(Key.Key_Return, Key.Key_Tab)
    assert [line.depth for line in window.minutes.model.lines[1:3]] == [0, 1]
    typist.presses(Key.Key_Backspace)
    assert [line.depth for line in window.minutes.model.lines[1:3]] == [0, 0]
    typist.presses(Key.Key_Backspace)
    typist.types(" and more")
    window.flush()
    assert shape(committee) == [(0, "one and more")]


def test_an_emptied_point_goes_when_it_is_left(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one")
    typist.presses(Key.Key_Return)
    typist.types("two")
    typist.presses(Key.Key_Up)
    assert shape(committee) == [(0, "one"), (0, "two")]
    typist.presses(Key.Key_A, held=CTRL)
    typist.presses(Key.Key_Delete, Key.Key_Down)
    assert shape(committee) == [(0, "two")]


def test_points_move_with_all_below_them(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    for text in ("a", "b", "c"):
        typist.types(text)
        typist.presses(Key.Key_Return)
    typist.presses(Key.Key_Up, Key.Key_Tab, Key.Key_Up)
    typist.presses(Key.Key_Up, held=CTRL | SHIFT)
    typist.types("!")
    window.flush()
    assert shape(committee) == [(0, "b!"), (1, "c"), (0, "a")]


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Key.Key_H, PointKind.HEADING), (Key.Key_Q, PointKind.QUOTATION), (Key.Key_T, PointKind.NOTE)],
)
def test_kinds_by_key(
    committee: Committee, window: MeetingWindow, typist: Typist, key: Key, kind: PointKind
) -> None:
    typist.types("On tools")
    typist.presses(key, held=CTRL | SHIFT)
    typist.types(".")
    window.flush()
    (point,) = kept(committee)
    assert (point.kind, point.text) == (kind, "On tools.")


def test_pasted_lines_become_points(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("Said: ")
    pasted = QMimeData()
    pasted.setText("tea\n\n<b>milk</b>\r\nsugar\n")
    QGuiApplication.clipboard().setMimeData(pasted)
    typist.presses(Key.Key_V, held=CTRL)
    window.flush()
    assert shape(committee) == [(0, "Said: tea"), (0, "<b>milk</b>"), (0, "sugar")]


@pytest.mark.parametrize(
    ("key", "held"), [(Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Key.Key_Tab, CTRL)]
)
def test_the_outline_is_no_trap(
    window: MeetingWindow, typist: Typist, key: Key, held: Qt.KeyboardModifier
) -> None:
    typist.types("x")
    typist.presses(key, held=held)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not window.minutes.view
    assert not window.minutes.view.isAncestorOf(focus)


def test_tab_comes_back_into_the_text(window: MeetingWindow, typist: Typist) -> None:
    typist.types("ready")
    typist.presses(Key.Key_Escape)
    window.minutes.view.setFocus(Qt.FocusReason.TabFocusReason)
    typist.types(" again")
    assert typed(window) == ["ready again"]


def test_an_empty_minute_says_what_to_do(window: MeetingWindow, typist: Typist) -> None:
    editor = window.minutes.view.editor
    assert editor is not None
    assert editor.placeholderText() == "No points yet: type here"


def test_what_is_refused_stays_typed_and_says_why(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one")
    window.flush()
    walk(committee, State.WITH_CHAIR)
    typist.types(" more")
    window.flush()
    assert list(window.minutes.unsaved) == ["one more"]
    assert "Not saved" in window.minutes.trouble.text()
    walk(committee, State.CIRCULATED)
    take_step(
        committee.register, committee.meeting_id, State.MINUTES_DRAFT, date(2024, 3, 6), "more"
    )
    window.minutes.again.click()
    assert shape(committee) == [(0, "one more")]
    assert not window.minutes.unsaved


def test_two_windows_on_one_meeting_show_the_same(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    other = MeetingWindow(committee.desk, committee.meeting_id)
    other.show()
    typist.sit_at(window)
    typist.types("Seen by both")
    typist.presses(Key.Key_Return)
    typist.types("while this is typed")
    typist.waits(lambda: typed(other)[:1] == ["Seen by both"])
    window.flush()
    typist.waits(lambda: len(typed(other)) == 2)
    typist.sit_at(other)
    other.show_minutes()
    typist.types("!")
    other.flush()
    typist.waits(lambda: "!" in "".join(typed(window)))
    assert typed(window) == typed(other)
    assert other.close()


def test_settled_minutes_are_read_only_and_say_why(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("one")
    window.flush()
    with typist.qtbot.waitSignal(window.meeting_shown):
        committee.desk.do(take_step, committee.meeting_id, State.WITH_CHAIR, date(2024, 3, 6))
    window.show_minutes()
    assert window.minutes.view.editor is None
    assert window.minutes.model.read_only
    assert "left your desk" in window.minutes.why_not.text()
    for command in ("point.decision", "item.add", "attendance.add"):
        assert not window.commands[command].isEnabled()
    assert window.commands["item.next"].isEnabled()
    typist.types("x")
    assert shape(committee) == [(0, "one")]
