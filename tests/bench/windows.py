"""How long a key press takes to be painted in a meeting's window, beside a bare text edit.

Both hold the same minute in a column of the same width, and are typed into by turns in the same
run; the window saves, follows its saves and keeps its preview up to date meanwhile, as ever.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from desktop.records.reading.points import meeting_points
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, ItemDraft, MeetingDraft, PointDraft
from desktop.records.rules.words import State
from desktop.records.writing.agenda import add_item
from desktop.records.writing.bodies import make_body
from desktop.records.writing.founding import make_register
from desktop.records.writing.meetings import call_meeting, take_step
from desktop.records.writing.points import add_point
from desktop.ui.desk import Desk
from desktop.ui.meeting.window import MeetingWindow
from tests.bench.table import HEADING, Line, milliseconds, percentile
from tests.bench.words import Writer

POINTS = 300
ITEMS = 20
KEYS = 600
TWICE = 2.0
_DAY = date(2024, 3, 4)
_WAY = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT)


def fill(register: Register, points: int) -> int:
    """One meeting with so many points under its items; its id."""
    body = make_body(register, BodyDraft(name="Board")).made or 0
    meeting_id = call_meeting(register, MeetingDraft(body, date=_DAY)).made or 0
    writer = Writer(1)
    for item in range(ITEMS):
        item_id = add_item(register, meeting_id, ItemDraft(f"Item {item}")).made or 0
        for _ in range(points // ITEMS):
            add_point(register, item_id, PointDraft(writer.sentence()))
    for state in _WAY:
        take_step(register, meeting_id, state, _DAY)
    return meeting_id


@contextmanager
def windows(points: int) -> Iterator[tuple[MeetingWindow, QTextEdit]]:
    """The window on a minute, typing in mid-page; and the same text in a bare edit."""
    with tempfile.TemporaryDirectory() as folder:
        # Whoever measures keeps the windows as they left them.
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        register = make_register(Path(folder) / "bench.minutebook")
        meeting_id = fill(register, points)
        with closing(Desk(register)) as desk:
            window = MeetingWindow(desk, meeting_id)
            window.resize(1400, 860)
            window.show()
            page = meeting_points(register, meeting_id)
            bare = QTextEdit()
            bare.setPlainText("\n".join(row.text for rows in page.values() for row in rows))
            bare.show()
            _come_to_the_middle(window, bare, points // 2)
            yield window, bare
            bare.close()
            window.close()


def _come_to_the_middle(window: MeetingWindow, bare: QTextEdit, point: int) -> None:
    rows = [row for row, line in enumerate(window.minutes.model.lines) if line.heading is None]
    window.minutes.view.go_to(rows[point])
    cursor = bare.textCursor()
    cursor.setPosition(bare.document().findBlockByNumber(point).position())
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    bare.setTextCursor(cursor)
    QApplication.processEvents()
    editor = window.minutes.view.editor
    assert editor is not None
    bare.resize(editor.width(), window.minutes.view.height())
    _wait_until_it_stands(window)


def _wait_until_it_stands(window: MeetingWindow) -> None:
    """What a window does once when it opens is over: the dictionary, the preview, the proof."""
    marks = window.minutes.marks
    for _ in range(500):
        QTest.qWait(20)
        waits = marks.spelling.looking or marks.findings.pause.isActive()
        if not waits and not window.desk.asking:
            return


def press(target: QWidget, letter: str) -> None:
    """One key, until what it changed is painted."""
    if letter == "\n":
        QTest.keyClick(target, Qt.Key.Key_Return)
    else:
        QTest.keyClicks(target, letter)
    QApplication.processEvents()


def typed(points: int, keys: int) -> tuple[list[float], list[float]]:
    """How long each key took, in the window and in the bare edit, by turns."""
    words = "the clerk reported that the roof of the hall was sound and that the gate was not "
    letters = (words * (keys // len(words) + 1))[:keys]
    ours: list[float] = []
    theirs: list[float] = []
    with windows(points) as (window, bare):
        for number, each in enumerate(letters):
            letter = "\n" if number % 150 == 149 else each
            editor = window.minutes.view.editor
            assert editor is not None
            ours += milliseconds(lambda: press(editor, letter))  # noqa: B023 - run at once
            theirs += milliseconds(lambda: press(bare, letter))  # noqa: B023
    return ours, theirs


def compare(points: int) -> int:
    """Print the table; 1 where a goal is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    app.setOrganizationName("Minute Book bench")
    ours, theirs = typed(points, KEYS)
    floor = "a bare QTextEdit of the same text"
    goal = "at most twice as long"
    lines = [
        Line(f"a key in a minute of {points} points, {said}", percentile(ours, part), "ms",
             percentile(theirs, part), floor, TWICE, goal)
        for said, part in (("median", 0.5), ("99th of 100", 0.99))
    ]  # fmt: skip
    print(HEADING)
    for line in lines:
        print(line.told())
    return int(not all(line.reached for line in lines))
