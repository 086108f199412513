"""Editing in the cells of a list: one field at a time, with the editors that forms have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.fields import FieldEditor
from desktop.ui.lists.columns import RECORD_ROLE, ColumnsModel, Index

_HINT = QStyledItemDelegate.EndEditHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ACROSS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_NO_REASON_TO_LEAVE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


@dataclass(frozen=True, slots=True)
class InPlace:
    """How one column is edited: the field for a row, what is in it, and who saves what it says."""

    editor: Callable[[Any], FieldEditor]
    value: Callable[[Any], Any]
    save: Callable[[Any, Any], None]


class InPlaceDelegate(QStyledItemDelegate):
    """Enter saves and Escape leaves; Tab saves and goes on to the next cell that can be edited."""

    unreadable = Signal(str)
    """A sentence about what was typed, which stays in its cell."""
    left = Signal()
    """No cell is being edited any more."""
    next_wanted = Signal(int, int, int)
    """Row and column of the cell that was left by Tab, and which way."""

    def __init__(self, columns: Mapping[str, InPlace], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._open: tuple[FieldEditor, QPersistentModelIndex, Any] | None = None

    @property
    def editing(self) -> bool:
        return self._open is not None

    def leave(self) -> None:
        """Leaves the cell that is edited, as it was."""
        if self._open is not None:
            self._shut(self._open[0])

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, ColumnsModel)
        column = model.columns[index.column()]
        record = index.data(RECORD_ROLE)
        editor = self._columns[column.key].editor(record)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        editor.row.setContentsMargins(0, 0, 0, 0)
        editor.control.setAccessibleName(column.heading)
        editor.control.setMaximumWidth(16777215)
        editor.control.installEventFilter(self)
        editor.set_value(self._columns[column.key].value(record))
        self._open = (editor, QPersistentModelIndex(index), record)
        return editor

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        # Filled when it was made: news of a save must not take away what is being typed.
        pass

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        # Saved by a verb; the list hears of it as of any change.
        pass

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        wanted = editor.sizeHint()
        room = option.rect
        room.setWidth(max(room.width(), min(wanted.width(), 280)))
        room.setHeight(max(room.height(), wanted.height()))
        editor.setGeometry(room)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if self._open is not None and self._open[0] is editor:
            self._open = None
            self.left.emit()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._open is None or watched is not self._open[0].control:
            # Qt's own filter would take the control for an editor that it does not know.
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(Qt.Key(event.key()))
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() not in _NO_REASON_TO_LEAVE
        ):
            self._save(stay=False)
        return False

    def _pressed(self, key: Qt.Key) -> bool:
        assert self._open is not None
        editor, index, _ = self._open
        if key in _ENTER:
            self._save()
        elif key in _ACROSS:
            if self._save():
                self.next_wanted.emit(index.row(), index.column(), _ACROSS[key])
        elif key == Qt.Key.Key_Escape:
            self._shut(editor)
        else:
            return False
        return True

    def _save(self, *, stay: bool = True) -> bool:
        """Hands on what was typed where it is new; what cannot be read stays, if it is to."""
        assert self._open is not None
        editor, index, record = self._open
        model = index.model()
        assert isinstance(model, ColumnsModel)
        column = self._columns[model.columns[index.column()].key]
        try:
            value = editor.value()
        except UnreadableError as fault:
            self.unreadable.emit(str(fault))
            if not stay:
                self._shut(editor)
            return False
        self._shut(editor)
        if value != column.value(record):
            column.save(record, value)
        return True

    def _shut(self, editor: FieldEditor) -> None:
        self._open = None
        line = editor.control
        completer = line.completer() if isinstance(line, QLineEdit) else None
        if completer is not None and (popup := completer.popup()) is not None:
            popup.hide()
        self.closeEditor.emit(editor, _HINT.NoHint)
        self.left.emit()
