"""The agenda as a tree: items that stand before any heading, then headings with their items."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from os import getpid
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.records.reading.meetings import ItemRow, SectionRow
from desktop.records.rules import timetable
from desktop.records.rules.dates import plain_date
from desktop.ui.lists.columns import RECORD_ROLE

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
DRAGGED = "application/x-minutebook-agenda"
"""What is dragged within one agenda; it says which."""


@dataclass(slots=True, eq=False)
class Node:
    """A heading or an item; `record` is its row, `key` what an index knows it by."""

    record: SectionRow | ItemRow
    parent: "Node | None" = None
    key: int = 0
    children: "list[Node]" = field(default_factory=list)


class AgendaModel(QAbstractItemModel):
    """Shows what it was last given; the verbs change the register, not this."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Node] = []
        # An index that is out of date leads nowhere: a bare pointer would lead into freed memory.
        self._by_key: dict[int, Node] = {}
        self._keys = count(1)
        self._own = f"{getpid()} {id(self)}".encode()
        self.open = False

    def show(self, sections: tuple[SectionRow, ...], items: tuple[ItemRow, ...]) -> bool:
        """The agenda as it now is; whether it kept its shape."""
        fresh = _tree(sections, items)
        if _shape(fresh) == _shape(self._top):
            _renew(self._top, fresh)
            self._say_changed(_NOWHERE)
            return True
        self.beginResetModel()
        self._top = fresh
        self._by_key.clear()
        for node in (*fresh, *(child for heading in fresh for child in heading.children)):
            node.key = next(self._keys)
            self._by_key[node.key] = node
        self.endResetModel()
        return False

    def record(self, index: Index) -> SectionRow | ItemRow | None:
        node = self._node(index)
        return node.record if node else None

    def index_of(self, record: type[ItemRow] | type[SectionRow], record_id: int) -> QModelIndex:
        """Where an item or heading stands; an index of nowhere if it does not."""
        for index in self.in_order():
            found = self.record(index)
            if isinstance(found, record) and found.id == record_id:
                return index
        return QModelIndex()

    def in_order(self) -> list[QModelIndex]:
        """Every row, as read from top to bottom."""
        order = []
        for row, node in enumerate(self._top):
            index = self.index(row, 0)
            order.append(index)
            order += [self.index(child, 0, index) for child in range(len(node.children))]
        return order

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._below(parent)[row].key)

    def parent(self, index: Index = _NOWHERE) -> Any:
        node = self._node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(self._top.index(node.parent), 0, node.parent.key)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._below(parent))

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.record(index)
        if record is None:
            return None
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.DisplayRole:
            return title(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(record)
        return None

    # What may be dragged

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self.open:
            return usual
        if not index.isValid():
            return usual | Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [DRAGGED, "text/uri-list"]

    def mimeData(self, _indexes: Sequence[QModelIndex]) -> QMimeData:
        dragged = QMimeData()
        dragged.setData(DRAGGED, self._own)
        return dragged

    def is_own(self, dragged: QMimeData) -> bool:
        """Whether something was dragged from here."""
        return dragged.data(DRAGGED).data() == self._own

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index
    ) -> bool:
        """A file onto an item; a line of the agenda anywhere."""
        if data.hasUrls():
            return isinstance(self.record(parent), ItemRow)
        return self.open and self.is_own(data)

    def _node(self, index: Index) -> Node | None:
        return self._by_key.get(index.internalId()) if index.isValid() else None

    def _below(self, parent: Index) -> list[Node]:
        node = self._node(parent)
        return node.children if node else self._top

    def _say_changed(self, parent: Index) -> None:
        rows = self.rowCount(parent)
        if rows:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, 0, parent))
        for row in range(rows):
            self._say_changed(self.index(row, 0, parent))


def title(record: SectionRow | ItemRow) -> str:
    """The title with its number, once it has one."""
    number = record.number if isinstance(record, ItemRow) else ""
    return f"{number}  {record.title}" if number else record.title


def spoken(record: SectionRow | ItemRow) -> str:
    """A line as a screen reader says it: what is drawn indented is called a part."""
    if isinstance(record, SectionRow):
        return f"{record.title}, heading"
    part = ", part of the item above" if record.parent_id is not None else ""
    return f"{title(record)}{part}, {quiet_words(record)}"


def quiet_words(item: ItemRow) -> str:
    """What stands under an item's title."""
    said = [item.purpose.label, ", ".join(item.leads)]
    said += [timetable.said(item.allotted)] if item.allotted else []
    said += [f"Supplement of {plain_date(item.supplement_on)}"] if item.supplement_on else []
    said += ["Exempt"] if item.exempt_paragraph else []
    said += ["Deferred"] if item.deferred else []
    said += [_papers(item)] if item.filed else []
    return " · ".join(filter(None, said))


def _papers(item: ItemRow) -> str:
    """ "2 papers, 1 missing"."""
    count = len(item.filed)
    missing = sum(paper.attachment_id is None for paper in item.filed)
    said = "1 paper" if count == 1 else f"{count} papers"
    return f"{said}, {missing} missing" if missing else said


def _tree(sections: tuple[SectionRow, ...], items: tuple[ItemRow, ...]) -> list[Node]:
    headings = {section.id: Node(section) for section in sections}
    top = [Node(item) for item in items if item.section_id not in headings]
    for item in items:
        if item.section_id in headings:
            heading = headings[item.section_id]
            heading.children.append(Node(item, heading))
    return [*top, *headings.values()]


def _shape(nodes: list[Node]) -> list[Any]:
    return [(type(node.record), node.record.id, _shape(node.children)) for node in nodes]


def _renew(nodes: list[Node], fresh: list[Node]) -> None:
    for node, newer in zip(nodes, fresh, strict=True):
        node.record = newer.record
        _renew(node.children, newer.children)
