"""The meetings of a year, called at one go."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.records.reading import meetings
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft
from desktop.records.writing.bodies import make_body
from desktop.ui.forms.tick_dialog import TickDialog
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import dialog_of, fill, settle, widget_of


def test_a_year_of_first_mondays_but_for_a_bank_holiday(
    window: MainWindow, register: Register, qtbot: QtBot
) -> None:
    make_body(register, BodyDraft(name="Board"))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    window.commands["meeting.series"].trigger()
    settle(window, qtbot)
    rule = dialog_of(window, qtbot)
    fill(rule, qtbot, first="1 April 2024", last="30 June 2024", start_time="19:00")
    week = rule.form.editor("week_of_month")
    week.set_value(1)
    qtbot.keyClick(rule, Qt.Key.Key_Return)
    days = widget_of(window, qtbot, TickDialog)
    said = [days.list.item(row).text() for row in range(days.list.count())]
    assert said[0].startswith("Mon 1 April 2024\nLeft out: Easter Monday")
    assert days.ticked == (date(2024, 6, 3),)
    days.list.item(1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(days.finished):
        qtbot.keyClick(days, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.desk is not None
    rows = window.desk.read(meetings.rows, window.desk.read(meetings.ids))
    assert [row.date for row in rows] == [date(2024, 6, 3), date(2024, 5, 6)]
    assert {row.start_time for row in rows} == {"19:00"}
