"""The two sample meetings minuted live, from their agendas, by key presses alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.printing.minutes import print_minutes
from desktop.printing.pages import page_count, page_text
from desktop.records.reading import meetings
from desktop.records.reading.duties import duties
from desktop.records.reading.meeting_paper import meeting_sheet
from desktop.records.reading.points import meeting_points
from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.sample.seeds import MeetingSeed
from desktop.ui.desk import Desk
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.journeys.clerk import Clerk
from tests.ui.journeys.published import as_published, made, sitting_of, the_seeds

_PRESSES_A_LETTER = 1.1


def meeting_on(register: Register, day: date) -> int:
    (found,) = [r.id for r in meetings.rows(register, meetings.ids(register)) if r.date == day]
    return found


def points(register: Register, meeting_id: int) -> list[tuple[object, ...]]:
    """Every point by what it says, without the ids of rows."""
    items = {item.id: item.number for item in meetings.meeting(register, meeting_id).items}
    asked = duties(register, meeting_id)
    return [
        (
            items[row.item_id],
            row.depth,
            row.kind,
            row.text,
            row.emphasis,
            row.decision,
            row.decision_number,
            row.action_number,
            asked.get(row.action_id or 0),
        )
        for rows in meeting_points(register, meeting_id).values()
        for row in rows
    ]


def attendance(register: Register, meeting_id: int) -> list[tuple[object, ...]]:
    return [
        (row.name, row.initials, row.status, str(row.role), row.capacity, row.organisation,
         row.represents, row.represented_by)
        for row in meetings.meeting(register, meeting_id).attendance
    ]  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register = made(tmp_path_factory.mktemp("sample") / "sample.minutebook", the_seeds())
    register.close()
    return register.path


def presiding(register: Register, meeting_id: int) -> list[tuple[str, str]]:
    return [(p.name, p.part) for p in meetings.meeting(register, meeting_id).presiding]


def without_spaces(words: str) -> str:
    return "".join(words.split())


def updates(register: Register, meeting_id: int) -> list[tuple[object, ...]]:
    """How earlier actions stand, as the meeting heard it, and the point that says so."""
    return register.sql(
        "SELECT action.number, action.status, told.date, told.status, told.text, point.text "
        "FROM action_update told JOIN action ON action.id = told.action_id "
        "LEFT JOIN point ON point.id = told.point_id WHERE told.meeting_id = ? ORDER BY told.id",
        meeting_id,
    )


def printed(register: Register, meeting_id: int) -> str:
    """The text of the minutes as printed, who came and all."""
    sheet = meeting_sheet(register, meeting_id)
    pdf = print_minutes(sheet).pdf
    return without_spaces(" ".join(page_text(pdf, page) for page in range(page_count(pdf))))


@dataclass(frozen=True)
class Sitting:
    """A meeting whose agenda is out, and the clerk before it."""

    clerk: Clerk
    register: Register
    meeting: MeetingSeed

    @property
    def meeting_id(self) -> int:
        return self.clerk.window.meeting_id


@pytest.fixture(params=[date(2011, 3, 7), date(2019, 9, 25)], ids=["group", "board"])
def sitting(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Sitting]:
    day = request.param
    register = made(tmp_path / "sitting.minutebook", as_published(the_seeds(), day))
    desk = Desk(register)
    window = MeetingWindow(desk, meeting_on(register, day))
    # Whoever types live needs no print at the side; it would be made anew at every save.
    window.preview.hide()
    clerk = Clerk(qtbot, window)
    clerk.sit_at(window)
    yield Sitting(clerk, register, sitting_of(the_seeds(), day))
    for dialog in window.findChildren(QDialog):
        dialog.done(0)
    assert window.close()
    desk.close()


@pytest.fixture
def wanted(sample: Path) -> Iterator[Register]:
    register = Register.open(sample)
    yield register
    register.close()


def test_a_meeting_is_minuted_by_keys_alone(sitting: Sitting, wanted: Register) -> None:
    clerk = sitting.clerk
    clerk.steps_on()
    clerk.steps_on()
    assert clerk.window.meeting.state is State.MINUTES_DRAFT
    clerk.takes_attendance(sitting.meeting)
    before = clerk.pressed
    clerk.minutes(sitting.meeting)
    clerk.window.flush()
    clerk.settles()
    there = meeting_on(wanted, sitting.meeting.day)
    assert points(sitting.register, sitting.meeting_id) == points(wanted, there)
    assert attendance(sitting.register, sitting.meeting_id) == attendance(wanted, there)
    assert presiding(sitting.register, sitting.meeting_id) == presiding(wanted, there)
    assert updates(sitting.register, sitting.meeting_id) == updates(wanted, there)
    assert printed(sitting.register, sitting.meeting_id) == printed(wanted, there)
    assert (clerk.pressed - before) / clerk.letters < _PRESSES_A_LETTER
