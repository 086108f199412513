"""Misspelt words on the page: underlined, corrected and learnt by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.records.reading.known_words import added_words
from desktop.records.reading.points import points
from desktop.records.rules.drafts import PersonDraft
from desktop.records.writing.people import add_person
from desktop.ui.meeting.page_marks import Mark
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, Key, Typist

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(committee: Committee) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    window.minutes.marks.spelling.pause.setInterval(1)
    yield window
    window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def underlined(window: MeetingWindow) -> list[str]:
    """The words that the open editor underlines with a wave."""
    editor = window.minutes.view.editor
    assert editor is not None
    return [editor.text[mark.start : mark.end] for mark in editor.marks if mark.misspelt]


def menu(typist: Typist) -> QMenu:
    typist.waits(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def said(window: MeetingWindow) -> list[str]:
    line = window.minutes.view.line
    assert line is not None
    return [mark.said for mark in window.minutes.marks.of(line)]


def test_a_misspelt_word_is_underlined_once_the_next_begins(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.types("Ann Archer recieved")
    typist.waits(lambda: bool(said(window)))
    assert said(window) == ["“recieved” is not in the dictionary."]
    assert underlined(window) == []
    typist.types(" it")
    assert underlined(window) == ["recieved"]
    editor = window.minutes.view.editor
    assert editor is not None
    assert "recieved" in editor.accessibleDescription()


def test_a_correction_is_taken_from_the_keyboard_and_undone(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("We recieved it.")
    typist.waits(lambda: underlined(window) == ["recieved"])
    typist.presses(Key.Key_Home)
    typist.presses(Key.Key_Period, held=CTRL)
    offered = menu(typist)
    assert offered.actions()[0].text() == "received"
    typist.qtbot.keyClick(offered, Key.Key_Return)
    typist.waits(lambda: window.minutes.view.line.text == "We received it.")  # type: ignore[union-attr]
    assert underlined(window) == []
    typist.presses(Key.Key_Z, held=CTRL)
    typist.waits(lambda: underlined(window) == ["recieved"])
    typist.presses(Key.Key_Y, held=CTRL)
    window.flush()
    assert [row.text for row in points(committee.register, committee.items[0])] == [
        "We received it."
    ]


def test_a_word_is_added_and_known_in_every_form(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("A bollarded quay. Bollarded, it is")
    typist.waits(lambda: underlined(window) == ["bollarded", "Bollarded"])
    typist.presses(Key.Key_F7, held=ALT)
    typist.presses(Key.Key_Period, held=CTRL)
    add = next(each for each in menu(typist).actions() if "Add" in each.text())
    menu(typist).setActiveAction(add)
    typist.qtbot.keyClick(menu(typist), Key.Key_Return)
    typist.waits(lambda: underlined(window) == [])
    assert added_words(committee.register) == ("bollarded",)


def test_a_word_is_ignored_in_this_sitting_alone(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("teh end")
    typist.waits(lambda: underlined(window) == ["teh"])
    typist.presses(Key.Key_Period, held=CTRL)
    ignore = next(each for each in menu(typist).actions() if "Ignore" in each.text())
    menu(typist).setActiveAction(ignore)
    typist.qtbot.keyClick(menu(typist), Key.Key_Return)
    typist.waits(lambda: underlined(window) == [])
    assert added_words(committee.register) == ()


def test_a_new_name_of_the_register_is_right(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("Thank Blodeuwedd for it")
    typist.waits(lambda: underlined(window) == ["Blodeuwedd"])
    committee.desk.do(add_person, PersonDraft("Blodeuwedd Puw"))
    typist.waits(lambda: underlined(window) == [] and not window.minutes.marks.spelling.looking)


def test_it_is_switched_off_and_stays_off(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("teh end")
    typist.waits(lambda: underlined(window) == ["teh"])
    assert window.commands["show.spelling"].isChecked()
    window.commands["show.spelling"].trigger()
    assert underlined(window) == []
    assert not window.commands["show.spelling"].isChecked()
    again = MeetingWindow(committee.desk, committee.meeting_id)
    assert not again.minutes.marks.spelling.on
    assert not again.commands["show.spelling"].isChecked()
    again.close()


def test_the_page_underlines_where_nobody_types(window: MeetingWindow, typist: Typist) -> None:
    typist.types("teh end")
    typist.waits(lambda: underlined(window) == ["teh"])
    typist.presses(Key.Key_Return)
    line = window.minutes.model.lines[1]
    assert window.minutes.marks.of(line) == (
        Mark(0, 3, "“teh” is not in the dictionary.", misspelt=True),
    )
    rect = window.minutes.view.visualRect(window.minutes.model.index(1))
    drawn = window.minutes.view.viewport().grab(rect).toImage()
    red = sum(
        drawn.pixelColor(x, y).red() > drawn.pixelColor(x, y).blue() + 60
        for x in range(drawn.width())
        for y in range(drawn.height())
    )
    assert red > 5


def test_the_mouse_and_the_menu_key_open_the_menu(window: MeetingWindow, typist: Typist) -> None:
    typist.types("teh end")
    typist.waits(lambda: underlined(window) == ["teh"])
    editor = window.minutes.view.editor
    assert editor is not None
    window.minutes.view.menu_asked.emit(editor.below_cursor, 1)
    texts = [each.text() for each in menu(typist).actions() if each.text()]
    assert texts[0] == "the"
    assert any(text.startswith("&Paste") for text in texts)
    menu(typist).close()
