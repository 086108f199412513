"""Icons out of one font of a package, drawn in the palette's own colours."""

from functools import cache
from typing import Any

from PySide6.QtGui import QGuiApplication, QIcon, QPalette


@cache
def _font() -> Any:
    # Only the one font: loading all that the package has takes half a second.
    from qtawesome.iconic_font import IconicFont

    return IconicFont(("ri", "remixicon-2.5.0.ttf", "remixicon-charmap-2.5.0.json"))


def icon(name: str) -> QIcon:
    """The icon of that name ("calendar-line"). Ask again when the palette changes."""
    palette = QGuiApplication.palette()
    normal, chosen = QPalette.ColorGroup.Normal, QPalette.ColorRole.HighlightedText
    drawn: QIcon = _font().icon(
        f"ri.{name}",
        color=palette.color(normal, QPalette.ColorRole.WindowText).name(),
        color_disabled=palette.color(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText
        ).name(),
        color_selected=palette.color(normal, chosen).name(),
    )
    return drawn
