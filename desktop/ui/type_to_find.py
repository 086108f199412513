"""A small window in which typing finds one of many, and Enter takes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.ui.column_layout import column_layout

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_WIDEST, _TALLEST = 640, 460


class TypeToFind(QDialog):
    """Typing filters, the arrows move, Enter takes what is marked, Esc leaves.

    Whoever builds on this says in `lines` what typed words find, each line with what it stands for
    (`standing_for`), and in `take` what becomes of it.
    """

    def __init__(self, title: str, question: str, hint: str, called: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words = QLineEdit()
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(question)
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self.show_lines)
        self.words.returnPressed.connect(self.go)
        self.found = QListWidget()
        self.found.setAccessibleName(called)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.found.setWordWrap(True)
        self.found.setSpacing(2)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.itemClicked.connect(self.go)
        layout = column_layout(self, margins=8)
        layout.addWidget(self.words)
        layout.addWidget(self.found)
        self.resize(min(_WIDEST, parent.width() - 32), min(_TALLEST, parent.height() - 64))
        self.show_lines()
        top = parent.mapToGlobal(parent.rect().topLeft())
        below = min(80, parent.height() - self.height() - 16)
        self.move(top.x() + (parent.width() - self.width()) // 2, top.y() + below)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        """What the typed words find, the likeliest first."""
        raise NotImplementedError

    def take(self, chosen: object) -> None:
        """What becomes of the one that was taken."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed and pressed.key() in _MOVES:
            self.found.keyPressEvent(pressed)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def go(self) -> None:
        """Takes the line that is marked, once this is out of the way."""
        line = self.found.currentItem()
        if line is not None:
            chosen = line.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.take(chosen)

    @Slot()
    def show_lines(self) -> None:
        """Shows what the typed words find now; the best of it is marked."""
        self.found.clear()
        for line in self.lines(self.words.text()):
            self.found.addItem(line)
        self.found.setCurrentRow(0)


def standing_for(chosen: object, line: QListWidgetItem) -> QListWidgetItem:
    """The line, which knows what it stands for."""
    line.setData(Qt.ItemDataRole.UserRole, chosen)
    return line


def finds(typed: str, words: str) -> bool:
    """Whether each word that was typed is in the words, in any case."""
    folded = words.casefold()
    return all(word in folded for word in typed.casefold().split())
