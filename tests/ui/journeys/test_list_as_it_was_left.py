"""Lists as they were left: columns and filters for each register; and what a filter hides."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import BodyDraft, ForwardDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.forward_plan import drop_forward_item, plan_item
from desktop.records.writing.founding import make_register
from desktop.ui.lists.columns_dialog import ColumnsDialog
from desktop.ui.lists.kept import Arrangement, keep_arrangement, kept_arrangement, list_key
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import list_of, settle, widget_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def plan(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """The forward plan of two bodies, with a subject that was dropped."""
    for body_id, name in ((1, "Board"), (2, "Finance")):
        make_body(register, BodyDraft(name=name))
        plan_item(register, body_id, ForwardDraft(f"Budget of {name}", intended="later"))
    plan_item(register, 1, ForwardDraft("Harbour wall", intended="later"))
    drop_forward_item(register, 3, "Built", today())
    register.close()
    open_there(window, register.path, qtbot)
    return window


def open_there(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.close_register()
    window.open_register(path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    settle(window, qtbot)


def pane_of(window: MainWindow) -> ListPane[Any]:
    return list_of(window).pane


def headings(window: MainWindow) -> list[str]:
    table = pane_of(window).table
    header = table.horizontalHeader()
    across = [header.logicalIndex(place) for place in range(header.count())]
    columns = pane_of(window).model.columns
    return [columns[at].heading for at in across if not table.isColumnHidden(at)]


def test_the_line_says_what_a_filter_hides_and_a_key_clears_it(
    plan: MainWindow, qtbot: QtBot
) -> None:
    pane = pane_of(plan)
    assert pane.hiding.said.text() == "A filter hides 1 of 3 subjects."
    assert pane.hiding.isVisible()
    qtbot.keyClick(plan, Qt.Key.Key_F, CTRL | SHIFT)
    settle(plan, qtbot)
    assert pane.model.rowCount() == 3
    assert not pane.hiding.isVisible()
    assert pane.table.hasFocus()


def test_what_is_opened_from_a_search_is_shown_though_a_filter_hides_it(
    plan: MainWindow, qtbot: QtBot
) -> None:
    assert plan.view is not None
    plan.view.show_record("view.forward", 3)
    settle(plan, qtbot)
    assert pane_of(plan).chosen_id == 3
    assert list_of(plan).detail.title.text() == "Harbour wall"


def test_filters_are_remembered_for_their_own_register(
    plan: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    body = pane_of(plan).filters._combos[0][1]
    body.setFocus()
    qtbot.keyClicks(body, "Fin")
    settle(plan, qtbot)
    assert plan.desk is not None
    first, second = plan.desk.path, tmp_path / "other.minutebook"
    with_bodies = make_register(second)
    for name in ("Board", "Finance"):
        make_body(with_bodies, BodyDraft(name=name))
    with_bodies.close()
    open_there(plan, second, qtbot)
    assert not pane_of(plan).filters._combos[0][1].currentData()
    open_there(plan, first, qtbot)
    assert pane_of(plan).filters._combos[0][1].currentText() == "Finance"
    assert pane_of(plan).model.rowCount() == 1


def test_columns_are_chosen_by_keys_and_kept(plan: MainWindow, qtbot: QtBot) -> None:
    assert headings(plan) == ["Intended for", "Subject", "Lead", "Body", "Status"]
    qtbot.keyClick(plan, Qt.Key.Key_L, CTRL | SHIFT)
    dialog = widget_of(plan, qtbot, ColumnsDialog)
    columns = dialog.list
    columns.setFocus()
    qtbot.keyClick(columns, Qt.Key.Key_Down, ALT)
    assert columns.item(1).text() == "Intended for"
    for _ in range(2):
        qtbot.keyClick(columns, Qt.Key.Key_Down)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    qtbot.keyClick(columns, Qt.Key.Key_End)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    chosen = ["Subject", "Intended for", "Lead", "Status", "For"]
    assert headings(plan) == chosen
    assert plan.desk is not None
    open_there(plan, plan.desk.path, qtbot)
    assert headings(plan) == chosen


def test_a_list_without_columns_is_refused(plan: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(plan, Qt.Key.Key_L, CTRL | SHIFT)
    dialog = widget_of(plan, qtbot, ColumnsDialog)
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        if dialog.list.item(row).checkState() is Qt.CheckState.Checked:
            qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "at least one column" in dialog._fault.text()
    qtbot.keyClick(dialog, Qt.Key.Key_L, ALT)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert headings(plan) == ["Intended for", "Subject", "Lead", "Body", "Status"]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"columns": 3}', '{"columns": ["a"]}'])
def test_settings_that_cannot_be_read_are_no_obstacle(
    kept: str, tmp_path: Path, qtbot: QtBot
) -> None:
    key = list_key(tmp_path / "a.minutebook", "actions")
    assert key != list_key(tmp_path / "b.minutebook", "actions")
    arrangement = Arrangement(("b", "a"), ("a",), {"b": 90}, "b", descending=True, fits=False)
    keep_arrangement(key, arrangement)
    assert kept_arrangement(key) == arrangement
    QSettings().setValue(f"{key}/columns", kept)
    assert kept_arrangement(key) is None
