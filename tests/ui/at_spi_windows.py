"""Opens the main window, a meeting and a dialog on a register, and stays until it is ended."""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.records.rules.drafts import BodyDraft, ItemDraft, MeetingDraft, PersonDraft, PointDraft
from desktop.records.rules.words import State
from desktop.records.writing.agenda import add_item
from desktop.records.writing.bodies import make_body
from desktop.records.writing.founding import make_register
from desktop.records.writing.meetings import call_meeting, take_step
from desktop.records.writing.people import add_person
from desktop.records.writing.points import add_point
from desktop.ui.dialogs.person import new_person
from desktop.ui.main_window import MainWindow

_HELD = date(2024, 3, 4)
_WAY = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT)


def fill(path: Path) -> None:
    """A body with minutes that have one item and two points."""
    register = make_register(path)
    make_body(register, BodyDraft(name="Quarry Board"))
    add_person(register, PersonDraft("Ann Archer"))
    call_meeting(register, MeetingDraft(1, date=_HELD))
    add_item(register, 1, ItemDraft("The granite crane"))
    for state in _WAY:
        take_step(register, 1, state, _HELD)
    add_point(register, 1, PointDraft("The crane creaks."))
    add_point(register, 1, PointDraft("It is to be oiled."))
    register.close()


def settle(window: MainWindow) -> None:
    """Until everything that was asked is shown."""
    while window.desk is None or window.desk.asking:
        QApplication.processEvents()


def main(folder: Path) -> int:
    """Shows the windows, says so, and stays."""
    fill(folder / "small.minutebook")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    application = QApplication([])
    application.setApplicationName("Minute Book")
    window = MainWindow()
    window.show()
    window.open_register(folder / "small.minutebook")
    settle(window)
    window.commands["view.people"].trigger()
    window.open_meeting(1, None)
    settle(window)
    assert window.desk is not None
    new_person(window.desk, window).show()
    application.processEvents()
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
