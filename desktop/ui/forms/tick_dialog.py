"""A list to be ticked, and one button that does it: what comes over, which days, which actions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk
from desktop.ui.on_screen import resize_within

_KEY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Tick:
    """One line: what the verb is given for it, its words, and whether it may be ticked at all."""

    key: Any
    words: str
    ticked: bool = True
    can: bool = True


class TickDialog(QDialog):
    """Runs `verb(register, *before, keys)` with what is ticked. Show it with `open()`."""

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        title: str,
        sentence: str,
        ticks: Sequence[Tick],
        verb: Callable[..., Changes],
        before: tuple[Any, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._verb = verb
        self._before = before
        said = _sentence(sentence)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setVisible(bool(ticks))
        for tick in ticks:
            self._add(tick)
        self.refusal = _sentence("")
        self.refusal.hide()
        self.buttons = QDialogButtonBox()
        self.go_button = self.buttons.addButton("&Save", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_button.setDefault(True)
        self.go_button.setEnabled(any(tick.can for tick in ticks))
        self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.go)
        self.buttons.rejected.connect(self.reject)
        layout = column_layout(self, margins=16, spacing=16)
        layout.addWidget(said)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.refusal)
        layout.addWidget(self.buttons)
        resize_within(self, 600, 460 if ticks else 160)
        self.list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A list keeps Enter to itself in some styles.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go_button.isEnabled():
            event.accept()
            self.go()
        else:
            super().keyPressEvent(event)

    @property
    def ticked(self) -> tuple[Any, ...]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(_KEY) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    @Slot()
    def go(self) -> None:
        self._shut(shut=True)
        self._desk.do(
            self._verb, *self._before, self.ticked, done=self._saved, refused=self._refused
        )

    def _saved(self, changes: Changes) -> None:
        self._shut(shut=False)
        self.saved.emit(changes)
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self._shut(shut=False)
        self.refusal.setText(refusal.sentence)
        self.refusal.show()

    def reject(self) -> None:
        """Stays while what is ticked is on its way."""
        if self.buttons.isEnabled():
            super().reject()

    def _shut(self, *, shut: bool) -> None:
        self.list.setEnabled(not shut)
        self.buttons.setEnabled(not shut)

    def _add(self, tick: Tick) -> None:
        item = QListWidgetItem(tick.words, self.list)
        item.setData(_KEY, tick.key)
        item.setCheckState(Qt.CheckState.Checked if tick.ticked else Qt.CheckState.Unchecked)
        if not tick.can:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)


def _sentence(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
