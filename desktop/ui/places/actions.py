"""Actions: the running log of every body."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot

from desktop.records.reading import actions as log
from desktop.records.reading.actions import ActionRow
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.dates import plain_date, short_date
from desktop.records.rules.overdue import said_due
from desktop.records.rules.words import ActionStatus
from desktop.ui.boards.action_board import ActionBoard
from desktop.ui.desk import Desk
from desktop.ui.details.action import ActionPane
from desktop.ui.dialogs.action import NewAction, edit_action, new_action, update
from desktop.ui.dialogs.several import several_actions
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.icons import ACTION_SIGNS, OVERDUE_SIGN
from desktop.ui.lists.columns import Column
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.listing import Filter, Listing
from desktop.ui.places.editing import ActionCells
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.meetings import BODY_FILTER
from desktop.ui.places.place import Actions
from desktop.ui.places.quick_adding import QuickAction


def _statuses(_register: Register) -> Sequence[tuple[Any, str]]:
    return [
        ("", "Any"),
        (log.OVERDUE, "Overdue"),
        (log.TO_AGREE, "Closed, to be agreed"),
        *((status.value, status.label) for status in ActionStatus),
    ]


def _due(row: ActionRow) -> str:
    return said_due(row.due, row.due_words, row.due_day)


def _status(row: ActionRow) -> str:
    if row.overdue:
        return "Overdue"
    return f"{row.status.label}, to agree" if row.to_agree else row.status.label


def _sign(row: ActionRow) -> str:
    return OVERDUE_SIGN if row.overdue else ACTION_SIGNS[row.status]


def _agreed(row: ActionRow) -> str:
    """When a meeting agreed that it is closed."""
    return plain_date(row.agreed_on) if row.agreed_on else ""


def _arose(row: ActionRow) -> str:
    """The day of the meeting that asked for it."""
    return short_date(row.arose_date) if row.arose_date else ""


LISTING = Listing[ActionRow](
    name="actions",
    one="action",
    many="actions",
    columns=(
        Column("number", "No.", 5, lambda row: row.label, right=True),
        Column("text", "What is to be done", 17, lambda row: row.text, takes_rest=True),
        Column("owners", "Owners", 13, lambda row: row.owners),
        Column("due", "Due", 21, _due),
        Column("status", "Status", 20, _status, sign=_sign),
        Column("agreed_on", "Agreed", 12, _agreed, usual=False),
        Column("body", "Body", 9, lambda row: row.body, usual=False),
        Column("arose_date", "Arose", 17, _arose, usual=False),
    ),
    ids=log.ids,
    rows=log.rows,
    tables=("action", "action_owner", "action_update", "body", "meeting"),
    filters=(BODY_FILTER, Filter("state", "&Status", _statuses)),
    usual=Wanted(),
    empty="Nobody was asked to do anything yet. Actions come here from the minutes, or are "
    "entered here where one was agreed between meetings.",
    several=True,
)


class ActionsPlace(ListPlace):
    """The action log."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        pane = ListPane(desk, LISTING, actions["action.new"])
        detail = ActionPane(desk, actions["action.update"], actions["record.edit"])
        self._detail = detail
        super().__init__(desk, LISTING.name, pane, detail)
        detail.meeting_wanted.connect(self.meeting_wanted)
        self._cells = ActionCells(desk, self)
        pane.let_edit(self._cells.columns())
        self.quick = QuickAction(desk, pane)
        self.offer_view("board", self._board)

    def commands_here(self) -> Mapping[str, Callable[[], None]]:
        return {
            "record.open": self.open_chosen,
            "record.edit": self._edit,
            "record.several": self._several,
            "action.update": self._update,
        }

    def _board(self) -> ActionBoard:
        return ActionBoard(self.desk, self._cells)

    def new_dialog(self) -> DraftDialog[NewAction]:
        return new_action(self.desk, self.window(), self.body_id)

    def _several(self) -> None:
        ids = self.pane.chosen_ids
        if ids:
            several_actions(self.desk, self.window(), ids).open()

    @Slot()
    def open_chosen(self) -> None:
        self._update()

    def _edit(self) -> None:
        action = self._detail.now()
        if action is not None:
            edit_action(self.desk, self.window(), action).open()

    def _update(self) -> None:
        action = self._detail.now()
        if action is not None:
            update(self.desk, self.window(), action).open()
