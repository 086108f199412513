"""F1: the user guide in a window of its own, open where the key was pressed."""

from typing import ClassVar

import shiboken6
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QWidget,
)

from desktop import places
from desktop.ui.clear_button import add_clear_button
from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import plain_label
from desktop.ui.guide_page import GuidePage
from desktop.ui.guide_sections import WHOLE
from desktop.ui.on_screen import put_back, resize_within
from desktop.ui.settings import remember, remembered_bytes


class GuideWindow(QWidget):
    """Contents at the side, the guide beside them, and a line to find words in it."""

    shown: ClassVar["GuideWindow | None"] = None

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("User guide – Minute Book")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.page = GuidePage(places.guide(), self)
        self.contents = QListWidget()
        self.contents.setAccessibleName("Contents")
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for text, level in self.page.contents:
            line = QListWidgetItem(f"{'    ' * (level - 2)}{text}")
            line.setData(Qt.ItemDataRole.UserRole, text)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            self.contents.addItem(line)
        self.words = QLineEdit()
        add_clear_button(self.words)
        self.words.setPlaceholderText("Words in the guide")
        self.words.setAccessibleName("Find in the guide")
        self.said = plain_label()
        self._build()
        self.contents.currentItemChanged.connect(self._go)
        self.page.heading_reached.connect(self._mark)
        self.words.returnPressed.connect(self.find_next)

    def _build(self) -> None:
        find = QHBoxLayout()
        label = QLabel("&Find")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.words)
        find.addWidget(label)
        find.addWidget(self.words, 1)
        for words, keys, slot in (
            ("&Next", "F3", self.find_next),
            ("&Previous", "Shift+F3", self.find_previous),
        ):
            button = QPushButton(words)
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.setShortcut("")
            button.clicked.connect(slot)
            find.addWidget(button)
            self._key(keys, slot)
        find.addWidget(self.said)
        self._key("Ctrl+F", self.seek)
        self._key("Esc", self.close)
        self._key("Ctrl+W", self.close)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self.contents)
        self._sides.addWidget(self.page)
        self._sides.setStretchFactor(1, 1)
        self._sides.setSizes([260, 700])
        layout = column_layout(self, margins=8, spacing=8)
        layout.addLayout(find)
        layout.addWidget(self._sides, 1)
        resize_within(self, 960, 720)
        put_back(self, remembered_bytes("guide/geometry"))
        self.setTabOrder(self.contents, self.page)

    def _key(self, keys: str, slot: object) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(slot)
        self.addAction(action)

    def go_to(self, section: str) -> None:
        """Opens at a section."""
        heading = section if section in self.page.headings else WHOLE
        self.page.go_to(heading)
        self._mark(heading)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def seek(self) -> None:
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    @Slot()
    def find_next(self) -> None:
        self._find(back=False)

    @Slot()
    def find_previous(self) -> None:
        self._find(back=True)

    def _find(self, *, back: bool) -> None:
        words = self.words.text().strip()
        if not words:
            self.seek()
            return
        self.said.setText("" if self.page.find_on(words, back=back) else "Not in the guide")

    @Slot(QListWidgetItem, QListWidgetItem)
    def _go(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is not None:
            self.page.go_to(now.data(Qt.ItemDataRole.UserRole))

    @Slot(str)
    def _mark(self, heading: str) -> None:
        """Marks in the contents what is read now."""
        self.contents.blockSignals(True)
        texts = [text for text, _ in self.page.contents]
        self.contents.setCurrentRow(texts.index(heading))
        self.contents.blockSignals(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        remember("guide/geometry", self.saveGeometry())
        super().closeEvent(event)


def open_guide(section: str) -> GuideWindow:
    """Brings the guide up at a section; there is one window of it."""
    window = _open_window() or GuideWindow()
    GuideWindow.shown = window
    window.show()
    window.go_to(section)
    window.raise_()
    window.activateWindow()
    return window


def close_guide() -> None:
    """Closes it with the program."""
    window = _open_window()
    if window is not None:
        window.close()
    GuideWindow.shown = None


def _open_window() -> GuideWindow | None:
    window = GuideWindow.shown
    return window if window is not None and shiboken6.isValid(window) else None
