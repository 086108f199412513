"""The forward plan by meetings: a subject goes to another meeting by keys or by dragging."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from desktop.records.changes import Changes
from desktop.records.reading.plan_matrix import PlanMatrix, plan_matrix
from desktop.ui.boards.plan_model import ELSEWHERE, SUBJECT, PlanModel
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk
from desktop.ui.lists.other_view import OtherView
from desktop.ui.messages import say
from desktop.ui.places.editing import ForwardCells

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_COLUMN, _TITLE = 24, 34
"""Widths in average letters."""


class PlanBoard(OtherView):
    """Arrows go from cell to cell, Alt with an arrow moves the subject to the next meeting."""

    def __init__(self, desk: Desk, cells: ForwardCells) -> None:
        super().__init__(desk, plan_matrix)
        self._cells = cells
        self._ids: list[int] = []
        self.model = PlanModel(self)
        self.table = PlanTable(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.table.activated.connect(self._open)
        self.table.shift_wanted.connect(self._shift)
        self.table.dropped.connect(self._drop)
        column_layout(self).addWidget(self.table)

    @property
    def chosen_id(self) -> int | None:
        row = self.table.currentIndex().row()
        return self.model.subjects[row].id if 0 <= row < len(self.model.subjects) else None

    def show_ids(self, ids: list[int]) -> None:
        self._ids = ids
        super().show_ids(ids)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def heed(self, changes: Changes) -> None:
        if changes.touches("item", "meeting", "body"):
            self.show_ids(self._ids)

    def redraw(self) -> None:
        self.table.viewport().update()

    def show_answer(self, matrix: PlanMatrix, wanted: int | None) -> None:
        scrolled = self.table.horizontalScrollBar().value()
        self.model.show_matrix(matrix)
        if matrix.subjects:
            row = max(self.model.row_of(wanted), 0)
            self.table.horizontalScrollBar().setValue(scrolled)
            self.table.setCurrentIndex(self.model.index(row, self.model.column_of(row)))

    @Slot(int)
    def _shift(self, way: int) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            column = self.model.next_column(row, way)
            if column is not None:
                self._move(row, column)

    @Slot(object, int)
    def _drop(self, forward_id: int, column: int) -> None:
        row = self.model.row_of(forward_id)
        if row >= 0 and column != self.model.column_of(row):
            self._move(row, column)

    def _move(self, row: int, column: int) -> None:
        subject, meeting = self.model.subjects[row], self.model.meeting(column)
        if meeting is not None and meeting.body_id != subject.body_id:
            say(self.window(), "A subject goes to a meeting of its own body.")
        elif subject.status == "on_agenda":
            say(
                self.window(),
                "This subject is on an agenda: take its item off that agenda first.",
            )
        elif subject.status == "dropped":
            say(self.window(), "This subject was dropped: bring it back to the plan first.")
        else:
            self._wanted_id = subject.id
            self._cells.move(subject, meeting.id if meeting is not None else None)


class PlanTable(QTableView):
    """The table itself: titles stay in sight, however far it is scrolled."""

    shift_wanted = Signal(int)
    """The current subject to the next meeting, so many to the right."""
    dropped = Signal(object, int)
    """The id of the subject that was let go, and the column that it was let go over."""

    def __init__(self, model: PlanModel) -> None:
        super().__init__()
        self.setAccessibleName("Forward plan by meetings")
        self.setModel(model)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        letter = self.fontMetrics().averageCharWidth()
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultSectionSize(letter * _COLUMN)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        across.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 12)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setFixedWidth(letter * _TITLE)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(True)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift_wanted.emit(way)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SUBJECT):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(SUBJECT):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        carried = bytes(event.mimeData().data(SUBJECT).data())
        column = self.columnAt(int(event.position().x()))
        if carried.isdigit() and column >= ELSEWHERE:
            event.acceptProposedAction()
            self.setState(QTableView.State.NoState)
            self.viewport().update()
            self.dropped.emit(int(carried), column)
