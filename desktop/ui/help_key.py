"""F1 in dialogs: they stand outside the menus, and get the key when they come up."""

import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.commands import COMMANDS
from desktop.ui.guide_sections import section_for

GUIDE = "help.guide"


class HelpKey(QObject):
    """Gives each dialog that comes up its F1, whoever made it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._reach)

    @Slot(QWindow)
    def _reach(self, window: QWindow | None) -> None:
        shown = _widget_of(window)
        if isinstance(shown, QDialog) and shown.findChild(QShortcut, GUIDE) is None:
            key = QShortcut(QKeySequence(COMMANDS[GUIDE].shortcut), shown)
            key.setObjectName(GUIDE)
            key.activated.connect(self._press)

    def close_guide(self) -> None:
        """Closes the guide with the program."""
        if "desktop.ui.guide_window" in sys.modules:
            from desktop.ui.guide_window import close_guide

            close_guide()

    @Slot()
    def _press(self) -> None:
        help_on(QApplication.focusWidget() or QApplication.activeWindow())


def help_on(widget: QWidget | None) -> None:
    """Opens the guide at the section that fits a widget."""
    from desktop.ui.guide_window import open_guide

    open_guide(section_for(widget))


def _widget_of(window: QWindow | None) -> QWidget | None:
    every = QApplication.topLevelWidgets() if window is not None else []
    return next((each for each in every if each.windowHandle() is window), None)
