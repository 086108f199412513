"""The worklist and the search: each line opens its place."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
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
from desktop.ui.places.actions import ActionsPlace
from desktop.ui.places.hits_model import excerpt, where
from desktop.ui.places.people import PeoplePlace
from desktop.ui.places.search import SearchPlace
from desktop.ui.places.worklist import WorklistPlace
from tests.ui.conftest import settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def busy(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """A body with a meeting next week, and an action that is overdue."""
    make_body(register, BodyDraft(name="Quarry Board"))
    add_person(register, PersonDraft("Ann Archer"))
    call_meeting(register, MeetingDraft(1, date=today() + timedelta(days=9)))
    add_item(register, 1, ItemDraft("Welcome"))
    add_item(register, 1, ItemDraft("The granite crane"))
    assign_action(register, 1, ActionDraft("Mend the stile", ("Ann Archer",), date(2020, 1, 6)))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    return window


def search_for(window: MainWindow, qtbot: QtBot, words: str) -> SearchPlace:
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.view is not None
    place = window.view.place
    assert isinstance(place, SearchPlace)
    qtbot.keyClick(place.words, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(place.words, words)
    qtbot.waitUntil(lambda: not place._pause.isActive())
    settle(window, qtbot)
    return place


def shown(window: MainWindow) -> type:
    assert window.view is not None
    return type(window.view.place)


def found(place: SearchPlace) -> int:
    return len(place.model.hits)


def test_the_worklist_is_what_is_seen_first(busy: MainWindow, qtbot: QtBot) -> None:
    assert busy.view is not None
    place = busy.view.place
    assert isinstance(place, WorklistPlace)
    qtbot.waitUntil(lambda: place.model.rowCount() == 2)
    assert "late" in place.count.text()
    assert place.table.currentIndex().row() == 0
    qtbot.keyClick(place.table, Qt.Key.Key_Return)
    settle(busy, qtbot)
    actions = busy.view.place
    assert isinstance(actions, ActionsPlace)
    assert actions.detail.title.text() == "Action 1"
    qtbot.keyClick(busy, Qt.Key.Key_1, CTRL)
    settle(busy, qtbot)
    place.table.choose_row(1)
    assert "agenda" in place.said.text()
    qtbot.keyClick(place.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(busy.meetings._windows) == 1)  # type: ignore[union-attr]


def test_a_hit_opens_the_meeting_at_its_item(busy: MainWindow, qtbot: QtBot) -> None:
    place = search_for(busy, qtbot, "cran")
    (hit,) = place.model.hits
    text, marks = excerpt(hit)
    assert [text[start:end] for start, end in marks] == ["crane"]
    assert "Quarry Board" in where(hit)
    qtbot.keyClick(place.words, Qt.Key.Key_Return)
    assert busy.meetings is not None
    window = busy.meetings._windows[1]
    assert isinstance(window, MeetingWindow)
    assert window.agenda.item is not None
    assert window.agenda.item.title == "The granite crane"


def test_people_and_actions_open_where_they_are_listed(busy: MainWindow, qtbot: QtBot) -> None:
    place = search_for(busy, qtbot, "archer")
    rows = [hit.kind for hit in place.model.hits]
    place.list.setCurrentIndex(place.model.index(rows.index("person")))
    place.open_chosen()
    settle(busy, qtbot)
    assert shown(busy) is PeoplePlace
    place = search_for(busy, qtbot, "stile")
    place.open_chosen()
    settle(busy, qtbot)
    assert shown(busy) is ActionsPlace


def test_the_filters_narrow_and_say_what_is_wrong(busy: MainWindow, qtbot: QtBot) -> None:
    place = search_for(busy, qtbot, "stile")
    assert found(place) == 1
    place.kind.setCurrentIndex(place.kind.findData("person"))
    qtbot.waitUntil(lambda: not place._pause.isActive())
    settle(busy, qtbot)
    assert found(place) == 0
    assert place.nothing.text() == "Nothing was found."
    place.kind.setCurrentIndex(0)
    qtbot.keyClicks(place.year, "soon")
    qtbot.waitUntil(lambda: not place._pause.isActive())
    settle(busy, qtbot)
    assert found(place) == 0
    assert "soon" in place.nothing.text()
