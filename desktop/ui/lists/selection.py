"""The rows that are chosen in a table, as ranges: thousands of them cost no more than one."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

_WHOLE_ROWS = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


def chosen_rows(table: QTableView) -> list[int]:
    """The rows that are chosen, from the top."""
    selection = table.selectionModel().selection()
    ranges = (selection.at(nth) for nth in range(selection.size()))
    return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})


def choose_rows(table: QTableView, rows: Iterable[int]) -> None:
    """Chooses these rows, from the top; the current one stays."""
    model = table.model()
    last = model.columnCount() - 1
    selection = QItemSelection()
    begin = end = -1
    for row in [*rows, -1]:
        if row == end + 1 and begin >= 0:
            end = row
            continue
        if begin >= 0:
            selection.select(model.index(begin, 0), model.index(end, last))
        begin = end = row
    if not selection.isEmpty():
        table.selectionModel().select(selection, _WHOLE_ROWS)
