"""Draws a line of the agenda: a heading, or an item with its number and what it is for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.records.reading.meetings import ItemRow, SectionRow
from desktop.ui.lists.columns import RECORD_ROLE
from desktop.ui.meeting.agenda_model import quiet_words
from desktop.ui.meeting.item_heading import quiet
from desktop.ui.meeting.point_delegate import view_width
from desktop.ui.wrapping import laid_out

Index = QModelIndex | QPersistentModelIndex
_PAD = 6
_LEFT = 8
_INDENT = 16
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class AgendaDelegate(QStyledItemDelegate):
    """Titles wrap, numbers hang in a column of their own, parts stand under their item."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record: SectionRow | ItemRow = index.data(RECORD_ROLE)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        if chosen:
            painter.fillRect(option.rect, palette.highlight())
        plain = palette.highlightedText().color() if chosen else palette.text().color()
        lines = _Lines(record, option.font, option.rect)
        painter.setPen(plain)
        painter.setFont(lines.font)
        painter.drawText(lines.number, Qt.AlignmentFlag.AlignLeft, _number(record))
        lines.words.draw(painter, QPointF(lines.title.topLeft()))
        if isinstance(record, ItemRow):
            painter.setPen(plain if chosen else quiet(palette))
            painter.drawText(lines.about, _WRAPPED, quiet_words(record))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = view_width(option)
        record: SectionRow | ItemRow = index.data(RECORD_ROLE)
        return QSize(width, _Lines(record, option.font, QRect(0, 0, width, 0)).height)


class _Lines:
    """Where number, title and the quiet words lie, and how high they are in all."""

    def __init__(self, record: SectionRow | ItemRow, font: QFont, rect: QRect) -> None:
        heading = isinstance(record, SectionRow)
        self.font = QFont(font)
        self.font.setBold(heading)
        metrics = QFontMetrics(self.font)
        part = isinstance(record, ItemRow) and record.parent_id is not None
        hang = 0 if heading else metrics.horizontalAdvance("888 ")
        top = rect.top() + _PAD + (6 if heading else 0)
        left = rect.left() + _LEFT + (_INDENT if part else 0)
        width = max(rect.right() + 1 - _LEFT - left - hang, 40)
        self.number = QRect(left, top, hang, metrics.height())
        self.words = laid_out(record.title, self.font, width)
        high = round(self.words.boundingRect().height())
        self.title = QRect(left + hang, top, width, high)
        words = quiet_words(record) if isinstance(record, ItemRow) else ""
        about = _high(QFontMetrics(font), width, words) if words else 0
        self.about = QRect(left + hang, top + high + 2, width, about)
        self.height = top + high + (about + 2 if about else 0) + _PAD - rect.top()


def _number(record: SectionRow | ItemRow) -> str:
    if isinstance(record, SectionRow):
        return ""
    return record.number or "–"


def _high(metrics: QFontMetrics, width: int, words: str) -> int:
    return metrics.boundingRect(QRect(0, 0, width, 0), _WRAPPED, words).height()
