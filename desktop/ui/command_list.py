"""The list of every command there is, by window.

Ids are unique, shortcuts unique within a window, and mnemonics within a menu: a test sees to it.
"""

from collections.abc import Mapping

from desktop.ui.command import Command, plain
from desktop.ui.main_commands import MAIN
from desktop.ui.meeting_commands import MEETING

__all__ = ["COMMANDS", "MAIN", "MEETING", "WINDOWS", "Command", "plain"]

WINDOWS: Mapping[str, tuple[Command, ...]] = {"Main window": MAIN, "Meeting": MEETING}
"""Which commands belong together: the keyboard sheet is written from this."""

COMMANDS: Mapping[str, Command] = {
    command.id: command for commands in WINDOWS.values() for command in commands
}
