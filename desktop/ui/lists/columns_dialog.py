"""The columns of a list: which of them show, and in which order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import plain_label, push_button
from desktop.ui.lists.columns import Column
from desktop.ui.lists.kept import Arrangement
from desktop.ui.on_screen import resize_within

_KEY = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """Space shows and hides a column, Alt+Up and Alt+Down move it. Show it with `open()`."""

    wanted = Signal(object)
    """The `Arrangement` that was chosen."""

    def __init__(
        self, parent: QWidget, columns: Sequence[Column[Any]], arrangement: Arrangement
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Columns")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns = {column.key: column for column in columns}
        self._arrangement = arrangement
        self.list = _Columns()
        self.list.setAccessibleName("Columns")
        self.list.setSpacing(3)
        self.list.moved.connect(self._move)
        self._fault = plain_label()
        self._fault.hide()
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(push_button("Move &up", self._up))
        self._buttons.addWidget(push_button("Move &down", self._down))
        self._buttons.addWidget(push_button("Usua&l columns", self._usual))
        self._buttons.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.list, 1)
        across.addLayout(self._buttons)
        box = QDialogButtonBox()
        self.show_button = box.addButton("&Show these", QDialogButtonBox.ButtonRole.AcceptRole)
        self.show_button.setDefault(True)
        box.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self._chosen)
        box.rejected.connect(self.reject)
        layout = column_layout(self, margins=16, spacing=12)
        layout.addWidget(plain_label("Tick what the list is to show. Alt+Up and Alt+Down move."))
        layout.addLayout(across, 1)
        layout.addWidget(self._fault)
        layout.addWidget(box)
        self._fill(arrangement.columns, arrangement.hidden)
        resize_within(self, 440, 400)

    def _fill(self, keys: Sequence[str], hidden: Sequence[str]) -> None:
        self.list.clear()
        for key in keys:
            item = QListWidgetItem(self._columns[key].heading)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            shown = Qt.CheckState.Unchecked if key in hidden else Qt.CheckState.Checked
            item.setCheckState(shown)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    @Slot(int)
    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)

    @Slot()
    def _usual(self) -> None:
        hidden = [key for key, column in self._columns.items() if not column.usual]
        self._arrangement = replace(self._arrangement, widths={}, fits=True)
        self._fill(tuple(self._columns), hidden)

    @Slot()
    def _chosen(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        hidden = [item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Unchecked]
        if len(hidden) == len(items):
            self._fault.setText("Tick at least one column: a list without any shows nothing.")
            self._fault.show()
            return
        order = tuple(item.data(_KEY) for item in items)
        self.wanted.emit(replace(self._arrangement, columns=order, hidden=tuple(hidden)))
        self.accept()


class _Columns(QListWidget):
    """The list of them, moved in by keys."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(way)
        else:
            super().keyPressEvent(event)
