"""How a line of the palette is drawn: what it is called, and below, quietly, what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex

BESIDE_ROLE = Qt.ItemDataRole.UserRole + 1
KEYS_ROLE = Qt.ItemDataRole.UserRole + 2
_MARGIN = 6
_SMALLER = 0.9


class FoundDelegate(QStyledItemDelegate):
    """An icon, two lines, and the keys at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        # The line above has the focus; this is what its Enter takes, and looks like it.
        group = QPalette.ColorGroup.Active
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(group, QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(group, role))
        inner = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        side = option.fontMetrics.height()
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        sign: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        sign.paint(painter, QRect(inner.left(), inner.top(), side, side), mode=mode)
        _write(painter, option, index, inner.adjusted(side + 2 * _MARGIN, 0, 0, 0))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        small = QFontMetrics(smaller(option.font)).height()
        return QSize(200, option.fontMetrics.height() + small + 2 * _MARGIN)


def _write(painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    keys = index.data(KEYS_ROLE) or ""
    taken = option.fontMetrics.horizontalAdvance(keys) + 2 * _MARGIN if keys else 0
    if keys:
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, keys)
    above = option.fontMetrics.elidedText(
        index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room.width() - taken
    )
    painter.drawText(room, left, above)
    painter.setFont(smaller(option.font))
    below = room.adjusted(0, option.fontMetrics.height(), 0, 0)
    words = painter.fontMetrics().elidedText(
        index.data(BESIDE_ROLE) or "", Qt.TextElideMode.ElideRight, below.width()
    )
    painter.drawText(below, left, words)


def smaller(font: QFont) -> QFont:
    """For what is said quietly: in full contrast, and smaller."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALLER)
    return small
