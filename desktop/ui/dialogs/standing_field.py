"""The field of a form in which the standing items of a template are edited, row by row."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QWidget

from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import push_button
from desktop.ui.dialogs.standing_items import CELLS, StandingItemsModel, WordsDelegate
from desktop.ui.forms.fields import FieldEditor

_ROWS_SHOWN = 8
_EDITS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.SelectedClicked
)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class StandingItemsField(FieldEditor):
    """A table to type into. Insert adds, Ctrl+Delete removes, Alt+Up and Alt+Down move."""

    def __init__(self) -> None:
        self.table = _Table()
        super().__init__(self.table)
        self.model = StandingItemsModel(self)
        self.table.show_model(self.model)
        self.table.field = self
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.add_button = push_button("&Add an item", self.add)
        self.remove_button = push_button("Remo&ve it", self.remove)
        self.up_button = push_button("Move &up", self.move_up)
        self.down_button = push_button("Move &down", self.move_down)
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            row.addWidget(button)
        row.addStretch(1)
        whole = QWidget()
        layout = column_layout(whole)
        self.row.removeWidget(self.table)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.row.addWidget(whole, 1)
        for changed in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._edited)
        self.table.selectionModel().currentRowChanged.connect(self._enable)
        self._enable()

    def value(self) -> Any:
        """The items; a row in which nothing was typed is none."""
        return tuple(item for item in self.model.items if item.title or item.lead or item.allotted)

    def set_value(self, value: Any) -> None:
        self.model.show_items(value or ())
        if value:
            self._go(0, 0)
        self._enable()

    @Slot()
    def add(self) -> None:
        """A new item below the current one, ready to be typed."""
        at = self._at() + 1
        self.model.add(at)
        self._go(at, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.edit(self.model.index(at, 0))

    @Slot()
    def remove(self) -> None:
        at = self._at()
        if at < 0:
            return
        self.model.remove(at)
        if self.model.items:
            self._go(min(at, len(self.model.items) - 1), self._column())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable()

    @Slot()
    def move_up(self) -> None:
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at = self._at()
        if at >= 0 and 0 <= at + step < len(self.model.items):
            self.model.swap(at, at + step)
            self._go(at + step, self._column())

    def _at(self) -> int:
        return self.table.currentIndex().row()

    def _column(self) -> int:
        return max(self.table.currentIndex().column(), 0)

    def _go(self, row: int, column: int) -> None:
        index = self.model.index(row, column)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.table.selectionModel().setCurrentIndex(index, select)
        self.table.scrollTo(index)

    @Slot()
    def _edited(self) -> None:
        self._enable()
        self.tell()

    @Slot()
    def _enable(self) -> None:
        at, last = self._at(), len(self.model.items) - 1
        self.remove_button.setEnabled(at >= 0)
        self.up_button.setEnabled(at > 0)
        self.down_button.setEnabled(0 <= at < last)


class _Table(QTableView):
    field: StandingItemsField

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(_EDITS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setItemDelegate(WordsDelegate(self))
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionsClickable(False)
        self.horizontalHeader().setStretchLastSection(True)
        tall = self.fontMetrics().height() + 12
        self.verticalHeader().setDefaultSectionSize(tall)
        self.setFixedHeight((_ROWS_SHOWN + 1) * tall + 8)

    def show_model(self, model: StandingItemsModel) -> None:
        self.setModel(model)
        letter = self.fontMetrics().averageCharWidth()
        for at, cell in enumerate(CELLS):
            self.setColumnWidth(at, cell.width * letter + 16)
        wide = sum(cell.width for cell in CELLS) * letter + 16 * len(CELLS)
        self.setMinimumWidth(min(wide + 48, self.screen().availableSize().width() - 240))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (ALT | CTRL)
        if self.state() == QAbstractItemView.State.EditingState:
            # Keys that an editor leaves over are its own all the same.
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Insert and plain:
            self.field.add()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & CTRL:
            self.field.remove()
        elif event.key() == Qt.Key.Key_Delete and plain:
            self.model().setData(self.currentIndex(), "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            # Not left to the dialog, which would save and go.
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and event.modifiers() & ALT:
            self.field.move_up()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & ALT:
            self.field.move_down()
        else:
            super().keyPressEvent(event)
