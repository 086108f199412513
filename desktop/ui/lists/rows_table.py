"""A short table that is shown whole, its words wrapped."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTableView, QWidget

from desktop.ui.lists.columns import ColumnsModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.lists.sharing_out import shares
from desktop.ui.lists.top_cells import ABOVE_AND_BELOW, TopCells

_WRAPS_UP_TO = 60
"""More rows than this are a line each: measuring the words of thousands takes too long."""


class RowsTable(RecordTable):
    """A short table that is as tall as its rows: the posts of a person, the seats of a body."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setStretchLastSection(False)
        self.setWordWrap(True)
        self.setItemDelegate(TopCells(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width out among the columns."""
        QTableView.resizeEvent(self, event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.choose_row(0)

    def fit(self) -> None:
        """Takes the height of what it shows, long words wrapped."""
        rows = self.verticalHeader()
        count = self.model().rowCount()
        self._share_out(count)
        for row in range(count):
            around = 2 * ABOVE_AND_BELOW
            wrapped = self.sizeHintForRow(row) + around if count <= _WRAPS_UP_TO else 0
            tall = max(rows.defaultSectionSize(), wrapped)
            # To size thousands of rows anew takes seconds, to ask how tall they are a moment.
            if rows.sectionSize(row) != tall:
                rows.resizeSection(row, tall)
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + rows.length() + 2 * self.frameWidth())

    def _share_out(self, count: int) -> None:
        model = self.model()
        if not isinstance(model, ColumnsModel):
            return
        header = self.horizontalHeader()
        weights = [column.width for column in model.columns]
        measured = range(count if count <= _WRAPS_UP_TO else 0)
        room = self.viewport().width()
        # What wraps need not break a word, unless the word would crowd out the other columns.
        most = room // max(len(weights), 1)
        words = [
            max((self._words_wide(row, at, longest=True) for row in measured), default=0)
            for at in range(len(weights))
        ]
        least = [max(header.sectionSizeHint(at), min(word, most)) for at, word in enumerate(words)]
        wanted = [
            max(least[at], *(self._words_wide(row, at) for row in measured), 0)
            for at in range(len(weights))
        ]
        for at, wide in enumerate(shares(room, wanted, weights, least)):
            self.setColumnWidth(at, wide)

    def _words_wide(self, row: int, column: int, *, longest: bool = False) -> int:
        """How wide the words of a cell are in one line; or its `longest` word alone."""
        index = self.model().index(row, column)
        sign = 24 if index.data(Qt.ItemDataRole.DecorationRole) is not None else 0
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        said = max(words.split(), key=len, default="") if longest else words
        return self.fontMetrics().horizontalAdvance(said) + sign + 16
