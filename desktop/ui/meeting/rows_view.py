"""A list of rows of any height that lays out anew only what a key press changed.

QListView asks for the size of every row each time that one of them grows. Here the heights are
kept, and a row that grew moves those below it; the rest of a list, what a screen reader hears
with it, stays Qt's own.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from desktop.ui.meeting.outline_model import Index

_Hint = QAbstractItemView.ScrollHint
_Action = QAbstractItemView.CursorAction
_LINE = 20
_SOME = 2
"""Tops there are where there is a row: its own, and where the page ends."""
_TO_THE_ENDS = {_Action.MoveHome: -(10**9), _Action.MoveEnd: 10**9}
_BY_ONE = {_Action.MoveUp: -1, _Action.MovePrevious: -1, _Action.MoveDown: 1, _Action.MoveNext: 1}


@dataclass(frozen=True, slots=True)
class _Stay:
    """What is at the top while the page becomes wider or narrower: a row, and how far into it."""

    row: int
    into: int
    sees_current: bool


class RowsView(QListView):
    """Whoever builds on this says how high its rows are (`heights`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tops: list[int] = [0]
        self._stays: _Stay | None = None
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def heights(self) -> Iterable[int]:
        """How high each row is in a page as wide as this one."""
        raise NotImplementedError

    # Laying out

    def doItemsLayout(self) -> None:
        if self.model() is not None:
            self._tops = [0, *accumulate(self.heights())]
        QAbstractItemView.doItemsLayout(self)
        stays, self._stays = self._stays, None
        if stays is not None and stays.row < len(self._tops) - 1:
            high = self._tops[stays.row + 1] - self._tops[stays.row]
            self.verticalScrollBar().setValue(self._tops[stays.row] + min(stays.into, high))
            if stays.sees_current:
                self.scrollTo(self.currentIndex())

    def stay(self) -> None:
        """Keep at the top what is there, when every row is laid out anew."""
        if self._stays is not None or len(self._tops) < _SOME:
            return
        now = self.verticalOffset()
        row = min(bisect_right(self._tops, now), len(self._tops) - 1) - 1
        seen = self.viewport().rect().contains(self.visualRect(self.currentIndex()))
        self._stays = _Stay(row, now - self._tops[row], seen)

    def row_grew(self, row: int) -> None:
        """A row became higher or lower: those below it move, and nothing else is drawn."""
        self._tops = [0, *accumulate(self.heights())]
        self.updateGeometries()
        port = self.viewport()
        port.update(0, self._tops[row] - self.verticalOffset(), port.width(), port.height())

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._tops[-1] - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(_LINE)
        self.updateEditorGeometries()

    # Where the rows are

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not 0 <= row < len(self._tops) - 1:
            return QRect()
        top, end = self._tops[row], self._tops[row + 1]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), end - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = bisect_right(self._tops, point.y() + self.verticalOffset()) - 1
        inside = 0 <= row < len(self._tops) - 1 and 0 <= point.x() < self.viewport().width()
        return self.model().index(row, 0) if inside else QModelIndex()

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if self.model() is not None:
            self.executeDelayedItemsLayout()
        row, bar, room = index.row(), self.verticalScrollBar(), self.viewport().height()
        if not 0 <= row < len(self._tops) - 1:
            return
        top, end = self._tops[row], self._tops[row + 1]
        now = bar.value()
        if hint == _Hint.PositionAtTop:
            bar.setValue(top)
        elif hint == _Hint.PositionAtBottom:
            bar.setValue(end - room)
        elif hint == _Hint.PositionAtCenter:
            bar.setValue((top + end - room) // 2)
        elif top < now or end - top > room:
            bar.setValue(top)
        elif end > now + room:
            bar.setValue(end - room)

    def moveCursor(self, action: _Action, _held: Qt.KeyboardModifier) -> QModelIndex:
        rows = len(self._tops) - 1
        now = self.currentIndex().row()
        if action in _TO_THE_ENDS:
            wanted = _TO_THE_ENDS[action]
        elif action in _BY_ONE:
            wanted = now + _BY_ONE[action]
        else:
            by = self.viewport().height() * (-1 if action == _Action.MovePageUp else 1)
            wanted = bisect_right(self._tops, self._tops[max(now, 0)] + by) - 1
        return self.model().index(min(max(wanted, 0), rows - 1), 0) if rows else QModelIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(self.visualRect(index))
        return region

    # Drawing

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, list(roles))
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = self.option()
        offset, model, chosen = self.verticalOffset(), self.model(), self.selectionModel()
        drawn = event.rect()
        row = max(bisect_right(self._tops, drawn.top() + offset) - 1, 0)
        painter = QPainter(self.viewport())
        plain = option.state
        while row < len(self._tops) - 1 and self._tops[row] - offset <= drawn.bottom():
            index = model.index(row, 0)
            option.rect = self.visualRect(index)
            selected = chosen.isSelected(index)
            option.state = plain | QStyle.StateFlag.State_Selected if selected else plain
            self.itemDelegate().paint(painter, option, index)
            row += 1
        painter.end()

    def option(self) -> QStyleOptionViewItem:
        """How a row is drawn that is not chosen."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option
