"""Every dialog: those that the walker over names and keys opens, on the sample and on long texts.

They come from its own lists, so that a dialog which is walked over is looked at as well.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from desktop.records.reading.meetings import meeting
from desktop.ui.forms.field_group import FieldGroup
from tests.looks.scenes import Scene
from tests.looks.stage import LONG, SHORT, Stage
from tests.ui import test_access
from tests.ui.meeting import test_dialogs_access

_OF_MEETING = {SHORT: 4, LONG: 1}


def scenes() -> Iterator[Scene]:
    for register in (SHORT, LONG):
        for name, make in test_access.DIALOGS.items():
            yield Scene(f"dialog {name}, {register}", register, partial(_dialog, make))
        for name, opens in test_dialogs_access.OPEN.items():
            if register == LONG or name not in _NEEDS_ALL:
                scene = partial(_of_meeting, _OF_MEETING[register], opens)
                yield Scene(f"meeting dialog {name}, {register}", register, scene)


_NEEDS_ALL = ("interest", "file", "line")
"""The sample has no such line."""


def _dialog(make: Callable[..., QWidget], stage: Stage) -> QWidget:
    return _opened(make(stage.desk, stage.main), stage)


def _of_meeting(meeting_id: int, make: Callable[..., QDialog], stage: Stage) -> QWidget:
    detail = stage.desk.read(meeting, meeting_id)
    return _opened(make(stage.desk, stage.main, detail), stage)


def _opened(dialog: QWidget, stage: Stage) -> QWidget:
    dialog.show()
    stage.settle(dialog)
    for group in dialog.findChildren(FieldGroup):
        group.setChecked(True)
    stage.settle(dialog)
    return dialog
