"""The pieces that a detail is put together from: headings, facts, states in word and sign."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.wrapping import WrappingLabel

if TYPE_CHECKING:
    from desktop.records.reading.seats import SeatRow


def plain_label(text: str = "", *, wrap: bool = True) -> QLabel:
    """A label that never takes a record's words for mark-up, and lets them be copied."""
    label = WrappingLabel(text) if wrap else QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def heading(label: QLabel, scale: float) -> QLabel:
    """Makes a label a heading."""
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def seat_in_words(seat: "SeatRow") -> str:
    """ "Member, Special Schools, no vote"."""
    vote = "" if seat.voting else "no vote"
    return ", ".join(part for part in (seat.role.label, seat.represents, vote) if part)


def push_button(text: str, slot: Callable[[], Any]) -> QPushButton:
    """A button that runs `slot` (a bound method)."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    return button


def menu_button(text: str, actions: Iterable[QAction]) -> QPushButton:
    """A button that opens a menu: what is done with a record less often."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    menu = QMenu(button)
    menu.addActions(list(actions))
    button.setMenu(menu)
    return button


class Facts(QWidget):
    """Names and values in two columns; what is empty is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        for name, value in facts:
            label, said = self._row(name)
            said.setText(value)
            label.setVisible(bool(value))
            said.setVisible(bool(value))

    def _row(self, name: str) -> tuple[QLabel, QLabel]:
        if name not in self._rows:
            label, said = plain_label(name, wrap=False), plain_label()
            said.setAccessibleName(name)
            at = len(self._rows)
            self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, at, 1)
            self._rows[name] = (label, said)
        return self._rows[name]


class SignedWord(QWidget):
    """A state in a word and a sign, never in a colour alone."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._sign = QLabel()
        self.word = plain_label(wrap=False)
        row.addWidget(self._sign)
        row.addWidget(self.word, 1)

    def show_word(self, word: str, sign: str) -> None:
        self.word.setText(word)
        size = self.fontMetrics().height()
        self._sign.setPixmap(icon(sign).pixmap(size, size))
