"""A mend of the proof-reader is offered, picked and made; never by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.records.errors import Refusal
from desktop.records.reading.points import points
from desktop.records.reading.proofing import proof_sheet
from desktop.records.rules.drafts import DecisionDraft, PointDraft
from desktop.records.rules.proofing import Reword, proof
from desktop.records.writing.decisions import record_decision
from desktop.records.writing.points import add_point, change_point
from desktop.ui.meeting.mending import make_mend
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import Key, Typist

WRONG = "We meet again on Tuesday 8 April 2024."


@pytest.fixture
def drafted(committee: Committee) -> Committee:
    """Minutes with a weekday that is not the date's: 8 April 2024 was a Monday."""
    walk(committee, *DRAFTED)
    add_point(committee.register, committee.items[0], PointDraft(WRONG))
    return committee


@pytest.fixture
def window(drafted: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(drafted.desk, drafted.meeting_id)
    Typist(qtbot).sit_at(window)
    yield window
    assert window.close()


def mend_of(committee: Committee, item_id: int) -> Reword:
    """The mend that puts the weekday right."""
    found = proof(proof_sheet(committee.register, committee.meeting_id))
    mends = [m for f in found if f.place.item_id == item_id for m in f.mends]
    return next(m for m in mends if isinstance(m, Reword) and m.becomes == "Monday")


def test_it_is_picked_from_the_mends_of_a_finding(
    drafted: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    typist = Typist(qtbot)
    typist.presses(Key.Key_F7)
    pane = window.proofing
    typist.waits(lambda: bool(pane.found) and not pane.waiting)
    codes = [found.code for found in pane.found]
    typist.presses(Key.Key_Home, *([Key.Key_Down] * codes.index("weekday")))
    assert pane.mend_button.isEnabled()
    pane.offer()
    (menu,) = [menu for menu in pane.findChildren(QMenu) if menu.title() == "Mends"]
    said = [action.text() for action in menu.actions()]
    menu.actions()[said.index("“Tuesday” becomes “Monday”")].trigger()
    menu.close()
    typist.waits(lambda: "weekday" not in [found.code for found in pane.found])
    (point,) = points(drafted.register, drafted.items[0])
    assert point.text == "We meet again on Monday 8 April 2024."


def test_its_very_words_are_marked_on_the_page(
    drafted: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    typist = Typist(qtbot)
    typist.presses(Key.Key_F7)
    pane = window.proofing
    typist.waits(lambda: bool(pane.found) and not pane.waiting)
    codes = [found.code for found in pane.found]
    typist.presses(Key.Key_Home, *([Key.Key_Down] * codes.index("weekday")), Key.Key_Return)
    editor = window.minutes.view.editor
    assert editor is typist.focus
    assert editor is not None
    assert editor.textCursor().selectedText() in WRONG
    assert "Tuesday" in editor.textCursor().selectedText()


def test_what_is_typed_is_read_over(
    drafted: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    typist = Typist(qtbot)
    typist.presses(Key.Key_F7)
    pane = window.proofing
    typist.waits(lambda: bool(pane.found) and not pane.waiting)
    assert "word-twice" not in [found.code for found in pane.found]
    typist.presses(Key.Key_Escape)
    assert window.minutes.view.isAncestorOf(typist.focus)
    typist.types(" It was was so.")
    typist.waits(lambda: "word-twice" in [found.code for found in pane.found])


def test_words_that_changed_meanwhile_are_left_alone(drafted: Committee) -> None:
    mend = mend_of(drafted, drafted.items[0])
    (point,) = points(drafted.register, drafted.items[0])
    change_point(drafted.register, point.id, PointDraft(f"So: {WRONG}"))
    with pytest.raises(Refusal, match="changed in the meantime"):
        make_mend(drafted.register, drafted.meeting_id, mend)


def test_a_decision_keeps_all_else(drafted: Committee) -> None:
    draft = DecisionDraft("RESOLVED to", "meet on Tuesday 8 April 2024", mover="Ann Archer")
    record_decision(drafted.register, drafted.items[1], draft)
    make_mend(drafted.register, drafted.meeting_id, mend_of(drafted, drafted.items[1]))
    (point,) = points(drafted.register, drafted.items[1])
    assert point.decision is not None
    assert point.decision.text == "meet on Monday 8 April 2024"
    assert point.decision.mover == "Ann Archer"
