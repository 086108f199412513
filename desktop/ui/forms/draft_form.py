"""A form on a frozen draft: labelled fields, and what is wrong with each said under it."""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, replace
from dataclasses import fields as fields_of
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.records.errors import Fault
from desktop.ui.column_layout import column_layout
from desktop.ui.commands import plain
from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.field_group import FieldGroup
from desktop.ui.forms.fields import FieldEditor
from desktop.ui.icons import icon

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Field:
    """One labelled field: `name` is the draft's, `label` has its mnemonic ("&Name").

    Fields of one `group` stand together under a heading that opens and closes. It has the
    mnemonic ("L&ate items"), and they have none of their own.
    """

    name: str
    label: str
    editor: Callable[[], FieldEditor]
    hint: str = ""
    group: str = ""


class DraftForm(QWidget, Generic[D]):
    """Shows a draft in fields and gives back the draft that they now say.

    What of the draft has no field stays as it was. `draft` takes a field that cannot be read
    for what it was at first; `unreadable` tells of those.
    """

    edited = Signal()
    opened = Signal()
    """A group of fields was opened or closed."""

    def __init__(self, fields: Sequence[Field], draft: D, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, _Row] = {}
        self._groups: dict[str, FieldGroup] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for field in fields:
            row = _Row(field)
            if field.group and field.group not in self._groups:
                group = self._groups[field.group] = FieldGroup(field.group)
                group.toggled.connect(self.opened)
                grid.addWidget(group, grid.rowCount(), 0, 1, 2)
            at = grid.rowCount()
            grid.addWidget(row.label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row.cell, at, 1)
            row.editor.edited.connect(self._edited)
            self._rows[field.name] = row
            if field.group:
                self._groups[field.group].hold(field.name, row.label, row.cell)
        grid.setRowStretch(grid.rowCount(), 1)
        self._base = draft
        self._shown: dict[str, Any] = {}
        self.show_draft(draft)

    def editor(self, name: str) -> FieldEditor:
        return self._rows[name].editor

    def reveal(self, name: str) -> None:
        """Opens the group that a field is in, if it is in one."""
        for group in self._groups.values():
            if name in group.names:
                group.setChecked(True)

    def begin(self) -> None:
        """Goes to the first field, so that typing takes the place of what is in it."""
        for row in self._rows.values():
            control = row.editor.control
            control.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(control, QLineEdit):
                control.selectAll()
            return

    def show_draft(self, draft: D) -> None:
        """Shows another draft, as if it had been there from the first."""
        self._base = draft
        for name, row in self._rows.items():
            row.editor.set_value(getattr(draft, name))
        self._shown = self._typed()
        for group in self._groups.values():
            group.setChecked(any(_said(draft, name) for name in group.names))
        self.show_faults(())

    def draft(self) -> D:
        """The draft as the fields now say."""
        values = {name: value for name, value in self._typed().items() if value is not _NOTHING}
        return replace(self._base, **values)  # type: ignore[type-var]

    @property
    def dirty(self) -> bool:
        """Whether the user changed anything."""
        return self._typed() != self._shown

    def said(self) -> tuple[tuple[str, str], ...]:
        """What the user changed: labels, and what the fields show, readable or not."""
        typed = self._typed()
        return tuple(
            (plain(row.label.text()), shown_words(row.editor.control))
            for name, row in self._rows.items()
            if typed[name] != self._shown[name]
        )

    def unreadable(self) -> tuple[Fault, ...]:
        """The fields where what was typed is no value of their kind."""
        found = []
        for name, row in self._rows.items():
            try:
                row.editor.value()
            except UnreadableError as fault:
                found.append(Fault(name, str(fault)))
        return tuple(found)

    def show_faults(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Says each fault under its field, goes to the first, and returns those without a field."""
        said = {fault.field: fault.sentence for fault in reversed(faults)}
        for name, row in self._rows.items():
            row.say(said.get(name, ""))
        for group in self._groups.values():
            if any(name in said for name in group.names):
                group.setChecked(True)
        first = next((row for name, row in self._rows.items() if name in said), None)
        if first is not None:
            first.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return tuple(fault for fault in faults if fault.field not in self._rows)

    def _typed(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, row in self._rows.items():
            try:
                values[name] = row.editor.value()
            except UnreadableError:
                values[name] = _NOTHING
        return values

    @Slot()
    def _edited(self) -> None:
        sender = self.sender()
        for row in self._rows.values():
            if row.editor is sender:
                row.say("")
        self.edited.emit()


_NOTHING = object()
_WITH_WORDS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)


def _said(draft: Any, name: str) -> bool:
    """Whether a draft says something other than a new one of its kind."""
    usual = next((field.default for field in fields_of(draft) if field.name == name), MISSING)
    return usual is not MISSING and getattr(draft, name) != usual


class _Row:
    """A label, its field, a hint, and room for the sentence about what is wrong."""

    def __init__(self, field: Field) -> None:
        self.editor = field.editor()
        self._hint = field.hint
        name = plain(field.label)
        self.label = QLabel(field.label)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(self.editor.control)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(0, 5, 0, 0)
        self.editor.control.setAccessibleName(name)
        self.editor.control.setAccessibleDescription(field.hint)
        self.editor.control.setObjectName(field.name)
        self.cell = QWidget()
        layout = column_layout(self.cell, spacing=4)
        layout.addWidget(self.editor)
        if field.hint:
            hint = _sentence(field.hint)
            hint.setFont(smaller(hint.font()))
            layout.addWidget(hint)
        self._fault = _FaultLine()
        layout.addWidget(self._fault)

    def say(self, sentence: str) -> None:
        self._fault.say(sentence)
        self.editor.control.setAccessibleDescription(sentence or self._hint)


class _FaultLine(QWidget):
    """The sentence about what is wrong, with its sign."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._sign = QLabel()
        self._words = _sentence("")
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)
        if sentence:
            self._sign.setPixmap(icon("error-warning-line").pixmap(16, 16))
        self.setVisible(bool(sentence))


def shown_words(control: QWidget) -> str:
    """What stands in a field, as it is read on the screen."""
    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, QComboBox):
        return control.currentText()
    if isinstance(control, QCheckBox):
        return "yes" if control.isChecked() else "no"
    parts = (each for each in control.findChildren(QWidget) if isinstance(each, _WITH_WORDS))
    return ", ".join(filter(None, map(shown_words, parts)))


def smaller(font: QFont) -> QFont:
    """The font one step down, for what is said by the way."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.9, 7))
    return small


def _sentence(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
