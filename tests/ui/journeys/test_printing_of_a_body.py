"""What is printed of a body, and out of confirmed minutes, each in a window of its own."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_count, page_text
from desktop.printing.signature import print_signature
from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.writing import confirmation, meetings, printings
from desktop.ui.main_window import MainWindow
from desktop.ui.meeting.window import MeetingWindow
from desktop.ui.preview.preview_dialog import PreviewDialog
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin
from tests.ui.conftest import settle, widget_of

CTRL = Qt.KeyboardModifier.ControlModifier
SAYS = {
    "actions": "Action log",
    "public-actions": "Action log",
    "plan": "Forward plan",
    "public-plan": "Forward plan",
    "statistics": "Share present",
    "book": "Index of decisions",
    "public-book": "Index of decisions",
}


@pytest.fixture
def whole(register: Register) -> Whole:
    """Confirmed and printed for signature."""
    made = begin(register)
    meetings.take_step(register, made.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, made.meeting, made.later)
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, made.later, state, MAY)
    confirmation.confirm_minutes(register, made.meeting, made.later, ())
    printings.print_for_signature(register, made.meeting, print_signature)
    return made


@pytest.fixture
def main(whole: Whole, register: Register, window: MainWindow, qtbot: QtBot) -> MainWindow:
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    return window


def shown(dialog: PreviewDialog, qtbot: QtBot) -> str:
    """What the preview says, once it is up to date."""
    preview = dialog.preview
    qtbot.waitUntil(lambda: not preview.waiting and preview.pdf is not None)
    assert preview.pdf is not None
    said = (page_text(preview.pdf, number) for number in range(page_count(preview.pdf)))
    return " ".join(" ".join(said).split())


def close(dialog: PreviewDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog) or dialog.isHidden())


def test_every_print_of_a_body_is_reached_by_keys(main: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(main, Qt.Key.Key_6, CTRL)
    settle(main, qtbot)
    main.commands["body.papers"].trigger()
    dialog = widget_of(main, qtbot, PreviewDialog)
    which = dialog.preview.which
    met = {}
    for _ in range(which.count()):
        met[dialog.preview.choice.key] = shown(dialog, qtbot)
        qtbot.keyClick(which, Qt.Key.Key_Down)
    assert set(met) == set(SAYS)
    for key, words in SAYS.items():
        assert words in met[key], key
    assert "buy rope" in met["book"]
    close(dialog, qtbot)


def test_a_certified_extract_of_the_chosen_item_and_of_its_decision(
    main: MainWindow, whole: Whole, qtbot: QtBot
) -> None:
    assert main.desk is not None
    window = MeetingWindow(main.desk, whole.meeting)
    window.show()
    window.go_to(whole.item)
    window.commands["meeting.extract"].trigger()
    dialog = widget_of(window, qtbot, PreviewDialog)
    assert "The quay was seen." in shown(dialog, qtbot)
    assert "I certify that this is a true extract" in shown(dialog, qtbot)
    assert [dialog.preview.which.itemText(n) for n in range(dialog.preview.which.count())] == [
        "Item 1",
        "Decision 1",
    ]
    with qtbot.waitSignal(dialog.preview.shown):
        qtbot.keyClick(dialog.preview.which, Qt.Key.Key_End)
    said = shown(dialog, qtbot)
    assert "paint the quay" in said
    assert "The quay was seen." not in said
    close(dialog, qtbot)
    assert window.close()


def test_a_draft_has_no_certified_extract(main: MainWindow, whole: Whole, qtbot: QtBot) -> None:
    assert main.desk is not None
    window = MeetingWindow(main.desk, whole.later)
    assert not window.commands["meeting.extract"].isEnabled()
    assert window.close()
