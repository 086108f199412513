"""Who came: a table ticked with single keys, the live counts, and the interests declared."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTime, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import AttendanceRow, DeclarationRow, MeetingDetail
from desktop.records.reading.quorum import QuorumView
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import AttendanceDraft
from desktop.records.rules.words import MeetingRole, Status
from desktop.records.rules.workflow import minutes_open
from desktop.records.writing.attendance import (
    change_attendance,
    remove_attendance,
    remove_declaration,
)
from desktop.records.writing.attendance_order import move_attendance
from desktop.records.writing.attending import everyone_present, represent
from desktop.ui.asking import agreed
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk
from desktop.ui.forms.scrolling import scrolling
from desktop.ui.meeting.attendance_dialogs import (
    add_line,
    declaration,
    edit_declaration,
    edit_line,
    presiding,
)
from desktop.ui.meeting.attendance_model import AttendanceModel, counts, draft_of
from desktop.ui.meeting.attendance_table import KEYS, AttendanceTable, fit_columns
from desktop.ui.meeting.people_pane import PeoplePane
from desktop.ui.meeting.represent_palette import RepresentPalette
from desktop.ui.meeting.standing import quorum_words
from desktop.ui.meeting.way_words import why_closed

_FEWEST_LINES = 5
_AWAY = (Status.APOLOGIES, Status.ABSENT)


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
        self.table = AttendanceTable("Attendance", self)
        self.table.setModel(self.model)
        self.people = PeoplePane(self.table)
        self.item_id: int | None = None
        """The item that is being minuted: whoever comes and goes does so then."""
        self._coming_to: int | None = None
        self.counts, self.why_not, self.keys = _words(), _words(), _words()
        self.sentence, self.presided, self.quorum = _words(), _words(), _words()
        self.declarations = QListWidget(self)
        self.declarations.setAccessibleName("Declarations of interest")
        self.declarations.setMaximumHeight(96)
        self.declarations.setWordWrap(True)
        self.declarations.itemActivated.connect(self.edit_declaration)
        self._build()
        for table in (self.table, self.people.table):
            table.status_key.connect(self.set_status)
            table.role_key.connect(self.set_role)
            table.edit_asked.connect(self.edit)
            table.add_asked.connect(self.add)
            table.remove_asked.connect(self.remove)
            table.arrived_key.connect(self.arrived)
            table.left_key.connect(self.left)
            table.moved.connect(self.move_line)
            table.represent_key.connect(self.represent)
            table.everyone_key.connect(self.everyone)

    def _build(self) -> None:
        fit_columns(self.table)
        self.keys.setText(KEYS)
        self.sentence.hide()
        self.buttons = [
            self._button("Ever&yone present", self.everyone),
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
        row, chosen = max(self.table.currentIndex().row(), 0), self.row
        self.model.open = minutes_open(meeting.state)
        self.model.show(meeting.attendance)
        if not self.table.currentIndex().isValid() and not (chosen and self.choose(chosen.id)):
            self.table.setCurrentIndex(self.model.index(min(row, len(self.model.rows) - 1), 0))
        wanted, self._coming_to = self._coming_to, None
        if wanted is not None and not self.choose(wanted):
            self._coming_to = wanted
        self.counts.setText(counts(meeting.attendance) or "Nobody is in the attendance yet.")
        self.people.show_counts(self.counts.text())
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
        self.people.show_quorum(self.quorum.text())

    @property
    def in_short(self) -> str:
        """How many came, and whether they are enough: it stands in sight all the time."""
        return " · ".join(filter(None, (self.counts.text(), self.quorum.text())))

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

    def choose(self, line_id: int) -> bool:
        """Goes to a line; whether it is there."""
        for at, row in enumerate(self.model.rows):
            if row.id == line_id:
                self.table.setCurrentIndex(self.model.index(at, 0))
                return True
        return False

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

    @Slot()
    def everyone(self) -> None:
        """Whoever is expected came; the exceptions follow."""
        if self._open:
            self.sentence.hide()
            self._sent.clear()
            self._desk.do(everyone_present, self._meeting_id, refused=self._refused)

    @Slot()
    def arrived(self) -> None:
        """They come in now; the same key again takes it back."""
        if self.row is None or not self._open:
            return
        draft = self._draft(self.row)
        if draft.arrived:
            self._change(self.row.id, replace(draft, arrived="", arrived_item_id=None))
        elif self._going_on:
            status = Status.PRESENT if draft.status in (*_AWAY, Status.EXPECTED) else draft.status
            here = replace(draft, status=status, represented_by_id=None)
            self._change(self.row.id, replace(here, arrived=_now(), arrived_item_id=self.item_id))
        else:
            self._edit("arrived")

    @Slot()
    def left(self) -> None:
        """They leave now; the same key again takes it back."""
        if self.row is None or not self._open:
            return
        draft = self._draft(self.row)
        if draft.departed:
            self._change(self.row.id, replace(draft, departed="", departed_item_id=None))
        elif self._going_on:
            self._change(
                self.row.id, replace(draft, departed=_now(), departed_item_id=self.item_id)
            )
        else:
            self._edit("departed")

    @property
    def _going_on(self) -> bool:
        """Whether the meeting is today: otherwise the clock says nothing of it."""
        return self._meeting is not None and self._meeting.draft.date == today()

    @Slot()
    def represent(self) -> None:
        """Who came instead, found by typing the name."""
        if self.row is not None and self._open:
            palette = RepresentPalette(self._desk, self.row, self.window())
            palette.chosen.connect(self._represented)
            palette.show()

    @Slot(int, int)
    def _represented(self, line_id: int, person_id: int) -> None:
        self.sentence.hide()
        self._sent.pop(line_id, None)
        self._desk.do(represent, line_id, person_id, refused=self._refused)

    def _draft(self, row: AttendanceRow) -> AttendanceDraft:
        return self._sent.get(row.id) or draft_of(row)

    def _change(self, line_id: int, draft: AttendanceDraft) -> None:
        self.sentence.hide()
        self._sent[line_id] = draft
        self._desk.do(change_attendance, line_id, draft, refused=self._refused)

    @Slot()
    def add(self) -> None:
        if self._open:
            dialog = add_line(self._desk, self.window(), self._meeting_id)
            dialog.saved.connect(self._added)
            dialog.open()

    @Slot(object)
    def _added(self, changes: Changes) -> None:
        """Who was added is the one that is chosen."""
        self._coming_to = changes.made

    @Slot()
    def edit(self) -> None:
        self._edit("")

    def _edit(self, field: str) -> None:
        """Opens the line, at a field if one is named."""
        if self.row is not None and self._meeting is not None and self._open:
            dialog = edit_line(self._desk, self.window(), self._meeting, self.row)
            dialog.open()
            if field:
                dialog.form.editor(field).control.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def remove(self) -> None:
        if self.row is None or not self._open:
            return
        if agreed(self, "Remove line", "Remove this line of the attendance?", self.row.name):
            self._desk.do(remove_attendance, self.row.id, refused=self._refused)

    @Slot()
    def up(self) -> None:
        self.move_line(-1)

    @Slot()
    def down(self) -> None:
        self.move_line(1)

    @Slot(int)
    def move_line(self, by: int) -> None:
        """The order of this list is the order in which they are printed."""
        if self.row is not None and self._open:
            self.sentence.hide()
            self._desk.do(move_attendance, self.row.id, by, refused=self._refused)

    @Slot()
    def preside(self) -> None:
        if self._meeting is not None and self._open:
            presiding(self._desk, self.window(), self._meeting).open()

    @Slot()
    def declare(self) -> None:
        if self._meeting is not None and self._open:
            chosen = self.row.id if self.row is not None else None
            declaration(self._desk, self.window(), self._meeting, chosen, self.item_id).open()

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


def _now() -> str:
    return QTime.currentTime().toString("HH:mm")


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
