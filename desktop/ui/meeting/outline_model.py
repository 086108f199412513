"""The minutes of a meeting as a list model that is typed into and saves itself."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.shorthand import Known, duty_in, followed
from desktop.records.rules.words import PointKind
from desktop.records.writing.attendance_times import Stamp
from desktop.ui.lists.columns import RECORD_ROLE
from desktop.ui.meeting import outline, point_words
from desktop.ui.meeting.outline import Line, Way, Wording
from desktop.ui.meeting.outline_history import Added, History, Moved, Removed, Reworded
from desktop.ui.meeting.outline_merging import filled, merged
from desktop.ui.meeting.outline_saving import OutlineSaving

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractListModel):
    """What is typed stands here at once; the register follows, in order, on its own thread."""

    typed = Signal()

    def __init__(self, saving: OutlineSaving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.lines: list[Line] = []
        self.read_only = False
        self.history = History()
        self.people: tuple[Known, ...] = ()
        self.day = date.min

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return point_words.title(line) if line.heading else line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return point_words.spoken(line)
        return line if role == RECORD_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid() or self.read_only or self.lines[index.row()].heading:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    # What stands in it

    def take_in(self, fresh: list[Line], *, read_only: bool, editing: Line | None = None) -> bool:
        """The page as the register now has it, keeping what is being typed.

        Whether the list stayed in the same order, so that nobody lost their place.
        """
        before = [(line, line.depth) for line in self.lines]
        looks = [_looks(line) for line in self.lines]

        def worth_keeping(line: Line) -> bool:
            return line is editing or self.history.mentions(line)

        found = merged(self.lines, fresh, worth_keeping)
        found = found if read_only else filled(found, self.lines)
        if read_only != self.read_only or [(line, line.depth) for line in found] != before:
            self.beginResetModel()
            self.lines, self.read_only = found, read_only
            self.endResetModel()
            return False
        for row, line in enumerate(self.lines):
            if _looks(line) != looks[row]:
                self._changed(row)
        return True

    @property
    def dirty(self) -> bool:
        """Whether anything typed is not on its way to the register."""
        return any(line.dirty for line in self.lines)

    @property
    def unsafe(self) -> tuple[Line, ...]:
        """The lines of which the register is not known to have taken every word."""
        return tuple(line for line in self.lines if line.unsafe)

    def row_of(self, point_id: int) -> int | None:
        return next((row for row, line in enumerate(self.lines) if line.id == point_id), None)

    def rows_of_item(self, item_id: int) -> range:
        """The heading of an item and its points; nothing where it is not here."""
        for row, line in enumerate(self.lines):
            if line.heading is not None and line.item_id == item_id:
                return range(row, outline.end_of(self.lines, row))
        return range(0)

    def alone(self, row: int) -> bool:
        """Whether a line is the only one of its item."""
        above = outline.heading_above(self.lines, row)
        return outline.end_of(self.lines, above) - above == 2

    # What a clerk does

    def type(self, row: int, text: str, emphasis: str) -> None:
        """The text of a point as it now is; `save` sends it on."""
        line = self.lines[row]
        said = replace(line.wording, text=text, emphasis=emphasis)
        if said == line.wording:
            return
        if said.action is not None and text != line.text:
            said = replace(said, action=self._followed(said.action, line.text, text))
        self.history.typed(line, line.wording, said)
        self.say(line, said)

    def reword(self, row: int, said: Wording, *, begun: bool = False) -> None:
        """Let a point say something else in one step."""
        line = self.lines[row]
        if said != line.wording:
            self.history.record(Reworded(line, line.wording, said, begun))
            self.say(line, said)

    def say(self, line: Line, said: Wording) -> None:
        """Let a point say this, as part of a step that is told of already."""
        line.wording = said
        self._changed(self.lines.index(line))
        self.typed.emit()

    def _followed(self, action: ActionDraft, before: str, now: str) -> ActionDraft:
        was = duty_in(before, self.people, self.day)
        return followed(action, was, duty_in(now, self.people, self.day))

    def picked_up(self, text: str) -> ActionDraft:
        """What an action of these words asks of whom, and by when."""
        return self._followed(ActionDraft(), "", text)

    def save(self, row: int) -> None:
        """Send one point to the register, if anything in it is new."""
        line = self.lines[row]
        if self.read_only or not line.dirty or line.blank:
            return
        if line.kept:
            self._saving.change(line)
            return
        parent = outline.parent_of(self.lines, row)
        if parent is not None and not self.lines[parent].kept:
            self.save(parent)
            if not self.lines[parent].kept:
                return
        before = outline.sibling_before(self.lines, row)
        while before is not None and not self.lines[before].kept:
            before = outline.sibling_before(self.lines, before)
        self._saving.add(
            line,
            None if parent is None else self.lines[parent],
            None if before is None else self.lines[before],
        )

    def save_all(self) -> None:
        for row in range(len(self.lines)):
            self.save(row)

    def add_after(self, row: int, line: Line) -> int:
        """A new point after another and all below it, or first of an item; where it now stands."""
        self.save(row)
        line.item_id = self.lines[row].item_id
        at = row + 1 if self.lines[row].heading else outline.end_of(self.lines, row)
        self.history.record(Added((line,), self.lines[at - 1]))
        self.insert(at, (line,))
        return at

    def insert(self, at: int, lines: tuple[Line, ...]) -> None:
        self.beginInsertRows(QModelIndex(), at, at + len(lines) - 1)
        self.lines[at:at] = lines
        self.endInsertRows()

    def move(self, row: int, way: Way) -> bool:
        """Move a point with all below it; whether there was such a way."""
        line = self.lines[row]
        # What is not in the register yet is put there where it stands, before anything moves.
        self.save_all()
        self.history.begin()
        self._clear_beside(line)
        row = self.lines.index(line)
        under = outline.followers(self.lines, row) if way == "out" else ()
        while under and not line.kept:
            # Nothing can hang under a point that is not there: it goes past them.
            self._go(line, "down")
            under = under[1:]
        moved = self._go(line, way, under)
        self.history.end()
        return moved

    def _clear_beside(self, line: Line) -> None:
        """Empty lines of the item go: the register knows nothing of them, and could not follow."""
        for row in reversed(self.rows_of_item(line.item_id)[1:]):
            other = self.lines[row]
            if other is not line and not other.kept and other.blank:
                self.remove(row, quiet=True)

    def _go(self, line: Line, way: Way, under: tuple[Line, ...] = ()) -> bool:
        moved = self.shift(line, way)
        if moved:
            self.history.record(Moved(line, way, under))
        return moved

    def shift(self, line: Line, way: Way) -> bool:
        """Move a point, as part of a step that is told of elsewhere."""
        row = self.lines.index(line)
        to = outline.move(self.lines, row, way)
        if to is None or self.read_only:
            return False
        moving = self.lines[to.first : to.end]
        if to.before not in range(to.first, to.end + 1):
            self.beginMoveRows(QModelIndex(), to.first, to.end - 1, QModelIndex(), to.before)
            del self.lines[to.first : to.end]
            at = to.before - len(moving) if to.before > to.first else to.before
            self.lines[at:at] = moving
            self.endMoveRows()
        for moved in moving:
            moved.depth += to.deeper
            self._changed(self.lines.index(moved))
        if line.kept:
            self._saving.move(line, way)
        return True

    def remove(self, row: int, *, quiet: bool = False) -> None:
        """Take a point away, with all below it; the item keeps a line to type on."""
        end = outline.end_of(self.lines, row)
        self.history.begin(quiet=quiet)
        above = self.lines[row - 1]
        if above.heading is not None and (
            end == len(self.lines) or self.lines[end].heading is not None
        ):
            spare = Line(item_id=above.item_id)
            self.history.record(Added((spare,), self.lines[end - 1]))
            self.insert(end, (spare,))
        self.history.record(Removed(tuple(self.lines[row:end]), above))
        self.take_out(row, end)
        self.history.end()

    def take_out(self, row: int, end: int) -> None:
        """Take a point and those below it out of the list and the register."""
        line, *below = self.lines[row:end]
        self.beginRemoveRows(QModelIndex(), row, end - 1)
        del self.lines[row:end]
        self.endRemoveRows()
        if line.kept:
            self._saving.remove(line, below)
        for each in (line, *below):
            each.kept, each.saved, each.held = False, Wording(), Wording()

    def let_go(self, row: int) -> None:
        """An empty point leaves the register; its line stays to be typed on."""
        line = self.lines[row]
        if line.kept and line.blank and outline.end_of(self.lines, row) == row + 1:
            self._saving.remove(line, ())
            line.kept, line.saved, line.held = False, Wording(), Wording()

    def leave(self, row: int) -> None:
        """The cursor goes elsewhere: save the point, or drop it if nothing was typed."""
        line = self.lines[row]
        if not line.blank:
            self.save(row)
        elif outline.end_of(self.lines, row) > row + 1:
            # A point with others below it needs words: the old ones come back.
            self.reword(row, line.saved)
        elif line.kept or not self.alone(row):
            self.remove(row, quiet=True)
        elif line.wording != Wording():
            self.reword(row, Wording())

    def attend(self, attendance_id: int, stamp: Stamp) -> None:
        """Let the attendance say when somebody came and went."""
        self._saving.attend(attendance_id, stamp)

    def make_kind(self, row: int, kind: PointKind) -> None:
        """Make a point a heading, a quotation or a note; a number it bore becomes void."""
        line = self.lines[row]
        if line.kind is not kind:
            self.reword(row, Wording(line.text, line.emphasis, kind))
            self.save(row)

    def unkeep(self, line: Line) -> None:
        """What was typed there was refused: it stays typed, and unsaved."""
        line.turned_away = True
        line.kept = line.id is not None
        line.saved = replace(line.held, text="\0") if line.kept else Wording()

    def _changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))


def _looks(line: Line) -> tuple[object, ...]:
    return (line.wording, line.heading, line.decision_label, line.action_label)
