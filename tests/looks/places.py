"""Whether widgets keep to their places: not over another, not outside, not too small to hit."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QSizeGrip,
    QSplitter,
    QSplitterHandle,
    QTabBar,
    QTabWidget,
    QToolBar,
    QWidget,
)

SMALLEST = 20
"""The least height and width that a finger or an unsteady hand meets."""
NEAREST = 4
"""The least gap between two controls."""

_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
# What Qt puts together by itself, and lays over one another as it sees fit.
_FOR_THE_REST = ("qt_menubar_ext_button", "qt_toolbar_ext_button")
_QTS_OWN = (QAbstractSpinBox, QComboBox, QLineEdit, QSplitter, QTabBar, QTabWidget)


def misplaced(widget: QWidget) -> Iterator[str]:
    """What is wrong with the places of one widget and of those that are in it."""
    yield from _too_small(widget)
    yield from _outside(widget)
    yield from _wider_than_its_window(widget)
    yield from _left_over(widget)
    if not isinstance(widget, _QTS_OWN):
        yield from _beside_one_another(widget)


def too_large(window: QWidget) -> Iterator[str]:
    """A window that the screen cannot show, or cannot be made small enough for it."""
    room = window.screen().availableSize()
    size, least = window.size(), window.minimumSizeHint().expandedTo(window.minimumSize())
    for name, each in (("is", size), ("cannot be less than", least)):
        if each.width() > room.width() or each.height() > room.height():
            yield (
                f"the window {name} {each.width()} by {each.height()}, "
                f"the screen has {room.width()} by {room.height()}"
            )


def called(widget: QWidget) -> str:
    """What to call a widget in a sentence about it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    name = widget.accessibleName() or text or widget.objectName()
    return f"{type(widget).__name__} {name}".strip()


def _too_small(widget: QWidget) -> Iterator[str]:
    inner = isinstance(widget.parentWidget(), (*_QTS_OWN, QAbstractScrollArea, QToolBar))
    if isinstance(widget, _CONTROLS) and not inner and not _is_qts(widget):
        size = widget.size()
        if min(size.width(), size.height()) < SMALLEST:
            yield f"it is only {size.width()} by {size.height()}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, (QSizeGrip, QSplitterHandle)):
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) or isinstance(parent, (*_QTS_OWN, QMenuBar)):
        return
    if not parent.rect().contains(widget.geometry()):
        rect, room = widget.geometry(), parent.size()
        yield (
            f"it lies at {rect.x()}, {rect.y()}, {rect.width()} by {rect.height()}, outside "
            f"{called(parent)}, {room.width()} by {room.height()}"
        )


def _wider_than_its_window(widget: QWidget) -> Iterator[str]:
    """A form is read downwards: nobody scrolls it sideways; a board is looked over sideways."""
    page = widget.widget() if isinstance(widget, QScrollArea) else None
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if (
        isinstance(widget, QScrollArea)
        and page is not None
        and widget.verticalScrollBarPolicy() != never
    ):
        wide, room = page.width(), widget.viewport().width()
        if wide > room:
            yield f"what it scrolls is {wide} wide in {room}"


def _left_over(widget: QWidget) -> Iterator[str]:
    """Menus and tools that found no room, and went behind an arrow."""
    if isinstance(widget, (QMenuBar, QToolBar)):
        for each in widget.findChildren(QWidget):
            if each.objectName() in _FOR_THE_REST and each.isVisible():
                yield "not everything finds room in it"


def _beside_one_another(parent: QWidget) -> Iterator[str]:
    shown = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, (QSizeGrip, QSplitterHandle))
        and not _is_qts(child)
    ]
    if isinstance(parent, QAbstractScrollArea):
        return
    for one, other in combinations(shown, 2):
        if one.geometry().intersects(other.geometry()):
            yield f"{called(one)} overlaps {called(other)}"
        elif _crowded(one, other) and not isinstance(parent, (QDialogButtonBox, QToolBar)):
            yield f"{called(one)} and {called(other)} are too close"


def _crowded(one: QWidget, other: QWidget) -> bool:
    if not (isinstance(one, _CONTROLS) and isinstance(other, _CONTROLS)):
        return False
    gap = NEAREST - 1
    return one.geometry().adjusted(-gap, -gap, gap, gap).intersects(other.geometry())


def _is_qts(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_")
