"""The way from planned to sealed, drawn as steps: what is done, where it is, what is to come."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.records.rules.words import State
from desktop.records.rules.workflow import WAY
from desktop.ui.icons import icon
from desktop.ui.meeting.item_heading import quiet
from desktop.ui.meeting.way_words import DONE, ICONS, LEFT_OUT, NOW, TO_COME

_ICON = 16
_GAP = 16
_ROW = 26


@dataclass(frozen=True, slots=True)
class _Step:
    word: str
    sign: str
    now: bool


class WayStrip(QWidget):
    """Flows over as many rows as the width asks for; says the same to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[_Step, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_way(self, state: State, taken: frozenset[State]) -> None:
        """Where a meeting stands, and which steps it took to get there."""
        self._steps = _steps(state, taken)
        self.setAccessibleName(_said(state))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rects = self._places(width)
        return rects[-1].bottom() + 1 if rects else _ROW

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for step, rect in zip(self._steps, self._places(self.width()), strict=True):
            painter.setFont(self._font(step))
            painter.setPen(self.palette().text().color() if step.now else quiet(self.palette()))
            sign = QRect(rect.left(), rect.top() + (_ROW - _ICON) // 2, _ICON, _ICON)
            icon(step.sign).paint(painter, sign)
            words = rect.adjusted(_ICON + 6, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, step.word)
        painter.end()

    def _places(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        x = y = 0
        for step in self._steps:
            wide = QFontMetrics(self._font(step)).horizontalAdvance(step.word) + _ICON + 8
            if x and x + wide > width:
                x, y = 0, y + _ROW
            rects.append(QRect(x, y, wide, _ROW))
            x += wide + _GAP
        return rects

    def _font(self, step: _Step) -> QFont:
        font = QFont(self.font())
        font.setBold(step.now)
        return font


def _steps(state: State, taken: frozenset[State]) -> tuple[_Step, ...]:
    if state not in WAY:
        return (_Step(state.label, ICONS[state], now=True),)
    return tuple(_Step(step.label, _sign(step, state, taken), step is state) for step in WAY)


def _sign(step: State, state: State, taken: frozenset[State]) -> str:
    place, at = WAY.index(step), WAY.index(state)
    if place > at:
        return TO_COME
    if place == at:
        return DONE if step is WAY[-1] else NOW
    # The first step is taken by calling the meeting.
    return DONE if step in taken or step is WAY[0] else LEFT_OUT


def _said(state: State) -> str:
    if state not in WAY:
        return f"This meeting is {state.label.lower()}."
    at = WAY.index(state)
    return f"Step {at + 1} of {len(WAY)}: {state.label}"
