"""The attendance as a table: one line a person, as at the date of the meeting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from os import getpid
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.records.reading.meetings import AttendanceRow
from desktop.records.rules.drafts import AttendanceDraft
from desktop.records.rules.words import Status
from desktop.ui.icons import icon

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
DRAGGED = "application/x-minute-book-attendance"

ICONS = {
    Status.EXPECTED: "question-line",
    Status.PRESENT: "check-line",
    Status.IN_ATTENDANCE: "user-follow-line",
    Status.APOLOGIES: "mail-line",
    Status.ABSENT: "close-line",
}


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    words: Callable[[AttendanceRow], str]


def capacity(row: AttendanceRow) -> str:
    """The post and where it is held."""
    return ", ".join(filter(None, (row.capacity, row.organisation)))


def here(row: AttendanceRow) -> str:
    """ "from 10:20 to item 7": where they were not there throughout."""
    came = row.arrived or (f"item {row.arrived_item}" if row.arrived_item else "")
    went = row.departed or (f"item {row.departed_item}" if row.departed_item else "")
    return " ".join(filter(None, (came and f"from {came}", went and f"to {went}")))


COLUMNS = (
    _Column("Name", lambda row: row.name),
    _Column("Status", lambda row: row.status.label),
    _Column("Part", lambda row: row.role.label if row.role else ""),
    _Column("Represented by", lambda row: row.represented_by),
    _Column("Post", capacity),
    _Column("Represents", lambda row: row.represents),
    _Column("Here", here),
    _Column("Reason", lambda row: row.reason),
)
STATUS_COLUMN, POST_COLUMN = 1, 4


class AttendanceModel(QAbstractTableModel):
    """Shows what it was last given; the verbs change the register, not this."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AttendanceRow, ...] = ()
        self.open = False
        """Whether lines may be moved."""
        self._own = f"{getpid()} {id(self)}".encode()

    def show(self, rows: tuple[AttendanceRow, ...]) -> None:
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        words = COLUMNS[index.column()].words(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tip takes words that look like HTML for HTML.
            return f"<p>{escape(words)}</p>" if words else ""
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATUS_COLUMN:
            return icon(ICONS[row.status])
        return None

    # Lines may be dragged to between others of this list

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self.open:
            return usual
        may = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        return usual | may

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, _indexes: Sequence[QModelIndex]) -> QMimeData:
        dragged = QMimeData()
        dragged.setData(DRAGGED, self._own)
        return dragged

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        """A line of this very list: not of the attendance of another meeting."""
        return self.open and data.data(DRAGGED).data() == self._own

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        return None


def draft_of(row: AttendanceRow) -> AttendanceDraft:
    """A line as it stands, to be changed."""
    return AttendanceDraft(
        row.person_id,
        row.status,
        row.role,
        row.capacity,
        row.organisation,
        row.represents,
        row.represented_by_id,
        row.reason,
        row.arrived,
        row.departed,
        row.accepted,
        row.arrived_item_id,
        row.departed_item_id,
    )


def counts(rows: tuple[AttendanceRow, ...]) -> str:
    """ "12 present · 4 in attendance · 5 apologies (2 represented)"."""
    said = []
    for status in (
        Status.PRESENT,
        Status.IN_ATTENDANCE,
        Status.APOLOGIES,
        Status.ABSENT,
        Status.EXPECTED,
    ):
        count = sum(row.status is status for row in rows)
        if count:
            said.append(f"{count} {status.label.lower()}")
    represented = sum(row.represented_by_id is not None for row in rows)
    if represented:
        said.append(f"{represented} represented")
    return " · ".join(said)
