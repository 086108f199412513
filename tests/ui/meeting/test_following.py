"""The print at the side comes to the item, and to the point, that is being typed."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop.printing.page_places import bookmarks, words_at
from desktop.records.rules.drafts import ItemDraft, PointDraft
from desktop.records.rules.words import State
from desktop.records.writing.agenda import add_item
from desktop.records.writing.points import add_point
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, made, walk
from tests.ui.meeting.typist import CTRL, Key, Typist

ITEMS, POINTS = 6, 6


@pytest.fixture
def items(committee: Committee) -> list[int]:
    """Items that take a page each, two of them under the same title."""
    walk(committee, *DRAFTED)
    found = []
    for number in range(ITEMS):
        title = "Reports" if number in (2, 4) else f"Business {number}"
        item = made(add_item(committee.register, committee.meeting_id, ItemDraft(title)))
        for point in range(POINTS):
            words = f"Under {number} point {point} was heard. " + "It was long and dull. " * 20
            add_point(committee.register, item, PointDraft(words))
        found.append(item)
    return found


@pytest.fixture
def window(committee: Committee, items: list[int], qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    Typist(qtbot).sit_at(window)
    qtbot.waitUntil(partial(printed, window))
    yield window
    assert window.close()


def printed(window: MeetingWindow) -> bool:
    return window.preview.pdf is not None and not window.preview.waiting


def sees(window: MeetingWindow, words: str) -> bool:
    """Whether words of the print lie within the view."""
    pdf, view = window.preview.pdf, window.preview.view
    assert pdf is not None
    spot = words_at(pdf, words, range(view.pages))
    high = view.viewport().height()
    return spot is not None and 0 <= view.seen_at(spot.page, spot.down) <= high


@pytest.mark.parametrize("at", [1, 2, 4, 5])
def test_it_comes_to_the_item(
    window: MeetingWindow, items: list[int], qtbot: QtBot, at: int
) -> None:
    window.go_to(items[at])
    window.minutes.view.begin()
    qtbot.waitUntil(lambda: sees(window, f"Under {at} point 0 was heard"))


def test_it_comes_to_the_point_and_back(
    window: MeetingWindow, items: list[int], qtbot: QtBot
) -> None:
    typist, view = Typist(qtbot), window.minutes.view
    window.go_to(items[3])
    view.begin()
    for key, point in ((Key.Key_Up, 0), (Key.Key_Down, POINTS - 1)):
        for _ in range(POINTS * 60):
            if view.line is not None and view.line.text.startswith(f"Under 3 point {point} "):
                break
            typist.presses(key)
        qtbot.waitUntil(partial(sees, window, f"Under 3 point {point} was heard"))


def test_what_is_typed_moves_with_its_item(
    window: MeetingWindow, items: list[int], qtbot: QtBot
) -> None:
    typist = Typist(qtbot)
    window.go_to(items[5])
    window.minutes.view.begin()
    typist.presses(Key.Key_End, held=CTRL)
    typist.types(" Nobody had seen the crane of Ystradgynlais since.")
    qtbot.waitUntil(lambda: sees(window, "the crane of Ystradgynlais"), timeout=10_000)


def test_who_reads_elsewhere_is_left_there(
    window: MeetingWindow, items: list[int], qtbot: QtBot
) -> None:
    window.go_to(items[5])
    qtbot.waitUntil(lambda: sees(window, "Under 5 point 0"))
    window.preview.view.setFocus()
    qtbot.keyClick(window.preview.view, Key.Key_Home)
    assert window.preview.view.page == 1
    with qtbot.waitSignal(window.preview.shown, timeout=10_000):
        window.preview.refresh()
    window.preview.end()
    assert window.preview.view.page == 1


def test_another_item_ends_the_reading_elsewhere(
    window: MeetingWindow, items: list[int], qtbot: QtBot
) -> None:
    window.go_to(items[5])
    qtbot.waitUntil(lambda: sees(window, "Under 5 point 0"))
    qtbot.keyClick(window.preview.view, Key.Key_Home)
    window.go_to(items[4])
    qtbot.waitUntil(lambda: sees(window, "Under 4 point 0"))


def heading_at(window: MeetingWindow, title: str, at: int = 0) -> int:
    """How far from the top of the view the heading of an item stands in the print."""
    preview = window.preview
    assert preview.pdf is not None
    marks = [mark for mark in bookmarks(preview.pdf) if mark.title.endswith(title)]
    return preview.view.seen_at(marks[at].spot.page, marks[at].spot.down)


def test_an_item_that_is_gone_to_has_its_heading_at_the_top(
    window: MeetingWindow, items: list[int], qtbot: QtBot
) -> None:
    typist = Typist(qtbot)
    for at, title in ((3, "Business 3"), (1, "Business 1")):
        window.go_to(items[at])
        assert 0 <= heading_at(window, title) <= 24
    typist.presses(Key.Key_PageDown, held=CTRL)
    assert 0 <= heading_at(window, "Reports") <= 24
    typist.presses(Key.Key_End, held=CTRL)
    typist.types(" So it was agreed.")
    qtbot.waitUntil(lambda: sees(window, "So it was agreed"), timeout=10_000)
    assert heading_at(window, "Reports") < 0


def test_the_first_item_shows_the_head_of_the_paper(
    window: MeetingWindow, items: list[int]
) -> None:
    assert window.preview.view.verticalScrollBar().value() == 0
    window.go_to(items[3])
    assert window.preview.view.verticalScrollBar().value() > 0
    window.go_to(window.meeting.items[0].id)
    assert window.preview.view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("width", [700, 1300])
def test_minutes_that_are_out_open_at_their_top_and_at_an_item(
    committee: Committee, items: list[int], qtbot: QtBot, width: int
) -> None:
    walk(committee, State.CIRCULATED)
    typist = Typist(qtbot)
    for wanted in (None, items[2]):
        window = MeetingWindow(committee.desk, committee.meeting_id)
        window.resize(width, 640)
        typist.sit_at(window)
        if wanted is not None:
            window.go_to(wanted)
        window.resize(width + 60, 700)
        view, first = window.minutes.view, wanted or window.meeting.items[0].id
        qtbot.waitUntil(partial(printed, window))
        top = window.minutes.model.lines[view.indexAt(QPoint(8, 8)).row()]
        assert (top.item_id, top.heading is not None) == (first, True)
        assert window.agenda.item is not None
        assert window.agenda.item.id == first
        assert window.close()
