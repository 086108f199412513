"""Words that wrap, and break within a word that is longer than its room is wide."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

_LEAST_LETTERS = 12


def has_long_word(words: str, font: QFont, width: int) -> bool:
    """Whether a word would be cut off where lines only break between words."""
    metrics = QFontMetrics(font)
    return any(metrics.horizontalAdvance(word) > width for word in words.split())


def laid_out(words: str, font: QFont, width: int) -> QTextLayout:
    """Words in lines of a width, ready to draw."""
    # A layout takes this mark for the end of a line, and goes on in the same text.
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, high))
        high += line.height()
    layout.endLayout()
    return layout


class WrappingLabel(QLabel):
    """An address or a long name never makes its pane wider, and none of it is cut off."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        letters = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(least.width(), letters), self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        if not has_long_word(self.text(), self.font(), room):
            return super().heightForWidth(width)
        around = self.height() - self.contentsRect().height()
        return round(laid_out(self.text(), self.font(), room).boundingRect().height()) + around

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self._room(self.width())
        if not has_long_word(self.text(), self.font(), room):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        group = self.palette().currentColorGroup()
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        corner = QPointF(self.contentsRect().topLeft())
        laid_out(self.text(), self.font(), room).draw(painter, corner)
        painter.end()

    def _room(self, width: int) -> int:
        return width - (self.width() - self.contentsRect().width())
