"""The forward plan: what is intended for meetings to come."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot

from desktop.records.reading import forward_list
from desktop.records.reading.forward_list import ForwardRow
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.ui.boards.plan_board import PlanBoard
from desktop.ui.desk import Desk
from desktop.ui.details.forward import STATUS_WORDS, ForwardPane
from desktop.ui.dialogs.forward import (
    NewSubjectDialog,
    bring_back,
    drop_subject,
    edit_subject,
    move_subject,
    onto_agenda,
)
from desktop.ui.dialogs.several import several_subjects
from desktop.ui.forms.dates import show_date
from desktop.ui.icons import FORWARD_SIGNS
from desktop.ui.lists.columns import Column
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.listing import Filter, Listing
from desktop.ui.places.editing import ForwardCells
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.meetings import BODY_FILTER
from desktop.ui.places.place import Actions
from desktop.ui.places.quick_adding import QuickSubject


def _statuses(_register: Register) -> Sequence[tuple[Any, str]]:
    return [*STATUS_WORDS.items(), ("", "Any")]


def _when(row: ForwardRow) -> str:
    return show_date(row.day) or row.words or "No time yet"


def _sign(row: ForwardRow) -> str:
    return FORWARD_SIGNS[row.status]


LISTING = Listing[ForwardRow](
    name="forward",
    one="subject",
    many="subjects",
    columns=(
        Column("day", "Intended for", 22, _when),
        Column("title", "Subject", 18, lambda row: row.title, takes_rest=True),
        Column("lead", "Lead", 14, lambda row: row.lead),
        Column("body", "Body", 11, lambda row: row.body),
        Column("status", "Status", 11, lambda row: STATUS_WORDS[row.status], sign=_sign),
        Column("purpose", "For", 12, lambda row: row.purpose.label, usual=False),
    ),
    ids=forward_list.ids,
    rows=forward_list.rows,
    tables=("forward_item", "body", "meeting"),
    filters=(BODY_FILTER, Filter("state", "&Status", _statuses)),
    usual=Wanted(order="day"),
    empty="Nothing is planned for a meeting to come. A subject put here waits for its meeting, "
    "and goes to the agenda in one step.",
    several=True,
)


class ForwardPlace(ListPlace):
    """The forward plan, by meeting."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        pane = ListPane(desk, LISTING, actions["forward.new"])
        detail = ForwardPane(
            desk, actions["forward.agenda"], actions["forward.move"], actions["record.edit"]
        )
        self._detail = detail
        super().__init__(desk, LISTING.name, pane, detail)
        detail.meeting_wanted.connect(self.meeting_wanted)
        self._cells = ForwardCells(desk, self)
        pane.let_edit(self._cells.columns())
        self.quick = QuickSubject(desk, pane)
        self.offer_view("meetings", self._by_meetings)

    def commands_here(self) -> Mapping[str, Callable[[], None]]:
        always: dict[str, Callable[[], None]] = {
            "record.open": self.open_chosen,
            "record.edit": self._edit,
            "record.several": self._several,
        }
        detail = self._detail.detail
        if detail is None or detail.row.status == "on_agenda":
            return always
        if detail.row.status == "dropped":
            return always | {"forward.back": self._bring_back}
        return always | {
            "forward.move": self._move,
            "forward.agenda": self._put_on_agenda,
            "forward.drop": self._drop,
        }

    def _by_meetings(self) -> PlanBoard:
        return PlanBoard(self.desk, self._cells)

    def new_dialog(self) -> NewSubjectDialog:
        return NewSubjectDialog(self.desk, self.window(), self.body_id)

    def _several(self) -> None:
        ids = self.pane.chosen_ids
        if ids:
            several_subjects(self.desk, self.window(), ids).open()

    @Slot()
    def open_chosen(self) -> None:
        """The meeting on whose agenda it is, or the subject to be changed."""
        detail = self._detail.now()
        if detail is not None and detail.agenda_meeting_id is not None:
            self.meeting_wanted.emit(detail.agenda_meeting_id, detail.agenda_item_id)
        else:
            self._edit()

    def _edit(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            edit_subject(self.desk, self.window(), detail).open()

    def _move(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            move_subject(self.desk, self.window(), detail).open()

    def _put_on_agenda(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            onto_agenda(self.desk, self.window(), detail).open()

    def _bring_back(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            bring_back(self.desk, self.window(), detail).open()

    def _drop(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            drop_subject(self.desk, self.window(), detail).open()
