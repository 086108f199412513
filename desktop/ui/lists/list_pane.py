"""A list: filters above, the table below, and what to do where there is nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QStackedLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk, Job
from desktop.ui.lists.cell_editing import CellEditing
from desktop.ui.lists.columns_dialog import ColumnsDialog
from desktop.ui.lists.empty_page import EmptyPage
from desktop.ui.lists.filter_bar import FilterBar
from desktop.ui.lists.hiding_line import HidingLine
from desktop.ui.lists.in_place import InPlace
from desktop.ui.lists.kept import Arrangement, keep_arrangement, kept_arrangement, list_key
from desktop.ui.lists.listing import Listing
from desktop.ui.lists.other_view import OtherView
from desktop.ui.lists.record_model import Listed, RecordModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.lists.selection import choose_rows, chosen_rows

R = TypeVar("R", bound=Listed)


class ListPane(QWidget, Generic[R]):
    """Shows one listing. Ids are asked for in the background, rows when they are scrolled to."""

    chosen = Signal(object)
    """The id that is chosen, or None."""
    opened = Signal(object)
    """The id that was opened with Enter or a double click."""
    shown = Signal()
    """The list is in order again."""
    several_chosen = Signal()
    """More rows are chosen, or fewer."""

    def __init__(self, desk: Desk, listing: Listing[R], new: QAction) -> None:
        super().__init__()
        self._desk = desk
        self._listing = listing
        self.key = list_key(desk.path, listing.name)
        self._job: Job | None = None
        self._counting: Job | None = None
        self._total: int | None = None
        self._wanted_id: int | None = None
        self._told: int | None = None
        self._focus_wanted = False
        self._other: OtherView | None = None
        self._cells: CellEditing | None = None
        self._stale = False
        self.filters = FilterBar(desk, self.key, listing.many, listing.filters)
        self.hiding = HidingLine()
        self.model: RecordModel[R] = RecordModel(listing.columns, self._read, self)
        self.table = RecordTable(listing.many.capitalize())
        self.table.show_model(self.model)
        if listing.several:
            self.table.setSelectionMode(RecordTable.SelectionMode.ExtendedSelection)
        self.empty = EmptyPage(new)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setContentsMargins(12, 4, 8, 4)
        self._middle = QWidget()
        self._stack = QStackedLayout(self._middle)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._layout = column_layout(self, spacing=0)
        self._layout.addWidget(self.filters)
        self._layout.addWidget(self.hiding)
        self._layout.addWidget(self._middle, 1)
        self._layout.addWidget(self._count)
        self._connect()
        self.refresh()

    @property
    def chosen_id(self) -> int | None:
        """The id of the current row."""
        if self._other is not None:
            return self._other.chosen_id
        row = self.table.currentIndex().row()
        return self.model.ids[row] if 0 <= row < len(self.model.ids) else None

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """The ids of all rows that are chosen, in the order of the list."""
        if self._other is not None:
            return () if self._other.chosen_id is None else (self._other.chosen_id,)
        return tuple(self.model.ids[row] for row in chosen_rows(self.table))

    @Slot()
    def refresh(self) -> None:
        """Asks for the ids anew; selection and scroll stay. A cell that is edited is let be."""
        if self._cells is not None and self._cells.editing:
            self._stale = True
            return
        if self._job is not None:
            self._job.cancel()
        self._job = self._desk.ask(self._listing.ids, self._wanted(), done=self._show)

    def take_focus(self) -> None:
        """Takes the keyboard: the rows, or the button of an empty list, once they are there."""
        self._focus_wanted = self._job is not None
        if self._focus_wanted:
            return
        if not self.model.ids:
            self.empty.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._other is not None:
            self._other.take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def asking(self) -> bool:
        """Whether what is shown is still to be answered."""
        return self._job is not None

    @property
    def shows_other(self) -> bool:
        """Whether another view than the list is shown."""
        return self._other is not None

    @property
    def editable(self) -> bool:
        """Whether any column can be edited in place."""
        return self._cells is not None

    @property
    def bare(self) -> bool:
        """Whether there is nothing at all to list, filters or not."""
        return not self.model.ids and not (self.filters.filtering and self._total)

    def choose(self, record_id: int) -> None:
        """Goes to a record as soon as the list has it, past the filters if need be."""
        self._wanted_id = record_id
        self.refresh()

    def heed(self, changes: Changes) -> None:
        """Takes in what was saved."""
        self.filters.heed(changes)
        if self._other is not None:
            self._other.heed(changes)
        if changes.touches(*self._listing.tables):
            self._total = None
            self.refresh()

    def remember(self) -> None:
        """Keeps widths and order for the next start."""
        keep_arrangement(self.key, self.table.arrangement)

    def let_edit(self, columns: Mapping[str, InPlace]) -> None:
        """Lets these columns be edited in place."""
        self._cells = CellEditing(self.table, self.model, columns)
        self._cells.unreadable.connect(self.say)
        self._cells.left.connect(self._left_cell)

    def edit_in_place(self) -> None:
        """Edits the current cell, or the next of its row that can be edited."""
        if self._cells is not None and self._other is None:
            self._cells.begin()

    def say(self, sentence: str) -> None:
        """Says beside the count what became of something, until the list has news."""
        self._count.setText(sentence)
        self._count.setAccessibleDescription(sentence)

    def add_below(self, widget: QWidget) -> None:
        """A line between the rows and their count."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def show_other(self, other: OtherView | None) -> None:
        """Shows another view in the place of the table, or the table again."""
        if self._cells is not None:
            self._cells.leave()
        before = self.chosen_id
        if other is not None and self._stack.indexOf(other) < 0:
            self._stack.addWidget(other)
            other.chosen.connect(self._other_chose)
            other.opened.connect(self.opened)
        self._other = other
        if before is not None:
            self._wanted_id = before
        self.refresh()

    def sort_menu(self, parent: QWidget) -> QMenu:
        """The columns to sort by: the heading's clicks for those who use no mouse."""
        menu = QMenu("Sort by", parent)
        for at, column in enumerate(self._listing.columns):
            if self.table.isColumnHidden(at):
                continue
            action = menu.addAction(column.heading)
            action.setData(at)
            action.setCheckable(True)
            action.setChecked(at == self.table.horizontalHeader().sortIndicatorSection())
        menu.triggered.connect(self._sort_by)
        return menu

    @Slot()
    def choose_columns(self) -> None:
        """Asks which columns are to show, and in which order."""
        dialog = ColumnsDialog(self.window(), self._listing.columns, self.table.arrangement)
        dialog.wanted.connect(self._arrange)
        dialog.open()

    @Slot()
    def clear_filters(self) -> None:
        """Lets everything in."""
        self.filters.clear()
        self.take_focus()

    def redraw(self) -> None:
        self.filters.redraw()
        self.hiding.redraw()
        self.table.viewport().update()
        if self._other is not None:
            self._other.redraw()

    def _wanted(self) -> Wanted:
        wanted = self.filters.wanted(self._listing.usual)
        header = self.table.horizontalHeader()
        at = header.sortIndicatorSection()
        if 0 <= at < len(self._listing.columns):
            down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            wanted = replace(wanted, order=self._listing.columns[at].key, descending=down)
        return wanted

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        usual = self._listing.usual
        kept = kept_arrangement(self.key)
        self._sort(kept or Arrangement(sort=usual.order, descending=usual.descending))
        self.table.arrange(kept or Arrangement())
        header.sortIndicatorChanged.connect(self.refresh)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        columns = QAction("Choose &columns…", header)
        columns.triggered.connect(self.choose_columns)
        header.addAction(columns)
        self.filters.changed.connect(self.refresh)
        self.filters.words.returnPressed.connect(self._to_table)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.activated.connect(self._activated)
        self.table.typed.connect(self.filters.look_for)
        self.empty.clear_filters.connect(self.clear_filters)
        self.hiding.clear_wanted.connect(self.clear_filters)

    def _sort(self, arrangement: Arrangement) -> None:
        keys = [column.key for column in self._listing.columns]
        down = arrangement.descending
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        at = keys.index(arrangement.sort) if arrangement.sort in keys else -1
        self.table.horizontalHeader().setSortIndicator(at, way)

    def _read(self, ids: list[int]) -> Any:
        return self._desk.read(self._listing.rows, ids)

    def _show(self, ids: list[int]) -> None:
        self._job = None
        before, row = self.chosen_id, self.table.currentIndex().row()
        several = set(self.chosen_ids)
        scrolled = self.table.verticalScrollBar().value()
        self.model.show_ids(ids)
        if self._wanted_id is not None and self.model.row_of(self._wanted_id) < 0:
            if self.filters.filtering:
                self.filters.clear()
                return
            self._wanted_id = None
        self._show_middle()
        self._say_how_many()
        if self._other is not None:
            self._other.show_ids(ids)
            if self._wanted_id is not None:
                self._other.choose(self._wanted_id)
                self._wanted_id = None
        else:
            self._choose_again(before, row, scrolled)
            if len(several) > 1:
                choose_rows(self.table, (n for n, id_ in enumerate(ids) if id_ in several))
        self._tell()
        if self._focus_wanted:
            self.take_focus()
        self._count_all()
        self.shown.emit()

    def _show_middle(self) -> None:
        view = self._other or self.table
        self._stack.setCurrentWidget(view if self.model.ids else self.empty)

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

    def _count_all(self) -> None:
        """Counts what there is beside what the filters leave, where that is not known."""
        if not self.filters.filtering:
            self._total = len(self.model.ids)
        if self._total is not None:
            self._say_how_many()
        elif self._counting is None:
            self._counting = self._desk.ask(_count, self._listing.ids, done=self._counted)

    def _counted(self, total: int) -> None:
        self._counting = None
        self._total = total
        self._say_how_many()
        self.shown.emit()

    def _say_how_many(self) -> None:
        one, many, count = self._listing.one, self._listing.many, len(self.model.ids)
        filtering = self.filters.filtering
        found = " found" if filtering else ""
        several = len(chosen_rows(self.table)) if self._other is None else 0
        chosen = f", {several:,} chosen" if several > 1 else ""
        self._count.setText(f"{count:,} {one if count == 1 else many}{found}{chosen}")
        total = self._total if filtering and self._total is not None else count
        self.hiding.tell(total - count, total, one, many)
        if filtering and self._total != 0:
            self.empty.say(f"No {many} match.", filtered=True)
        else:
            self.empty.say(self._listing.empty, filtered=False)

    def _tell(self) -> None:
        if self.chosen_id != self._told:
            self._told = self.chosen_id
            self.chosen.emit(self._told)

    @Slot(object)
    def _other_chose(self, _chosen: int | None) -> None:
        if self._job is None:
            self._tell()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._job is None:
            self._tell()

    @Slot()
    def _selection_changed(self) -> None:
        if self._job is None:
            self._say_how_many()
            self.several_chosen.emit()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.ids[index.row()])

    @Slot()
    def _to_table(self) -> None:
        self.take_focus()

    @Slot()
    def _left_cell(self) -> None:
        self._say_how_many()
        if self._stale:
            self._stale = False
            self.refresh()

    @Slot(object)
    def _arrange(self, arrangement: Arrangement) -> None:
        self.table.arrange(arrangement)
        self.remember()

    @Slot(QAction)
    def _sort_by(self, action: QAction) -> None:
        header = self.table.horizontalHeader()
        again = header.sortIndicatorSection() == action.data()
        up = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        down = Qt.SortOrder.DescendingOrder if again and up else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(action.data(), down)


def _count(register: Register, ids: Any) -> int:
    return len(ids(register, Wanted()))
