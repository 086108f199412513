"""Who came: a table ticked with single keys, the live counts, and the interests declared."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableView,
    QWidget,
)

from desktop.records.errors import Refusal
from desktop.records.reading.meetings import AttendanceRow, DeclarationRow, MeetingDetail
from desktop.records.reading.quorum import QuorumView
from desktop.records.rules.drafts import AttendanceDraft
from desktop.records.rules.words import MeetingRole, Status
from desktop.records.rules.workflow import minutes_open
from desktop.records.writing.attendance import (
    change_attendance,
    remove_attendance,
    remove_declaration,
)
from desktop.ui.desk import Desk
from desktop.ui.forms.fields import column_layout
from desktop.ui.forms.scrolling import scrolling
from desktop.ui.meeting.asking import agreed
from desktop.ui.meeting.attendance_dialogs import (
    add_line,
    declaration,
    edit_declaration,
    edit_line,
    presiding,
)
from desktop.ui.meeting.attendance_model import POST_COLUMN, AttendanceModel, counts, draft_of
from desktop.ui.meeting.standing import quorum_words
from desktop.ui.meeting.way_words import why_closed

STATUS_KEYS = {
    Qt.Key.Key_P: Status.PRESENT,
    Qt.Key.Key_I: Status.IN_ATTENDANCE,
    Qt.Key.Key_A: Status.APOLOGIES,
    Qt.Key.Key_B: Status.ABSENT,
    Qt.Key.Key_E: Status.EXPECTED,
}
ROLE_KEYS = {Qt.Key.Key_C: MeetingRole.CHAIR, Qt.Key.Key_M: MeetingRole.MINUTES}
_KEYS = (
    "Keys on a line: P present, I in attendance, A apologies, B absent, E expected; "
    "C chair, M minutes; Enter opens it."
)
_FEWEST_LINES = 5
_AWAY = (Status.APOLOGIES, Status.ABSENT)
_WIDTHS = (170, 120, 80, 140, 220, 130, 110)


class AttendanceTable(QTableView):
    """The table itself, with a key for each status and part."""

    status_key = Signal(object)
    role_key = Signal(object)
    edit_asked = Signal()
    add_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Attendance")
        self.setAccessibleDescription(_KEYS)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.doubleClicked.connect(self.edit_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif key in STATUS_KEYS:
            self.status_key.emit(STATUS_KEYS[key])
        elif key in ROLE_KEYS:
            self.role_key.emit(ROLE_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Posts are long: they have what the others leave, and never less than they need."""
        super().resizeEvent(event)
        left = self.viewport().width() - sum(_WIDTHS) + _WIDTHS[POST_COLUMN]
        self.setColumnWidth(POST_COLUMN, max(left, _WIDTHS[POST_COLUMN]))


class AttendancePane(QWidget):
    """The attendance tab."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting_id = meeting_id
        self._meeting: MeetingDetail | None = None
        # Keys come faster than answers: the next one builds on what the last one sent.
        self._sent: dict[int, AttendanceDraft] = {}
        self.model = AttendanceModel(self)
        self.table = AttendanceTable(self)
        self.table.setModel(self.model)
        self.counts, self.why_not, self.keys = _words(), _words(), _words()
        self.sentence, self.presided, self.quorum = _words(), _words(), _words()
        self.declarations = QListWidget(self)
        self.declarations.setAccessibleName("Declarations of interest")
        self.declarations.setMaximumHeight(96)
        self.declarations.itemActivated.connect(self.edit_declaration)
        self._build()
        self.table.status_key.connect(self.set_status)
        self.table.role_key.connect(self.set_role)
        self.table.edit_asked.connect(self.edit)
        self.table.add_asked.connect(self.add)
        self.table.remove_asked.connect(self.remove)

    def _build(self) -> None:
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.keys.setText(_KEYS)
        self.sentence.hide()
        self.buttons = [
            self._button("Add per&son…", self.add),
            self._button("&Edit line…", self.edit),
            self._button("&Remove line", self.remove),
            self._button("Who &presided…", self.preside),
        ]
        self.declare_button = self._button("&Declare interest…", self.declare)
        self.edit_declaration_button = self._button("Change declarati&on…", self.edit_declaration)
        self.remove_declaration_button = self._button("Remove declara&tion", self.take_back)
        self.of_interests = [
            self.declare_button,
            self.edit_declaration_button,
            self.remove_declaration_button,
        ]
        self.declared = _words()
        self.declared.setBuddy(self.declarations)
        page = QWidget()
        upright = column_layout(page, margins=16)
        for widget in (self.counts, self.quorum, self.presided, self.why_not):
            upright.addWidget(widget)
        upright.addWidget(self.table, 1)
        upright.addWidget(self.keys)
        upright.addWidget(self.sentence)
        upright.addLayout(_row(self.buttons))
        upright.addSpacing(8)
        upright.addWidget(self.declared)
        upright.addWidget(self.declarations)
        upright.addLayout(_row(self.of_interests))
        self.table.setMinimumHeight(
            _FEWEST_LINES * self.table.verticalHeader().defaultSectionSize()
        )
        # In a low window the page scrolls, rather than that the table has no room for a line.
        column_layout(self).addWidget(scrolling(page))

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    # What is shown

    def show_meeting(self, meeting: MeetingDetail) -> None:
        self._meeting = meeting
        if not self._desk.busy:
            self._sent.clear()
        row = max(self.table.currentIndex().row(), 0)
        self.model.show(meeting.attendance)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(min(row, len(self.model.rows) - 1), 0))
        self.counts.setText(counts(meeting.attendance) or "Nobody is in the attendance yet.")
        said = [f"{p.name}, {p.part}" if p.part else p.name for p in meeting.presiding]
        self.presided.setText(f"Presiding: {'; '.join(said)}")
        self.presided.setVisible(bool(said))
        is_open = minutes_open(meeting.state)
        self.why_not.setText("" if is_open else why_closed(meeting.state))
        self.why_not.setVisible(not is_open)
        self.keys.setVisible(is_open)
        for button in (*self.buttons, *self.of_interests):
            button.setEnabled(is_open)
        self._show_declarations(meeting)

    def show_quorum(self, quorum: QuorumView) -> None:
        """How many are needed, and whether they were there."""
        self.quorum.setText(quorum_words(quorum))

    def _show_declarations(self, meeting: MeetingDetail) -> None:
        titles = {item.id: f"{item.number} {item.title}".strip() for item in meeting.items}
        self.declarations.clear()
        for row in meeting.declarations:
            entry = QListWidgetItem(_declared(row, titles), self.declarations)
            entry.setData(Qt.ItemDataRole.UserRole, row.id)
        some = bool(meeting.declarations)
        self.declared.setText("Declarations of interest" if some else "No interests declared.")
        self.declarations.setVisible(some)
        self.edit_declaration_button.setVisible(some)
        self.remove_declaration_button.setVisible(some)
        if some:
            self.declarations.setCurrentRow(0)

    @property
    def row(self) -> AttendanceRow | None:
        """The chosen line."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def choose(self, line_id: int) -> None:
        """Goes to a line."""
        for at, row in enumerate(self.model.rows):
            if row.id == line_id:
                self.table.setCurrentIndex(self.model.index(at, 0))

    # What a clerk does

    @property
    def _open(self) -> bool:
        return self._meeting is not None and minutes_open(self._meeting.state)

    @Slot(object)
    def set_status(self, status: Status) -> None:
        """One key for present, apologies and the rest; what no longer fits goes with it."""
        if self.row is None or not self._open:
            return
        draft = replace(self._draft(self.row), status=status)
        draft = (
            replace(draft, role=None) if status in _AWAY else replace(draft, represented_by_id=None)
        )
        self._change(self.row.id, draft)

    @Slot(object)
    def set_role(self, role: MeetingRole) -> None:
        """In the chair, or taking the minutes; the same key again takes it back."""
        if self.row is not None and self._open:
            draft = self._draft(self.row)
            self._change(self.row.id, replace(draft, role=None if draft.role is role else role))

    def _draft(self, row: AttendanceRow) -> AttendanceDraft:
        return self._sent.get(row.id) or draft_of(row)

    def _change(self, line_id: int, draft: AttendanceDraft) -> None:
        self.sentence.hide()
        self._sent[line_id] = draft
        self._desk.do(change_attendance, line_id, draft, refused=self._refused)

    @Slot()
    def add(self) -> None:
        if self._open:
            add_line(self._desk, self.window(), self._meeting_id).open()

    @Slot()
    def edit(self) -> None:
        if self.row is not None and self._meeting is not None and self._open:
            edit_line(self._desk, self.window(), self._meeting, self.row).open()

    @Slot()
    def remove(self) -> None:
        if self.row is None or not self._open:
            return
        if agreed(self, "Remove line", "Remove this line of the attendance?", self.row.name):
            self._desk.do(remove_attendance, self.row.id, refused=self._refused)

    @Slot()
    def preside(self) -> None:
        if self._meeting is not None and self._open:
            presiding(self._desk, self.window(), self._meeting).open()

    @Slot()
    def declare(self) -> None:
        if self._meeting is not None and self._open:
            chosen = self.row.id if self.row is not None else None
            declaration(self._desk, self.window(), self._meeting, chosen).open()

    @Slot()
    def edit_declaration(self) -> None:
        entry = self.declarations.currentItem()
        if self._meeting is None or not self.declarations.count() or not self._open:
            return
        chosen = entry.data(Qt.ItemDataRole.UserRole)
        row = next(row for row in self._meeting.declarations if row.id == chosen)
        edit_declaration(self._desk, self.window(), self._meeting, row).open()

    @Slot()
    def take_back(self) -> None:
        entry = self.declarations.currentItem()
        if self.declarations.count() and self._open:
            chosen = entry.data(Qt.ItemDataRole.UserRole)
            self._desk.do(remove_declaration, chosen, refused=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        self._sent.clear()
        self.sentence.setText(refusal.sentence)
        self.sentence.show()


def _declared(row: DeclarationRow, titles: dict[int, str]) -> str:
    where = titles.get(row.item_id, "") if row.item_id is not None else "the meeting at large"
    left = "left the room" if row.left_room else "stayed in the room"
    times = " to ".join(filter(None, (row.left_at, row.returned_at)))
    said = (row.name, where, row.kind, row.nature, f"{left} {times}".strip(), row.dispensation)
    return " · ".join(filter(None, said))


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _row(buttons: list[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
