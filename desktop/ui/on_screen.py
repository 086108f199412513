"""Windows come back where they were, as far as the screens of today have room."""

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_AROUND = QSize(80, 80)
_LEAST_SEEN = 64  # of the title, so that the window can be taken hold of


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Makes a window as large as is wanted, or as the screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _AROUND))


def put_back(window: QWidget, geometry: QByteArray) -> None:
    """Gives a window its last place and size; one from a screen that has gone is brought back."""
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
    keep_on_screen(window)


def keep_on_screen(window: QWidget) -> None:
    """Moves and shrinks a window until it can be seen whole on one of the screens."""
    if window.isMaximized() or window.isFullScreen():
        return
    frame = window.frameGeometry()
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    placed = within(frame, rooms)
    if placed != frame:
        border = frame.size() - window.size()
        window.resize((placed.size() - border).expandedTo(window.minimumSize()))
        window.move(placed.topLeft())


def within(frame: QRect, rooms: list[QRect]) -> QRect:
    """The frame, or where it fits in the room that has most of it; the first if none has any.

    Across two screens that stand side by side a window may lie as it was left.
    """
    title = QRect(frame.topLeft(), QPoint(frame.right(), frame.top() + _LEAST_SEEN // 2))
    if sum(_area(title & room) for room in rooms) >= _area(title) and _seen(frame, rooms):
        return frame
    room = max(rooms, key=lambda each: _area(each & frame))
    size = frame.size().boundedTo(room.size())
    left = max(room.left(), min(frame.left(), room.left() + room.width() - size.width()))
    top = max(room.top(), min(frame.top(), room.top() + room.height() - size.height()))
    return QRect(QPoint(left, top), size)


def _seen(frame: QRect, rooms: list[QRect]) -> bool:
    """Whether all of a frame is on the screens taken together."""
    return sum(_area(frame & room) for room in rooms) >= _area(frame)


def _area(part: QRect) -> int:
    return part.width() * part.height() if part.isValid() else 0
