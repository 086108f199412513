"""What a screen reader is told of a window: every part that it shows, with name, role and state."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_MOST_ROWS = 30
_ROLE, _TEXT = QAccessible.Role, QAccessible.Text

ASKING = frozenset(
    {
        _ROLE.Button, _ROLE.ButtonDropDown, _ROLE.ButtonMenu, _ROLE.CheckBox, _ROLE.ComboBox,
        _ROLE.EditableText, _ROLE.Link, _ROLE.List, _ROLE.ListItem, _ROLE.PageTab,
        _ROLE.RadioButton, _ROLE.Slider, _ROLE.SpinBox, _ROLE.Table, _ROLE.Tree, _ROLE.TreeItem,
    }
)  # fmt: skip
"""Roles of what can be worked with: each has to say what it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it is told; `inside` are the roles and names around it."""

    role: QAccessible.Role
    name: str
    value: str
    focusable: bool
    inside: str


def parts(window: QWidget) -> Iterator[Part]:
    """Every part of a window that is shown, from the outermost inwards."""
    told = QAccessible.queryAccessibleInterface(window)
    assert told is not None
    yield from _parts(told, "")


def unsaid(window: QWidget) -> list[str]:
    """What can have the focus or be worked with, and does not say what it is."""
    return [
        f"{part.role.name} in {part.inside}"
        for part in parts(window)
        if (
            (part.focusable or part.role in ASKING)
            and not (part.name or part.value).strip()
            and not _speaks_by_its_owner(part)
        )
        or part.role == _ROLE.NoRole
    ]


def _speaks_by_its_owner(part: Part) -> bool:
    """An empty cell, an empty line of text, and the list that a combo box brings with it."""
    in_a_combo = part.role == _ROLE.List and "ComboBox" in part.inside
    return in_a_combo or part.role in (_ROLE.Cell, _ROLE.StaticText, _ROLE.RowHeader)


def _parts(told: QAccessibleInterface, inside: str) -> Iterator[Part]:
    state = told.state()
    if not told.isValid() or state.invisible:
        return
    name, value = told.text(_TEXT.Name), told.text(_TEXT.Value)
    yield Part(told.role(), name, value, bool(state.focusable), inside)
    around = f"{inside} > {told.role().name} {name!r}"
    for at in range(min(told.childCount(), _MOST_ROWS)):
        child = told.child(at)
        if child is not None:
            yield from _parts(child, around)
