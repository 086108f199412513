"""The table view of every list: whole rows, sorted by SQL, at ease with the keyboard."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.ui.lists.columns import ColumnsModel
from desktop.ui.lists.kept import Arrangement

_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
_KEYS_TO_ENDS = (
    QAbstractItemView.CursorAction.MoveHome,
    QAbstractItemView.CursorAction.MoveEnd,
)


class RecordTable(QTableView):
    """Shows a `ColumnsModel`. Letters typed into it are handed on, to filter by."""

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fits_columns = True
        self._fitting = False
        self._widths: list[int] = []
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(40)

    def show_model(self, model: ColumnsModel[Any]) -> None:
        """Shows a model, each column as wide as it says."""
        self.setModel(model)
        # One of its own, in which nothing is ever chosen: whenever it is drawn the header asks
        # each chosen row whether all of a column is chosen, and thousands take most of a second.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        letter = self.fontMetrics().averageCharWidth()
        for at, column in enumerate(model.columns):
            self._widths.append(column.width * letter + 16)
            self.setColumnWidth(at, self._widths[at])
        self.horizontalHeader().sectionResized.connect(self._resized)

    def arrange(self, arrangement: Arrangement) -> None:
        """Shows columns in an order, at widths; columns that it does not know come last."""
        model = self.model()
        assert isinstance(model, ColumnsModel)
        keys = [column.key for column in model.columns]
        header = self.horizontalHeader()
        known = [key for key in arrangement.columns if key in keys]
        self._fitting = True
        for place, key in enumerate([*known, *(key for key in keys if key not in known)]):
            at = keys.index(key)
            header.moveSection(header.visualIndex(at), place)
            usual = key in known or model.columns[at].usual
            self.setColumnWidth(at, arrangement.widths.get(key, self._widths[at]))
            self.setColumnHidden(at, key in arrangement.hidden or not usual)
        self._fitting = False
        self.fits_columns = arrangement.fits
        self.fit_columns()

    @property
    def arrangement(self) -> Arrangement:
        """How the columns stand now."""
        model = self.model()
        assert isinstance(model, ColumnsModel)
        header = self.horizontalHeader()
        keys = [column.key for column in model.columns]
        sorted_by = header.sortIndicatorSection()
        return Arrangement(
            tuple(keys[header.logicalIndex(place)] for place in range(len(keys))),
            tuple(key for at, key in enumerate(keys) if self.isColumnHidden(at)),
            {key: self.columnWidth(at) for at, key in enumerate(keys) if self.columnWidth(at)},
            keys[sorted_by] if 0 <= sorted_by < len(keys) else "",
            header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
            self.fits_columns,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Gives what room there is to the column that takes it, until the user sets widths."""
        model = self.model()
        if not self.fits_columns or not isinstance(model, ColumnsModel):
            return
        shown = [at for at in range(len(self._widths)) if not self.isColumnHidden(at)]
        taker = next((at for at in shown if model.columns[at].takes_rest), -1)
        # The header is as wide as the viewport. Asked for that, which may be a widget of any kind,
        # PySide loads every kind there is: that alone is a tenth of a start.
        rest = self.horizontalHeader().width() - sum(self._widths[at] for at in shown)
        self._fitting = True
        for at in shown:
            if at != self._last_shown():
                self.setColumnWidth(at, self._widths[at] + (max(rest, 0) if at == taker else 0))
        self._fitting = False

    def _last_shown(self) -> int:
        """The column that Qt stretches to the edge; -1 where none is shown."""
        shown = (at for at in range(len(self._widths)) if not self.isColumnHidden(at))
        return max(shown, key=self.horizontalHeader().visualIndex, default=-1)

    @Slot(int, int, int)
    def _resized(self, column: int, before: int, now: int) -> None:
        # The last column is stretched by Qt; one that was hidden or comes back has or had no width.
        if not self._fitting and column != self._last_shown() and before and now:
            self.fits_columns = False

    def choose_row(self, row: int) -> None:
        """Makes a row the current one, scrolled into view."""
        index = self.model().index(row, max(self.currentIndex().column(), 0))
        # Not by `setCurrentIndex`: with Shift held down it would choose the rows between as well.
        self.selectionModel().setCurrentIndex(index, _THIS_ROW)

    def keyboardSearch(self, search: str) -> None:
        # Qt would ask for the text of every row there is.
        if search.strip():
            self.typed.emit(search)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if action in _KEYS_TO_ENDS:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)
