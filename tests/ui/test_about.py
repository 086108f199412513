"""The about box names every library that ships, with its version and licence."""

import re
import tomllib

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.about import AboutBox
from desktop.ui.libraries import STANDS_ON, libraries
from tests.docs.reading import ROOT, text_of


def test_it_stands_on_what_the_project_asks_for() -> None:
    asked = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["dependencies"]
    assert {re.split(r"[<>=;\s\[]", line)[0] for line in asked} == set(STANDS_ON)


def test_every_library_that_is_installed_to_run_is_named() -> None:
    locked = re.findall(
        r"^([\w.-]+)==(\S+)(.*)$", text_of(ROOT / "requirements/run.txt"), re.MULTILINE
    )
    here = {name.lower(): version for name, version, rest in locked if "platform" not in rest}
    told = {each.name: each.version for each in libraries()}
    assert here.keys() <= told.keys()
    assert all(each.licence for each in libraries())
    assert told.keys() >= {"font-source-serif-pro", "shiboken6", "python"}


def cell(box: AboutBox, row: int, column: int) -> str:
    return str(box.table.model().index(row, column).data())


def test_qt_and_its_licence_are_named_and_licences_can_be_read(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    box = AboutBox(over)
    said = " ".join(label.text() for label in box.findChildren(QLabel))
    assert "GNU Lesser General Public License, version 3" in said
    names = [cell(box, row, 0) for row in range(box.table.rowCount())]
    box.table.setCurrentCell(names.index("pikepdf"), 0)
    assert "Mozilla Public License" in box.licence.toPlainText()
    unread = []
    for row, name in enumerate(names):
        box.table.setCurrentCell(row, 0)
        if len(box.licence.toPlainText()) < 200:
            unread.append(name)
    assert unread == []
    row = names.index("pyside6-essentials")
    box.table.setCurrentCell(row, 0)
    text = box.licence.toPlainText()
    assert text.index("GNU LESSER GENERAL PUBLIC LICENSE") < text.index("TERMS AND CONDITIONS")
    assert cell(box, row, 2) == "LGPL-3.0-only"


def test_the_versions_can_be_copied(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    box = AboutBox(over)
    next(b for b in box.findChildren(QPushButton) if "versions" in b.text()).click()
    assert re.search(r"^reportlab \d", QGuiApplication.clipboard().text(), re.MULTILINE)
