"""The command palette: any command that can be run now, by what it is called."""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.ui.commands import COMMANDS, plain
from desktop.ui.type_to_find import TypeToFind, finds, standing_for


class CommandPalette(TypeToFind):
    """Enter runs the command that is marked."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        self._actions = [action for action in actions if _can_run(action)]
        question = "What do you want to do?"
        super().__init__("Commands", question, "Type what you want to do", "Commands", parent)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        return [_line(action) for action in self._actions if finds(typed, _said(action))]

    def take(self, chosen: object) -> None:
        assert isinstance(chosen, QAction)
        chosen.trigger()


def _said(action: QAction) -> str:
    command = COMMANDS[action.objectName()]
    return f"{command.words} {command.tip} {plain(command.section)}"


def _line(action: QAction) -> QListWidgetItem:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = plain(action.text()).rstrip("…")
    line = QListWidgetItem(action.icon(), f"{words}   ({keys})" if keys else words)
    line.setToolTip(action.toolTip())
    return standing_for(action, line)


def _can_run(action: QAction) -> bool:
    known = action.objectName() in COMMANDS and action.objectName() != "view.palette"
    return known and action.isEnabled() and action.isVisible()
