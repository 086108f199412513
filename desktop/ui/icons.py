"""Icons out of one font of a package, drawn in the palette's own colours."""

from functools import cache, lru_cache
from typing import Any

from PySide6.QtGui import QGuiApplication, QIcon, QPalette

from desktop.records.rules.words import ActionStatus, State, Status


def icon(name: str) -> QIcon:
    """The icon of that name ("calendar-line"). Ask again when the palette changes."""
    return _drawn(name, QGuiApplication.palette().cacheKey())


STATE_SIGNS = {
    State.PLANNED: "calendar-line",
    State.AGENDA_DRAFT: "draft-line",
    State.AGENDA_PUBLISHED: "send-plane-line",
    State.HELD: "team-line",
    State.MINUTES_DRAFT: "quill-pen-line",
    State.WITH_CHAIR: "user-star-line",
    State.CIRCULATED: "share-forward-line",
    State.CONFIRMED: "check-double-line",
    State.PRINTED: "printer-line",
    State.SIGNED: "pen-nib-line",
    State.SEALED: "lock-2-line",
    State.CANCELLED: "close-circle-line",
    State.INQUORATE: "user-unfollow-line",
    State.ADJOURNED: "pause-circle-line",
}
ACTION_SIGNS = {
    ActionStatus.OPEN: "checkbox-blank-circle-line",
    ActionStatus.ON_TRACK: "contrast-line",
    ActionStatus.COMPLETE: "checkbox-circle-line",
    ActionStatus.WITHDRAWN: "close-circle-line",
}
ATTENDANCE_SIGNS = {
    Status.EXPECTED: "checkbox-blank-circle-line",
    Status.PRESENT: "user-follow-line",
    Status.IN_ATTENDANCE: "user-line",
    Status.APOLOGIES: "mail-line",
    Status.ABSENT: "user-unfollow-line",
}


@cache
def _font() -> Any:
    # Only the one font: loading all that the package has takes half a second.
    from qtawesome.iconic_font import IconicFont

    return IconicFont(("ri", "remixicon-2.5.0.ttf", "remixicon-charmap-2.5.0.json"))


@lru_cache(maxsize=256)
def _drawn(name: str, _palette_key: int) -> QIcon:
    palette = QGuiApplication.palette()
    normal, disabled = QPalette.ColorGroup.Normal, QPalette.ColorGroup.Disabled
    drawn: QIcon = _font().icon(
        f"ri.{name}",
        color=palette.color(normal, QPalette.ColorRole.WindowText).name(),
        color_disabled=palette.color(disabled, QPalette.ColorRole.WindowText).name(),
        color_selected=palette.color(normal, QPalette.ColorRole.HighlightedText).name(),
    )
    return drawn
