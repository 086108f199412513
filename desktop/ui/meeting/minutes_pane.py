"""The minutes of a meeting as one page: every item, its points, and what may be made of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import InTheWay, Refusal
from desktop.records.reading.corrections import CorrectionRow
from desktop.records.reading.duties import duties
from desktop.records.reading.meetings import ItemRow, MeetingDetail
from desktop.records.reading.points import meeting_points
from desktop.records.register import Register
from desktop.records.rules.shorthand import Known
from desktop.ui.desk import Desk, Job
from desktop.ui.drafts.minutes_keeping import MinutesKeeping
from desktop.ui.drafts.offering import Offering
from desktop.ui.meeting import point_text
from desktop.ui.meeting.later_corrections import put_right
from desktop.ui.meeting.outline import Line, Wording, line_of, lines_of
from desktop.ui.meeting.outline_history import Added, Reworded
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.outline_saving import OutlineSaving
from desktop.ui.meeting.outline_view import OutlineView
from desktop.ui.meeting.page_marks import PageMarks
from desktop.ui.meeting.page_menu import PageMenu
from desktop.ui.meeting.phrases import Phrases
from desktop.ui.meeting.time_stamps import TimeStamps
from desktop.ui.messages import say

_TABLES = ("point", "decision", "limb", "action", "action_owner", "vote", "correction")


@dataclass(frozen=True, slots=True)
class Minutes:
    """The points of a meeting as lines by their items; what was put right since, a line each."""

    lines: dict[int, list[Line]]
    corrected: str


def read_minutes(register: Register, meeting_id: int) -> Minutes:
    """Everything that is recorded of a meeting."""
    points, asked = meeting_points(register, meeting_id), duties(register, meeting_id)
    return Minutes(
        {
            item_id: [line_of(row, asked.get(row.action_id or 0)) for row in rows]
            for item_id, rows in points.items()
        },
        "\n".join(
            corrected(mended)
            for rows in points.values()
            for row in rows
            for mended in row.corrections
        ),
    )


def corrected(row: CorrectionRow) -> str:
    """ "Corrected: “read” to be read “red” (Minute 12, 4 March 2024)"."""
    return f"Corrected: “{row.was}” to be read “{row.becomes}” ({put_right(row)})"


class MinutesPane(QWidget):
    """Types into the register; follows what other windows do to the same meeting."""

    refused = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._meeting_id = meeting.id
        self._items: Sequence[ItemRow] = ()
        self._why_closed = ""
        self._asked: Job | None = None
        self._coming_to: int | None = None
        self._was_made = False
        self._coming_to_item: int | None = None
        self._changing: tuple[Line, Wording] | None = None
        self.saving = OutlineSaving(desk, meeting.body_id, self)
        self.saving.refused.connect(self._refused)
        self.model = OutlineModel(self.saving, self)
        self.marks = PageMarks(desk, meeting.id, self.model, self)
        self.view = OutlineView(self.model, self.marks, self)
        self.menu = PageMenu(self)
        self.phrases = Phrases(self, meeting.body_id, meeting.body)
        self.times = TimeStamps(self, meeting.id)
        self.keeping = MinutesKeeping(desk, meeting.id, self.model, self.saving, self)
        self.keeping.again.connect(self._try_again)
        self.offering = Offering(desk, meeting.id, self.model, self)
        self._build()
        desk.changed.connect(self._changed)

    def _build(self) -> None:
        self.empty = _words("No items yet. Add the first with Ctrl+N.")
        self.why_not = _words()
        self.corrected = _words()
        self.trouble = _words()
        self.again = QPushButton("Save &again", self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self._try_again)
        trouble = QHBoxLayout()
        trouble.addWidget(self.trouble, 1)
        trouble.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self.empty, self.why_not, self.corrected):
            label.hide()
            column.addWidget(label)
        column.addWidget(self.offering.bar)
        column.addLayout(trouble)
        column.addLayout(self._build_undone())
        column.addWidget(self.view, 1)
        self._say("")

    def _build_undone(self) -> QHBoxLayout:
        """Says what the register does not have after all, until somebody has read it."""
        self.undone = _words()
        self.read_it = QPushButton("N&oted", self)
        self.read_it.setAutoDefault(False)
        self.read_it.clicked.connect(self._has_read_it)
        row = QHBoxLayout()
        row.addWidget(self.undone, 1)
        row.addWidget(self.read_it)
        self._has_read_it()
        return row

    @Slot()
    def _has_read_it(self) -> None:
        self.undone.setText("")
        self.undone.hide()
        self.read_it.hide()

    def _tell_undone(self) -> None:
        """Words are sent again by themselves; a move or a removal is not, and so is told."""
        if self.saving.given_up:
            done, self.saving.given_up = " and ".join(self.saving.given_up), []
            self.undone.setText(
                f"Not everything could be saved: what was {done} is to be done again, once the "
                "register can be reached."
            )
            self.undone.show()
            self.read_it.show()

    # What is shown

    def show_meeting(self, meeting: MeetingDetail, why_closed: str) -> None:
        """The items as they now are, who is there, and whether minutes may be typed."""
        turns = why_closed != self._why_closed or not self._items
        renewed = meeting.items != self._items
        if turns:
            self.flush()
        self._items, self._why_closed = meeting.items, why_closed
        self.why_not.setText(why_closed)
        self.why_not.setVisible(bool(why_closed and meeting.items))
        self.empty.setVisible(not meeting.items)
        self.model.people = tuple(
            Known(row.name, row.initials, (row.capacity, row.role.label if row.role else ""))
            for row in meeting.attendance
        )
        self.model.day = meeting.draft.date or self.model.day
        if turns and not self.saving.pending:
            self._take_in(self.desk.read(read_minutes, self._meeting_id))
        elif renewed:
            self.refresh()

    def show_item(self, item: ItemRow) -> None:
        """Bring an item into sight, now or once it is here."""
        self._coming_to_item = None if self.view.show_item(item.id) else item.id

    def show_point(self, point_id: int, span: tuple[int | None, int | None] | None) -> None:
        """Go to a point, and mark those of its characters that are meant."""
        row = self.model.row_of(point_id)
        if row is None:
            return
        text = self.model.lines[row].text
        first, last = span or (None, None)
        place = point_text.units(text[:first] if first is not None else text)
        self.view.come_back(row, place)
        editor = self.view.editor
        if editor is not None and first is not None and last is not None:
            cursor = editor.textCursor()
            cursor.setPosition(point_text.units(text[:last]), QTextCursor.MoveMode.KeepAnchor)
            editor.setTextCursor(cursor)

    @property
    def item(self) -> ItemRow | None:
        """The item that is being minuted."""
        item_id = self.model.lines[self.view.row].item_id if self.view.row >= 0 else None
        return next((item for item in self._items if item.id == item_id), None)

    @Slot()
    def switch_spelling(self) -> None:
        """Check spelling, or no longer."""
        self.marks.spelling.switch(on=not self.marks.spelling.on)

    def show_spelling_in(self, action: QAction) -> None:
        """Let a command say whether spelling is checked."""
        action.setCheckable(True)
        action.setChecked(self.marks.spelling.on)

    # Saving

    def flush(self) -> None:
        """Send on everything typed, and wait until it is in the register."""
        self.view.flush()
        if self.saving.pending:
            self.desk.settle()

    def settle(self) -> None:
        """Wait until the points have their places in the register; the cursor stays."""
        self.model.save_all()
        if self.saving.pending:
            self.desk.settle()

    @property
    def unsaved(self) -> tuple[str, ...]:
        """What was typed and could not be saved."""
        return tuple(line.text for line in self.model.lines if line.dirty)

    def _refused(self, lines: tuple[Line, ...], refusal: Refusal) -> None:
        for line in lines:
            self.model.unkeep(line)
        if lines:
            self._say(f"Not saved: {refusal.sentence}")
        else:
            # About the attendance: there is nothing typed that waits here.
            say(self, refusal.sentence)
        self._tell_undone()
        self.keeping.turned_away(refusal)
        self.refused.emit(refusal.sentence)
        if not isinstance(refusal, InTheWay):
            self.refresh()

    @Slot()
    def _try_again(self) -> None:
        """What could not be reached may be there again."""
        self.model.save_all()
        self.refresh()

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.again.setVisible(bool(sentence))

    # Following the register

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self.refresh()

    def refresh(self) -> None:
        """Take in what the register now says; while saves are on their way, the last one asks."""
        if not self.saving.pending:
            if self._asked is not None:
                self._asked.cancel()
            self._asked = self.desk.ask(
                read_minutes, self._meeting_id, done=self._arrived, failed=self._unread
            )

    def come_to(self, point_id: int, *, made: bool = True) -> None:
        """Go to the end of a point that was just made or changed, once it is here."""
        self._coming_to, self._was_made = point_id, made

    def changing(self, line: Line) -> None:
        """A dialog is about to change this point: what it said can be brought back."""
        self._changing = (line, line.wording)

    def _unread(self, refusal: Refusal) -> None:
        """The page stays as it is, and asks again."""
        self._say(refusal.sentence)
        self.keeping.turned_away(refusal)

    def _arrived(self, minutes: Minutes) -> None:
        if not self.saving.pending:
            self._take_in(minutes)

    def _take_in(self, minutes: Minutes) -> None:
        self.corrected.setText(minutes.corrected)
        self.corrected.setVisible(bool(minutes.corrected))
        if not self.model.dirty:
            self._say("")
        item, line, editor = self.item, self.view.line, self.view.editor
        place = editor.textCursor().position() if editor is not None else None
        same = self.model.take_in(
            lines_of(self._items, minutes.lines),
            read_only=bool(self._why_closed),
            editing=line if editor is not None else None,
        )
        self._remember()
        self.offering.compare()
        if self._went_where_asked():
            return
        if not same and line is not None and line in self.model.lines:
            self.view.come_back(self.model.lines.index(line), place)
        elif not same and item is not None:
            self.view.show_item(item.id)

    def _went_where_asked(self) -> bool:
        """To the point or the item that was just made."""
        made = None if self._coming_to is None else self.model.row_of(self._coming_to)
        if made is not None:
            self._coming_to = None
            line = self.model.lines[made]
            if self._was_made:
                self.model.history.record(Added((line,), self.model.lines[made - 1]))
            self.view.come_back(made, len(line.text) * 2)
            return True
        wanted, self._coming_to_item = self._coming_to_item, None
        if wanted is not None and not self.view.show_item(wanted):
            self._coming_to_item = wanted
        return wanted is not None and self._coming_to_item is None

    def _remember(self) -> None:
        """What a dialog changed is a step that can be undone."""
        if self._changing is not None:
            line, before = self._changing
            if line.wording != before:
                self.model.history.record(Reworded(line, before, line.wording))
            self._changing = None


def _words(said: str = "") -> QLabel:
    label = QLabel(said)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
