"""The forward plan as a table of subjects by meetings: a mark where a subject is intended for."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QObject, Qt

from desktop.records.reading.forward_list import ForwardRow
from desktop.records.reading.plan_matrix import PlanMatrix, PlanMeeting
from desktop.records.rules.dates import short_date
from desktop.ui.details.forward import STATUS_WORDS
from desktop.ui.forms.dates import show_date
from desktop.ui.icons import FORWARD_SIGNS, icon
from desktop.ui.lists.columns import Index

SUBJECT = "application/x-minute-book-subject"
"""What a subject that is dragged carries: its id."""
ELSEWHERE = 0
"""The column of what is intended for none of the meetings that are shown."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class PlanModel(QAbstractTableModel):
    """Column `ELSEWHERE`, and then a column for each meeting to come."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._matrix = PlanMatrix((), ())
        self._columns: dict[int, int] = {}

    @property
    def subjects(self) -> tuple[ForwardRow, ...]:
        return self._matrix.subjects

    def show_matrix(self, matrix: PlanMatrix) -> None:
        self.beginResetModel()
        self._matrix = matrix
        self._columns = {meeting.id: at for at, meeting in enumerate(matrix.meetings, 1)}
        self.endResetModel()

    def meeting(self, column: int) -> PlanMeeting | None:
        """The meeting of a column; None for the one of what is elsewhere."""
        return self._matrix.meetings[column - 1] if column > ELSEWHERE else None

    def column_of(self, row: int) -> int:
        """Where the mark of a subject stands."""
        subject = self.subjects[row]
        if subject.intended_meeting_id is not None:
            return self._columns.get(subject.intended_meeting_id, ELSEWHERE)
        same = (
            self._columns[meeting.id]
            for meeting in self._matrix.meetings
            if meeting.body_id == subject.body_id and meeting.date == subject.day
        )
        return next(same, ELSEWHERE)

    def next_column(self, row: int, way: int) -> int | None:
        """The nearest column that way to which a subject can go; None where there is none."""
        column = self.column_of(row) + way
        while ELSEWHERE < column <= len(self._matrix.meetings):
            meeting = self.meeting(column)
            if meeting is not None and meeting.body_id == self.subjects[row].body_id:
                return column
            column += way
        return ELSEWHERE if column == ELSEWHERE else None

    def row_of(self, forward_id: int | None) -> int:
        """Where a subject stands, -1 if it is not among them."""
        return next((at for at, row in enumerate(self.subjects) if row.id == forward_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.subjects)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._matrix.meetings) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid():
            return usual | Qt.ItemFlag.ItemIsDropEnabled
        held = self.column_of(index.row()) == index.column()
        can = Qt.ItemFlag.ItemIsDragEnabled if held else Qt.ItemFlag.NoItemFlags
        return usual | can | Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        return [SUBJECT]

    def mimeData(self, indexes: Any) -> QMimeData:
        carried = QMimeData()
        if indexes:
            carried.setData(SUBJECT, str(self.subjects[indexes[0].row()].id).encode())
        return carried

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        role = int(role)
        if role not in (_DISPLAY, _TIP, _DECORATION, _SPOKEN) or not index.isValid():
            return None
        subject = self.subjects[index.row()]
        held = self.column_of(index.row()) == index.column()
        if role == _SPOKEN:
            said = self._mark(subject, index.column()) if held else "empty"
            return f"{subject.title}, {self._day(index.column())}: {said}"
        if not held:
            return None
        if role == _DECORATION:
            return icon(FORWARD_SIGNS[subject.status])
        return self._mark(subject, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        role = int(role)
        if orientation == Qt.Orientation.Vertical:
            if role in (_DISPLAY, _TIP) and section < len(self.subjects):
                return self.subjects[section].title
            return None
        meeting = self.meeting(section)
        if role == _DECORATION:
            return icon("error-warning-line") if meeting and meeting.warning else None
        if role == _TIP and meeting is not None:
            return meeting.warning or self._heading(meeting)
        if role == _DISPLAY:
            return "Another time\n" if meeting is None else self._heading(meeting)
        return None

    def _heading(self, meeting: PlanMeeting) -> str:
        items = "1 item" if meeting.count == 1 else f"{meeting.count} items"
        crowded = ", too many" if meeting.warning else ""
        body = f"{meeting.body}\n" if self._matrix.several_bodies else ""
        return f"{body}{short_date(meeting.date)}\n{items}{crowded}"

    def _day(self, column: int) -> str:
        meeting = self.meeting(column)
        return "another time" if meeting is None else short_date(meeting.date)

    def _mark(self, subject: ForwardRow, column: int) -> str:
        word = STATUS_WORDS[subject.status]
        if column != ELSEWHERE:
            return word
        when = show_date(subject.day) or subject.words or "No time yet"
        return when if subject.status == "planned" else f"{word}: {when}"
