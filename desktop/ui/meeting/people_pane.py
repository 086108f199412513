"""Who is in the room, beside the minutes: the attendance with its keys, made narrow."""

from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.column_layout import column_layout
from desktop.ui.details.pieces import plain_label
from desktop.ui.meeting.attendance_model import COLUMNS, STATUS_COLUMN
from desktop.ui.meeting.attendance_table import KEYS, AttendanceTable

_STRETCHES = QHeaderView.ResizeMode.Stretch


class PeoplePane(QWidget):
    """The line that is chosen here is chosen there: it is one sheet."""

    def __init__(self, sheet: AttendanceTable) -> None:
        super().__init__()
        self.counts, self.quorum, keys = plain_label(), plain_label(), plain_label(KEYS)
        self.table = AttendanceTable("People in the room", self)
        self.table.setModel(sheet.model())
        self.table.setSelectionModel(sheet.selectionModel())
        for column in range(len(COLUMNS)):
            self.table.setColumnHidden(column, column > STATUS_COLUMN)
        self.table.horizontalHeader().setSectionResizeMode(0, _STRETCHES)
        self.table.horizontalHeader().setSectionResizeMode(STATUS_COLUMN, _STRETCHES)
        column_of = column_layout(self)
        for label in (self.counts, self.quorum):
            column_of.addWidget(label)
        column_of.addWidget(self.table, 1)
        column_of.addWidget(keys)

    def show_counts(self, said: str) -> None:
        self.counts.setText(said)

    def show_quorum(self, said: str) -> None:
        self.quorum.setText(said)
