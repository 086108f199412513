"""The benchmark of lists at a tiny size: every line is there, and long lists stay quick to fit."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.lists.columns import Column, RowsModel
from desktop.ui.lists.rows_table import RowsTable
from tests.bench import __main__ as bench
from tests.bench import lists
from tests.bench.table import milliseconds


def test_every_line_of_the_table_is_printed(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    code = bench.main(["lists", "--rows", "300"])
    out = capsys.readouterr().out
    for work in (
        "300 actions shown",
        "sorted by its words",
        "filtered, the median of a key",
        "a page further, median",
        "the worklist with 300 overdue, shown",
    ):
        assert out.count(work) == 1, work
    assert code == ("NOT REACHED" in out)


def test_both_lists_hold_the_same_rows(qapp: QApplication) -> None:
    with lists.filled(50, late=20) as register:
        peer = lists.InMemory(register.path)
        assert peer.rowCount() == 50
        peer.sort(1)
        peer.filter("nothing like it")
        assert peer.rowCount() == 0
        register.close()


def test_a_table_of_thousands_is_fitted_in_a_moment(qtbot: QtBot) -> None:
    table = RowsTable("Papers")
    qtbot.addWidget(table)
    model: RowsModel[int] = RowsModel((Column[int]("number", "No.", 10, str),))
    table.show_model(model)
    table.show()
    model.show_rows(range(20))
    table.fit()
    model.show_rows(range(5_000))
    slow = milliseconds(table.fit)[0]
    assert table.height() > 5_000 * table.verticalHeader().defaultSectionSize()
    assert slow < 1_000
