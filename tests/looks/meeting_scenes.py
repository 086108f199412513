"""The window of a meeting, from planned to printed, with few words and with many."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from desktop.records.reading.snippets import snippets
from desktop.ui.meeting.action_updates import ActionPalette, open_actions
from desktop.ui.meeting.agenda_dialogs import new_item
from desktop.ui.meeting.confirm_dialog import ConfirmDialog
from desktop.ui.meeting.extract_prints import extract_dialog
from desktop.ui.meeting.item_palette import ItemPalette
from desktop.ui.meeting.phrases import PhrasePalette
from desktop.ui.meeting.represent_palette import RepresentPalette
from desktop.ui.meeting.time_stamps import WhoPalette
from desktop.ui.meeting.window import MeetingWindow
from tests.looks.main_scenes import drop_down, usual_size
from tests.looks.scenes import Scene
from tests.looks.stage import LONG, PRINTED, SHORT, Stage

MEETING_MENUS = 5
_PLANNED, _CIRCULATED, _CONFIRMED = 5, 4, 3
_LONG = 1


def scenes() -> Iterator[Scene]:
    yield Scene("meeting planned, short", SHORT, partial(_meeting, _PLANNED))
    yield Scene("meeting circulated, short", SHORT, partial(_meeting, _CIRCULATED))
    yield Scene("meeting confirmed, short", SHORT, partial(_meeting, _CONFIRMED))
    yield Scene("meeting printed, short", PRINTED, partial(_meeting, _CONFIRMED))
    yield Scene("meeting drafted, long", LONG, partial(_meeting, _LONG))
    yield Scene("meeting narrow, long", LONG, partial(_narrow, _LONG))
    yield Scene("attendance, short", SHORT, partial(_attendance, _CIRCULATED))
    yield Scene("attendance, long", LONG, partial(_attendance, _LONG))
    for at in range(MEETING_MENUS):
        yield Scene(f"meeting menu, {at + 1}", SHORT, partial(_menu, at))
    for register, meeting_id in ((SHORT, _CIRCULATED), (LONG, _LONG)):
        yield Scene(f"items, {register}", register, partial(_items, meeting_id))
        yield Scene(f"confirm, {register}", register, partial(_confirm, meeting_id))
        yield Scene(f"new item, {register}", register, partial(_new_item, meeting_id))
        yield Scene(f"extract, {register}", register, partial(_extract, meeting_id))
        yield Scene(f"who, {register}", register, partial(_who, meeting_id))
        yield Scene(f"in place, {register}", register, partial(_in_place, meeting_id))
        yield Scene(f"open actions, {register}", register, partial(_open_actions, meeting_id))
    yield Scene("phrases, long", LONG, partial(_phrases, _LONG))


def _meeting(meeting_id: int, stage: Stage) -> MeetingWindow:
    assert stage.main.meetings is not None
    window = stage.main.meetings.open(meeting_id)
    window.resize(usual_size(window))
    for _ in range(2):
        window.next_item()
    stage.settle(window)
    return window


def _narrow(meeting_id: int, stage: Stage) -> QWidget:
    """As small as the window can be made."""
    window = _meeting(meeting_id, stage)
    window.resize(window.minimumSize())
    stage.settle(window)
    return window


def _attendance(meeting_id: int, stage: Stage) -> QWidget:
    window = _meeting(meeting_id, stage)
    window.show_attendance()
    stage.settle(window)
    return window


def _menu(at: int, stage: Stage) -> QWidget:
    return drop_down(_meeting(_CIRCULATED, stage), at)


def _items(meeting_id: int, stage: Stage) -> QWidget:
    window = _meeting(meeting_id, stage)
    window.choose_item()
    return stage.newest(ItemPalette)


def _confirm(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    dialog = ConfirmDialog(stage.desk, window, window.meeting)
    dialog.show()
    return dialog


def _new_item(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    dialog = new_item(stage.desk, window, window.meeting, None)
    dialog.show()
    return dialog


def _extract(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    dialog = extract_dialog(stage.desk, window, window.meeting.items[0])
    dialog.show()
    return dialog


def _who(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    rows = window.meeting.attendance
    palette = WhoPalette("Arrival", "Who came?", rows, window)
    palette.show()
    return palette


def _in_place(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    palette = RepresentPalette(stage.desk, window.meeting.attendance[0], window)
    palette.show()
    return palette


def _open_actions(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    palette = ActionPalette(stage.desk.read(open_actions, window.meeting.body_id), window)
    palette.show()
    return palette


def _phrases(meeting_id: int, stage: Stage) -> QDialog:
    window = _meeting(meeting_id, stage)
    palette = PhrasePalette(stage.desk.read(snippets, window.meeting.body_id), window)
    palette.show()
    return palette
