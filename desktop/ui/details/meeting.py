"""A meeting in short: when, where, how far it has come, who came, and its agenda."""

from collections import Counter

from PySide6.QtGui import QAction

from desktop.records.reading.meetings import ItemRow, MeetingDetail, meeting
from desktop.records.rules.dates import long_date, short_date
from desktop.records.rules.words import State, Status
from desktop.ui.desk import Desk
from desktop.ui.details.detail_pane import DetailPane
from desktop.ui.details.pieces import Facts, SignedWord, push_button
from desktop.ui.details.rows_section import RowsSection
from desktop.ui.icons import STATE_SIGNS
from desktop.ui.lists.columns import Column

_TABLES = ("meeting", "meeting_step", "attendance", "item", "item_lead", "section", "printing")
_CONFIRMED = (State.CONFIRMED, State.PRINTED, State.SIGNED, State.SEALED)
_ITEMS = (
    Column[ItemRow]("number", "No.", 6, lambda row: row.number, right=True),
    Column[ItemRow]("title", "Item", 40, lambda row: row.title),
    Column[ItemRow]("purpose", "For", 12, lambda row: row.purpose.label),
)


class MeetingPane(DetailPane[MeetingDetail]):
    """The meeting beside the list; its window is opened from here."""

    def __init__(self, desk: Desk, open_it: QAction, edit: QAction) -> None:
        super().__init__(desk, meeting, _TABLES, "Choose a meeting to see it here.")
        self.state = SignedWord()
        self.facts = Facts()
        self.items: RowsSection[ItemRow] = RowsSection(
            "Agenda", _ITEMS, "Nothing is on the agenda yet. Open the meeting to set it."
        )
        self.open_button = push_button("&Open the meeting", open_it.trigger)
        self.open_button.setDefault(True)
        self.buttons.addWidget(self.open_button)
        self.buttons.addWidget(push_button("E&dit date and place…", edit.trigger))
        self.body.insertWidget(1, self.state)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.items)
        self.body.addStretch(1)

    def fill(self, detail: MeetingDetail) -> None:
        draft = detail.draft
        self.title.setText(detail.body)
        self.under_title.setText(long_date(draft.date) if draft.date else "")
        self.state.show_word(detail.state.label, STATE_SIGNS[detail.state])
        confirming = short_date(detail.confirming_date) if detail.confirming_date else ""
        confirmed = detail.state in _CONFIRMED
        self.facts.show_facts(
            (
                ("Kind", draft.kind.label),
                ("Time", " to ".join(time for time in (draft.start_time, draft.end_time) if time)),
                ("Venue", draft.venue),
                ("Attendance", _attendance(detail)),
                ("Confirmed at", confirming if confirmed else ""),
                ("To be confirmed at", "" if confirmed else confirming),
                ("Note for proof", draft.proof_note),
            )
        )
        self.items.show_rows(detail.items, again=self.again)


def _attendance(detail: MeetingDetail) -> str:
    counted = Counter(row.status for row in detail.attendance)
    return ", ".join(
        f"{counted[status]} {status.label.lower()}" for status in Status if counted[status]
    )
