"""What a search found, and how a line of it is drawn: its place, and the words that match."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.records.reading.search import Hit
from desktop.records.rules.dates import short_date
from desktop.ui.found_line import smaller
from desktop.ui.lists.columns import RECORD_ROLE

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MARGIN = 8
_BEFORE, _LONGEST = 60, 240


class HitsModel(QAbstractListModel):
    """Shows what it was last given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()

    def show(self, hits: tuple[Hit, ...]) -> None:
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == RECORD_ROLE:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.text} ({where(hit)})"
        return None


class HitDelegate(QStyledItemDelegate):
    """Two lines: the words found, the marked ones in bold; and where they stand."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(RECORD_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        rect = option.rect
        painter.save()
        if selected:
            painter.fillRect(rect, palette.highlight())
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        inner = rect.adjusted(_MARGIN, _MARGIN // 2, -_MARGIN, -_MARGIN // 2)
        text, marks = excerpt(hit)
        layout = QTextLayout(text, option.font)
        layout.setFormats([_bold(start, end) for start, end in marks])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        painter.setClipRect(inner)
        layout.draw(painter, inner.topLeft())
        below = inner.adjusted(0, inner.height() // 2, 0, 0)
        painter.setFont(smaller(option.font))
        words = painter.fontMetrics().elidedText(
            where(hit), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        height: int = option.fontMetrics.height()
        return QSize(200, 2 * height + 2 * _MARGIN)


def where(hit: Hit) -> str:
    """The place of a hit: "Item 12, The crane · Board · Mon 7 March 2011"."""
    item = f"Item {hit.item_number}, {hit.title}" if hit.item_number else hit.title
    day = short_date(hit.date) if hit.date else ""
    kind = hit.kind.replace("_", " ").capitalize()
    return " · ".join(filter(None, (kind, item, hit.body, day)))


def excerpt(hit: Hit) -> tuple[str, list[tuple[int, int]]]:
    """The words around the first that matches, and where in them the matches are."""
    first = hit.marks[0][0] if hit.marks else 0
    start = first - _BEFORE if first > _BEFORE else 0
    if start:
        start = hit.text.find(" ", start) + 1 or start
    lead = "… " if start else ""
    text = lead + " ".join(hit.text[start : start + _LONGEST].split("\n"))
    shift = len(lead) - start
    marks = [
        (at + shift, end + shift)
        for at, end in hit.marks
        if at >= start and end <= start + _LONGEST
    ]
    return text, marks


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setFontUnderline(True)
    made.start, made.length, made.format = start, end - start, form
    return made
