"""A program of its own that types minutes until it is killed."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.records.register import Register
from desktop.ui.desk import Desk
from desktop.ui.meeting.window import MeetingWindow


class Sitting:
    """A letter every few milliseconds, each told on standard output before it is typed."""

    def __init__(self, window: MeetingWindow) -> None:
        self._window = window
        self._typed = 0
        self._timer = QTimer(interval=4)
        self._timer.timeout.connect(self.type)
        self._timer.start()

    def type(self) -> None:
        self._typed += 1
        if self._window.minutes.view.editor is None:
            self._window.show_minutes()
        editor = self._window.minutes.view.editor
        if editor is not None:
            letter = " " if self._typed % 6 == 0 else "abcdefghij"[self._typed % 10]
            QTest.keyClicks(editor, letter)
            sys.stdout.write(f"{editor.text}|\n")
            sys.stdout.flush()


def main(path: str, meeting_id: int) -> None:
    app = QApplication([])
    app.setOrganizationName("Minute Book tests")
    app.setApplicationName(f"Minute Book tests {os.environ.get('PYTEST_XDIST_WORKER', '')}".strip())
    QStandardPaths.setTestModeEnabled(sys.platform != "linux")
    register = Register.open(Path(path))
    window = MeetingWindow(Desk(register), meeting_id)
    window.show()
    window.activateWindow()
    sitting = Sitting(window)
    app.exec()
    del sitting


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
