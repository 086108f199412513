"""Which command of the main window does what."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.command import CHOSEN, PLACE
from desktop.ui.commands import MAIN
from desktop.ui.register_view import PLACES

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

NEW_IN = {
    "meeting.new": "view.meetings",
    "action.new": "view.actions",
    "forward.new": "view.forward",
    "person.new": "view.people",
    "body.new": "view.bodies",
}
"""Where a record of each kind is made."""
OF_THE_CHOSEN = tuple(command.id for command in MAIN if command.needs == CHOSEN)
OF_THE_PLACE = tuple(command.id for command in MAIN if command.needs == PLACE)


def slots(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """Bound methods, by the id of their command."""
    return {
        "register.new": window.new_register,
        "register.open": window.choose_register,
        "register.sample": window.try_sample,
        "register.close": window.close_register,
        "register.exit": window.close,
        "record.new": window.new_here,
        "meeting.series": window.call_series,
        "view.filter": window.filter_list,
        "view.sort": window.sort,
        "view.palette": window.show_palette,
        "help.guide": window.show_guide,
        "help.keys": window.show_keys,
        "help.about": window.show_about,
        **dict.fromkeys(NEW_IN, window.new_of_kind),
        **dict.fromkeys(PLACES, window.show_place),
        **dict.fromkeys((*OF_THE_CHOSEN, *OF_THE_PLACE), window.run_in_place),
    }
