"""The points of the current item as a list model that is typed into and saves itself."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.records.rules.drafts import PointDraft
from desktop.records.rules.text import clean
from desktop.records.rules.words import PointKind
from desktop.ui.lists.columns import RECORD_ROLE
from desktop.ui.meeting import outline
from desktop.ui.meeting.outline import Line, Way
from desktop.ui.meeting.outline_saving import OutlineSaving

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractListModel):
    """What is typed stands here at once; the register follows, in order, on its own thread."""

    typed = Signal()

    def __init__(self, saving: OutlineSaving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.item_id: int | None = None
        self.lines: list[Line] = []
        self.read_only = False

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.kind.label}, level {line.depth + 1}: {line.text}"
        return line if role == RECORD_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid() or self.read_only:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    # What stands in it

    def show(self, item_id: int | None, lines: list[Line], *, read_only: bool) -> None:
        """The points of another item."""
        self.beginResetModel()
        self.item_id, self.lines, self.read_only = item_id, lines, read_only
        if not lines and item_id is not None and not read_only:
            self.lines = [Line()]
        self.endResetModel()

    def take_in(self, fresh: list[Line], *, read_only: bool, editing: Line | None = None) -> bool:
        """The same item as the register now has it, keeping what is being typed.

        Whether the list stayed in the same order, so that nobody lost their place.
        """
        mine = [line for line in self.lines if line.kept or line is editing or not line.blank]
        merged = _merged(mine, fresh)
        if not merged and not read_only:
            merged = [line for line in self.lines if not line.kept][:1] or [Line()]
        same = read_only == self.read_only and [(a.id, a.depth) for a in merged] == [
            (b.id, b.depth) for b in self.lines
        ]
        if not same:
            self.show(self.item_id, merged, read_only=read_only)
            return False
        for row, line in enumerate(merged):
            if line is not self.lines[row]:
                self.lines[row] = line
                self._changed(row)
        return True

    def take_in_typed(self, lines: list[Line]) -> None:
        """What was typed under this item before and could not be saved."""
        if lines:
            self.show(self.item_id, _merged(lines, self.lines), read_only=self.read_only)

    def row_like(self, line: Line) -> int | None:
        """Where a line stands that was shown before."""
        if line in self.lines:
            return self.lines.index(line)
        return None if line.id is None else self.row_of(line.id)

    @property
    def dirty(self) -> bool:
        """Whether anything typed is not on its way to the register."""
        return any(line.dirty for line in self.lines)

    def row_of(self, point_id: int) -> int | None:
        return next((row for row, line in enumerate(self.lines) if line.id == point_id), None)

    # What a clerk does

    def type(self, row: int, text: str, emphasis: str) -> None:
        """The text of a point as it now is; `save` sends it on."""
        line = self.lines[row]
        if (line.text, line.emphasis) == (text, emphasis):
            return
        line.text, line.emphasis = text, emphasis
        self._changed(row)
        self.typed.emit()

    def save(self, row: int) -> None:
        """Send one point to the register, if anything in it is new."""
        line = self.lines[row]
        if self.read_only or not line.dirty or line.blank:
            return
        if line.kept:
            self._saving.change(line)
        elif self.item_id is not None:
            parent = outline.parent_of(self.lines, row)
            before = outline.sibling_before(self.lines, row)
            self._saving.add(
                self.item_id,
                line,
                None if parent is None else self.lines[parent],
                None if before is None else self.lines[before],
            )

    def save_all(self) -> None:
        for row in range(len(self.lines)):
            self.save(row)

    def add_after(self, row: int, line: Line) -> int:
        """A new point after another and all below it; where it now stands."""
        self.save(row)
        at = outline.end_of(self.lines, row) if self.lines else 0
        self.beginInsertRows(QModelIndex(), at, at)
        self.lines.insert(at, line)
        self.endInsertRows()
        return at

    def move(self, row: int, way: Way) -> bool:
        """Move a point with all below it; whether there was such a way."""
        to = outline.move(self.lines, row, way)
        if to is None or self.read_only:
            return False
        line = self.lines[row]
        self.save(row)
        moving = self.lines[to.first : to.end]
        if to.before not in range(to.first, to.end + 1):
            self.beginMoveRows(QModelIndex(), to.first, to.end - 1, QModelIndex(), to.before)
            del self.lines[to.first : to.end]
            at = to.before - len(moving) if to.before > to.first else to.before
            self.lines[at:at] = moving
            self.endMoveRows()
        for moved in moving:
            moved.depth += to.deeper
        for moved in moving:
            self._changed(self.lines.index(moved))
        if line.kept:
            self._saving.move(line, way)
        return True

    def remove(self, row: int) -> None:
        """Take a point away, with all below it."""
        line, end = self.lines[row], outline.end_of(self.lines, row)
        self.beginRemoveRows(QModelIndex(), row, end - 1)
        del self.lines[row:end]
        self.endRemoveRows()
        if line.kept:
            self._saving.remove(line)
        if not self.lines:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self.lines.append(Line())
            self.endInsertRows()

    def leave(self, row: int) -> None:
        """The cursor goes elsewhere: save the point, or drop it if nothing was typed."""
        line = self.lines[row]
        if not line.blank:
            self.save(row)
        elif outline.end_of(self.lines, row) > row + 1:
            # A point with others below it needs words: the old ones come back.
            self.type(row, line.saved.text, line.saved.emphasis)
        elif len(self.lines) > 1 or line.kept:
            self.remove(row)

    def make_kind(self, row: int, kind: PointKind) -> None:
        """Make a plain point a heading, a quotation or a note."""
        line = self.lines[row]
        if line.kind is not kind:
            line.kind = kind
            self._changed(row)
            self.save(row)

    def unkeep(self, line: Line) -> None:
        """What was typed there was refused: it stays typed, and unsaved."""
        line.kept = line.id is not None
        line.saved = PointDraft() if line.id is None else replace(line.saved, text="\0")

    def _changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))


def _merged(mine: list[Line], fresh: list[Line]) -> list[Line]:
    """Points as the register has them, with what is typed here and not yet saved."""
    known = {line.id: line for line in mine if line.id is not None}
    merged = [_newest(known.get(line.id or 0), line) for line in fresh]
    present = {line.id for line in merged}
    before: Line | None = None
    for line in mine:
        if line.id in present and line.id is not None:
            before = next(other for other in merged if other.id == line.id)
        elif not line.kept or line.dirty:
            # Typed here, and not in the register, or no longer.
            line.id, line.kept, line.saved = None, False, PointDraft()
            merged.insert(0 if before is None else merged.index(before) + 1, line)
            before = line
    return merged


def _newest(mine: Line | None, fresh: Line) -> Line:
    if mine is None:
        return fresh
    unchanged = clean(mine.saved.text) == fresh.text and mine.saved.kind is fresh.kind
    if mine.dirty or unchanged:
        # The typed text may end in a space that the register does not keep.
        fresh.text, fresh.emphasis, fresh.kind = mine.text, mine.emphasis, mine.kind
        fresh.saved = mine.saved if unchanged else fresh.saved
    return fresh
