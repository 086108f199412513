"""A small chart of upright bars, in the palette's own colours; the table beside it says the same.

The series differ by how they are filled as well as by colour: solid, hatched, and in outline.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8
_SHARE = 0.7
"""How much of the room of a label its bars take."""
_THINNEST = 5
_LINES = 7
"""How tall the chart is, in lines of text."""
_FILLS = (
    (QPalette.ColorRole.Highlight, Qt.BrushStyle.SolidPattern),
    (QPalette.ColorRole.Text, Qt.BrushStyle.BDiagPattern),
    (QPalette.ColorRole.Text, Qt.BrushStyle.NoBrush),
)


@dataclass(frozen=True, slots=True)
class Bars:
    """What stands over one label: a figure for each series."""

    label: str
    figures: tuple[float, ...]


class BarChart(QWidget):
    """Shows `Bars` side by side, the tallest as tall as the chart."""

    def __init__(self, name: str, series: tuple[str, ...], unit: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._series = series
        self._unit = unit
        self._bars: tuple[Bars, ...] = ()
        self._most = 0.0

    def show_bars(self, bars: Sequence[Bars], said: str, most: float = 0) -> None:
        """Shows figures; `said` says in words what they come to, `most` is what a whole bar is."""
        self._bars = tuple(bars)
        highest = max((figure for each in bars for figure in each.figures), default=0)
        self._most = most or highest
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.setVisible(bool(self._bars) and self._most > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.fontMetrics().height() * _LINES + 2 * _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars or not self._most:
            return
        painter = QPainter(self)
        line = self.fontMetrics().height()
        figure = f"{self._most:,.0f}{self._unit}"
        left = self.fontMetrics().horizontalAdvance(figure) + _GAP
        room = QRect(
            left, line + _GAP, self.width() - left - 1, self.height() - 2 * line - 2 * _GAP
        )
        self._write_legend(painter, left)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(0, room.top(), left - _GAP, line), right, figure)
        painter.drawText(QRect(0, room.bottom() - line, left - _GAP, line), right, "0")
        # Bars too thin to tell apart are left out, the earliest first: the table has them all.
        fits = max(int(room.width() * _SHARE / (_THINNEST * len(self._series))), 1)
        self._draw_bars(painter, room, self._bars[-fits:])
        painter.end()

    def _write_legend(self, painter: QPainter, left: int) -> None:
        line = self.fontMetrics().height()
        for nth, name in enumerate(self._series):
            swatch = QRect(left, 3, line - 6, line - 6)
            self._fill(painter, swatch, nth)
            left += line
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            width = self.fontMetrics().horizontalAdvance(name)
            painter.drawText(QRect(left, 0, width + 2, line), Qt.AlignmentFlag.AlignLeft, name)
            left += width + 2 * _GAP

    def _draw_bars(self, painter: QPainter, room: QRect, bars: tuple[Bars, ...]) -> None:
        metrics = self.fontMetrics()
        across = room.width() / len(bars)
        widest = max(metrics.horizontalAdvance(each.label) for each in bars) + _GAP
        every = max(1, -(-widest // max(int(across), 1)))
        thick = max(int(min(across * _SHARE, 96) / len(self._series)), 2)
        for nth, each in enumerate(bars):
            middle = room.left() + (nth + 0.5) * across
            begin = int(middle - thick * len(self._series) / 2)
            for place, figure in enumerate(each.figures):
                tall = round(room.height() * min(figure / self._most, 1))
                bar = QRect(begin + place * thick, room.bottom() - tall, thick, tall)
                if tall:
                    self._fill(painter, bar, place)
            if nth % every == 0:
                painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
                width = metrics.horizontalAdvance(each.label) + 4
                from_left = min(max(int(middle - width / 2), 0), self.width() - width)
                under = QRect(from_left, room.bottom() + 4, width, metrics.height())
                painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, each.label)

    def _fill(self, painter: QPainter, bar: QRect, nth: int) -> None:
        role, pattern = _FILLS[nth % len(_FILLS)]
        colour = self.palette().color(role)
        painter.setPen(colour)
        painter.setBrush(QBrush(colour, pattern))
        painter.drawRect(bar.adjusted(0, 0, -1, 0))
