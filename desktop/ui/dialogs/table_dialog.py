"""A long table over a window: choices above it, a sentence on the whole, buttons below."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.column_layout import column_layout
from desktop.ui.commands import plain
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label, push_button
from desktop.ui.lists.columns import Column, RowsModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.on_screen import resize_within

R = TypeVar("R")


class TableDialog(QDialog, Generic[R]):
    """Asks off the GUI thread, and anew after changes to `tables`. Show it with `open()`.

    Whoever builds on this says in `narrowed` which rows the choices leave, and in `sentence` what
    is to be said of them.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        columns: Sequence[Column[R]],
        question: Callable[[Register], Any],
        tables: tuple[str, ...],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._question = question
        self._tables = tables
        self._job: Job | None = None
        self._for_a_row: list[QPushButton] = []
        self.model: RowsModel[R] = RowsModel(columns, self)
        self.table = RecordTable(title)
        self.table.setFrameShape(RecordTable.Shape.StyledPanel)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.show_model(self.model)
        self.table.selectionModel().currentRowChanged.connect(self.row_chosen)
        self.said = plain_label()
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self.close_button = push_button("C&lose", self.reject)
        self._buttons.addWidget(self.close_button)
        self._page = column_layout(self, margins=16, spacing=12)
        self._page.addLayout(self._choices)
        self._page.addWidget(self.said)
        self._page.addWidget(self.table, 1)
        self._page.addLayout(self._buttons)
        letter = self.fontMetrics().averageCharWidth()
        wanted = sum(column.width * letter + 16 for column in columns)
        room = self.screen().availableSize()
        self.resize(min(wanted + 72, room.width() - 80), min(560, room.height() - 80))
        desk.changed.connect(self._changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the table has done its work: Qt would go on to press the button of a dialog
        # that it opened.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def add_choice(self, label: str, choices: Sequence[tuple[Any, str]] = ()) -> QComboBox:
        """A choice above the table; the first is the usual one."""
        combo = QComboBox()
        combo.setAccessibleName(plain(label))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        offer(combo, choices)
        combo.currentIndexChanged.connect(self.show_rows)
        said = QLabel(label)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setBuddy(combo)
        self._choices.addWidget(said)
        self._choices.addWidget(combo)
        self._choices.addSpacing(8)
        return combo

    def add_button(
        self, text: str, slot: Callable[[], Any], *, for_a_row: bool = False
    ) -> QPushButton:
        """A button below the table; one `for_a_row` needs a row that `may_work_on`."""
        button = push_button(text, slot)
        self._buttons.insertWidget(self._buttons.count() - 2, button)
        if for_a_row:
            self._for_a_row.append(button)
            button.setEnabled(False)
        return button

    def add_above(self, widget: QWidget) -> None:
        """Something between the sentence and the table that says the same in another way."""
        self._page.insertWidget(self._page.indexOf(self.table), widget)
        resize_within(self, self.width(), self.height() + widget.sizeHint().height())

    def begin(self) -> None:
        """Asks for the rows; call it when the choices and buttons are made."""
        self._choices.addStretch(1)
        self.said.setText("One moment …")
        self.ask()

    def ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self.desk.ask(self._question, done=self._answered, failed=self._refused)

    def take(self, answer: Any) -> None:
        """Takes the answer in, before its rows are shown."""
        raise NotImplementedError

    def narrowed(self) -> Sequence[R]:
        """The rows that the choices leave."""
        raise NotImplementedError

    def sentence(self, rows: Sequence[R]) -> str:
        """What is said above the table; where there are no rows, what to do."""
        raise NotImplementedError

    def may_work_on(self, _row: R) -> bool:
        """Whether the buttons for a row do anything with this one."""
        return True

    def chosen(self) -> R | None:
        return self.model.record(self.table.currentIndex().row())

    @Slot()
    def show_rows(self) -> None:
        """Shows what the choices leave, and keeps to the row that was chosen."""
        at = self.table.currentIndex().row()
        rows = self.narrowed()
        self.model.show_rows(rows)
        self.said.setText(self.sentence(rows))
        self.table.setVisible(bool(rows))
        if rows:
            self.table.choose_row(min(max(at, 0), len(rows) - 1))
        self.row_chosen()

    @Slot()
    def row_chosen(self) -> None:
        chosen = self.chosen()
        for button in self._for_a_row:
            button.setEnabled(chosen is not None and self.may_work_on(chosen))

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.touches(*self._tables):
            self.ask()

    def _answered(self, answer: Any) -> None:
        self._job = None
        self.take(answer)
        self.show_rows()

    def _refused(self, refusal: Refusal) -> None:
        self._job = None
        self.said.setText(refusal.sentence)


def offer(combo: QComboBox, choices: Sequence[tuple[Any, str]]) -> None:
    """Offers other choices; what was chosen stays so where it is still among them."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        for value, words in choices:
            combo.addItem(words, value)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
