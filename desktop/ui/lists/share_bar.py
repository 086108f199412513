"""A small bar beside the words that say the same: how much of the whole."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.lists.columns import RECORD_ROLE

_GAP = 8
_TALL = 8


class ShareBar(QStyledItemDelegate):
    """Paints `share(record)`, from 0 to 1, at the end of a cell, beside the `longest` words."""

    def __init__(
        self, share: Callable[[Any], float | None], longest: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._share = share
        self._longest = longest

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        record = index.data(RECORD_ROLE)
        share = None if record is None else self._share(record)
        if share is None:
            return
        rect: QRect = option.rect
        palette: QPalette = option.palette
        words = option.fontMetrics.horizontalAdvance(self._longest)
        left = rect.left() + words + 2 * _GAP
        room = QRect(left, rect.center().y() - _TALL // 2, rect.right() - left - _GAP, _TALL)
        if room.width() < 3 * _TALL:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        frame = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        filled = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Highlight
        painter.save()
        painter.setPen(palette.color(frame))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room.adjusted(0, 0, -1, -1))
        within = room.adjusted(1, 1, -1, -1)
        within.setWidth(round(within.width() * min(max(share, 0.0), 1.0)))
        painter.fillRect(within, palette.color(filled))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(12 * _TALL, 0)
