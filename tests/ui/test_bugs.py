"""Bugs: told with a report that can be copied, and the program goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.records.errors import InTheWay
from desktop.ui import bugs


@pytest.fixture
def handler(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> Iterator[bugs.BugHandler]:
    """The handler as the program installs it; what was there before comes back."""
    before = sys.excepthook, threading.excepthook
    qt_before = qInstallMessageHandler(None)
    made = bugs.install()
    yield made
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(qt_before)
    if made.dialog is not None:
        made.dialog.reject()
    made.deleteLater()


def stumble() -> None:
    raise ZeroDivisionError("over the threshold")


def caught() -> ZeroDivisionError:
    with pytest.raises(ZeroDivisionError) as caught_:
        stumble()
    return caught_.value


def test_a_drive_that_is_gone_is_no_bug(handler: bugs.BugHandler, qtbot: QtBot) -> None:
    for _ in range(2):
        bugs.report_bug(InTheWay("“book” is not where it was."))
    qtbot.waitUntil(lambda: handler.told is not None)
    box = handler.told
    assert box is not None
    assert (box.isVisible(), box.text()) == (True, "“book” is not where it was.")
    assert handler.dialog is None
    box.close()


def test_a_bug_is_shown_with_a_report(handler: bugs.BugHandler, qtbot: QtBot) -> None:
    bugs.report_bug(caught())
    assert handler.dialog is not None
    assert handler.dialog.isVisible()
    report = handler.dialog.report.toPlainText()
    assert f"Minute Book {__version__}" in report
    assert "over the threshold" in report
    assert "in stumble" in report
    qtbot.mouseClick(handler.dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report
    qtbot.keyClick(handler.dialog, Qt.Key.Key_Return)
    assert handler.dialog is None


def test_more_bugs_go_into_the_same_dialog(handler: bugs.BugHandler) -> None:
    for _ in range(3):
        bugs.report_bug(caught())
    assert handler.dialog is not None
    assert handler.dialog.report.toPlainText().count("ZeroDivisionError: over the threshold") == 3


def test_a_bug_in_another_thread_is_shown_as_well(handler: bugs.BugHandler, qtbot: QtBot) -> None:
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: handler.dialog is not None)
    assert handler.dialog is not None
    assert "in stumble" in handler.dialog.report.toPlainText()
