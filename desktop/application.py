"""The windows: where the objects are joined and the program runs."""

import sys
from pathlib import Path


def run_windows(path: Path | None) -> int:
    """Opens the main window, with a register where one is named; the exit code of the program."""
    from PySide6.QtWidgets import QApplication

    from desktop import __version__
    from desktop.ui import bugs
    from desktop.ui.main_window import MainWindow

    application = QApplication(sys.argv[:1])
    application.setApplicationName("Minute Book")
    application.setOrganizationName("Minute Book")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("minutebook")
    handler = bugs.install()
    window = MainWindow()
    window.show()
    if path is not None:
        window.open_register(path)
    code = application.exec()
    # In this order: nothing is to be told to a window that went away.
    window.deleteLater()
    handler.deleteLater()
    return code
