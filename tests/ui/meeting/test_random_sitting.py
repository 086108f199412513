"""A typist who does anything at all: page, register and print agree, through undo and redo."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.records.reading.meeting_paper import sheet_as_it_stands
from desktop.records.reading.meetings import AttendanceRow, meeting
from desktop.records.reading.points import points
from desktop.records.reading.sheets import PointSheet
from desktop.records.rules.drafts import SnippetDraft
from desktop.records.writing.snippets import add_snippet
from desktop.ui.meeting.page_marks import Mark
from desktop.ui.meeting.time_stamps import stamp_of
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, NONE, SHIFT, Key, Typist

WORDS = ("the roof ", "recieved ", "AA to mend it by 12 May ", "teh clerk. ", "co-opted, ")
FIRST = ("action ", "agreed to ", "noted ", "resolved that ")
KEYS = (
    (Key.Key_Return, None),
    (Key.Key_Return, None),
    (Key.Key_Tab, None),
    (Key.Key_Backtab, None),
    (Key.Key_Backspace, None),
    (Key.Key_Up, None),
    (Key.Key_Down, None),
    (Key.Key_Home, None),
    (Key.Key_B, CTRL),
    (Key.Key_Up, CTRL | SHIFT),
    (Key.Key_Down, CTRL | SHIFT),
    (Key.Key_PageDown, CTRL),
    (Key.Key_F6, None),
    (Key.Key_F6, SHIFT),
)


@pytest.fixture
def window(committee: Committee) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    add_snippet(committee.register, SnippetDraft("none", "No interests were declared by …."))
    window = MeetingWindow(committee.desk, committee.meeting_id)
    window.minutes.times.now = lambda: "10:12"
    window.minutes.marks.spelling.pause.setInterval(1)
    # The print of every step would take longer than the steps.
    window.preview.hide()
    yield window
    window.close()


class RandomTypist:
    def __init__(self, seed: int, typist: Typist, window: MeetingWindow) -> None:
        self.chance = random.Random(seed)
        self.typist = typist
        self.window = window

    def does_something(self) -> None:
        if self.window.minutes.view.editor is None:
            self.window.minutes.view.begin()
        ways = (
            self.types, self.types, self.types, self.pastes, self.begins, self.puts_in, self.mends,
            self.stamps, self.undoes, self.undoes, self.redoes, self.presses, self.presses,
            self.presses,
        )  # fmt: skip
        self.chance.choice(ways)()

    def types(self) -> None:
        self.typist.types(self.chance.choice(WORDS))

    def pastes(self) -> None:
        editor = self.window.minutes.view.editor
        assert editor is not None
        editor.put_in("👍 Ŵyn ", "0-1 bold")

    def begins(self) -> None:
        self.typist.types(self.chance.choice(FIRST))

    def puts_in(self) -> None:
        self.typist.types("none")
        self.typist.presses(Key.Key_J, held=CTRL)

    def stamps(self) -> None:
        rows = meeting(self.window.desk.register, self.window.meeting_id).attendance
        self.window.minutes.times._arrived(self.chance.choice(rows).id)

    def undoes(self) -> None:
        self.typist.presses(Key.Key_Z, held=CTRL)

    def redoes(self) -> None:
        self.typist.presses(Key.Key_Y, held=CTRL)

    def presses(self) -> None:
        key, held = self.chance.choice(KEYS)
        self.typist.presses(key, held=held or NONE)

    def mends(self) -> None:
        """As the menu does with a spelling that is picked."""
        pane = self.window.minutes
        editor, line = pane.view.editor, pane.view.line
        marks: tuple[Mark, ...] = pane.marks.of(line) if line is not None else ()
        if editor is not None and marks:
            mark = self.chance.choice(marks)
            editor.put_over(mark.start, mark.end, "mended")


def agree(committee: Committee, window: MeetingWindow) -> None:
    """What stands on the page is in the register, and is printed."""
    window.flush()
    QApplication.processEvents()
    assert committee.desk.settle()
    shown = [line for line in window.minutes.model.lines if line.heading is None and not line.blank]
    kept = [row for item in committee.items for row in points(committee.register, item)]
    on_page = [(line.item_id, line.depth, line.kind, line.text.strip()) for line in shown]
    assert [(row.item_id, row.depth, row.kind, row.text) for row in kept] == on_page
    assert window.minutes.unsaved == ()
    sheet = sheet_as_it_stands(committee.register, committee.meeting_id)
    items = [item for section in sheet.sections for item in section.items]
    printed = [text for item in items for text in _texts(item.points)]
    assert printed == [row.text for row in kept]


def _texts(tree: tuple[PointSheet, ...]) -> Iterator[str]:
    for point in tree:
        yield point.text
        yield from _texts(point.points)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_typed_page_register_and_print_agree(
    committee: Committee, window: MeetingWindow, qtbot: QtBot, seed: int
) -> None:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    somebody = RandomTypist(seed, typist, window)
    for step in range(45):
        somebody.does_something()
        if step % 15 == 14:
            agree(committee, window)
    view, history = window.minutes.view, window.minutes.model.history
    attended = [stamp_of(row) for row in _attendance(committee)]
    assert len(history.done) > 10
    while history.done:
        view.undo()
    agree(committee, window)
    assert [row for item in committee.items for row in points(committee.register, item)] == []
    assert all(not row.arrived for row in _attendance(committee))
    while history.undone:
        view.redo()
    agree(committee, window)
    assert [stamp_of(row) for row in _attendance(committee)] == attended


def _attendance(committee: Committee) -> tuple[AttendanceRow, ...]:
    assert committee.desk.settle()
    return meeting(committee.register, committee.meeting_id).attendance
