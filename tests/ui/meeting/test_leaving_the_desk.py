"""The second pair of eyes before minutes leave the desk, and a printing that can be stopped."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.printing.layout.progress import tell
from desktop.records.reading.points import points
from desktop.records.reading.printings import standing_printing
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.rules.drafts import PointDraft
from desktop.records.rules.words import State
from desktop.records.writing.meetings import name_confirming_meeting, take_step
from desktop.records.writing.points import add_point
from desktop.ui.meeting import printing_dialog
from desktop.ui.meeting.printing_dialog import PrintingDialog
from desktop.ui.meeting.step_dialogs import ProofedStepDialog
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist

WRONG = "We meet again on Tuesday 8 April 2024."


@pytest.fixture
def drafted(committee: Committee) -> Committee:
    walk(committee, *DRAFTED)
    add_point(committee.register, committee.items[0], PointDraft(WRONG))
    return committee


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@pytest.fixture
def window(drafted: Committee, typist: Typist) -> Iterator[MeetingWindow]:
    window = MeetingWindow(drafted.desk, drafted.meeting_id)
    typist.sit_at(window)
    yield window
    assert window.close()


def leaving(typist: Typist, window: MeetingWindow) -> ProofedStepDialog:
    window.heading.next_button.setFocus()
    typist.presses(Key.Key_Return, held=CTRL)
    dialog = typist.dialog(window)
    assert isinstance(dialog, ProofedStepDialog)
    return dialog


def test_a_finding_is_mended_in_the_dialog_of_the_step(
    drafted: Committee, window: MeetingWindow, typist: Typist
) -> None:
    dialog = leaving(typist, window)
    assert "asks about" in dialog.proof.said.text()
    codes = [found.code for found in dialog.proof.found]
    dialog.proof.list.setFocus()
    typist.presses(Key.Key_Home, *([Key.Key_Down] * codes.index("weekday")))
    dialog.proof.offer()
    (menu,) = [menu for menu in dialog.findChildren(QMenu) if menu.title() == "Mends"]
    next(a for a in menu.actions() if "“Monday”" in a.text()).trigger()
    menu.close()
    typist.waits(lambda: "weekday" not in [found.code for found in dialog.proof.found])
    (point,) = points(drafted.register, drafted.items[0])
    assert point.text == "We meet again on Monday 8 April 2024."
    dialog.reject()


def test_the_step_is_taken_in_spite_of_them(window: MeetingWindow, typist: Typist) -> None:
    dialog = leaving(typist, window)
    assert dialog.proof.found
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_Return)
    typist.waits(lambda: window.meeting.state is State.WITH_CHAIR)


def test_a_place_is_gone_to_and_the_step_left(
    drafted: Committee, window: MeetingWindow, typist: Typist
) -> None:
    dialog = leaving(typist, window)
    codes = [found.code for found in dialog.proof.found]
    dialog.proof.list.setFocus()
    presses = [Key.Key_Home, *([Key.Key_Down] * codes.index("weekday"))]
    typist.presses(*presses)
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_Return)
    assert window.meeting.state is State.MINUTES_DRAFT
    assert window.minutes.item is not None
    assert window.minutes.item.id == drafted.items[0]


def circulate(drafted: Committee, window: MeetingWindow, typist: Typist) -> None:
    drafted.desk.do(take_step, drafted.meeting_id, State.CIRCULATED, date(2024, 4, 8))
    typist.waits(lambda: window.meeting.state is State.CIRCULATED)


def asked(drafted: Committee, window: MeetingWindow, typist: Typist) -> PrintingDialog:
    """The dialog before leaves are given out, with its leaves counted."""
    circulate(drafted, window, typist)
    drafted.desk.do(name_confirming_meeting, drafted.meeting_id, drafted.later_id)
    typist.waits(lambda: window.meeting.confirming_meeting_id is not None)
    typist.presses(Key.Key_P, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, PrintingDialog)
    typist.waits(lambda: not window.desk.asking)
    return dialog


def test_findings_are_shown_before_leaves_are_given_out(
    drafted: Committee, window: MeetingWindow, typist: Typist
) -> None:
    dialog = asked(drafted, window, typist)
    assert dialog.proof.isVisible()
    assert "weekday" in [found.code for found in dialog.proof.found]
    assert not dialog.bar.isVisible()
    dialog.reject()
    assert standing_printing(drafted.register, drafted.meeting_id) is None


def test_a_long_printing_says_how_far_it_is_and_can_be_stopped(
    drafted: Committee,
    window: MeetingWindow,
    typist: Typist,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = asked(drafted, window, typist)

    def endless(_sheet: SignatureSheet) -> Print:
        while True:
            tell(3, 400)

    monkeypatch.setattr(printing_dialog, "press", endless)
    typist.presses(Key.Key_Return)
    typist.waits(lambda: dialog.bar.label.text() == "Leaf 3 of 400 is made.")
    typist.waits(dialog.bar.isVisible)
    assert dialog.leave_button.text() == "Stop"
    typist.presses(Key.Key_Escape)
    typist.waits(lambda: "stopped" in dialog.question.text())
    assert standing_printing(drafted.register, drafted.meeting_id) is None
    assert not dialog.bar.isVisible()
    monkeypatch.undo()
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.go_button.click()
    assert standing_printing(drafted.register, drafted.meeting_id) is not None


def test_what_cannot_be_printed_is_said_where_it_was_asked(
    drafted: Committee, window: MeetingWindow, typist: Typist
) -> None:
    circulate(drafted, window, typist)
    typist.presses(Key.Key_P, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, PrintingDialog)
    typist.waits(lambda: dialog.question.text().startswith("Name the meeting"))
    assert not dialog.go_button.isEnabled()
    typist.presses(Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_fault_of_the_program_leaves_no_dialog_shut(
    drafted: Committee,
    window: MeetingWindow,
    typist: Typist,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = asked(drafted, window, typist)

    def broken(_sheet: SignatureSheet) -> Print:
        raise ZeroDivisionError

    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: told.append(kind))
    monkeypatch.setattr(printing_dialog, "press", broken)
    typist.presses(Key.Key_Return)
    typist.waits(lambda: "fault in the program" in dialog.question.text())
    assert told == [ZeroDivisionError]
    assert not dialog.bar.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
