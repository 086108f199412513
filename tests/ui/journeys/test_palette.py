"""Ctrl+K from the main window and from a meeting's: keys alone, to any record."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    ItemDraft,
    MeetingDraft,
    PersonDraft,
)
from desktop.records.writing.actions import assign_action
from desktop.records.writing.agenda import add_item
from desktop.records.writing.bodies import make_body
from desktop.records.writing.meetings import call_meeting
from desktop.records.writing.people import add_person
from desktop.ui.main_window import MainWindow
from desktop.ui.meeting.window import MeetingWindow
from desktop.ui.palette import CommandPalette
from desktop.ui.places.list_place import ListPlace
from tests.ui.conftest import settle, widget_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def busy(window: MainWindow, register: Register, qtbot: QtBot) -> Iterator[MainWindow]:
    make_body(register, BodyDraft(name="Quarry Board"))
    add_person(register, PersonDraft("Zoe Zander"))
    add_person(register, PersonDraft("Ann Archer"))
    for days in (0, 30):
        call_meeting(register, MeetingDraft(1, date=today().replace(day=1 + days // 2)))
    add_item(register, 1, ItemDraft("Welcome"))
    add_item(register, 1, ItemDraft("The granite crane"))
    assign_action(register, 1, ActionDraft("Mend the stile", ("Ann Archer",)))
    assign_action(register, 1, ActionDraft("Paint the gate", ("Zoe Zander",)))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    yield window
    window.close_register()


def summon(over: QWidget, qtbot: QtBot) -> CommandPalette:
    over.activateWindow()
    qtbot.waitUntil(over.isActiveWindow)
    qtbot.keyClick(over, Qt.Key.Key_K, CTRL)
    return widget_of(over, qtbot, CommandPalette)


def lines(palette: CommandPalette) -> list[str]:
    return [
        palette.found.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(palette.found.count())
    ]


def type_and_wait(palette: CommandPalette, qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(palette.words, words)
    qtbot.waitUntil(lambda: palette._answered == words)


def meeting_window(qtbot: QtBot) -> MeetingWindow:
    def shown() -> list[MeetingWindow]:
        every = QApplication.topLevelWidgets()
        return [each for each in every if isinstance(each, MeetingWindow) and each.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def chosen(window: MainWindow) -> tuple[str, int | None]:
    assert window.view is not None
    assert isinstance(window.view.place, ListPlace)
    return window.view.rail.currentItem().text(), window.view.place.chosen_id


def test_enter_waits_for_what_is_typed_faster_than_found(busy: MainWindow, qtbot: QtBot) -> None:
    palette = summon(busy, qtbot)
    qtbot.keyClicks(palette.words, "action 2")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen(busy)[0] == "Actions")
    settle(busy, qtbot)
    qtbot.waitUntil(lambda: chosen(busy) == ("Actions", 2))


@pytest.mark.parametrize(("words", "place"), [("zz", "People"), ("body quarry", "Bodies")])
def test_a_record_opens_where_it_is_listed(
    busy: MainWindow, qtbot: QtBot, words: str, place: str
) -> None:
    palette = summon(busy, qtbot)
    type_and_wait(palette, qtbot, words)
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    settle(busy, qtbot)
    qtbot.waitUntil(lambda: chosen(busy) == (place, 1))


def test_each_line_says_what_it_is(busy: MainWindow, qtbot: QtBot) -> None:
    palette = summon(busy, qtbot)
    type_and_wait(palette, qtbot, "meeting")
    told = lines(palette)
    assert told[0].startswith(("Meetings, Command", "New meeting, Command"))
    qtbot.keyClick(palette.words, Qt.Key.Key_A, CTRL)
    type_and_wait(palette, qtbot, "granite")
    (only,) = lines(palette)
    assert only.startswith("The granite crane, Minute · Quarry Board · ")
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)


def test_commands_stand_first_where_their_name_is_begun(busy: MainWindow, qtbot: QtBot) -> None:
    palette = summon(busy, qtbot)
    type_and_wait(palette, qtbot, "board")
    told = [line.split(", ")[0] for line in lines(palette)]
    assert told.index("Quarry Board") < told.index("Keyboard"), "only a part of a word"
    qtbot.keyClick(palette.words, Qt.Key.Key_A, CTRL)
    type_and_wait(palette, qtbot, "bodi")
    assert lines(palette)[0].startswith("Bodies, Command")
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)


def test_a_minute_opens_its_meeting_at_the_item(busy: MainWindow, qtbot: QtBot) -> None:
    palette = summon(busy, qtbot)
    type_and_wait(palette, qtbot, "crane")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    shown = meeting_window(qtbot)
    settle(busy, qtbot)
    current = shown.agenda.item
    assert current is not None
    assert current.title == "The granite crane"


def test_from_a_meeting_to_an_action_and_to_a_command_of_the_main_window(
    busy: MainWindow, qtbot: QtBot
) -> None:
    busy.open_meeting(1, None)
    shown = meeting_window(qtbot)
    settle(busy, qtbot)
    palette = summon(shown, qtbot)
    type_and_wait(palette, qtbot, "paint gate")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    settle(busy, qtbot)
    qtbot.waitUntil(lambda: chosen(busy) == ("Actions", 2))
    palette = summon(shown, qtbot)
    told = [line.split(", ")[0] for line in lines(palette)]
    assert "Forward plan" in told
    assert "Drop from the plan" not in told
    assert told.count("Keyboard") == 1
    type_and_wait(palette, qtbot, "forward plan")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen(busy)[0] == "Forward plan")
    settle(busy, qtbot)


def test_the_mark_stays_where_it_was_moved_to(busy: MainWindow, qtbot: QtBot) -> None:
    palette = summon(busy, qtbot)
    qtbot.keyClicks(palette.words, "new")
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    marked = palette.found.currentItem().text()
    qtbot.waitUntil(lambda: palette._answered == "new")
    assert palette.found.currentItem().text() == marked
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)


def test_the_marked_line_is_painted_as_marked(busy: MainWindow, qtbot: QtBot) -> None:
    palette = summon(busy, qtbot)
    shot = palette.found.viewport().grab().toImage()
    group, role = QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight
    marked = palette.found.visualItemRect(palette.found.item(0))
    corner = shot.pixelColor(marked.left() + 2, marked.top() + 2)
    assert corner == palette.palette().color(group, role)
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)
