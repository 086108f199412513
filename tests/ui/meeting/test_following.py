"""The print at the side comes to the item, and to the point, that is being typed."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.printing.page_places import words_at
from desktop.records.rules.drafts import ItemDraft, PointDraft
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
    qtbot.waitUntil(lambda: not window.preview.waiting and window.preview.pdf is not None)
    yield window
    assert window.close()


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
    qtbot.waitUntil(lambda: sees(window, f"Under {at} point {POINTS - 1} was heard"))


def test_it_comes_to_the_point_and_back(
    window: MeetingWindow, items: list[int], qtbot: QtBot
) -> None:
    typist, view = Typist(qtbot), window.minutes.view
    window.go_to(items[3])
    view.begin()
    qtbot.waitUntil(lambda: sees(window, f"Under 3 point {POINTS - 1} was heard"))
    for _ in range(POINTS * 60):
        if view.line is not None and view.line.text.startswith("Under 3 point 0 "):
            break
        typist.presses(Key.Key_Up)
    qtbot.waitUntil(lambda: sees(window, "Under 3 point 0 was heard"))


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
    qtbot.waitUntil(lambda: sees(window, f"Under 5 point {POINTS - 1}"))
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
    qtbot.waitUntil(lambda: sees(window, f"Under 5 point {POINTS - 1}"))
    qtbot.keyClick(window.preview.view, Key.Key_Home)
    window.go_to(items[4])
    qtbot.waitUntil(lambda: sees(window, f"Under 4 point {POINTS - 1}"))
