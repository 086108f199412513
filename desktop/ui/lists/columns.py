"""Columns of lists as data, and what a table model makes of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.icons import icon
from desktop.ui.plain_tip import plain_tip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

RECORD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The role that returns the row's own frozen dataclass."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[R]):
    """`key` is what the list is sorted by, `width` is in average letters, `sign` names an icon.

    The column that `takes_rest` grows into the room that the others leave. One that is not `usual`
    shows once it is chosen.
    """

    key: str
    heading: str
    width: int
    text: Callable[[R], str]
    right: bool = False
    takes_rest: bool = False
    sign: Callable[[R], str] | None = None
    usual: bool = True


class ColumnsModel(QAbstractTableModel, Generic[R]):
    """A table of records; where they come from is for those who build on this."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def record(self, row: int) -> R | None:
        """The record in a row; None if it went away in the meantime."""
        raise NotImplementedError

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        # Compared as numbers: a repaint asks for this 1,500 times.
        role = int(role)
        if role not in _ANSWERED or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.right else _LEFT
        record = self.record(index.row())
        if record is None:
            return None
        if role == RECORD_ROLE:
            return record
        if role == _DECORATION:
            return icon(column.sign(record)) if column.sign else None
        text = column.text(record)
        return plain_tip(text) if role == _TIP else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].heading
        if role == _ALIGNMENT:
            return _RIGHT if self.columns[section].right else _LEFT
        return None


_ANSWERED = frozenset((_DISPLAY, _TIP, _DECORATION, _ALIGNMENT, RECORD_ROLE))


class RowsModel(ColumnsModel[R]):
    """The few rows that belong to one record: posts, seats, updates."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def record(self, row: int) -> R | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)
