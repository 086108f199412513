"""A table of thousands of rows stays light in the hand."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from desktop.ui.lists.columns import Column, RowsModel
from desktop.ui.lists.record_model import RecordModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.lists.rows_table import RowsTable
from desktop.ui.lists.selection import chosen_rows

ROWS = 12_000


@dataclass(frozen=True, slots=True)
class Row:
    id: int


class Asked(RecordModel[Row]):
    """Counts how often it is asked what can be done with a cell."""

    times = 0

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        self.times += 1
        return super().flags(index)


def test_choosing_all_does_not_ask_each_row(qtbot: QtBot) -> None:
    columns = [Column[Row](str(at), str(at), 10, lambda row: str(row.id)) for at in range(8)]
    model = Asked(columns, lambda ids: [Row(each) for each in ids])
    table = RecordTable("Rows")
    qtbot.addWidget(table)
    table.show_model(model)
    table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
    model.show_ids(list(range(ROWS)))
    table.resize(900, 500)
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    model.times = 0
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    table.grab()
    assert model.times < ROWS // 10, "only what is drawn"
    assert len(chosen_rows(table)) == ROWS


def test_a_narrow_table_breaks_no_word_that_has_room(qtbot: QtBot) -> None:
    long = "A report by the working group after meetings with its colleagues, " * 4
    columns = [
        Column[Row]("status", "At", 4, lambda _: "Not outstanding"),
        Column[Row]("said", "What was said", 40, lambda _: long, takes_rest=True),
    ]
    model = RowsModel[Row](columns)
    table = RowsTable("Rows")
    qtbot.addWidget(table)
    table.show_model(model)
    model.show_rows([Row(1)])
    table.resize(300, 200)
    table.show()
    table.fit()
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance("outstanding") + 8
