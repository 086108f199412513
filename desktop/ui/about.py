"""What this program is, and what it stands on: versions and licences, in full where they are."""

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop import __version__
from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import heading, plain_label
from desktop.ui.libraries import Library, libraries
from desktop.ui.on_screen import resize_within

_WHAT = (
    "The legal record of committees. Free to use, change and pass on under the MIT licence. "
    "Of every library below, the licence stands beside it; choose one to read it."
)
_QT = (
    "It uses Qt and Qt for Python under the GNU Lesser General Public License, version 3. They "
    "are files of their own in the program’s folder: you may put builds of your own in their "
    "place. Their sources are to be had from The Qt Company."
)
_NO_TEXT = "This one brings no text of its licence with it."


class AboutBox(QDialog):
    """Version and licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Minute Book")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._libraries = libraries()
        self.table = _table(self._libraries)
        self.table.currentItemChanged.connect(self._show_licence)
        self.licence = QPlainTextEdit(readOnly=True)
        self.licence.setAccessibleName("Licence of the chosen library")
        self.licence.setTabChangesFocus(True)
        self.licence.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout = column_layout(self, margins=16, spacing=12)
        layout.addWidget(heading(plain_label(f"Minute Book {__version__}"), 1.4))
        layout.addWidget(plain_label(_WHAT))
        layout.addWidget(plain_label(f"{_QT} This is Qt {qVersion()}."))
        layout.addWidget(self.table, 3)
        layout.addWidget(self.licence, 2)
        layout.addWidget(self._buttons())
        resize_within(self, 640, 600)
        self.table.setCurrentCell(0, 0)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        copy = QPushButton("Copy &versions")
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton("&Close", QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def copy(self) -> None:
        """What whoever looks after the program asks for first."""
        lines = [f"{each.name} {each.version} ({each.licence})" for each in self._libraries]
        said = "\n".join((f"Minute Book {__version__}, Qt {qVersion()}", *lines))
        QGuiApplication.clipboard().setText(said)

    @Slot(QTableWidgetItem, QTableWidgetItem)
    def _show_licence(self, now: QTableWidgetItem, _before: QTableWidgetItem | None) -> None:
        self.licence.setPlainText(self._libraries[now.row()].text or _NO_TEXT)


def _table(rows: list[Library]) -> QTableWidget:
    headings = ("Library", "Version", "Licence")
    table = QTableWidget(len(rows), len(headings))
    table.setAccessibleName("Libraries")
    table.setHorizontalHeaderLabels(list(headings))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    for at, row in enumerate(rows):
        for column, text in enumerate((row.name, row.version, row.licence)):
            table.setItem(at, column, QTableWidgetItem(text))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table
