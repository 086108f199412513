"""The worklist: everything that waits for the clerk, soonest first; each line opens its place."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.reading.worklist import Task, worklist
from desktop.records.register import Register
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.words import TaskKind
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label
from desktop.ui.lists.columns import Column, RowsModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.places.place import Actions, Place

_SIGNS = {
    TaskKind.AGENDA: "draft-line",
    TaskKind.PAPERS: "attachment-line",
    TaskKind.RECONVENE: "pause-circle-line",
    TaskKind.CHAIR: "user-star-line",
    TaskKind.CIRCULATE: "share-forward-line",
    TaskKind.CONFIRM: "check-double-line",
    TaskKind.PRINT: "printer-line",
    TaskKind.RETURN: "pen-nib-line",
    TaskKind.SEAL: "lock-2-line",
    TaskKind.OVERDUE: "error-warning-line",
    TaskKind.DUE: "checkbox-line",
    TaskKind.AGREE: "checkbox-multiple-line",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A task as a row of the list."""

    id: int
    task: Task


def _when(line: _Line) -> str:
    day = short_date(line.task.when) if line.task.when else ""
    return f"{day}, late" if line.task.late else day


def _sign(line: _Line) -> str:
    return _SIGNS.get(line.task.kind, "quill-pen-line")


_COLUMNS = (
    Column[_Line]("when", "By", 28, _when),
    Column[_Line](
        "sentence", "What is to be done", 40, lambda line: line.task.sentence, takes_rest=True,
        sign=_sign,
    ),
    Column[_Line]("body", "Body", 28, lambda line: line.task.body),
)  # fmt: skip


def _read(register: Register) -> tuple[Task, ...]:
    return worklist(register, today())


class WorklistPlace(Place):
    """What needs doing; Enter goes where it is done."""

    def __init__(self, desk: Desk, _actions: Actions) -> None:
        super().__init__(desk)
        self._job: Job | None = None
        self._tasks: tuple[Task, ...] = ()
        self._focus_wanted = False
        self._stale = False
        self.body = QComboBox()
        self.body.setAccessibleName("Body")
        self.body.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.body.setMinimumContentsLength(24)
        label = QLabel("&Body")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.body)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.setSpacing(8)
        top.addWidget(label)
        top.addWidget(self.body)
        top.addStretch(1)
        self.model: RowsModel[_Line] = RowsModel(_COLUMNS, self)
        self.table = RecordTable("Worklist")
        self.table.show_model(self.model)
        self.nothing = plain_label("Nothing waits for you. Well done.")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.said = plain_label()
        self.said.setContentsMargins(12, 8, 12, 8)
        self.count = plain_label()
        self.count.setContentsMargins(12, 4, 8, 4)
        layout = column_layout(self, spacing=0)
        layout.addLayout(top)
        layout.addWidget(middle, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.count)
        self.table.selectionModel().currentRowChanged.connect(self._say_whole)
        self.table.activated.connect(self.open_chosen)
        self.body.currentIndexChanged.connect(self._show_rows)
        self._ask()

    def take_focus(self) -> None:
        self._focus_wanted = self._job is not None
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self) -> None:
        self.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def heed(self, _changes: Changes) -> None:
        """Every table may bring up a task, or settle one; out of sight, it can wait."""
        if self.isVisible():
            self._ask()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    @Slot()
    def open_chosen(self) -> None:
        """Goes where the task is done."""
        line = self.model.record(self.table.currentIndex().row())
        if line is None:
            return
        if line.task.action_id is not None:
            self.record_wanted.emit("view.actions", line.task.action_id)
        elif line.task.meeting_id is not None:
            self.meeting_wanted.emit(line.task.meeting_id, None)

    def redraw(self) -> None:
        self.table.viewport().update()

    def _ask(self) -> None:
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        self._job = self.desk.ask(_read, done=self._show)

    def _show(self, tasks: tuple[Task, ...]) -> None:
        self._job = None
        self._tasks = tasks
        chosen = self.body.currentText()
        bodies = sorted({task.body for task in tasks}, key=str.casefold)
        self.body.blockSignals(True)
        self.body.clear()
        self.body.addItems(["All", *bodies])
        self.body.setCurrentIndex(max(self.body.findText(chosen), 0))
        self.body.blockSignals(False)
        self._show_rows()

    @Slot()
    def _say_whole(self) -> None:
        """The chosen task in full, however narrow its column is."""
        line = self.model.record(self.table.currentIndex().row())
        self.said.setText(line.task.sentence if line is not None else "")

    @Slot()
    def _show_rows(self) -> None:
        body = self.body.currentText() if self.body.currentIndex() > 0 else ""
        tasks = [task for task in self._tasks if not body or task.body == body]
        at = max(self.table.currentIndex().row(), 0)
        self.model.show_rows([_Line(row, task) for row, task in enumerate(tasks)])
        self._stack.setCurrentWidget(self.table if tasks else self.nothing)
        if tasks:
            self.table.choose_row(min(at, len(tasks) - 1))
        self._say_whole()
        late = sum(task.late for task in tasks)
        said = "1 thing to do" if len(tasks) == 1 else f"{len(tasks):,} things to do"
        self.count.setText(f"{said}, {late:,} late" if late else said)
        if self._focus_wanted:
            self._focus_wanted = False
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
