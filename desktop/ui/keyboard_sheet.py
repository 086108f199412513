"""Every key that does something: by window and menu, narrowed as you type, and on paper."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QKeySequence,
    QPageLayout,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.ui.clear_button import add_clear_button
from desktop.ui.column_layout import column_layout
from desktop.ui.commands import WINDOWS, plain
from desktop.ui.on_screen import resize_within
from desktop.ui.type_to_find import finds

_ALWAYS = {
    "Everywhere": (
        ("Tab, Shift+Tab", "The next control, or the one before"),
        ("Alt and a letter", "What has that letter underlined"),
    ),
    "Lists": (
        ("Enter", "Open what is chosen"),
        ("Home, End", "First and last row"),
        ("Letters", "Filter the list by what is typed"),
    ),
    "Dialogs": (
        ("Enter", "Save"),
        ("Esc", "Leave; what was changed can be kept"),
    ),
    "Minutes, in a point": (
        ("Enter", "The next point; on an empty one, out a level"),
        ("Tab, Shift+Tab", "Nest inwards, outwards"),
        ("Backspace", "At the start: take back the kind, or join the point to the one above"),
    ),
    "Attendance, in the list": (
        ("P, A, B", "Present, apologies, absent"),
        ("I, E", "In attendance, expected"),
        ("C, M", "In the chair, taking the minutes"),
        ("Enter, Insert, Delete", "Change, add, remove a line"),
    ),
}
"""Keys that belong to no command, by where they are pressed."""


@dataclass(frozen=True, slots=True)
class Key:
    """`where` is a window and its menu."""

    where: str
    keys: str
    does: str


def every_key() -> list[Key]:
    """All there are: those of the commands by window and menu, then those that are always there."""
    of_commands = [
        Key(f"{window}, {plain(command.section)}", _native(command.shortcut), command.tip)
        for window, commands in WINDOWS.items()
        for command in commands
        if command.shortcut
    ]
    always = [Key(where, keys, does) for where, rows in _ALWAYS.items() for keys, does in rows]
    return [*of_commands, *always]


class KeyboardSheet(QDialog):
    """Every key, from the registry of commands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words = QLineEdit()
        add_clear_button(self.words)
        self.words.setPlaceholderText("Narrow by a word or a key")
        self.words.setAccessibleName("Narrow by a word or a key")
        self.words.textChanged.connect(self._narrow)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Keys")
        self.tree.setHeaderLabels(["Keys", "What they do"])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.lines: list[tuple[QTreeWidgetItem, QTreeWidgetItem]] = []
        self._fill()
        layout = column_layout(self, margins=16, spacing=8)
        layout.addWidget(self.words)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._buttons())
        resize_within(self, 680, 600)

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for key in every_key():
            if key.where not in groups:
                groups[key.where] = self._group(key.where)
            line = QTreeWidgetItem(groups[key.where], [key.keys, key.does])
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{key.keys}: {key.does}")
            self.lines.append((groups[key.where], line))
        self.tree.expandAll()
        self.tree.setCurrentItem(self.lines[0][1])

    def _group(self, where: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [where])
        group.setFirstColumnSpanned(True)
        group.setData(1, Qt.ItemDataRole.AccessibleTextRole, where)
        font = QFont(self.font())
        font.setBold(True)
        group.setFont(0, font)
        return group

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        on_paper = QPushButton("&Print…")
        on_paper.setAutoDefault(False)
        on_paper.clicked.connect(self.print_out)
        buttons.addButton(on_paper, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton("&Close", QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        for group, line in self.lines:
            words = f"{group.text(0)} {line.text(0)} {line.text(1)}"
            line.setHidden(not finds(typed, words))
        seen = [group for group, line in self.lines if not line.isHidden()]
        for group, _ in self.lines:
            group.setHidden(group not in seen)

    @Slot()
    def print_out(self) -> None:
        """Asks for a printer, and prints the whole sheet."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle("Print the keyboard sheet")
        chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        if chosen:
            print_sheet(printer)


def print_sheet(printer: QPrinter) -> None:
    """The whole sheet on paper: a table below each heading."""
    printer.setDocName("Keyboard sheet of Minute Book")
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    document = QTextDocument()
    document.setDefaultFont(
        QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(), 10)
    )
    cursor = QTextCursor(document)
    cursor.insertText("The keys of Minute Book", _lettered(16))
    groups: dict[str, list[Key]] = {}
    for key in every_key():
        groups.setdefault(key.where, []).append(key)
    for where, keys in groups.items():
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock()
        cursor.insertText(where, _lettered(11))
        table = cursor.insertTable(len(keys), 2, _shape())
        for row, key in enumerate(keys):
            table.cellAt(row, 0).firstCursorPosition().insertText(key.keys)
            table.cellAt(row, 1).firstCursorPosition().insertText(key.does)
    document.print_(printer)


def _lettered(size: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(size)
    form.setFontWeight(QFont.Weight.Bold)
    return form


def _shape() -> QTextTableFormat:
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setCellPadding(2)
    percent = QTextLength.Type.PercentageLength
    shape.setWidth(QTextLength(percent, 100))
    shape.setColumnWidthConstraints([QTextLength(percent, 28), QTextLength(percent, 72)])
    return shape


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
