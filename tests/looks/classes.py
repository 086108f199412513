"""Every kind of window and dialog that the program has."""

import pkgutil
from importlib import import_module

from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

import desktop.ui


def window_classes() -> set[type[QWidget]]:
    """The windows and dialogs that the modules of the windows define."""
    found: set[type[QWidget]] = set()
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        for thing in vars(import_module(module.name)).values():
            own = isinstance(thing, type) and thing.__module__ == module.name
            if own and issubclass(thing, (QDialog, QMainWindow)):
                found.add(thing)
    return found


def never_shown(shown: set[type[QWidget]]) -> list[str]:
    """Which of them were not among those that scenes showed, nor what those are built on."""
    seen = {base for each in shown for base in each.__mro__}
    return sorted(each.__name__ for each in window_classes() - seen)
