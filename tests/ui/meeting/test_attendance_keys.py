"""The attendance ticked by keys: everyone at once, exceptions, who came instead, who came late."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import AttendanceRow, meeting
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import MeetingDraft, PersonDraft
from desktop.records.rules.words import State, Status
from desktop.records.writing import meetings, people
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.meeting.represent_palette import RepresentPalette
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, made, walk
from tests.ui.meeting.test_agenda_by_hand import drop
from tests.ui.meeting.typist import ALT, CTRL, SHIFT, Key, Typist


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@pytest.fixture
def window(committee: Committee, typist: Typist) -> Iterator[MeetingWindow]:
    people.add_person(committee.register, PersonDraft("Eirlys Ellis"))
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    typist.presses(Key.Key_2, held=CTRL)
    still(window, typist)
    yield window
    assert window.close()


def still(window: MeetingWindow, typist: Typist) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def line(window: MeetingWindow, name: str) -> AttendanceRow:
    return next(row for row in window.meeting.attendance if row.name == name)


def go_to(window: MeetingWindow, typist: Typist, name: str) -> None:
    at = [row.name for row in window.attendance.model.rows].index(name)
    typist.presses(Key.Key_Home, *([Key.Key_Down] * at))


def statuses(window: MeetingWindow) -> dict[str, Status]:
    return {row.name.split()[0]: row.status for row in window.meeting.attendance}


def test_home_and_end_go_to_the_first_and_last_line(window: MeetingWindow, typist: Typist) -> None:
    table = window.attendance.table
    assert typist.focus is table
    typist.presses(Key.Key_End)
    assert table.currentIndex().row() == len(window.meeting.attendance) - 1
    typist.presses(Key.Key_Home)
    assert table.currentIndex().row() == 0


def test_everyone_is_present_in_one_key_and_then_come_the_exceptions(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_P, held=SHIFT)
    still(window, typist)
    go_to(window, typist, "Cai Carew")
    typist.presses(Key.Key_A)
    still(window, typist)
    assert statuses(window) == {
        "Ann": Status.PRESENT,
        "Bryn": Status.PRESENT,
        "Cai": Status.APOLOGIES,
        "Dilys": Status.IN_ATTENDANCE,
    }
    said = window.who_is_here.text()
    assert "2 present" in said
    assert "1 apologies" in said
    assert "Quorum 3: 2 there, too few" in said
    assert window.who_is_here.isVisible()
    typist.presses(Key.Key_P, held=SHIFT)
    still(window, typist)
    assert "everyone is accounted for" in window.attendance.sentence.text()


def test_who_came_instead_is_found_by_the_name(window: MeetingWindow, typist: Typist) -> None:
    go_to(window, typist, "Bryn Bowen")
    typist.presses(Key.Key_R)
    palette = window.findChild(RepresentPalette)
    assert palette is not None
    typist.qtbot.keyClicks(palette.words, "eir")
    typist.qtbot.keyClick(palette.words, Key.Key_Return)
    still(window, typist)
    bryn = line(window, "Bryn Bowen")
    assert (bryn.status, bryn.represented_by) == (Status.APOLOGIES, "Eirlys Ellis")
    assert line(window, "Eirlys Ellis").status is Status.PRESENT
    assert "1 represented" in window.who_is_here.text()


def test_who_is_away_stands_in_for_nobody(window: MeetingWindow, typist: Typist) -> None:
    go_to(window, typist, "Cai Carew")
    typist.presses(Key.Key_B)
    go_to(window, typist, "Bryn Bowen")
    typist.presses(Key.Key_R)
    palette = window.findChild(RepresentPalette)
    assert palette is not None
    typist.qtbot.keyClicks(palette.words, "carew")
    typist.qtbot.keyClick(palette.words, Key.Key_Return)
    still(window, typist)
    assert "stands in for nobody" in window.attendance.sentence.text()
    assert line(window, "Bryn Bowen").represented_by == ""


def test_who_is_added_is_chosen(window: MeetingWindow, typist: Typist) -> None:
    typist.presses(Key.Key_Insert)
    dialog = typist.dialog(window)
    typist.fills(dialog, person_id="Eirlys Ellis")
    with typist.qtbot.waitSignal(dialog.finished):
        typist.qtbot.keyClick(dialog, Key.Key_Return)
    still(window, typist)
    assert window.attendance.row is not None
    assert window.attendance.row.name == "Eirlys Ellis"


def test_of_a_meeting_long_past_the_time_is_asked(window: MeetingWindow, typist: Typist) -> None:
    go_to(window, typist, "Cai Carew")
    typist.presses(Key.Key_V)
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    assert typist.focus is dialog.form.editor("arrived").control
    typist.types("10:20")
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_Return)
    still(window, typist)
    assert line(window, "Cai Carew").arrived == "10:20"
    index = window.attendance.model.index(window.attendance.table.currentIndex().row(), 6)
    assert index.data() == "from 10:20"


@pytest.fixture
def live(committee: Committee, typist: Typist) -> Iterator[MeetingWindow]:
    """A meeting that goes on today."""
    draft = MeetingDraft(committee.body_id, date=today(), start_time="09:00")
    meeting_id = made(meetings.call_meeting(committee.register, draft))
    window = MeetingWindow(committee.desk, meeting_id)
    typist.sit_at(window)
    typist.presses(Key.Key_2, held=CTRL)
    still(window, typist)
    yield window
    assert window.close()


def test_who_comes_late_and_goes_early_takes_one_key(live: MeetingWindow, typist: Typist) -> None:
    go_to(live, typist, "Bryn Bowen")
    typist.presses(Key.Key_V)
    still(live, typist)
    bryn = line(live, "Bryn Bowen")
    assert bryn.status is Status.PRESENT
    assert re.fullmatch(r"\d\d:\d\d", bryn.arrived)
    go_to(live, typist, "Cai Carew")
    typist.presses(Key.Key_P, Key.Key_L)
    still(live, typist)
    assert re.fullmatch(r"\d\d:\d\d", line(live, "Cai Carew").departed)
    typist.presses(Key.Key_L)
    go_to(live, typist, "Bryn Bowen")
    typist.presses(Key.Key_V)
    still(live, typist)
    assert (line(live, "Bryn Bowen").arrived, line(live, "Cai Carew").departed) == ("", "")


def test_the_people_stand_beside_the_minutes_with_the_same_keys(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_3, held=CTRL)
    assert typist.focus is window.attendance.people.table
    typist.presses(Key.Key_End, Key.Key_A)
    still(window, typist)
    last = meeting(committee.register, committee.meeting_id).attendance[-1]
    assert last.status is Status.APOLOGIES
    assert "1 apologies" in window.attendance.people.counts.text()


def listed(window: MeetingWindow) -> list[str]:
    return [row.name.split()[0] for row in window.attendance.model.rows]


def test_a_line_is_moved_by_keys_and_stays_chosen(window: MeetingWindow, typist: Typist) -> None:
    items = [item.title for item in window.meeting.items]
    before = listed(window)
    first, second, third, *rest = before
    typist.presses(Key.Key_Home)
    typist.presses(Key.Key_Down, Key.Key_Down, held=ALT | SHIFT)
    still(window, typist)
    assert listed(window) == [second, third, first, *rest]
    assert window.attendance.row is not None
    assert window.attendance.row.name.startswith(first)
    typist.presses(Key.Key_Up, held=CTRL)
    still(window, typist)
    assert listed(window) == [second, first, third, *rest]
    typist.presses(Key.Key_A)
    still(window, typist)
    assert statuses(window)[first] is Status.APOLOGIES
    assert [item.title for item in window.meeting.items] == items


def test_a_line_is_moved_beside_the_minutes_too(window: MeetingWindow, typist: Typist) -> None:
    first, second, *rest = listed(window)
    window.show_people()
    assert typist.focus is window.attendance.people.table
    typist.presses(Key.Key_Home)
    typist.presses(Key.Key_Down, held=ALT | SHIFT)
    still(window, typist)
    assert listed(window) == [second, first, *rest]


@pytest.mark.parametrize(("onto", "down", "order"), [
    (2, 0.9, (1, 2, 0, 3)),
    (2, 0.1, (1, 0, 2, 3)),
    (0, 0.9, (0, 1, 2, 3)),
])  # fmt: skip
def test_a_line_is_dragged_between_others(
    window: MeetingWindow, typist: Typist, onto: int, down: float, order: tuple[int, ...]
) -> None:
    before = listed(window)
    table, model = window.attendance.table, window.attendance.model
    typist.presses(Key.Key_Home)
    rect = table.visualRect(model.index(onto, 0))
    at = QPoint(rect.center().x(), rect.top() + round((rect.height() - 1) * down))
    assert drop(table.viewport(), at, model.mimeData([model.index(0, 0)]))
    still(window, typist)
    assert listed(window) == [before[place] for place in order]


def test_nothing_is_moved_once_the_minutes_are_out(committee: Committee, typist: Typist) -> None:
    walk(committee, *DRAFTED, State.CIRCULATED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    typist.presses(Key.Key_2, held=CTRL)
    before, model = listed(window), window.attendance.model
    typist.presses(Key.Key_Down, held=ALT | SHIFT)
    dragged = model.mimeData([model.index(0, 0)])
    assert not drop(window.attendance.table.viewport(), QPoint(20, 80), dragged)
    still(window, typist)
    assert listed(window) == before
    assert window.close()
