"""A long list: its ids in order, and its rows in blocks as they are scrolled to."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt

from desktop.ui.lists.columns import Column, ColumnsModel, Index

BLOCK = 128
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _PLAIN | Qt.ItemFlag.ItemIsEditable
_KEPT_BLOCKS = 64


class Listed(Protocol):
    """A row of a list: a frozen dataclass that knows its id."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Listed)


class RecordModel(ColumnsModel[R]):
    """Shows the rows of sorted ids; `rows_of` reads one block of them, in a millisecond or two."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        rows_of: Callable[[list[int]], Sequence[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._rows_of = rows_of
        self._ids: list[int] = []
        self._blocks: dict[int, dict[int, R]] = {}
        self._edited: frozenset[int] = frozenset()

    def let_edit(self, columns: Iterable[int]) -> None:
        """Says which columns can be edited in place."""
        self._edited = frozenset(columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITED if index.column() in self._edited else _PLAIN

    @property
    def ids(self) -> Sequence[int]:
        return self._ids

    def show_ids(self, ids: list[int]) -> None:
        """Shows other ids, or the same ones with what their rows say now."""
        if ids == self._ids:
            self._blocks.clear()
            if ids:
                last = self.index(len(ids) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._ids = ids
        self._blocks.clear()
        self.endResetModel()

    def row_of(self, record_id: int) -> int:
        """Where a record stands, -1 if it is not in the list."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def record(self, row: int) -> R | None:
        if not 0 <= row < len(self._ids):
            return None
        block = self._blocks.get(row // BLOCK)
        if block is None:
            block = self._read(row // BLOCK)
        return block.get(self._ids[row])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def _read(self, number: int) -> dict[int, R]:
        if len(self._blocks) >= _KEPT_BLOCKS:
            self._blocks.pop(next(iter(self._blocks)))
        ids = self._ids[number * BLOCK : (number + 1) * BLOCK]
        block = {row.id: row for row in self._rows_of(ids)}
        self._blocks[number] = block
        return block
