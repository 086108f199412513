"""Everything that is wrong with the looks of a window, in sentences."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from tests.looks.colours import faint
from tests.looks.places import called, misplaced, too_large
from tests.looks.words import clipped_words


def faults(window: QWidget) -> list[str]:
    """What of a window is clipped, covered, outside, too small, too large or too faint."""
    found = list(too_large(window))
    for widget in shown(window):
        wrong = (*clipped_words(widget), *misplaced(widget), *faint(widget))
        found += [f"{called(widget)}: {fault}" for fault in wrong]
    return list(dict.fromkeys(found))


def shown(window: QWidget) -> Iterator[QWidget]:
    """The window and everything in it that can be seen."""
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window:
            yield widget
