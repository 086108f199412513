"""The heading of an item as it stands on the page of minutes."""

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.ui.meeting import point_words
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.underlines import asked_colour

_SIDE = 8
_ABOVE, _BELOW = 20, 6
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


def paint_heading(painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
    """Number and title, what the item is for, and a hairline that parts it from the one above."""
    rect = option.rect
    hairline = option.palette.text().color()
    hairline.setAlpha(48)
    painter.setPen(hairline)
    painter.drawLine(rect.left() + _SIDE, rect.top() + 8, rect.right() - _SIDE, rect.top() + 8)
    title, about = _zones(line, option.font, rect)
    painter.setFont(_large(option.font))
    painter.setPen(option.palette.text().color())
    painter.drawText(title, _WRAPPED, point_words.title(line))
    painter.setFont(option.font)
    painter.setPen(quiet(option.palette))
    painter.drawText(about, _WRAPPED, _about(line))


def paint_dashes(painter: QPainter, option: QStyleOptionViewItem, zone: QRect) -> None:
    """Underline what the proof-reader asks about, where no words of a point are at fault."""
    pen = QPen(asked_colour(option.palette), 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(zone.left(), zone.bottom(), zone.left() + zone.width() // 2, zone.bottom())


def title_zone(line: Line, option: QStyleOptionViewItem) -> QRect:
    """Where the title of an item stands."""
    return _zones(line, option.font, option.rect)[0]


def heading_height(line: Line, font: QFont, width: int) -> int:
    """How high the heading is in a page of this width."""
    _, about = _zones(line, font, QRect(0, 0, width, 0))
    return about.bottom() + 1 + _BELOW


def quiet(palette: QPalette) -> QColor:
    """Text that stands back, and can still be read."""
    text, base = palette.text().color(), palette.base().color()
    return QColor(
        (3 * text.red() + base.red()) // 4,
        (3 * text.green() + base.green()) // 4,
        (3 * text.blue() + base.blue()) // 4,
    )


def strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _large(font: QFont) -> QFont:
    made = strong(font)
    made.setPointSizeF(made.pointSizeF() * 1.15)
    return made


def _zones(line: Line, font: QFont, rect: QRect) -> tuple[QRect, QRect]:
    x, width = rect.left() + _SIDE, max(rect.width() - 2 * _SIDE, 80)
    title = _rect(point_words.title(line), _large(font), x, rect.top() + _ABOVE, width)
    return title, _rect(_about(line), font, x, title.bottom() + 1, width)


def _rect(words: str, font: QFont, x: int, y: int, width: int) -> QRect:
    return QRect(x, y, width, _height(words, font.toString(), width))


@lru_cache(maxsize=400)
def _height(words: str, font: str, width: int) -> int:
    """How high words stand; a heading is drawn at every key that moves it."""
    if not words:
        return 0
    made = QFont()
    made.fromString(font)
    return QFontMetrics(made).boundingRect(QRect(0, 0, width, 0), _WRAPPED, words).height() + 2


def _about(line: Line) -> str:
    return point_words.about(line.heading) if line.heading is not None else ""
