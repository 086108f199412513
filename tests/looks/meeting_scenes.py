"""The window of a meeting, from planned to sealed, with few words and with many."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui.meeting.window import MeetingWindow
from tests.looks.main_scenes import drop_down
from tests.looks.scenes import Scene
from tests.looks.stage import LONG, SHORT, Stage

_PLANNED, _CIRCULATED, _CONFIRMED = 5, 4, 3
_LONG = 1


def scenes() -> Iterator[Scene]:
    for name, meeting_id in (
        ("planned", _PLANNED),
        ("circulated", _CIRCULATED),
        ("confirmed", _CONFIRMED),
    ):
        yield Scene(f"meeting, {name}", SHORT, partial(_meeting, meeting_id))
    yield Scene("meeting, drafted, long", LONG, partial(_meeting, _LONG))
    yield Scene("meeting, narrow, long", LONG, partial(_narrow, _LONG))
    yield Scene("attendance, short", SHORT, partial(_attendance, _CIRCULATED))
    yield Scene("attendance, long", LONG, partial(_attendance, _LONG))
    for at in range(6):
        yield Scene(f"meeting menu {at + 1}", SHORT, partial(_menu, at))


def _meeting(meeting_id: int, stage: Stage) -> MeetingWindow:
    assert stage.main.meetings is not None
    window = stage.main.meetings.open(meeting_id)
    room = window.screen().availableSize()
    window.resize(min(1366, room.width()), min(728, room.height()))
    for _ in range(2):
        window.next_item()
    stage.settle(window)
    return window


def _narrow(meeting_id: int, stage: Stage) -> QWidget:
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
