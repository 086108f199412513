"""Actions as cards in a column: read as they are scrolled to, moved by keys and by dragging."""

from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.records.reading import actions
from desktop.records.reading.actions import ActionRow
from desktop.records.rules.overdue import said_due
from desktop.records.rules.words import ActionStatus
from desktop.ui.desk import Desk
from desktop.ui.icons import OVERDUE_SIGN, icon
from desktop.ui.lists.columns import RECORD_ROLE, Column, Index
from desktop.ui.lists.record_model import RecordModel

CARD = "application/x-minute-book-action"
"""What a card that is dragged carries: its id."""
_GAP = 8
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TEXT_LINES = 3


def said(row: ActionRow) -> str:
    """The card in a sentence, for those who hear it."""
    due = _due(row)
    parts = (f"Action {row.label}", row.text.rstrip("."), row.owners, due)
    return ". ".join(part for part in parts if part) + "."


def _due(row: ActionRow) -> str:
    due = said_due(row.due, row.due_words, row.due_day)
    if row.overdue:
        return f"Overdue: {due}"
    if row.to_agree:
        return "To be agreed"
    return f"Due {due}" if due and not row.status.closed else due


class CardsModel(RecordModel[ActionRow]):
    """The actions of one status, by their ids."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__((Column[ActionRow]("card", "Action", 30, said),), self._rows, parent)
        self._desk = desk

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if usual else usual

    def mimeTypes(self) -> list[str]:
        return [CARD]

    def mimeData(self, indexes: Any) -> QMimeData:
        carried = QMimeData()
        if indexes:
            carried.setData(CARD, str(self.ids[indexes[0].row()]).encode())
        return carried

    def _rows(self, ids: list[int]) -> list[ActionRow]:
        return self._desk.read(actions.rows, ids)


class CardList(QListView):
    """One column of the board."""

    column_wanted = Signal(int)
    """Another column, so many to the right."""
    shift_wanted = Signal(int)
    """The current card in another column, so many to the right."""
    dropped = Signal(object)
    """The id of the card that was let go over this column."""
    entered = Signal()
    """It has the keyboard now."""

    def __init__(self, desk: Desk, status: ActionStatus) -> None:
        super().__init__()
        self.status = status
        self.cards = CardsModel(desk, self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 38)

    @property
    def current_id(self) -> int | None:
        row = self.currentIndex().row()
        return self.cards.ids[row] if 0 <= row < len(self.cards.ids) else None

    def choose_row(self, row: int) -> None:
        self.setCurrentIndex(self.cards.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift_wanted.emit(way)
        else:
            self.column_wanted.emit(way)

    def keyboardSearch(self, _search: str) -> None:
        # Qt would ask for the text of every card there is.
        pass

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_id is None and self.cards.ids:
            self.choose_row(0)
        self.entered.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        carried = bytes(event.mimeData().data(CARD).data())
        if carried.isdigit():
            event.acceptProposedAction()
            self.dropped.emit(int(carried))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.cards.ids:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            room = self.viewport().rect().adjusted(_GAP, 3 * _GAP, -_GAP, 0)
            centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, int(centre), "None")
            painter.end()


class CardDelegate(QStyledItemDelegate):
    """Number and day on the first line, then what is to be done, then who is asked."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(RECORD_ROLE)
        if not isinstance(row, ActionRow):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        palette: QPalette = option.palette
        inks = (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText)
        grounds = (QPalette.ColorRole.Base, QPalette.ColorRole.Highlight)
        card: QRect = option.rect.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)
        painter.save()
        painter.setPen(palette.color(inks[0] if focused else QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(grounds[chosen]))
        painter.drawRoundedRect(card.adjusted(0, 0, -1, -1), 4, 4)
        painter.setPen(palette.color(inks[chosen]))
        self._write(painter, option, card.adjusted(_GAP, _GAP, -_GAP, -_GAP), row, chosen=chosen)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        row: ActionRow,
        *,
        chosen: bool,
    ) -> None:
        metrics = option.fontMetrics
        line = metrics.height()
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, row.label)
        painter.setFont(option.font)
        left = room.left() + painter.fontMetrics().horizontalAdvance(f"{row.label}  ") + _GAP
        due = QRect(left, room.top(), room.right() - left, line)
        if row.overdue:
            sign = QRect(due.left(), due.top(), line, line)
            mode = icon(OVERDUE_SIGN).Mode.Selected if chosen else icon(OVERDUE_SIGN).Mode.Normal
            icon(OVERDUE_SIGN).paint(painter, sign, Qt.AlignmentFlag.AlignCenter, mode)
            due.setLeft(sign.right() + _GAP // 2)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            due, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(_due(row), elide, due.width())
        )
        words = QRect(room.left(), room.top() + line + 4, room.width(), line * _TEXT_LINES)
        for nth, part in enumerate(lines_of(row.text, metrics, words.width(), _TEXT_LINES)):
            painter.drawText(words.left(), words.top() + nth * line + metrics.ascent(), part)
        owners = QRect(room.left(), words.bottom() + 4, room.width(), line)
        shown = metrics.elidedText(row.owners or "Nobody is asked", elide, owners.width())
        painter.drawText(owners, Qt.AlignmentFlag.AlignLeft, shown)

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = (_TEXT_LINES + 2) * option.fontMetrics.height()
        return QSize(0, lines + 3 * _GAP + 8)


def lines_of(text: str, metrics: Any, width: int, most: int) -> list[str]:
    """A text broken into lines of a width; the last one is cut short where there is more."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most:
        line = rest.pop(0)
        while rest and metrics.horizontalAdvance(f"{line} {rest[0]}") <= width:
            line += f" {rest.pop(0)}"
        lines.append(line)
    if rest:
        lines[-1] += f" {rest[0]} …"
    elide = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(line, elide, width) for line in lines]
