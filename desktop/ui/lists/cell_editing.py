"""Which cell of a list is edited, and which one comes after it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.ui.lists.in_place import InPlace, InPlaceDelegate
from desktop.ui.lists.record_model import RecordModel
from desktop.ui.lists.record_table import RecordTable


class CellEditing(QObject):
    """Edits cells of a table in the order in which the columns stand."""

    unreadable = Signal(str)
    left = Signal()
    """No cell is being edited any more."""

    def __init__(
        self, table: RecordTable, model: RecordModel[Any], columns: Mapping[str, InPlace]
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        keys = [column.key for column in model.columns]
        self._edited = frozenset(keys.index(key) for key in columns)
        model.let_edit(self._edited)
        self._delegate = InPlaceDelegate(columns, table)
        self._delegate.unreadable.connect(self.unreadable)
        self._delegate.left.connect(self._left)
        self._delegate.next_wanted.connect(self._go_on)
        table.setItemDelegate(self._delegate)

    @property
    def editing(self) -> bool:
        return self._delegate.editing

    def leave(self) -> None:
        """Leaves the cell that is edited, as it was."""
        self._delegate.leave()

    def begin(self) -> None:
        """Edits the current cell, or the next of its row that can be edited."""
        at = self._table.currentIndex()
        shown = self._shown()
        if at.isValid() and shown:
            place = shown.index(at.column()) if at.column() in shown else 0
            self._edit_first(at.row(), [*shown[place:], *shown[:place]])

    def _shown(self) -> list[int]:
        header = self._table.horizontalHeader()
        across = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in across if not self._table.isColumnHidden(column)]

    def _edit_first(self, row: int, columns: Sequence[int]) -> None:
        column = next((column for column in columns if column in self._edited), None)
        if column is not None:
            index = self._model.index(row, column)
            self._table.setCurrentIndex(index)
            self._table.edit(index)

    @Slot()
    def _left(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    @Slot(int, int, int)
    def _go_on(self, row: int, column: int, way: int) -> None:
        shown = self._shown()
        if row >= 0 and column in shown:
            place = shown.index(column)
            self._edit_first(row, shown[place + 1 :] if way > 0 else shown[:place][::-1])
