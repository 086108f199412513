"""A register on its way in is seen to be, while another one is open too."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.writing.founding import make_register
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import settle, widget_of


def test_it_moves_until_the_other_register_is_there(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.minutebook"
    make_register(other).close()
    assert opened.opening.isHidden()
    opened.open_register(other)
    assert opened.opening.isVisible()
    assert opened.opening.bar.maximum() == 0
    QApplication.processEvents()
    assert "…" in opened.opening.said.text()
    qtbot.waitUntil(opened.opening.isHidden)
    settle(opened, qtbot)
    assert opened.desk is not None
    assert opened.desk.path == other


def test_it_stops_when_the_other_one_cannot_be_opened(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.open_register(tmp_path / "nowhere.minutebook")
    qtbot.waitUntil(opened.opening.isHidden)
    assert opened.desk is not None
    widget_of(opened, qtbot, QMessageBox).close()
