"""The line above a list: words to look for, and choices."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.records.changes import Changes
from desktop.records.reading.listing import Wanted
from desktop.ui.clear_button import add_clear_button
from desktop.ui.column_layout import column_layout
from desktop.ui.commands import plain
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.lists.listing import Filter
from desktop.ui.settings import remember, remembered

_PAUSE_MS = 150


class FilterBar(QWidget):
    """Says what is wanted; `changed` comes when the user pauses in typing."""

    changed = Signal()

    def __init__(self, desk: Desk, key: str, many: str, filters: tuple[Filter, ...]) -> None:
        super().__init__()
        self._desk = desk
        self._kept_under = key
        self._combos: list[tuple[Filter, QComboBox]] = []
        layout = column_layout(self, margins=8)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        self.words = QLineEdit()
        add_clear_button(self.words)
        self.words.setPlaceholderText(f"Find in {many}")
        self.words.setAccessibleName(f"Find in {many}")
        self._sign = self.words.addAction(
            icon("search-line"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._sign.setText("Find")
        self.words.textChanged.connect(self._typed)
        layout.addWidget(self.words)
        layout.addLayout(choices)
        for each in filters:
            combo = self._combo(each)
            label = QLabel(each.label)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(combo)
            choices.addWidget(label)
            choices.addWidget(combo, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)

    def wanted(self, usual: Wanted) -> Wanted:
        """What is wanted, as the bar now says."""
        chosen: dict[str, Any] = {each.field: combo.currentData() for each, combo in self._combos}
        return replace(usual, words=self.words.text().strip(), **chosen)

    @property
    def filtering(self) -> bool:
        """Whether anything may be kept out of the list."""
        chosen = any(combo.currentData() for _, combo in self._combos)
        return chosen or bool(self.words.text().strip())

    @Slot()
    def clear(self) -> None:
        """Lets everything in: of each choice, the one that names nothing."""
        with QSignalBlocker(self.words):
            self.words.clear()
        for _, combo in self._combos:
            everything = (at for at in range(combo.count()) if not combo.itemData(at))
            with QSignalBlocker(combo):
                combo.setCurrentIndex(next(everything, 0))
        self._pause.stop()
        self._chosen()

    def look_for(self, words: str) -> None:
        """Goes on with words that were begun to be typed elsewhere."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.setText(words)

    def heed(self, changes: Changes) -> None:
        """Brings in choices that were made or renamed."""
        for each, combo in self._combos:
            if changes.touches(*each.tables):
                self._fill(each, combo, combo.currentData())

    def redraw(self) -> None:
        self._sign.setIcon(icon("search-line"))

    def _combo(self, each: Filter) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(plain(each.label))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(14)
        self._fill(each, combo, None)
        before = combo.findText(remembered(self._key(each)))
        if before >= 0:
            combo.setCurrentIndex(before)
        combo.currentIndexChanged.connect(self._chosen)
        self._combos.append((each, combo))
        return combo

    def _fill(self, each: Filter, combo: QComboBox, chosen: Any) -> None:
        with QSignalBlocker(combo):
            combo.clear()
            for value, words in self._desk.read(each.choices):
                combo.addItem(words, value)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))

    def _key(self, each: Filter) -> str:
        return f"{self._kept_under}/{each.field}"

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _chosen(self) -> None:
        for each, combo in self._combos:
            remember(self._key(each), combo.currentText())
        self.changed.emit()
