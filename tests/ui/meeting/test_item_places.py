"""An item moved across the agenda, with its parts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.records.reading.agenda import ItemRow
from desktop.records.rules.drafts import ItemDraft
from desktop.records.writing.agenda import add_item
from desktop.records.writing.sections import add_section
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.meeting.item_places import order_with
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import Committee, made
from tests.ui.meeting.typist import SHIFT, Key, Typist

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    register, meeting_id = committee.register, committee.meeting_id
    part = ItemDraft("Its rope", parent_id=committee.items[1])
    add_item(register, meeting_id, part)
    section = made(add_section(register, meeting_id, "For information"))
    add_item(register, meeting_id, ItemDraft("Letters", section_id=section))
    window = MeetingWindow(committee.desk, committee.meeting_id)
    Typist(qtbot).sit_at(window)
    yield window
    assert window.close()


def test_an_item_goes_under_another_heading_with_its_parts(
    committee: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    typist = Typist(qtbot)
    window.agenda.tree.setFocus()
    crane = window.agenda.model.index_of(ItemRow, committee.items[1])
    window.agenda.tree.setCurrentIndex(crane)
    typist.presses(Key.Key_O, held=ALT_SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    typist.presses(Key.Key_End)
    with qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)
    told = [(item.title, item.section_id) for item in window.meeting.items]
    assert [title for title, _ in told] == [
        "Welcome", "Any other business", "Letters", "The old crane", "Its rope",
    ]  # fmt: skip
    assert told[2][1] == told[3][1]
    assert told[3][1] is not None


def test_the_first_place_is_before_all_others(committee: Committee, window: MeetingWindow) -> None:
    last = next(row for row in window.meeting.items if row.title == "Any other business")
    order = order_with(window.meeting, last, (None, None))
    assert [item_id for item_id, _, _ in order][:2] == [last.id, committee.items[0]]
