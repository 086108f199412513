"""The forward plan by keys: a subject planned, moved with its reason, put on an agenda, dropped."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.records.reading.forward_plan import ForwardItemRow, forward_plan
from desktop.records.reading.meetings import meeting
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, MeetingDraft, PersonDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.meetings import call_meeting
from desktop.records.writing.people import add_person
from desktop.ui.details.forward import ForwardPane
from desktop.ui.forms.fields import ChoiceField
from desktop.ui.main_window import MainWindow
from desktop.ui.places.list_place import ListPlace
from tests.ui.conftest import dialog_of, fill, save, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def planning(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """The forward plan of a body with two meetings to come, empty yet."""
    make_body(register, BodyDraft(name="Board"))
    add_person(register, PersonDraft("Ann Archer"))
    for day in (date(2030, 3, 4), date(2030, 6, 3)):
        call_meeting(register, MeetingDraft(1, date=day))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    settle(window, qtbot)
    return window


def plan(window: MainWindow) -> tuple[ForwardItemRow, ...]:
    assert window.desk is not None
    return window.desk.read(forward_plan, 1, open_only=False)


def put(window: MainWindow, qtbot: QtBot, title: str) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(window, qtbot)
    assert dialog.windowTitle() == "New subject"
    fill(dialog, qtbot, title=title, lead="Ann Archer", intended="summer")
    save(dialog, window, qtbot)


def pane(window: MainWindow) -> ForwardPane:
    assert window.view is not None
    assert isinstance(window.view.place, ListPlace)
    assert isinstance(window.view.place.detail, ForwardPane)
    return window.view.place.detail


def test_a_subject_goes_from_the_plan_to_the_agenda(planning: MainWindow, qtbot: QtBot) -> None:
    put(planning, qtbot, "Budget")
    assert pane(planning).title.text() == "Budget"
    qtbot.keyClick(planning, Qt.Key.Key_M, CTRL)
    dialog = dialog_of(planning, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    where = dialog.form.editor("intended_meeting_id").control
    qtbot.waitUntil(lambda: "Say where it goes" in where.accessibleDescription())
    qtbot.keyClick(where, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    reason = dialog.form.editor("reason").control
    qtbot.waitUntil(lambda: "Say why" in reason.accessibleDescription())
    fill(dialog, qtbot, reason="The figures are late")
    save(dialog, planning, qtbot)
    (row,) = plan(planning)
    (move,) = row.moves
    assert (move.was, move.becomes) == ("summer", "Monday 4 March 2030")
    assert move.reason == "The figures are late"
    assert pane(planning).moves.model.rowCount() == 1
    qtbot.keyClick(planning, Qt.Key.Key_G, CTRL)
    save(dialog_of(planning, qtbot), planning, qtbot)
    assert plan(planning)[0].status == "on_agenda"
    assert planning.desk is not None
    (item,) = planning.desk.read(meeting, 1).items
    assert (item.title, item.leads) == ("Budget", ("Ann Archer",))


def test_a_subject_is_changed_and_dropped(planning: MainWindow, qtbot: QtBot) -> None:
    put(planning, qtbot, "Budget")
    qtbot.keyClick(planning, Qt.Key.Key_F2)
    dialog = dialog_of(planning, qtbot)
    fill(dialog, qtbot, title="The budget", note="With the auditor")
    save(dialog, planning, qtbot)
    planning.commands["forward.drop"].trigger()
    dialog = dialog_of(planning, qtbot)
    fill(dialog, qtbot, reason="Done by the county")
    save(dialog, planning, qtbot)
    (row,) = plan(planning)
    assert (row.title, row.note, row.status) == ("The budget", "With the auditor", "dropped")
    assert not planning.commands["forward.drop"].isEnabled()


def test_the_meetings_offered_are_those_of_the_body(planning: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(planning, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(planning, qtbot)
    offered = dialog.form.editor("intended_meeting_id")
    assert isinstance(offered, ChoiceField)
    texts = [offered.combo.itemText(at) for at in range(offered.combo.count())]
    assert texts == ["No meeting yet", "Mon 4 March 2030", "Mon 3 June 2030"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
