"""A list: filters above, the table below, and what to do where there is nothing."""

from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QStackedLayout, QWidget

from desktop.records.changes import Changes
from desktop.ui.desk import Desk, Job
from desktop.ui.forms.fields import column_layout
from desktop.ui.lists.empty_page import EmptyPage
from desktop.ui.lists.filter_bar import FilterBar
from desktop.ui.lists.listing import Listing
from desktop.ui.lists.record_model import Listed, RecordModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.settings import remember, remembered_bytes, remembered_flag

R = TypeVar("R", bound=Listed)


class ListPane(QWidget, Generic[R]):
    """Shows one listing. Ids are asked for in the background, rows when they are scrolled to."""

    chosen = Signal(object)
    """The id that is chosen, or None."""
    opened = Signal(object)
    """The id that was opened with Enter or a double click."""
    shown = Signal()
    """The list is in order again."""

    def __init__(self, desk: Desk, listing: Listing[R], new: QAction) -> None:
        super().__init__()
        self._desk = desk
        self._listing = listing
        self._job: Job | None = None
        self._wanted_id: int | None = None
        self._told: int | None = None
        self._focus_wanted = False
        self.filters = FilterBar(desk, listing.name, listing.many, listing.filters)
        self.model: RecordModel[R] = RecordModel(listing.columns, self._read, self)
        self.table = RecordTable(listing.many.capitalize())
        self.table.show_model(self.model)
        self.empty = EmptyPage(new)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setContentsMargins(12, 4, 8, 4)
        self._middle = QWidget()
        self._stack = QStackedLayout(self._middle)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = column_layout(self, spacing=0)
        layout.addWidget(self.filters)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self._count)
        self._connect()
        self.refresh()

    @property
    def chosen_id(self) -> int | None:
        """The id of the current row."""
        row = self.table.currentIndex().row()
        return self.model.ids[row] if 0 <= row < len(self.model.ids) else None

    @Slot()
    def refresh(self) -> None:
        """Asks for the ids anew; selection and scroll stay."""
        if self._job is not None:
            self._job.cancel()
        wanted = self.filters.wanted(self._listing.usual)
        header = self.table.horizontalHeader()
        at = header.sortIndicatorSection()
        if 0 <= at < len(self._listing.columns):
            down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            wanted = replace(wanted, order=self._listing.columns[at].key, descending=down)
        self._job = self._desk.ask(self._listing.ids, wanted, done=self._show)

    def take_focus(self) -> None:
        """Takes the keyboard: the rows, or the button of an empty list, once they are there."""
        self._focus_wanted = self._job is not None
        if not self._focus_wanted:
            target = self.table if self.model.ids else self.empty.button
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def bare(self) -> bool:
        """Whether there is nothing at all to list, filters or not."""
        return not self.model.ids and not self.filters.filtering

    def choose(self, record_id: int) -> None:
        """Goes to a record as soon as the list has it, past the filters if need be."""
        self._wanted_id = record_id
        self.refresh()

    def heed(self, changes: Changes) -> None:
        """Takes in what was saved."""
        self.filters.heed(changes)
        if changes.touches(*self._listing.tables):
            self.refresh()

    def remember(self) -> None:
        """Keeps widths and order for the next start."""
        remember(self._header_key, self.table.horizontalHeader().saveState())
        remember(f"{self._header_key}_fits", self.table.fits_columns)

    def sort_menu(self, parent: QWidget) -> QMenu:
        """The columns to sort by: the heading's clicks for those who use no mouse."""
        menu = QMenu("Sort by", parent)
        for at, column in enumerate(self._listing.columns):
            action = menu.addAction(column.heading)
            action.setData(at)
            action.setCheckable(True)
            action.setChecked(at == self.table.horizontalHeader().sortIndicatorSection())
        menu.triggered.connect(self._sort_by)
        return menu

    def redraw(self) -> None:
        self.filters.redraw()
        self.table.viewport().update()

    @property
    def _header_key(self) -> str:
        return f"lists/{self._listing.name}/header"

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        keys = [column.key for column in self._listing.columns]
        if not header.restoreState(remembered_bytes(self._header_key)):
            usual = self._listing.usual
            down = Qt.SortOrder.DescendingOrder if usual.descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(usual.order) if usual.order else -1, down)
        self.table.fits_columns = remembered_flag(f"{self._header_key}_fits", default=True)
        header.sortIndicatorChanged.connect(self.refresh)
        self.filters.changed.connect(self.refresh)
        self.filters.words.returnPressed.connect(self._to_table)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.table.activated.connect(self._activated)
        self.table.typed.connect(self.filters.look_for)
        self.empty.clear_filters.connect(self.filters.clear)

    def _read(self, ids: list[int]) -> Any:
        return self._desk.read(self._listing.rows, ids)

    def _show(self, ids: list[int]) -> None:
        self._job = None
        before, row = self.chosen_id, self.table.currentIndex().row()
        scrolled = self.table.verticalScrollBar().value()
        self.model.show_ids(ids)
        if self._wanted_id is not None and self.model.row_of(self._wanted_id) < 0:
            if self.filters.filtering:
                self.filters.clear()
                return
            self._wanted_id = None
        self._stack.setCurrentWidget(self.table if ids else self.empty)
        self._say_how_many(len(ids))
        self._choose_again(before, row, scrolled)
        self._tell()
        if self._focus_wanted:
            self.take_focus()
        self.shown.emit()

    def _choose_again(self, before: int | None, row: int, scrolled: int) -> None:
        wanted, self._wanted_id = self._wanted_id, None
        if not self.model.ids:
            return
        if wanted is not None:
            self.table.choose_row(self.model.row_of(wanted))
            return
        at = self.model.row_of(before) if before is not None else -1
        last = len(self.model.ids) - 1
        self.table.choose_row(at if at >= 0 else min(max(row, 0), last))
        if at >= 0:
            self.table.verticalScrollBar().setValue(scrolled)

    def _say_how_many(self, count: int) -> None:
        noun = self._listing.one if count == 1 else self._listing.many
        found = " found" if self.filters.filtering else ""
        self._count.setText(f"{count:,} {noun}{found}")
        if not count and self.filters.filtering:
            self.empty.say(f"No {self._listing.many} match.", filtered=True)
        else:
            self.empty.say(self._listing.empty, filtered=False)

    def _tell(self) -> None:
        if self.chosen_id != self._told:
            self._told = self.chosen_id
            self.chosen.emit(self._told)

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._job is None:
            self._tell()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.ids[index.row()])

    @Slot()
    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QAction)
    def _sort_by(self, action: QAction) -> None:
        header = self.table.horizontalHeader()
        again = header.sortIndicatorSection() == action.data()
        up = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        down = Qt.SortOrder.DescendingOrder if again and up else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(action.data(), down)
