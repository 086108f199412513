"""Every dialog: those that the walker over names and keys opens, on the sample and on long texts.

They come from its own lists, so that a dialog which is walked over is looked at as well.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from desktop.records.reading.meetings import meeting
from desktop.ui.bug_dialog import BugDialog
from desktop.ui.bugs import report
from desktop.ui.desk import Desk
from desktop.ui.dialogs.action_statistics import ActionStatisticsDialog
from desktop.ui.dialogs.body_look import LookDialog
from desktop.ui.dialogs.snippets import SnippetsDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.field_group import FieldGroup
from tests.looks.registers import BODY, TITLE
from tests.looks.scenes import Scene
from tests.looks.stage import LONG, PRINTED, SHORT, Stage
from tests.ui import test_access
from tests.ui.meeting import test_dialogs_access

_OF_MEETING = {SHORT: 4, LONG: 1}
_CONFIRMED = 3
_NOT_IN_SAMPLE = ("interest", "file", "line")
_FAULTY = ("new person", "new action", "move subject", "new seat")
"""Dialogs that are looked at with what is wrong said in them as well."""


def scenes() -> Iterator[Scene]:
    for register in (SHORT, LONG):
        for name, make in test_access.DIALOGS.items():
            yield Scene(f"dialog {name}, {register}", register, partial(_dialog, make))
        yield Scene(f"dialog look, {register}", register, partial(_dialog, _look))
        yield Scene(f"dialog phrases, {register}", register, partial(_dialog, _phrases))
        yield Scene(f"dialog action figures, {register}", register, partial(_dialog, _figures))
        for name, opens in test_dialogs_access.OPEN.items():
            if register == LONG or name not in _NOT_IN_SAMPLE:
                scene = partial(_of_meeting, _OF_MEETING[register], opens)
                yield Scene(f"meeting dialog {name}, {register}", register, scene)
    for name, opens in test_dialogs_access.PRINTED.items():
        scene = partial(_of_meeting, _CONFIRMED, opens)
        yield Scene(f"printed dialog {name}, {PRINTED}", PRINTED, scene)
    for name in _FAULTY:
        yield Scene(f"faulty {name}, {LONG}", LONG, partial(_faulty, name))
    yield Scene("dialog bug, told", LONG, _told)


def _dialog(make: Callable[..., QWidget], stage: Stage) -> QWidget:
    return _opened(make(stage.desk, stage.main), stage)


def _of_meeting(meeting_id: int, make: Callable[..., QDialog], stage: Stage) -> QWidget:
    detail = stage.desk.read(meeting, meeting_id)
    return _opened(make(stage.desk, stage.main, detail), stage)


def _look(desk: Desk, over: QWidget) -> QWidget:
    return LookDialog(desk, over, 1)


def _phrases(desk: Desk, over: QWidget) -> QWidget:
    return SnippetsDialog(desk, over, 1, BODY)


def _figures(desk: Desk, over: QWidget) -> QWidget:
    return ActionStatisticsDialog(desk, over, 1, BODY)


def _faulty(name: str, stage: Stage) -> QWidget:
    dialog = test_access.DIALOGS[name](stage.desk, stage.main)
    assert isinstance(dialog, DraftDialog)
    dialog.show()
    dialog.save()
    return dialog


def _told(stage: Stage) -> QWidget:
    dialog = BugDialog()
    fault = ValueError(TITLE)
    dialog.add(report(ValueError, fault, None))
    dialog.show()
    return dialog


def _opened(dialog: QWidget, stage: Stage) -> QWidget:
    dialog.show()
    stage.settle(dialog)
    for group in dialog.findChildren(FieldGroup):
        group.setChecked(True)
    stage.settle(dialog)
    return dialog
