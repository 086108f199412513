"""The ledger of leaves of a body: where every number is, and a new volume for those to come."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.leaves import LeafRow, leaves, next_leaf, volumes
from desktop.records.register import Register
from desktop.records.rules.dates import plain_date, today
from desktop.records.rules.words import LeafState
from desktop.records.writing.draft import refuse
from desktop.records.writing.volumes import open_volume
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import DateField, LineField, NumberField
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column

_SIGNS = {
    LeafState.ALLOTTED: "time-line",
    LeafState.OUT: "share-forward-line",
    LeafState.RETURNED: "checkbox-circle-line",
    LeafState.VOID: "close-circle-line",
}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A leaf with the number of its volume."""

    volume: int
    leaf: LeafRow


@dataclass(frozen=True, slots=True)
class NewVolume:
    first_leaf: int = 1
    on: dt.date | None = None
    shelf: str = ""


_COLUMNS = (
    Column[LedgerRow]("volume", "Volume", 8, lambda row: str(row.volume), right=True),
    Column[LedgerRow]("label", "Leaf", 9, lambda row: row.leaf.label, right=True),
    Column[LedgerRow]("date", "Meeting of", 20, lambda row: plain_date(row.leaf.meeting_date)),
    Column[LedgerRow]("sheet", "Sheet", 7, lambda row: str(row.leaf.sheet), right=True),
    Column[LedgerRow](
        "state",
        "Where it is",
        14,
        lambda row: row.leaf.state.label,
        sign=lambda row: _SIGNS[row.leaf.state],
    ),
    Column[LedgerRow]("reason", "Why void", 22, lambda row: row.leaf.reason),
)


class LedgerDialog(RowsDialog[LedgerRow]):
    """Every leaf ever numbered for a body, the newest volume last."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int) -> None:
        self._body_id = body_id
        none = "No leaf was printed for signature yet."
        question = partial(ledger, body_id=body_id)
        super().__init__(desk, parent, "Leaves", _COLUMNS, none, question)
        self.rows.add_button("Open a &volume…", self.open_volume)

    @Slot()
    def open_volume(self) -> None:
        volume_dialog(self.desk, self, self._body_id).open()


def volume_dialog(desk: Desk, parent: QWidget, body_id: int) -> DraftDialog[NewVolume]:
    """Closes the volume in use and opens the next."""
    fields = (
        Field("first_leaf", "&First leaf", NumberField, "The number of its first leaf."),
        Field("on", "&Opened on", DateField),
        Field("shelf", "&Kept at", LineField),
    )
    draft = NewVolume(desk.read(next_leaf, body_id), today())
    return DraftDialog(desk, "New volume", fields, draft, _open, (body_id,), parent)


def ledger(register: Register, body_id: int) -> tuple[LedgerRow, ...]:
    return tuple(
        LedgerRow(volume.number, leaf)
        for volume in volumes(register, body_id)
        for leaf in leaves(register, body_id, volume.number)
    )


def _open(register: Register, body_id: int, new: NewVolume) -> Changes:
    if new.on is None:
        raise refuse("on", "Give the day.")
    return open_volume(register, body_id, new.first_leaf, new.on, new.shelf)
