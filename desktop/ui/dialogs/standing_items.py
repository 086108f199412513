"""The standing items of a template as rows: each cell is typed into where it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.records.rules.drafts import TemplateItemDraft
from desktop.records.rules.item_kinds import kind_of_title
from desktop.records.rules.timetable import LONGEST
from desktop.records.rules.words import ItemKind, Purpose, Word

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)


@dataclass(frozen=True, slots=True)
class Cell:
    """One column: its heading, its width in letters, and what of an item it shows and sets."""

    name: str
    heading: str
    width: int
    words: type[Word] | None = None


CELLS = (
    Cell("title", "Item", 26),
    Cell("section", "Under the heading", 18),
    Cell("purpose", "For", 12, Purpose),
    Cell("lead", "Lead", 15),
    Cell("allotted", "Minutes", 9),
    Cell("kind", "Kind", 24, ItemKind),
)


class StandingItemsModel(QAbstractTableModel):
    """The rows of the editor; a number of minutes that cannot be read is not taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[TemplateItemDraft, ...] = ()

    def show_items(self, items: Sequence[TemplateItemDraft]) -> None:
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def add(self, row: int) -> None:
        """An empty item at a row, under the heading of the one before it."""
        section = self.items[row - 1].section if row else ""
        self.beginInsertRows(QModelIndex(), row, row)
        self.items = (*self.items[:row], TemplateItemDraft(section=section), *self.items[row:])
        self.endInsertRows()

    def remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        self.items = (*self.items[:row], *self.items[row + 1 :])
        self.endRemoveRows()

    def swap(self, row: int, other: int) -> None:
        """Two items in each other's place."""
        items = list(self.items)
        items[row], items[other] = items[other], items[row]
        self.items = tuple(items)
        for at in (row, other):
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(CELLS) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(CELLS)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or int(role) not in (_DISPLAY, _EDIT):
            return None
        value = getattr(self.items[index.row()], CELLS[index.column()].name)
        if int(role) == _DISPLAY and isinstance(value, Word):
            return value.label
        return "" if value is None else str(value)

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        if int(role) != _EDIT:
            return False
        read = _READ[CELLS[index.column()].name]
        try:
            said = read(str(value).strip())
        except ValueError:
            return False
        before = self.items[index.row()]
        item = replace(before, **{CELLS[index.column()].name: said})
        if item.title != before.title and before.kind is ItemKind.BUSINESS:
            item = replace(item, kind=kind_of_title(item.title))
        self.items = (*self.items[: index.row()], item, *self.items[index.row() + 1 :])
        row = index.row()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(CELLS) - 1))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if int(role) != _DISPLAY:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return CELLS[section].heading


class WordsDelegate(QStyledItemDelegate):
    """A cell that is one of a few words is chosen from a list."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell = CELLS[index.column()]
        if cell.words is None:
            editor = super().createEditor(parent, option, index)
        else:
            editor = QComboBox(parent)
            for word in cell.words:
                editor.addItem(word.label, word.value)
        if isinstance(editor, QLineEdit) and cell.name == "allotted":
            editor.setValidator(QIntValidator(0, LONGEST, editor))
        editor.setAccessibleName(cell.heading)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


def _minutes(typed: str) -> int | None:
    if not typed:
        return None
    if not typed.isdecimal() or len(typed) > 4:
        raise ValueError(typed)
    return int(typed)


_READ: dict[str, Callable[[str], Any]] = {
    "title": str,
    "section": str,
    "purpose": Purpose,
    "lead": str,
    "allotted": _minutes,
    "kind": ItemKind,
}
