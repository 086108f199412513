"""Meetings: those to come and those held."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot

from desktop.records.reading import bodies, meetings
from desktop.records.reading.listing import Wanted
from desktop.records.reading.meetings import MeetingRow
from desktop.records.register import Register
from desktop.records.rules.dates import short_date
from desktop.records.rules.words import State
from desktop.ui.desk import Desk
from desktop.ui.details.meeting import MeetingPane
from desktop.ui.dialogs.meeting import CallDialog, edit_meeting
from desktop.ui.icons import STATE_SIGNS
from desktop.ui.lists.columns import Column
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.listing import Filter, Listing
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.place import Actions


def body_choices(register: Register) -> Sequence[tuple[Any, str]]:
    """Every body to filter by, all of them first."""
    return [(None, "All"), *bodies.choices(register)]


def _states(_register: Register) -> Sequence[tuple[Any, str]]:
    return [("", "Any"), *((state.value, state.label) for state in State)]


def _sign(row: MeetingRow) -> str:
    return STATE_SIGNS[row.state]


BODY_FILTER = Filter("body_id", "&Body", body_choices, ("body",))

LISTING = Listing[MeetingRow](
    name="meetings",
    one="meeting",
    many="meetings",
    columns=(
        Column("date", "Date", 25, lambda row: short_date(row.date)),
        Column("start_time", "Time", 7, lambda row: row.start_time),
        Column("body", "Body", 22, lambda row: row.body, takes_rest=True),
        Column("state", "State", 22, lambda row: row.state.label, sign=_sign),
        Column("kind", "Kind", 14, lambda row: row.kind.label, usual=False),
        Column("venue", "Venue", 24, lambda row: row.venue, usual=False),
    ),
    ids=meetings.ids,
    rows=meetings.rows,
    tables=("meeting", "body"),
    filters=(BODY_FILTER, Filter("state", "&State", _states)),
    usual=Wanted(order="date", descending=True),
    empty="No meeting is called yet.",
)


class MeetingsPlace(ListPlace):
    """The list of meetings."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        pane = ListPane(desk, LISTING, actions["meeting.new"])
        detail = MeetingPane(desk, actions["record.open"], actions["record.edit"])
        self._detail = detail
        super().__init__(desk, LISTING.name, pane, detail)

    def commands_here(self) -> Mapping[str, Callable[[], None]]:
        return {"record.open": self.open_chosen, "record.edit": self._edit}

    def new_dialog(self) -> CallDialog:
        return CallDialog(self.desk, self.window(), self.body_id)

    @Slot()
    def open_chosen(self) -> None:
        if self.pane.chosen_id is not None:
            self.meeting_wanted.emit(self.pane.chosen_id, None)

    def _edit(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            edit_meeting(self.desk, self.window(), detail.id, detail.draft).open()
