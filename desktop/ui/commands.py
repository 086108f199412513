"""Commands at work: menus, toolbars and the palette are made from the list of commands.

A window makes its actions with `make_action`, which gives each the object name `Command.id`; the
palette offers whatever of them is enabled.
"""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.ui.command_list import COMMANDS, MAIN, MEETING, WINDOWS, Command, plain
from desktop.ui.icons import icon

__all__ = [
    "COMMANDS",
    "MAIN",
    "MEETING",
    "WINDOWS",
    "Command",
    "build_menus",
    "make_action",
    "plain",
    "redraw_icons",
    "tip_with_key",
]

ICON_PROPERTY = "icon_name"


def make_action(window: QWidget, command_id: str, slot: Callable[[], object]) -> QAction:
    """The command as an action of that window, running `slot` (a bound method)."""
    command = COMMANDS[command_id]
    action = QAction(command.text, window)
    action.setObjectName(command.id)
    action.setToolTip(tip_with_key(command))
    action.setStatusTip(command.tip)
    if command.shortcut:
        action.setShortcut(QKeySequence(command.shortcut))
    if command.icon:
        action.setIcon(icon(command.icon))
        action.setProperty(ICON_PROPERTY, command.icon)
    # Never guessed from the text: "Exit" and "About" would move into another menu.
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.triggered.connect(slot)
    window.addAction(action)
    return action


def tip_with_key(command: Command) -> str:
    keys = QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{command.tip} ({keys})" if keys else command.tip


def build_menus(bar: QMenuBar, actions: Iterable[QAction]) -> None:
    """Fills a menu bar with actions made by `make_action`, in the order of the registry."""
    made = {action.objectName(): action for action in actions}
    group = -1
    for command in COMMANDS.values():
        action = made.get(command.id)
        if action is None:
            continue
        menu = next((m for m in bar.findChildren(QMenu) if m.title() == command.section), None)
        if menu is None:
            menu = QMenu(command.section, bar)
            bar.addMenu(menu)
        elif group != command.group:
            menu.addSeparator()
        group = command.group
        menu.addAction(action)


def redraw_icons(window: QWidget) -> None:
    """Draws the icons of a window's actions anew: call it when the palette changed."""
    for action in window.actions():
        name = action.property(ICON_PROPERTY)
        if name:
            action.setIcon(icon(name))
