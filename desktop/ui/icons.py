"""Icons out of the font of a package, drawn in the palette's own colours.

The package is only asked for its font: importing it takes longer than all the rest of a start.
"""

import json
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

from desktop.records.rules.words import ActionStatus, State, Status


@cache
def icon(name: str) -> QIcon:
    """The icon of that name ("calendar-line")."""
    return QIcon(_Glyph(_letters()[name]))


STATE_SIGNS = {
    State.PLANNED: "calendar-line",
    State.AGENDA_DRAFT: "draft-line",
    State.AGENDA_PUBLISHED: "send-plane-line",
    State.HELD: "team-line",
    State.MINUTES_DRAFT: "quill-pen-line",
    State.WITH_CHAIR: "user-star-line",
    State.CIRCULATED: "share-forward-line",
    State.CONFIRMED: "check-double-line",
    State.PRINTED: "printer-line",
    State.SIGNED: "pen-nib-line",
    State.SEALED: "lock-2-line",
    State.CANCELLED: "close-circle-line",
    State.INQUORATE: "user-unfollow-line",
    State.ADJOURNED: "pause-circle-line",
}
ACTION_SIGNS = {
    ActionStatus.OPEN: "checkbox-blank-circle-line",
    ActionStatus.ON_TRACK: "contrast-line",
    ActionStatus.COMPLETE: "checkbox-circle-line",
    ActionStatus.WITHDRAWN: "close-circle-line",
}
OVERDUE_SIGN = "alarm-line"
FORWARD_SIGNS = {
    "planned": "calendar-todo-line",
    "on_agenda": "file-list-3-line",
    "dropped": "close-circle-line",
}
ATTENDANCE_SIGNS = {
    Status.EXPECTED: "checkbox-blank-circle-line",
    Status.PRESENT: "user-follow-line",
    Status.IN_ATTENDANCE: "user-line",
    Status.APOLOGIES: "mail-line",
    Status.ABSENT: "user-unfollow-line",
}


class _Glyph(QIconEngine):
    """One letter of the font, in the colour that the palette has when it is drawn."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(round(rect.height() * 0.875), 1))
        painter.save()
        painter.setFont(font)
        painter.setPen(QGuiApplication.palette().color(*_COLOURS.get(mode, _USUAL)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        """For an icon that goes its own way, which then owns this; Python alone would drop it."""
        same = _Glyph(self._letter)
        _clones.append(same)
        return same


_clones: list[_Glyph] = []

_USUAL = (QPalette.ColorGroup.Normal, QPalette.ColorRole.WindowText)
_COLOURS = {
    QIcon.Mode.Disabled: (QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
    QIcon.Mode.Selected: (QPalette.ColorGroup.Normal, QPalette.ColorRole.HighlightedText),
}


@cache
def _family() -> str:
    (font,) = _fonts().glob("remixicon-*.ttf")
    number = QFontDatabase.addApplicationFont(str(font))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _letters() -> dict[str, str]:
    (names,) = _fonts().glob("remixicon-charmap-*.json")
    codes = json.loads(names.read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


def _fonts() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "qtawesome" / "fonts"
    found = find_spec("qtawesome")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "fonts"
