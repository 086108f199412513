"""The first page: doors, and the registers that were open last, those that are gone among them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import known_registers, remember_register
from tests.ui.conftest import settle, widget_of


def lines(window: MainWindow) -> list[str]:
    recent = window.first_page.recent
    return [recent.item(row).text() for row in range(recent.count())]


def test_one_that_is_gone_says_so_and_opening_it_tells_why(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    remember_register(tmp_path / "gone.minutebook")
    window.first_page.refresh()
    (line,) = lines(window)
    assert "not there now" in line
    assert not window.first_page.recent.item(0).icon().isNull()
    window.first_page.recent.setFocus()
    window.first_page.recent.setCurrentRow(0)
    qtbot.keyClick(window.first_page.recent, Qt.Key.Key_Return)
    box = widget_of(window, qtbot, QMessageBox)
    assert "There is no file" in box.text()
    box.close()
    assert window.desk is None


def test_delete_takes_one_off_and_leaves_its_file(
    window: MainWindow, register: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    register.close()
    remember_register(register.path)
    remember_register(tmp_path / "gone.minutebook")
    window.first_page.refresh()
    recent = window.first_page.recent
    assert len(lines(window)) == 2
    recent.setFocus()
    recent.setCurrentRow(1)
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    assert known_registers() == [tmp_path / "gone.minutebook"]
    assert register.path.is_file()
    assert recent.currentRow() == 0
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    assert recent.isHidden(), "an empty list is not shown"


def test_one_that_is_there_opens(window: MainWindow, register: Register, qtbot: QtBot) -> None:
    register.close()
    remember_register(register.path)
    window.first_page.refresh()
    recent = window.first_page.recent
    recent.setFocus()
    recent.setCurrentRow(0)
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.desk is not None
    assert window.desk.path == register.path
