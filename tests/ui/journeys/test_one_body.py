"""What belongs to one body: its templates, its leaves, its numbers, and how often people came."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.printing.signature import print_signature
from desktop.records.reading import meetings as read_meetings
from desktop.records.reading.leaves import leaves, volumes
from desktop.records.reading.listing import Wanted
from desktop.records.reading.numbers import numbers
from desktop.records.reading.templates import templates
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, ItemDraft, PointDraft
from desktop.records.rules.series import LAST_OF_MONTH
from desktop.records.rules.words import ItemKind, LeafSeries, MeetingKind, State
from desktop.records.writing import agenda, meetings, points, printings
from desktop.records.writing.bodies import make_body
from desktop.ui.desk import Desk
from desktop.ui.dialogs.numbers import NumbersDialog
from desktop.ui.dialogs.standing_field import StandingItemsField
from desktop.ui.dialogs.statistics import StatisticsDialog
from desktop.ui.dialogs.templates import TemplatesDialog
from desktop.ui.dialogs.volumes import LedgerDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.tick_dialog import TickDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.meeting.window import MeetingWindow
from tests.records.whole_record import Whole, begin, finish, press
from tests.ui.conftest import answer_with, dialog_of, fill, settle, widget_of

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


@pytest.fixture
def show(window: MainWindow, register: Register, qtbot: QtBot) -> "Show":
    return Show(window, register, qtbot)


class Show:
    """Opens the register at its body, once it is made as the test wants it."""

    def __init__(self, window: MainWindow, register: Register, qtbot: QtBot) -> None:
        self.window, self._register, self._qtbot = window, register, qtbot

    def body(self) -> Desk:
        self._register.close()
        self.window.open_register(self._register.path)
        settle(self.window, self._qtbot)
        self._qtbot.keyClick(self.window, Qt.Key.Key_6, CTRL)
        settle(self.window, self._qtbot)
        assert self.window.desk is not None
        return self.window.desk

    def again(self) -> None:
        """Back to the window: offscreen no window manager gives it the focus."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        self._qtbot.keyClick(self.window, Qt.Key.Key_6, CTRL)
        self.settle()

    def settle(self) -> None:
        settle(self.window, self._qtbot)


def keep(dialog: DraftDialog[object], show: Show, qtbot: QtBot) -> None:
    """Presses the dialog's own button, and waits until it is saved."""
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    show.settle()


def type_into(table: QWidget, qtbot: QtBot, words: str) -> None:
    """Types into the editor that stands in a cell, and finishes with Enter."""

    def editors() -> list[QLineEdit]:
        return [each for each in table.findChildren(QLineEdit) if each.isVisible()]

    (editor,) = editors()
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editors())


def test_a_template_is_made_row_by_row(whole: Whole, show: Show, qtbot: QtBot) -> None:
    desk = show.body()
    show.window.commands["body.templates"].trigger()
    listed = widget_of(show.window, qtbot, TemplatesDialog)
    show.settle()
    assert listed.said.text().startswith("No template yet.")
    listed.new()
    dialog = dialog_of(listed, qtbot)
    fill(dialog, qtbot, name="Ordinary")
    field = dialog.form.editor("items")
    assert isinstance(field, StandingItemsField)
    field.table.setFocus()
    field.table.setCurrentIndex(field.model.index(5, 0))
    qtbot.keyClick(field.table, Qt.Key.Key_Insert)
    type_into(field.table, qtbot, "Public participation")
    assert field.model.items[6].kind is ItemKind.PUBLIC
    qtbot.keyClick(field.table, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(field.table, Qt.Key.Key_Up, ALT)
    assert [item.title for item in field.model.items][4] == "Public participation"
    field.table.setCurrentIndex(field.model.index(4, 4))
    qtbot.keyClick(field.table, Qt.Key.Key_Return)
    type_into(field.table, qtbot, "1x5")
    assert dialog.isVisible(), "Enter in a cell does not save the whole"
    field.table.setCurrentIndex(field.model.index(1, 0))
    qtbot.keyClick(field.table, Qt.Key.Key_Delete, CTRL)
    keep(dialog, show, qtbot)
    (row,) = desk.read(templates, whole.body)
    assert (row.draft.name, row.draft.meeting_kind) == ("Ordinary", None)
    assert [item.title for item in row.draft.items] == [
        "Apologies", "Minutes of the last meeting", "Action log", "Public participation",
        "Any other business", "Date of next meeting",
    ]  # fmt: skip
    assert row.draft.items[3].allotted == 15
    assert listed.model.rowCount() == 1
    listed.reject()


def test_a_template_is_changed_and_removed(whole: Whole, show: Show, qtbot: QtBot) -> None:
    desk = show.body()
    dialog = TemplatesDialog(desk, show.window, whole.body, "Harbour Committee")
    dialog.open()
    dialog.new()
    made = dialog_of(dialog, qtbot)
    keep_anyway = made.form.editor("items")
    assert isinstance(keep_anyway, StandingItemsField)
    qtbot.keyClick(made.save_button, Qt.Key.Key_Space)
    name = made.form.editor("name").control
    qtbot.waitUntil(lambda: name.accessibleDescription() == "Give the template a name.")
    fill(made, qtbot, name="Usual")
    keep_anyway.model.setData(keep_anyway.model.index(0, 0), "")
    keep_anyway.model.setData(keep_anyway.model.index(0, 3), "Bob Lee")
    qtbot.keyClick(made.save_button, Qt.Key.Key_Space)
    items = keep_anyway.control
    qtbot.waitUntil(lambda: "standing item has a title" in items.accessibleDescription())
    keep_anyway.model.setData(keep_anyway.model.index(0, 0), "Welcome")
    keep(made, show, qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    changed = dialog_of(dialog, qtbot)
    kind = changed.form.editor("meeting_kind").control
    qtbot.keyClicks(kind, "Ord")
    assert changed.form.draft().meeting_kind is MeetingKind.ORDINARY
    keep(changed, show, qtbot)
    (row,) = desk.read(templates, whole.body)
    assert row.draft.meeting_kind is MeetingKind.ORDINARY
    assert (row.draft.items[0].title, row.draft.items[0].lead) == ("Welcome", "Bob Lee")
    answer_with("Remove")
    dialog.remove()
    show.settle()
    assert desk.read(templates, whole.body) == ()
    assert not dialog.table.isVisible()
    dialog.reject()


def test_a_leaf_is_spoiled_and_the_reason_kept(
    whole: Whole, register: Register, show: Show, qtbot: QtBot
) -> None:
    circulate_and_print(register, whole)
    desk = show.body()
    show.window.commands["body.leaves"].trigger()
    dialog = widget_of(show.window, qtbot, LedgerDialog)
    show.settle()
    assert dialog.volume.currentText() == "Volume 1, in use"
    assert "leaves 1 to 2." in dialog.said.text()
    assert dialog.model.rowCount() == 2
    qtbot.keyClick(dialog.spoil_button, Qt.Key.Key_Space)
    asked = dialog_of(dialog, qtbot)
    assert asked.windowTitle() == "Spoil leaf 1"
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    why = asked.form.editor("reason").control
    qtbot.waitUntil(lambda: why.accessibleDescription().startswith("Say why"))
    fill(asked, qtbot, reason="Coffee")
    keep(asked, show, qtbot)
    rows = desk.read(leaves, whole.body, 1)
    assert [row.reason for row in rows] == ["Coffee", "Printed with leaf 1, which was spoiled"]
    assert dialog.model.data(dialog.model.index(0, 3)) == "Void"
    assert not dialog.spoil_button.isEnabled()
    dialog.where.setCurrentIndex(dialog.where.findData("returned"))
    assert dialog.model.rowCount() == 0
    assert dialog.said.text().endswith("No leaf of it is in this state.")
    dialog.where.setCurrentIndex(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(meeting_windows()) == 1)
    show.settle()
    meeting_windows()[0].close()


def test_a_new_volume_begins_when_the_old_leaves_are_back(
    whole: Whole, register: Register, show: Show, qtbot: QtBot
) -> None:
    circulate_and_print(register, whole)
    desk = show.body()
    dialog = LedgerDialog(desk, show.window, whole.body, "Harbour Committee")
    dialog.open()
    show.settle()
    qtbot.keyClick(dialog.volume_button, Qt.Key.Key_Space)
    asked = dialog_of(dialog, qtbot)
    fill(asked, qtbot, first_leaf="1", shelf="Strong room")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("have not come back" in said for said in sentences(asked)))
    printing = desk.read(leaves, whole.body, 1)[0].printing_id
    desk.do(printings.void_printing, printing, "Misprint")
    show.settle()
    keep(asked, show, qtbot)
    assert [row.shelf for row in desk.read(volumes, whole.body)] == ["", "Strong room"]
    assert dialog.volume.count() == 2
    dialog.volume.setCurrentIndex(0)
    assert "no leaf used yet, the first will be 1" in dialog.said.text()
    dialog.reject()


def test_leaves_of_exempt_items_have_volumes_of_their_own(
    whole: Whole, register: Register, show: Show, qtbot: QtBot
) -> None:
    exempt = agenda.add_item(register, whole.meeting, ItemDraft("Rents", exempt_paragraph="3")).made
    assert exempt is not None
    points.add_point(register, exempt, PointDraft("The rents were set."))
    circulate_and_print(register, whole, print_signature)
    desk = show.body()
    dialog = LedgerDialog(desk, show.window, whole.body, "Harbour Committee")
    dialog.open()
    show.settle()
    said = [dialog.volume.itemText(row) for row in range(dialog.volume.count())]
    assert said == ["Volume 1, in use", "Volume 1, exempt items, in use"]
    public = dialog.model.rowCount()
    dialog.volume.setCurrentIndex(1)
    apart = desk.read(leaves, whole.body, 1, LeafSeries.EXEMPT)
    assert dialog.model.rowCount() == len(apart)
    assert public == len(desk.read(leaves, whole.body, 1))
    qtbot.keyClick(dialog.volume_button, Qt.Key.Key_Space)
    asked = dialog_of(dialog, qtbot)
    assert asked.windowTitle() == "New volume of exempt items"
    asked.reject()
    dialog.reject()


def test_numbers_go_on_from_an_older_book(whole: Whole, show: Show, qtbot: QtBot) -> None:
    desk = show.body()
    show.window.commands["body.numbers"].trigger()
    dialog = widget_of(show.window, qtbot, NumbersDialog)
    show.settle()
    before = dialog.model.rowCount()
    assert before == len(desk.read(numbers, whole.body))
    qtbot.keyClick(dialog.start_button, Qt.Key.Key_Space)
    asked = dialog_of(dialog, qtbot)
    asked.form.editor("kind").set_value("action")
    fill(asked, qtbot, number="101")
    keep(asked, show, qtbot)
    assert dialog.model.rowCount() == before + 1
    dialog.kind.setCurrentIndex(dialog.kind.findData("action"))
    dialog.state.setCurrentIndex(dialog.state.findData("void"))
    assert dialog.model.rowCount() == 1
    assert dialog.model.data(dialog.model.index(0, 2)) == "100"
    assert dialog.said.text().startswith("1 number, 1 of them void.")
    dialog.reject()


def test_how_often_everybody_came(
    whole: Whole, register: Register, show: Show, qtbot: QtBot
) -> None:
    finish(register, whole)
    show.body()
    show.window.commands["body.attendance"].trigger()
    dialog = widget_of(show.window, qtbot, StatisticsDialog)
    show.settle()
    assert dialog.years.currentText() == "2011-12"
    dialog.years.setCurrentIndex(dialog.years.findData("2010-11"))
    said = {
        dialog.model.data(dialog.model.index(row, 0)): dialog.model.data(dialog.model.index(row, 2))
        for row in range(dialog.model.rowCount())
    }
    assert said["Siân Ŵyn-Jones"] == "1 of 1, 100%"
    assert said["Ada de Vere"] == "0 of 1, 0%"
    dialog.reject()


def test_a_year_of_meetings_for_the_body_in_view(
    whole: Whole, register: Register, show: Show, qtbot: QtBot
) -> None:
    council = make_body(register, BodyDraft("Town Council", venue="Guildhall")).made
    desk = show.body()
    assert show.window.view is not None
    assert council is not None
    show.window.view.show_record("view.bodies", council)
    show.settle()
    shortcut = ALT | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(show.window, Qt.Key.Key_S, shortcut)
    rule = dialog_of(show.window, qtbot)
    assert rule.form.draft().body_id == council
    assert rule.form.draft().venue == "Guildhall"
    fill(rule, qtbot, first="4 January 2026", last="10 January 2026", start_time="19:00")
    rule.form.editor("week_of_month").set_value(4)
    qtbot.keyClick(rule, Qt.Key.Key_Return)
    box = widget_of(show.window, qtbot, QMessageBox)
    assert box.text() == "This rule gives no day between the first and the last."
    box.close()
    show.again()
    qtbot.keyClick(show.window, Qt.Key.Key_S, shortcut)
    rule = dialog_of(show.window, qtbot)
    fill(rule, qtbot, first="1 January 2026", last="31 May 2026")
    rule.form.editor("week_of_month").set_value(LAST_OF_MONTH)
    qtbot.keyClick(rule, Qt.Key.Key_Return)
    days = widget_of(show.window, qtbot, TickDialog)
    back = next(b for b in days.buttons.buttons() if b.text() == "&Back…")
    qtbot.keyClick(back, Qt.Key.Key_Space)
    again = dialog_of(show.window, qtbot)
    assert again.form.draft().last == date(2026, 5, 31)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    days = widget_of(show.window, qtbot, TickDialog)
    assert "Left out: Spring Bank Holiday" in days.list.item(4).text()
    with qtbot.waitSignal(days.finished):
        qtbot.keyClick(days, Qt.Key.Key_Return)
    show.settle()
    called = desk.read(read_meetings.rows, desk.read(read_meetings.ids, Wanted(body_id=council)))
    assert [row.date.month for row in called] == [4, 3, 2, 1]


def sentences(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def meeting_windows() -> list[QWidget]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MeetingWindow) and each.isVisible()
    ]


def circulate_and_print(register: Register, whole: Whole, press: printings.Press = press) -> None:
    meetings.take_step(register, whole.meeting, State.CIRCULATED, date(2011, 3, 20))
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    printings.print_for_signature(register, whole.meeting, press)
