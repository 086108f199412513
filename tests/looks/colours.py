"""Whether words can be read: the contrast of what a palette pairs."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

LEAST = 4.5
_Role = QPalette.ColorRole


def light() -> QPalette:
    """The system's light colours."""
    palette = QPalette(QColor(240, 240, 240), QColor(240, 240, 240))
    palette.setColor(_Role.Base, QColor(255, 255, 255))
    palette.setColor(_Role.AlternateBase, QColor(246, 246, 246))
    palette.setColor(_Role.Highlight, QColor(0, 95, 184))
    palette.setColor(_Role.HighlightedText, QColor(255, 255, 255))
    palette.setColor(_Role.Link, QColor(0, 95, 184))
    _fade(palette)
    return palette


def dark() -> QPalette:
    """The system's dark colours."""
    palette = QPalette(QColor(45, 45, 45), QColor(32, 32, 32))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.ToolTipText):
        palette.setColor(role, QColor(255, 255, 255))
    palette.setColor(_Role.Base, QColor(25, 25, 25))
    palette.setColor(_Role.AlternateBase, QColor(39, 39, 39))
    palette.setColor(_Role.ToolTipBase, QColor(45, 45, 45))
    palette.setColor(_Role.Highlight, QColor(0, 95, 184))
    palette.setColor(_Role.HighlightedText, QColor(255, 255, 255))
    palette.setColor(_Role.Link, QColor(118, 185, 237))
    _fade(palette)
    return palette


def faint(widget: QWidget) -> Iterator[str]:
    """The pairs of colours of one widget's words that are too near to one another."""
    if not widget.isEnabled():
        return
    palette = widget.palette()
    for words, ground in _pairs(widget):
        found = contrast(_over(words, ground), ground)
        if found < LEAST:
            yield f"{words.name()} on {ground.name()} has a contrast of {found:.1f}"
    if isinstance(widget, QAbstractItemView):
        yield from _faint_cells(widget, palette)


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 counts it: 1 for the same, 21 for black on white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _pairs(widget: QWidget) -> Iterator[tuple[QColor, QColor]]:
    palette = widget.palette()
    if isinstance(widget, QLabel) and widget.text():
        yield palette.color(widget.foregroundRole()), ground_of(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        yield palette.color(_Role.ButtonText), palette.color(_Role.Button)
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QAbstractItemView)):
        yield palette.color(_Role.Text), palette.color(_Role.Base)
        yield palette.color(_Role.HighlightedText), palette.color(_Role.Highlight)


def _faint_cells(view: QAbstractItemView, palette: QPalette) -> Iterator[str]:
    model: object = view.model()
    if not isinstance(model, QAbstractItemModel):
        return
    for row in range(min(model.rowCount(view.rootIndex()), 40)):
        brush = model.index(row, 0, view.rootIndex()).data(Qt.ItemDataRole.ForegroundRole)
        colour = brush.color() if isinstance(brush, QBrush) else brush
        if isinstance(colour, QColor):
            ground = palette.color(_Role.Base)
            found = contrast(_over(colour, ground), ground)
            if found < LEAST:
                yield f"row {row + 1} in {colour.name()} has a contrast of {found:.1f}"


def ground_of(widget: QWidget) -> QColor:
    """The colour that is seen behind a widget without a ground of its own."""
    at: QWidget | None = widget
    while at is not None:
        if at.autoFillBackground() or at.isWindow():
            return at.palette().color(at.backgroundRole())
        at = at.parentWidget()
    return widget.palette().color(_Role.Window)


def _over(colour: QColor, ground: QColor) -> QColor:
    """What a colour looks like that lets the ground through."""
    part = colour.alphaF()
    mixed = (
        round(part * mine + (1 - part) * its)
        for mine, its in zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*mixed)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in colour.getRgbF()[:3])  # type: ignore[index]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _fade(palette: QPalette) -> None:
    """What cannot be used just now is half as strong."""
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        colour = palette.color(QPalette.ColorGroup.Active, role)
        ground = palette.color(_Role.Window)
        colour.setAlphaF(0.5)
        palette.setColor(QPalette.ColorGroup.Disabled, role, _over(colour, ground))
