"""The windows of meetings: one for each meeting, brought to the front when asked for again."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.ui.meeting.window import MeetingWindow


class MeetingWindows(QObject):
    """Keeps track of which are open."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._windows: dict[int, MeetingWindow] = {}

    def open(self, meeting_id: int, item_id: int | None = None) -> "MeetingWindow":
        """Shows a meeting's window in front of the others, at an item if one is named."""
        window = self._windows.get(meeting_id)
        if window is None or not shiboken6.isValid(window):
            from desktop.ui.meeting.window import MeetingWindow

            window = MeetingWindow(self._desk, meeting_id)
            self._windows[meeting_id] = window
        window.show()
        window.raise_()
        window.activateWindow()
        if item_id is not None:
            window.go_to(item_id)
        return window

    def close_all(self) -> bool:
        """Saves what is typed in them and closes them; False if one of them stays."""
        windows = [window for window in self._windows.values() if shiboken6.isValid(window)]
        for window in windows:
            window.flush()
        closed = [window.close() for window in windows]
        return all(closed)
