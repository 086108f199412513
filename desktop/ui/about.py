"""Help: what this program is and stands on, and every key that does something."""

from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop import __version__
from desktop.ui.commands import WINDOWS
from desktop.ui.details.pieces import heading, plain_label
from desktop.ui.forms.fields import column_layout

_STANDS_ON = {
    "pyside6-essentials": "LGPL-3.0",
    "peewee": "MIT",
    "reportlab": "BSD",
    "pypdfium2": "Apache-2.0 or BSD-3-Clause",
    "pikepdf": "MPL-2.0",
    "qtawesome": "MIT; Remix Icon: Apache-2.0",
    "font-source-serif-pro": "OFL-1.1",
    "font-source-sans-pro": "OFL-1.1",
}
_ALWAYS = (
    ("Lists", "Enter", "Open what is chosen"),
    ("Lists", "Home, End", "First and last row"),
    ("Lists", "Letters", "Filter the list by what is typed"),
    ("Dialogs", "Enter", "Save"),
    ("Dialogs", "Esc", "Leave; what was changed can be kept"),
)


class AboutBox(QDialog):
    """Version and licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Minute Book")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [(name, _version(name), licence) for name, licence in _STANDS_ON.items()]
        layout = column_layout(self, margins=24, spacing=16)
        layout.addWidget(heading(plain_label(f"Minute Book {__version__}"), 1.4))
        layout.addWidget(
            plain_label(
                "The legal record of committees. Free to use, change and pass on under the MIT "
                f"licence. It stands on Qt {qVersion()} and on these libraries:"
            )
        )
        layout.addWidget(_table("Libraries", ("Library", "Version", "Licence"), rows), 1)
        layout.addWidget(_close_button(self))
        self.resize(560, 460)


class KeyboardSheet(QDialog):
    """Every key, from the registry of commands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = column_layout(self, margins=16, spacing=16)
        layout.addWidget(_table("Keys", ("Where", "Keys", "What they do"), keys()), 1)
        layout.addWidget(_close_button(self))
        self.resize(640, 560)


def keys() -> list[tuple[str, str, str]]:
    """Where, which keys, and what they do."""
    rows = [
        (window, _native(command.shortcut), command.tip)
        for window, commands in WINDOWS.items()
        for command in commands
        if command.shortcut
    ]
    return [*rows, *_ALWAYS]


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _version(package: str) -> str:
    try:
        return metadata(package)["Version"]
    except PackageNotFoundError:
        return ""


def _table(name: str, headings: tuple[str, ...], rows: list[tuple[str, str, str]]) -> QTableWidget:
    table = QTableWidget(len(rows), len(headings))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(headings))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.setItem(at, column, QTableWidgetItem(text))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox()
    buttons.addButton("&Close", QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    return buttons
