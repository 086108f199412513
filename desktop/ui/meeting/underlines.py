"""Draws the marks under the words of a point: over the text, so that nothing is laid out anew.

What is misspelt has a wave, what the proof-reader asks about has dashes; the shapes tell them
apart where colours do not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QTextDocument,
    QTextLayout,
)

from desktop.ui.meeting import point_text
from desktop.ui.meeting.page_marks import Mark

_HALF = 128
# At least 4.5 to 1 on a light and on a dark page.
_MISSPELT = (QColor("#b3261e"), QColor("#ff8f86"))
_ASKED = (QColor("#1f5fbf"), QColor("#8ab8ff"))
_WAVE = QSize(4, 3)


@dataclass(frozen=True, slots=True)
class Underlines:
    """Where the marks of one text lie, as it is laid out."""

    waves: tuple[QRect, ...]
    dashes: tuple[QRect, ...]

    def draw(self, painter: QPainter, palette: QPalette, within: QRect | None = None) -> None:
        """Draw them with the painter standing at the corner of the text."""
        dark = _is_dark(palette)
        if self.waves:
            ratio = painter.device().devicePixelRatioF()
            wave = _wave(_MISSPELT[dark].rgba(), ratio)
            for rect in self.waves:
                if within is None or within.intersects(rect):
                    painter.drawTiledPixmap(rect, wave)
        if self.dashes:
            painter.setPen(QPen(_ASKED[dark], 1, Qt.PenStyle.DashLine))
            for rect in self.dashes:
                painter.drawLine(rect.topLeft(), rect.topRight())


def asked_colour(palette: QPalette) -> QColor:
    """What the proof-reader underlines with."""
    return _ASKED[_is_dark(palette)]


def underlines(document: QTextDocument, text: str, marks: Sequence[Mark]) -> Underlines:
    """Where the marks of a text come to lie."""
    waves: list[QRect] = []
    dashes: list[QRect] = []
    block = document.firstBlock()
    corner = document.documentLayout().blockBoundingRect(block).topLeft().toPoint()
    for mark in marks:
        start, end = point_text.units(text[: mark.start]), point_text.units(text[: mark.end])
        for rect in _stretches(block.layout(), start, end):
            (waves if mark.misspelt else dashes).append(rect.translated(corner))
    return Underlines(tuple(waves), tuple(dashes))


def _stretches(layout: QTextLayout, start: int, end: int) -> Iterator[QRect]:
    """What lies under some characters, in each line that they stand in."""
    at = start
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            return
        to = min(end, line.textStart() + line.textLength())
        left, right = _x(line.cursorToX(at)), _x(line.cursorToX(to))
        yield QRect(left, round(line.y() + line.ascent()) + 1, right - left, _WAVE.height())
        at = max(to, at + 1)


def _x(found: Any) -> int:
    """Qt for Python gives the place back along with where it is."""
    along: float = found[0] if isinstance(found, tuple) else found
    return round(along)


@lru_cache(maxsize=8)
def _wave(colour: int, ratio: float) -> QPixmap:
    """One wave, to be put beside itself."""
    made = QPixmap(_WAVE * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(colour), 1))
    path = QPainterPath()
    path.moveTo(-1, 1.5)
    for x, y in ((0, 2.2), (2, 0.6), (4, 2.2), (5, 1.5)):
        path.lineTo(x, y)
    painter.drawPath(path)
    painter.end()
    return made


def _is_dark(palette: QPalette) -> bool:
    return palette.base().color().lightness() < _HALF
