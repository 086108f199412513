"""The window by keyboard and screen reader: names, menus, and a way round for the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.commands import WINDOWS
from desktop.ui.meeting.window import MeetingWindow
from desktop.ui.palette import CommandPalette
from tests.ui.meeting.conftest import Committee
from tests.ui.meeting.typist import CTRL, Key, Typist


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    Typist(qtbot).sit_at(window)
    qtbot.waitUntil(lambda: not committee.desk.asking)
    yield window
    assert window.close()


def reachable(window: MeetingWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
    ]


@pytest.mark.parametrize("tab", [0, 1])
def test_whatever_can_have_the_focus_has_a_name(window: MeetingWindow, tab: int) -> None:
    window.tabs.setCurrentIndex(tab)
    unnamed = [
        type(widget).__name__
        for widget in reachable(window)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and type(widget).__name__ not in {"QTabBar", "PointEditor"}
    ]
    assert unnamed == []


@pytest.mark.parametrize("help_", [0, 1, 2])
def test_each_help_at_the_side_is_named_and_reached(
    window: MeetingWindow, qtbot: QtBot, help_: int
) -> None:
    window.side.setCurrentIndex(help_)
    shown = window.side.currentWidget()
    assert shown is not None
    inside = [widget for widget in reachable(window) if shown.isAncestorOf(widget)]
    assert inside
    for widget in inside:
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text
    menus = [action.text() for action in window.menuBar().actions()]
    buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    keys = [text[text.index("&") + 1].lower() for text in (*menus, *buttons) if "&" in text]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("tab", [0, 1])
def test_tab_goes_round_the_whole_window(window: MeetingWindow, qtbot: QtBot, tab: int) -> None:
    window.tabs.setCurrentIndex(tab)
    seen: set[str] = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        inside = window.minutes.view.isAncestorOf(focus)
        seen.add(focus.accessibleName() or getattr(focus, "text", str)())
        qtbot.keyClick(focus, Key.Key_Tab, CTRL if inside else NO_KEY)
    wanted = {"Agenda", "Which print", "Save as PDF"} if tab == 0 else {"Attendance"}
    assert wanted <= seen


NO_KEY = Qt.KeyboardModifier.NoModifier


def test_labels_show_plain_text(window: MeetingWindow) -> None:
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_every_command_is_in_a_menu(window: MeetingWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    held = {action.objectName() for menu in menus for action in menu.actions()}
    assert {command.id for command in WINDOWS["Meeting"]} <= held


def test_the_palette_runs_a_command(window: MeetingWindow, qtbot: QtBot) -> None:
    window.show_palette()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    qtbot.keyClicks(palette.words, "show who came")
    qtbot.keyClick(palette.words, Key.Key_Return)
    qtbot.waitUntil(lambda: window.tabs.currentWidget() is window.attendance)


def test_the_choice_of_print_is_reached_by_keys(window: MeetingWindow, qtbot: QtBot) -> None:
    assert isinstance(window.preview.which, QComboBox)
    at = window.preview.which.currentIndex()
    with qtbot.waitSignal(window.preview.shown):
        qtbot.keyClick(window.preview.which, Key.Key_Up)
    assert window.preview.choice.key == window.preview.which.itemData(at - 1)


def test_where_the_meeting_stands_is_said_in_words(window: MeetingWindow) -> None:
    assert window.heading.way.accessibleName() == "Step 1 of 11: Planned"
