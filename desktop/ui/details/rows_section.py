"""The rows that belong to one record: posts, seats, updates."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.buttons_row import ButtonsRow
from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import heading, plain_label, push_button
from desktop.ui.lists.columns import Column, RowsModel
from desktop.ui.lists.rows_table import RowsTable

R = TypeVar("R")


class RowsSection(QWidget, Generic[R]):
    """A heading, a short table of rows that belong to the record, and buttons for them."""

    opened = Signal(object)
    """The row that was opened with Enter or a double click."""

    def __init__(self, title: str, columns: Sequence[Column[R]], none: str) -> None:
        super().__init__()
        layout = column_layout(self)
        self._title = heading(plain_label(title), 1.05)
        self._none = plain_label(none)
        self.model: RowsModel[R] = RowsModel(columns, self)
        self.table = RowsTable(title)
        self.table.show_model(self.model)
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._buttons = ButtonsRow()
        self._for_a_row: list[QPushButton] = []
        layout.addWidget(self._title)
        layout.addWidget(self._none)
        layout.addWidget(self.table)
        layout.addWidget(self._buttons)

    def add_button(
        self, text: str, slot: Callable[[], Any], *, for_a_row: bool = False
    ) -> QPushButton:
        """A button under the table; one `for_a_row` needs a row to be chosen."""
        button = push_button(text, slot)
        self._buttons.addWidget(button)
        if for_a_row:
            self._for_a_row.append(button)
        return button

    def show_rows(self, rows: Sequence[R], *, again: bool) -> None:
        """Shows the rows; `again` keeps to the row that was chosen before."""
        at = self.table.currentIndex().row() if again else -1
        self.model.show_rows(rows)
        self.table.fit()
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows and at >= 0:
            self.table.choose_row(min(at, len(rows) - 1))
        self._row_chosen()

    def chosen(self) -> R | None:
        return self.model.record(self.table.currentIndex().row())

    @Slot()
    def _row_chosen(self) -> None:
        for button in self._for_a_row:
            button.setEnabled(self.chosen() is not None)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.chosen())
