"""The fields of a form: each shows one value of a draft and gives back what was typed."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from desktop.records.rules.words import Word
from desktop.ui.forms.dates import UnreadableError, read_date, read_time, show_date
from desktop.ui.plain_tip import plain_tip


class FieldEditor(QWidget):
    """One value of a draft. `value` raises `UnreadableError` when what was typed is none."""

    edited = Signal()

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self.setFocusProxy(control)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(control, 1)

    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    @Slot()
    def tell(self) -> None:
        """Says that the user changed something."""
        self.edited.emit()


class LineField(FieldEditor):
    """A line of text, with completions where there are any."""

    def __init__(self, *, completions: Sequence[str] = (), placeholder: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.tell)
        if completions:
            self.line.setCompleter(completer(completions, self))

    def value(self) -> Any:
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        self.line.setText(value or "")
        self.line.setCursorPosition(0)


class ReadField(LineField):
    """A line that is read as something else, and put in order when it is left."""

    def __init__(
        self,
        read: Callable[[str], Any],
        show: Callable[[Any], str],
        placeholder: str = "",
        longest: str = "00000000",
    ) -> None:
        super().__init__(placeholder=placeholder)
        self._read = read
        self._show = show
        self.line.installEventFilter(self)
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance(longest) + 32)
        self.row.addStretch(1)

    def value(self) -> Any:
        return self._read(self.line.text())

    def set_value(self, value: Any) -> None:
        self.line.setText(self._show(value))
        self.line.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._put_in_order()
        return super().eventFilter(watched, event)

    def _put_in_order(self) -> None:
        try:
            self.line.setText(self._show(self.value()))
        except UnreadableError:
            return  # It stays as typed; the form says what is wrong with it.


class DateField(ReadField):
    """A day as typed, or none."""

    def __init__(self, *, placeholder: str = "7 March 2011") -> None:
        super().__init__(read_date, show_date, placeholder, "Wed 30 September 2026")

    def value(self) -> date | None:
        day: date | None = super().value()
        return day


class TimeField(ReadField):
    """A time as typed, or none."""

    def __init__(self) -> None:
        super().__init__(read_time, lambda value: value or "", "14:00")


class NumberField(ReadField):
    """A whole number, or none where that is allowed."""

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__(self._read_number, lambda value: "" if value is None else str(value))
        self._optional = optional

    def _read_number(self, typed: str) -> int | None:
        text = typed.strip()
        if not text and self._optional:
            return None
        if not text.isdecimal() or len(text) > 9:
            raise UnreadableError("Type a whole number.")
        return int(text)


class TextField(FieldEditor):
    """Text of several lines; Tab goes on to the next field."""

    def __init__(self, *, lines: int = 3) -> None:
        self.text = QPlainTextEdit()
        super().__init__(self.text)
        self.text.setTabChangesFocus(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + 16)
        self.text.textChanged.connect(self.tell)

    def value(self) -> Any:
        return self.text.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        self.text.setPlainText(value or "")


class TickField(FieldEditor):
    """Yes or no."""

    def __init__(self, words: str) -> None:
        self.tick = QCheckBox(words)
        super().__init__(self.tick)
        self.tick.toggled.connect(self.tell)

    def value(self) -> Any:
        return self.tick.isChecked()

    def set_value(self, value: Any) -> None:
        self.tick.setChecked(bool(value))


class ChoiceField(FieldEditor):
    """One of several, each a value and the words for it."""

    def __init__(self, choices: Sequence[tuple[Any, str]]) -> None:
        self.combo = QComboBox()
        super().__init__(self.combo)
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(16)
        self._values = [value for value, _ in choices]
        self.combo.addItems([words for _, words in choices])
        self.combo.activated.connect(self.tell)
        self.combo.currentIndexChanged.connect(self.tell)
        self.combo.currentTextChanged.connect(self._tell_whole)
        self._tell_whole(self.combo.currentText())

    @Slot(str)
    def _tell_whole(self, words: str) -> None:
        """What is longer than the field can be read in its tip."""
        self.combo.setToolTip(plain_tip(words))

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offers other choices; what was chosen stays so where it is still among them."""
        chosen = self.value()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self._values = [value for value, _ in choices]
            self.combo.addItems([words for _, words in choices])
            self.set_value(chosen if chosen in self._values else next(iter(self._values), None))

    def value(self) -> Any:
        at = self.combo.currentIndex()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Any) -> None:
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class WordField(ChoiceField):
    """One of the field's words; with `none` said in words where it may be left open."""

    def __init__(self, words: type[Word], none: str = "") -> None:
        empty: list[tuple[Any, str]] = [(None, none)] if none else []
        super().__init__(empty + [(word, word.label) for word in words])


class LinesField(TextField):
    """Several texts, one a line."""

    def value(self) -> Any:
        return tuple(line.strip() for line in self.text.toPlainText().splitlines() if line.strip())

    def set_value(self, value: Any) -> None:
        self.text.setPlainText("\n".join(value or ()))


class Completer(QCompleter):
    """Completions that go when a key leads to another field, and take nothing typed there.

    Qt keeps them open then, and sends the next letter to the field that was left.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QFocusEvent)
            and event.reason() is Qt.FocusReason.ShortcutFocusReason
            and event.lostFocus()
        ):
            popup = self.popup()
            if popup is not None:
                popup.hide()
            return False
        return super().eventFilter(watched, event)


def completer(words: Sequence[str], parent: QObject) -> QCompleter:
    """Completions that match any part of a word."""
    made = Completer(parent)
    made.setModel(QStringListModel(list(words), made))
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setMaxVisibleItems(12)
    return made
