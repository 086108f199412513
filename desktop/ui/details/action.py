"""An action whole: what is asked of whom, how it stands, and every update."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction

from desktop.records.reading.action_updates import UpdateRow
from desktop.records.reading.one_action import ActionDetail, OwnerRow, action
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.overdue import said_due
from desktop.records.rules.words import OwnerKind
from desktop.ui.desk import Desk
from desktop.ui.details.detail_pane import DetailPane
from desktop.ui.details.pieces import Facts, SignedWord, plain_label, push_button
from desktop.ui.details.rows_section import RowsSection
from desktop.ui.icons import ACTION_SIGNS, OVERDUE_SIGN
from desktop.ui.lists.columns import Column

_TABLES = ("action", "action_owner", "action_update", "meeting", "item", "point")
_UPDATES = (
    Column[UpdateRow]("date", "Date", 22, lambda row: short_date(row.date)),
    Column[UpdateRow](
        "status",
        "Status",
        15,
        lambda row: row.status.label,
        sign=lambda row: ACTION_SIGNS[row.status],
    ),
    Column[UpdateRow]("text", "What was said", 24, lambda row: row.text),
)


class ActionPane(DetailPane[ActionDetail]):
    """The action beside the log."""

    meeting_wanted = Signal(object, object)

    def __init__(self, desk: Desk, update: QAction, edit: QAction) -> None:
        super().__init__(desk, action, _TABLES, "Choose an action to see it here.")
        self.status = SignedWord()
        self.text = plain_label()
        self.facts = Facts()
        self.updates: RowsSection[UpdateRow] = RowsSection(
            "Updates", _UPDATES, "Nothing was reported yet."
        )
        self.update_button = push_button("&Update…", update.trigger)
        self.update_button.setDefault(True)
        self.buttons.addWidget(self.update_button)
        self.buttons.addWidget(push_button("E&dit…", edit.trigger))
        self.to_meeting = push_button("&Go to the meeting", self._go)
        self.to_closing = push_button("Go to where it c&losed", self._go_to_closing)
        self.buttons.addWidget(self.to_meeting)
        self.body.insertWidget(1, self.status)
        self.body.addWidget(self.text)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.to_closing, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.updates)
        self.body.addStretch(1)

    def fill(self, detail: ActionDetail) -> None:
        draft = detail.draft
        self.title.setText(f"Action {detail.label}")
        self.under_title.setText(detail.body)
        sign = OVERDUE_SIGN if detail.overdue else ACTION_SIGNS[draft.status]
        self.status.show_word(_status(detail), sign)
        self.text.setText(draft.text)
        self.to_meeting.setEnabled(detail.arose is not None)
        self.to_closing.setVisible(detail.closed_meeting_id is not None)
        self.facts.show_facts(
            (
                ("Owners", "\n".join(map(_owner, detail.owners))),
                ("Due", said_due(draft.due, draft.due_words, detail.due_day)),
                ("Arose", _arose(detail)),
                ("Closed", _closed(detail)),
                ("Agreed", _agreed(detail)),
            )
        )
        self.updates.show_rows(detail.updates, again=self.again)

    @Slot()
    def _go(self) -> None:
        if self.detail is not None and self.detail.arose is not None:
            self.meeting_wanted.emit(self.detail.arose.meeting_id, None)

    @Slot()
    def _go_to_closing(self) -> None:
        if self.detail is not None and self.detail.closed_meeting_id is not None:
            self.meeting_wanted.emit(self.detail.closed_meeting_id, None)


def _status(detail: ActionDetail) -> str:
    """ "On track, overdue by 12 days"."""
    said = detail.draft.status.label
    if not detail.overdue or detail.due_day is None:
        return said
    late = (today() - detail.due_day).days
    return f"{said}, overdue by {late} {'day' if late == 1 else 'days'}"


def _owner(owner: OwnerRow) -> str:
    """ "Finance Officer (a post)"; a person is not told from a name."""
    kinds = {
        OwnerKind.PERSON: "",
        OwnerKind.POST: " (a post)",
        OwnerKind.ALL: " (everyone on the body)",
        OwnerKind.OTHER: " (not in the register)",
    }
    return f"{owner.name}{kinds[owner.kind]}"


def _agreed(detail: ActionDetail) -> str:
    if detail.agreed_on is None:
        return ""
    return f"Closed, the meeting of {short_date(detail.agreed_on)} agreed"


def _closed(detail: ActionDetail) -> str:
    if detail.closed_on is None:
        return ""
    day = short_date(detail.closed_on)
    if detail.closed_meeting_date:
        day += f", at the meeting of {short_date(detail.closed_meeting_date)}"
    return f"{day}; the next meeting is to agree" if detail.to_agree else day


def _arose(detail: ActionDetail) -> str:
    if detail.arose is None:
        return ""
    place = f"{detail.arose.item_number} {detail.arose.item_title}".strip()
    return ", ".join(part for part in (short_date(detail.arose.date), place) if part)
