"""Cells of a table with wrapped words: every cell of a row begins at the same height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

ABOVE_AND_BELOW = 6
_ACROSS = Qt.AlignmentFlag.AlignHorizontal_Mask


class TopCells(QStyledItemDelegate):
    """Draws words at the top of their cell, where the row is higher than they are."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        widget: object = option.widget
        style = widget.style() if isinstance(widget, QWidget) else QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        within = QStyleOptionViewItem(option)
        within.rect = option.rect.adjusted(0, ABOVE_AND_BELOW, 0, -ABOVE_AND_BELOW)
        super().paint(painter, within, index)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        across = option.displayAlignment & _ACROSS
        option.displayAlignment = across | Qt.AlignmentFlag.AlignTop
        option.decorationAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
