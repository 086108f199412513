"""The registry of commands: nothing twice, nothing dead."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.commands import WINDOWS, Command, plain
from desktop.ui.icons import icon
from desktop.ui.main_window import MainWindow

EVERY = [command for commands in WINDOWS.values() for command in commands]


def twice(words: list[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def test_ids_are_unique() -> None:
    assert twice([command.id for command in EVERY]) == []


@pytest.mark.parametrize("window", list(WINDOWS))
def test_shortcuts_are_unique_in_a_window_and_can_be_pressed(window: str) -> None:
    shortcuts = [command.shortcut for command in WINDOWS[window] if command.shortcut]
    assert twice([QKeySequence(keys).toString() for keys in shortcuts]) == []
    assert all(QKeySequence(keys).count() == 1 for keys in shortcuts)


@pytest.mark.parametrize("window", list(WINDOWS))
def test_mnemonics_are_unique_in_each_menu(window: str) -> None:
    for section in {command.section for command in WINDOWS[window]}:
        texts = [command.text for command in WINDOWS[window] if command.section == section]
        letters = [found[1].lower() for text in texts if (found := re.search("&([^&])", text))]
        assert twice(letters) == [], section
        assert len(letters) == len(texts), section


@pytest.mark.parametrize("command", EVERY, ids=lambda command: command.id)
def test_every_command_says_what_it_does(command: Command, qtbot: QtBot) -> None:
    assert command.tip
    assert not command.tip.endswith(".")
    assert "&" not in command.words
    assert not command.icon or not icon(command.icon).isNull()


def test_a_mnemonic_is_taken_out_and_an_ampersand_stays() -> None:
    assert plain("&Bed && board") == "Bed & board"


def test_the_menus_hold_every_command_of_the_main_window(window: MainWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    held = {action.objectName() for menu in menus for action in menu.actions()}
    assert {command.id for command in WINDOWS["Main window"]} <= held


def test_without_a_register_only_the_doors_and_the_help_are_open(window: MainWindow) -> None:
    enabled = {id_ for id_, action in window.commands.items() if action.isEnabled()}
    assert enabled == {
        "register.new", "register.open", "register.sample", "register.exit", "view.palette",
        "help.guide", "help.keys", "help.about",
    }  # fmt: skip
