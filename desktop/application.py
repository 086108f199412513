"""The windows: where the objects are joined and the program runs."""

import gc
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_NO_SCREEN = (
    "There is no screen to open the windows on; minutebook --help says what is done without one."
)


def has_screen(system: str, surroundings: Mapping[str, str]) -> bool:
    """Whether windows can open; Linux is told of a screen by its surroundings."""
    return system != "linux" or any(surroundings.get(name) for name in _SCREENS)


def load() -> None:
    """Loads what needs no Qt; call it before Qt is loaded."""
    # All that is loaded stays: to look for rings in it again and again is lost time. `Collecting`
    # takes the looking over.
    gc.disable()
    # Once Qt is there, PySide reads the source of every module that comes in.
    import_module("desktop.records.reading.worklist")


def run_windows(path: Path | None) -> int:
    """Opens the main window, with a register where one is named; the exit code of the program."""
    if not has_screen(sys.platform, os.environ):
        # Qt would abort with words of its own.
        sys.stderr.write(f"{_NO_SCREEN}\n")
        return 2
    load()
    from PySide6.QtWidgets import QApplication

    from desktop import __version__
    from desktop.ui import bugs
    from desktop.ui.collecting import Collecting
    from desktop.ui.main_window import MainWindow

    application = QApplication(sys.argv[:1])
    application.setApplicationName("Minute Book")
    application.setOrganizationName("Minute Book")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("minutebook")
    handler = bugs.install()
    collecting = Collecting(application)
    window = MainWindow()
    window.show()
    if path is not None:
        window.open_register(path)
    code = application.exec()
    # In this order: nothing is to be told to a window that went away.
    window.deleteLater()
    handler.deleteLater()
    collecting.end()
    return code
