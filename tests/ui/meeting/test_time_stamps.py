"""One key for who came and went, for a vote and for a break, while the minutes are typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import AttendanceRow
from desktop.records.reading.meetings import meeting as meeting_detail
from desktop.records.reading.points import points
from desktop.records.rules.words import Status
from desktop.ui.meeting.time_stamps import WhoPalette
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist


@pytest.fixture
def window(committee: Committee) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    window.minutes.times.now = lambda: "10:12"
    yield window
    window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def shape(committee: Committee, window: MeetingWindow) -> list[tuple[int, str]]:
    window.flush()
    return [(row.depth, row.text) for row in points(committee.register, committee.items[0])]


def line_of(committee: Committee, name: str) -> AttendanceRow:
    assert committee.desk.settle()
    rows = meeting_detail(committee.register, committee.meeting_id).attendance
    return next(row for row in rows if row.name == name)


def picks(typist: Typist, window: MeetingWindow, typed: str) -> None:
    typist.waits(lambda: window.findChild(WhoPalette) is not None)
    chooser = window.findChild(WhoPalette)
    assert isinstance(chooser, WhoPalette)
    typist.qtbot.keyClicks(chooser.words, typed)
    typist.qtbot.keyClick(chooser.words, Key.Key_Return)
    typist.qtbot.waitUntil(lambda: window.findChild(WhoPalette) is None)


def test_an_arrival_stands_on_the_page_and_in_the_attendance(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The roof was")
    typist.presses(Key.Key_F5)
    picks(typist, window, "bryn")
    typist.sit_at(window)
    typist.types(" looked at.")
    assert shape(committee, window) == [
        (0, "The roof was looked at."),
        (0, "Bryn Bowen arrived at 10:12."),
    ]
    line = line_of(committee, "Bryn Bowen")
    assert (line.status, line.arrived, line.arrived_item_id) == (
        Status.PRESENT,
        "10:12",
        committee.items[0],
    )


def test_undo_takes_the_arrival_back_from_both(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_F5)
    picks(typist, window, "CC")
    assert shape(committee, window) == [(0, "Cai Carew arrived at 10:12.")]
    typist.sit_at(window)
    typist.presses(Key.Key_Z, held=CTRL)
    assert shape(committee, window) == []
    line = line_of(committee, "Cai Carew")
    assert (line.status, line.arrived, line.arrived_item_id) == (Status.EXPECTED, "", None)
    typist.presses(Key.Key_Y, held=CTRL)
    assert shape(committee, window) == [(0, "Cai Carew arrived at 10:12.")]
    assert line_of(committee, "Cai Carew").arrived == "10:12"


def test_somebody_leaves_and_comes_back(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_F5)
    picks(typist, window, "ann")
    typist.sit_at(window)
    window.minutes.times.now = lambda: "10:30"
    typist.presses(Key.Key_F5, held=SHIFT)
    picks(typist, window, "ann")
    left = line_of(committee, "Ann Archer")
    assert (left.arrived, left.departed, left.departed_item_id) == (
        "10:12",
        "10:30",
        committee.items[0],
    )
    typist.sit_at(window)
    window.minutes.times.now = lambda: "10:45"
    typist.presses(Key.Key_F5)
    picks(typist, window, "ann")
    back = line_of(committee, "Ann Archer")
    assert (back.arrived, back.departed, back.departed_item_id) == ("10:12", "", None)
    assert sorted(text for _, text in shape(committee, window)) == [
        "Ann Archer arrived at 10:12.",
        "Ann Archer left at 10:30.",
        "Ann Archer returned at 10:45.",
    ]


def test_what_cannot_be_is_said_and_the_words_stay(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_F5)
    picks(typist, window, "ann")
    typist.sit_at(window)
    window.minutes.times.now = lambda: "09:00"
    typist.presses(Key.Key_F5, held=SHIFT)
    picks(typist, window, "ann")
    typist.waits(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "Nobody leaves before they have come."
    box.close()
    assert line_of(committee, "Ann Archer").departed == ""


def test_the_time_of_a_vote_hangs_below_its_decision(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("agreed to mend the roof")
    typist.presses(Key.Key_F6)
    assert shape(committee, window) == [(0, "mend the roof"), (1, "Vote taken at 10:12.")]
    typist.presses(Key.Key_Z, held=CTRL)
    assert shape(committee, window) == [(0, "mend the roof")]


def test_it_breaks_off_and_goes_on(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_F6, held=SHIFT)
    typist.presses(Key.Key_Return)
    typist.types("Tea was had.")
    window.minutes.times.now = lambda: "10:40"
    typist.presses(Key.Key_F6, held=SHIFT)
    typist.presses(Key.Key_F6, held=SHIFT)
    assert [text for _, text in shape(committee, window)] == [
        "The meeting was adjourned at 10:12.",
        "Tea was had.",
        "The meeting was adjourned at 10:40.",
        "The meeting resumed at 10:40.",
    ]
