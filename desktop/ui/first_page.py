"""What is shown while no register is open: make one, open one, or try the sample."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import heading, plain_label
from desktop.ui.icons import icon
from desktop.ui.places.place import Actions
from desktop.ui.plain_tip import plain_tip
from desktop.ui.settings import forget_register, known_registers

_DOORS = (
    ("register.new", "&New register", "Begin an empty minute book in a file of your own."),
    ("register.open", "&Open a register", "Go on with one that is there already."),
    ("register.sample", "Try the &sample", "Two real committees, to look round and try things."),
)


class _Door(QCommandLinkButton):
    """A door that shows when it has the focus, and opens with Enter as well."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().highlight(), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 3, 3)
            painter.end()


class FirstPage(QWidget):
    """The doors into a register, and the registers that were open last."""

    recent_wanted = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._icons: list[tuple[QCommandLinkButton, str]] = []
        column = QWidget()
        column.setMaximumWidth(560)
        layout = column_layout(column, margins=24, spacing=8)
        layout.addStretch(1)
        layout.addWidget(heading(plain_label("Minute Book"), 2))
        layout.addWidget(plain_label("The record of your committees, from agenda to signed leaf."))
        layout.addSpacing(16)
        for command_id, text, said in _DOORS:
            layout.addWidget(self._door(actions[command_id], text, said))
        layout.addSpacing(16)
        self._recent_title = heading(plain_label("Opened last"), 1.05)
        self.recent = self._list()
        layout.addWidget(self._recent_title)
        layout.addWidget(self.recent)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Progress")
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        layout.addWidget(self.progress)
        layout.addWidget(self.said)
        layout.addStretch(2)
        centre = QHBoxLayout(self)
        centre.addStretch(1)
        centre.addWidget(column, 3)
        centre.addStretch(1)
        self.refresh()

    def _list(self) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName("Registers opened last")
        listed.setSpacing(4)
        off = QAction("&Take off this list", listed)
        off.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        off.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        off.triggered.connect(self.take_off)
        listed.addAction(off)
        listed.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        listed.itemActivated.connect(self._open_recent)
        listed.itemClicked.connect(self._open_recent)
        return listed

    @Slot()
    def refresh(self) -> None:
        """Shows the registers opened last, and that nothing is under way."""
        self.recent.clear()
        paths = known_registers()
        for path in paths:
            self.recent.addItem(_line(path))
        row = self.recent.sizeHintForRow(0) + 2 * self.recent.spacing() if paths else 0
        self.recent.setFixedHeight(row * len(paths) + 2 * self.recent.frameWidth() + 4)
        self.recent.setVisible(bool(paths))
        self._recent_title.setVisible(bool(paths))
        self.progress.hide()
        self.said.hide()
        self.setEnabled(True)

    @Slot(str)
    def show_progress(self, sentence: str) -> None:
        """Says what is being done; the doors are shut meanwhile."""
        self.setEnabled(False)
        self.progress.show()
        self.said.setText(sentence)
        self.said.show()

    def redraw(self) -> None:
        for button, name in self._icons:
            button.setIcon(icon(name))

    def _door(self, action: QAction, text: str, said: str) -> QCommandLinkButton:
        button = _Door(text, said)
        button.setAccessibleDescription(said)
        button.clicked.connect(action.trigger)
        name = str(action.property("icon_name"))
        button.setIcon(icon(name))
        self._icons.append((button, name))
        return button

    @Slot()
    def take_off(self) -> None:
        """Forgets the register that is chosen; its file stays where it is."""
        item = self.recent.currentItem()
        row = self.recent.currentRow()
        if row >= 0:
            forget_register(Path(item.data(Qt.ItemDataRole.UserRole)))
            self.refresh()
            self.recent.setCurrentRow(min(row, self.recent.count() - 1))

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))


def _line(path: Path) -> QListWidgetItem:
    """A register by its name and folder; one that is gone says so, in word and sign."""
    there = path.is_file()
    gone = "" if there else "   (not there now)"
    item = QListWidgetItem(f"{path.stem}   –   {path.parent}{gone}")
    item.setIcon(icon("book-2-line" if there else "link-unlink"))
    item.setData(Qt.ItemDataRole.UserRole, str(path))
    tip = (
        "Delete takes it off this list; its file stays."
        if there
        else (
            "It was moved, renamed or deleted, or its drive is not connected. Delete takes it off."
        )
    )
    item.setToolTip(plain_tip(f"{path}\n{tip}"))
    return item
