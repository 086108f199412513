"""A subject of the forward plan whole: when it is intended for, and every move with its reason."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from desktop.records.reading.forward_list import ForwardDetail, subject
from desktop.records.reading.forward_plan import MoveRow
from desktop.records.rules.dates import short_date
from desktop.ui.desk import Desk
from desktop.ui.details.detail_pane import DetailPane
from desktop.ui.details.pieces import Facts, SignedWord, push_button
from desktop.ui.details.rows_section import RowsSection
from desktop.ui.icons import FORWARD_SIGNS
from desktop.ui.lists.columns import Column

STATUS_WORDS = {"planned": "Planned", "on_agenda": "On an agenda", "dropped": "Dropped"}
_TABLES = ("forward_item", "forward_move", "meeting", "item", "body", "decision")
_MOVES = (
    Column[MoveRow]("on", "Moved", 18, lambda row: short_date(row.on)),
    Column[MoveRow]("was", "From", 18, lambda row: row.was),
    Column[MoveRow]("becomes", "To", 18, lambda row: row.becomes),
    Column[MoveRow]("reason", "Because", 22, lambda row: row.reason),
)


class ForwardPane(DetailPane[ForwardDetail]):
    """The subject beside the list."""

    meeting_wanted = Signal(object, object)

    def __init__(self, desk: Desk, agenda: QAction, move: QAction, edit: QAction) -> None:
        super().__init__(desk, subject, _TABLES, "Choose a subject to see it here.")
        self.status = SignedWord()
        self.facts = Facts()
        self.moves: RowsSection[MoveRow] = RowsSection("Moves", _MOVES, "It was never moved.")
        self.agenda_button = push_button("Put on a&genda…", agenda.trigger)
        self.agenda_button.setDefault(True)
        self.move_button = push_button("&Move…", move.trigger)
        self.to_agenda = push_button("&Open the meeting", self._go)
        for button in (
            self.agenda_button,
            self.to_agenda,
            self.move_button,
            push_button("E&dit…", edit.trigger),
        ):
            self.buttons.addWidget(button)
        self.body.insertWidget(1, self.status)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.moves)
        self.body.addStretch(1)

    def fill(self, detail: ForwardDetail) -> None:
        row = detail.row
        self.title.setText(row.title)
        self.under_title.setText(detail.body)
        self.status.show_word(STATUS_WORDS[row.status], FORWARD_SIGNS[row.status])
        planned = row.status == "planned"
        self.agenda_button.setVisible(planned)
        self.move_button.setVisible(planned)
        self.to_agenda.setVisible(detail.agenda_meeting_id is not None)
        self.facts.show_facts(
            (
                ("Intended for", row.intended or "No time yet"),
                ("Too many items", detail.warning),
                ("For", row.purpose.label),
                ("Lead", row.lead),
                ("Came from", row.source),
                ("Note", row.note),
            )
        )
        self.moves.show_rows(row.moves, again=self.again)

    @Slot()
    def _go(self) -> None:
        if self.detail is not None and self.detail.agenda_meeting_id is not None:
            self.meeting_wanted.emit(self.detail.agenda_meeting_id, self.detail.agenda_item_id)
