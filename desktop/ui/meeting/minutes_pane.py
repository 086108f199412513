"""The minute of the current item: its title, its points, and what may be made of them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.reading import actions, points
from desktop.records.reading.corrections import CorrectionRow
from desktop.records.reading.meetings import ItemRow
from desktop.records.register import Register
from desktop.records.rules import exempt
from desktop.ui.desk import Desk, Job
from desktop.ui.meeting.later_corrections import put_right
from desktop.ui.meeting.outline import Line, line_of
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.outline_saving import OutlineSaving
from desktop.ui.meeting.outline_view import OutlineView

_TABLES = ("point", "decision", "limb", "action", "action_owner", "vote", "correction")


@dataclass(frozen=True, slots=True)
class _Minute:
    item_id: int
    lines: list[Line]
    corrected: str = ""


def _read(register: Register, item_id: int) -> _Minute:
    rows = points.points(register, item_id)
    drafts = {
        row.action_id: actions.action(register, row.action_id).draft
        for row in rows
        if row.action_id is not None
    }
    lines = [line_of(row, drafts.get(row.action_id or 0)) for row in rows]
    said = [corrected(correction) for row in rows for correction in row.corrections]
    return _Minute(item_id, lines, "\n".join(said))


def corrected(row: CorrectionRow) -> str:
    """ "Corrected: “read” to be read “red” (Minute 12, 4 March 2024)"."""
    return f"Corrected: “{row.was}” to be read “{row.becomes}” ({put_right(row)})"


class MinutesPane(QWidget):
    """Types into the register; follows what other windows do to the same item."""

    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.item: ItemRow | None = None
        self._asked: Job | None = None
        self._coming_to: int | None = None
        self._unsaved: dict[int, list[Line]] = {}
        self.saving = OutlineSaving(desk, self)
        self.saving.refused.connect(self._refused)
        self.model = OutlineModel(self.saving, self)
        self.view = OutlineView(self.model, self)
        self._build()
        desk.changed.connect(self._changed)

    def _build(self) -> None:
        self.title = _words(bold=True)
        self.about = _words()
        self.why_not = _words()
        self.corrected = _words()
        self.corrected.hide()
        self.trouble = _words()
        self.again = QPushButton("Save &again", self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.view.flush)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        trouble = QHBoxLayout()
        trouble.addWidget(self.trouble, 1)
        trouble.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.why_not)
        column.addWidget(self.corrected)
        column.addLayout(trouble)
        column.addWidget(self.view, 1)
        column.addLayout(self.row)
        self._say("")

    # Which item

    def show_item(self, item: ItemRow | None, why_closed: str) -> None:
        """Show another item, or the same one as it now is."""
        self.why_not.setText(why_closed)
        self.why_not.setVisible(bool(why_closed) and item is not None)
        same = item is not None and self.item is not None and item.id == self.item.id
        if same and self.model.read_only == bool(why_closed):
            self._name(item)
            return
        self.flush()
        self._name(item)
        if item is None:
            self.model.show(None, [], read_only=True)
            return
        minute = self.desk.read(_read, item.id)
        self._show_corrected(minute.corrected)
        self.model.show(item.id, minute.lines, read_only=bool(why_closed))
        self.model.take_in_typed(self._unsaved.pop(item.id, []))

    def _show_corrected(self, words: str) -> None:
        """What was put right since stands beside the words as they were confirmed."""
        self.corrected.setText(words)
        self.corrected.setVisible(bool(words))

    def _name(self, item: ItemRow | None) -> None:
        self.item = item
        if item is None:
            self.title.setText("No item chosen")
            self.about.setText("Choose an item of the agenda, or add one.")
            return
        self.title.setText(f"{item.number}  {item.title}" if item.number else item.title)
        said = [f"For {item.purpose.label.lower()}", ", ".join(item.leads), item.report_of]
        said += [f"Urgent: {item.urgent_reason}"] if item.urgent_reason else []
        said += [f"Exempt: {exempt.said(item.exempt_paragraph)}"] if item.exempt_paragraph else []
        self.about.setText(" · ".join(filter(None, said)))
        self.view.setAccessibleName(f"Points of {item.title}")

    # Saving

    def flush(self) -> None:
        """Send on everything typed, and wait until it is in the register."""
        self.view.flush()
        if self.saving.pending:
            self.desk.settle()
        if self.item is not None and self.model.dirty:
            self._unsaved[self.item.id] = [line for line in self.model.lines if line.dirty]

    def settle(self) -> None:
        """Wait until the points have their places in the register; the cursor stays."""
        self.model.save_all()
        if self.saving.pending:
            self.desk.settle()

    @property
    def unsaved(self) -> tuple[str, ...]:
        """What was typed and could not be saved."""
        here = [line.text for line in self.model.lines if line.dirty]
        there = [
            line.text
            for item_id, lines in self._unsaved.items()
            for line in lines
            if self.item is None or item_id != self.item.id
        ]
        return tuple(here + there)

    def _refused(self, line: Line, sentence: str) -> None:
        self.model.unkeep(line)
        self._say(f"Not saved: {sentence}")
        self.refused.emit(sentence)
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
        if self.item is not None and not self.saving.pending:
            if self._asked is not None:
                self._asked.cancel()
            self._asked = self.desk.ask(_read, self.item.id, done=self._arrived)

    def come_to(self, point_id: int) -> None:
        """Go to a point that was just made, once it is here."""
        self._coming_to = point_id

    def _arrived(self, minute: _Minute) -> None:
        if self.saving.pending or self.item is None or minute.item_id != self.item.id:
            return
        self._show_corrected(minute.corrected)
        if not self.model.dirty:
            self._say("")
        line, editor = self.view.line, self.view.editor
        place = editor.textCursor().position() if editor is not None else None
        same = self.model.take_in(
            minute.lines,
            read_only=self.model.read_only,
            editing=line if editor is not None else None,
        )
        made = None if self._coming_to is None else self.model.row_of(self._coming_to)
        if made is not None:
            self._coming_to = None
            self.view.come_back(made, len(self.model.lines[made].text) * 2)
        elif not same and line is not None:
            row = self.model.row_like(line)
            if row is not None:
                self.view.come_back(row, place)


def _words(*, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if bold:
        font = label.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        label.setFont(font)
    return label
