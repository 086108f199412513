"""The windows of meetings: one for each meeting, brought to the front when asked for again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from desktop.ui.command import CHOSEN, PLACE
from desktop.ui.commands import COMMANDS
from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.ui.meeting.window import MeetingWindow


_MEANT_WHERE_THEY_STAND = ("record.new", "view.filter", "view.sort")


class MeetingWindows(QObject):
    """Keeps track of which are open."""

    record_wanted = Signal(str, object)
    """The command of a place of the main window, and the id of a record to be shown there."""

    def __init__(self, desk: Desk, parent: QObject, commands: Iterable[QAction] = ()) -> None:
        super().__init__(parent)
        self._desk = desk
        self._everywhere = tuple(action for action in commands if _means_the_same(action))
        self._windows: dict[int, MeetingWindow] = {}

    def open(self, meeting_id: int, item_id: int | None = None) -> "MeetingWindow":
        """Shows a meeting's window in front of the others, at an item if one is named."""
        window = self._windows.get(meeting_id)
        if window is None or not shiboken6.isValid(window):
            from desktop.ui.meeting.window import MeetingWindow

            window = MeetingWindow(self._desk, meeting_id)
            window.commands_elsewhere = self._everywhere
            window.meeting_wanted.connect(self._open_other)
            window.record_wanted.connect(self.record_wanted)
            self._windows[meeting_id] = window
        window.show()
        window.raise_()
        window.activateWindow()
        if item_id is not None:
            window.go_to(item_id)
        return window

    @Slot(object, object)
    def _open_other(self, meeting_id: int, item_id: int | None) -> None:
        self.open(meeting_id, item_id)

    def close_all(self) -> bool:
        """Saves what is typed in them and closes them; False if one of them stays."""
        windows = [window for window in self._windows.values() if shiboken6.isValid(window)]
        for window in windows:
            window.flush()
        closed = [window.close() for window in windows]
        return all(closed)


def _means_the_same(action: QAction) -> bool:
    """Whether a command of the main window does the same, whichever window it is found from."""
    command = COMMANDS[action.objectName()]
    return command.needs not in (CHOSEN, PLACE) and command.id not in _MEANT_WHERE_THEY_STAND
