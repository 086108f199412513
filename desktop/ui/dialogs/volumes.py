"""The ledger of leaves of a body: where every number is, and a new volume for those to come."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.leaves import LeafRow, VolumeRow, leaves, next_leaf, volumes
from desktop.records.register import Register
from desktop.records.rules.dates import plain_date, short_date, today
from desktop.records.rules.words import LeafSeries, LeafState
from desktop.records.writing.draft import refuse
from desktop.records.writing.printings import spoil_leaf
from desktop.records.writing.volumes import open_volume
from desktop.ui.desk import Desk
from desktop.ui.dialogs.table_dialog import TableDialog, offer
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import DateField, LineField, NumberField
from desktop.ui.lists.columns import Column

_SIGNS = {
    LeafState.ALLOTTED: "time-line",
    LeafState.OUT: "share-forward-line",
    LeafState.RETURNED: "checkbox-circle-line",
    LeafState.VOID: "close-circle-line",
}
_SAID = {
    LeafState.ALLOTTED: "Waits for its meeting",
    LeafState.OUT: "Out for signature",
    LeafState.RETURNED: "Returned signed",
    LeafState.VOID: "Void",
}
_TABLES = ("leaf", "printing", "volume", "signed_copy", "meeting", "body")
_NONE = (
    "No leaf was numbered yet. Leaves get their numbers when minutes are printed for signature, "
    "from the window of the meeting."
)
_COLUMNS = (
    Column[LeafRow]("label", "Leaf", 10, lambda row: row.label),
    Column[LeafRow]("date", "Meeting of", 22, lambda row: short_date(row.meeting_date)),
    Column[LeafRow]("sheet", "Sheet", 8, lambda row: str(row.sheet)),
    Column[LeafRow](
        "state",
        "Where it is",
        24,
        lambda row: _SAID[row.state],
        sign=lambda row: _SIGNS[row.state],
    ),
    Column[LeafRow]("reason", "Why void", 30, lambda row: row.reason, takes_rest=True),
)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A volume with its leaves; those of exempt items are in volumes of their own."""

    series: LeafSeries
    row: VolumeRow
    leaves: tuple[LeafRow, ...]
    in_use: bool

    @property
    def key(self) -> str:
        return f"{self.series} {self.row.number}"

    @property
    def words(self) -> str:
        exempt = ", exempt items" if self.series is LeafSeries.EXEMPT else ""
        return f"Volume {self.row.number}{exempt}{', in use' if self.in_use else ''}"


@dataclass(frozen=True, slots=True)
class NewVolume:
    first_leaf: int = 1
    on: dt.date | None = None
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class Spoiled:
    reason: str = ""


class LedgerDialog(TableDialog[LeafRow]):
    """Every leaf ever numbered for a body, volume by volume; the one in use is shown first."""

    meeting_wanted = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        self._body_id = body_id
        self._volumes: tuple[Shelved, ...] = ()
        question = partial(ledger, body_id=body_id)
        super().__init__(desk, parent, f"Leaves – {body}", _COLUMNS, question, _TABLES)
        self.volume = self.add_choice("&Volume")
        states = [(state.value, _SAID[state]) for state in LeafState]
        self.where = self.add_choice("&Show", [("", "All leaves"), *states])
        self.spoil_button = self.add_button("Spoil this &leaf…", self._spoil, for_a_row=True)
        self.go_button = self.add_button("&Go to the meeting", self._go)
        self.volume_button = self.add_button("&Open a volume…", self._open_volume)
        self.close_button.setText("&Close")
        self.table.activated.connect(self._go)
        self.begin()

    def take(self, answer: Any) -> None:
        self._volumes = answer
        offer(self.volume, [(each.key, each.words) for each in self._volumes])
        self.volume.setEnabled(bool(self._volumes))
        self.where.setEnabled(bool(self._volumes))

    def narrowed(self) -> Sequence[LeafRow]:
        where = self.where.currentData()
        found = self._of_volume()
        rows = found.leaves if found is not None else ()
        return tuple(row for row in rows if not where or row.state == where)

    def sentence(self, rows: Sequence[LeafRow]) -> str:
        found = self._of_volume()
        if found is None:
            return _NONE
        said = [_about(found.row)]
        if not rows and found.leaves:
            said.append("No leaf of it is in this state.")
        out = sum(row.state is LeafState.OUT for row in found.leaves)
        if out:
            said.append(f"{out} of its leaves {'is' if out == 1 else 'are'} out for signature.")
        return " ".join(said)

    def may_work_on(self, row: LeafRow) -> bool:
        return row.state in (LeafState.ALLOTTED, LeafState.OUT)

    @Slot()
    def row_chosen(self) -> None:
        super().row_chosen()
        self.go_button.setEnabled(self.chosen() is not None)

    def _of_volume(self) -> Shelved | None:
        key = self.volume.currentData()
        return next((each for each in self._volumes if each.key == key), None)

    @Slot()
    def _spoil(self) -> None:
        leaf = self.chosen()
        if leaf is not None:
            spoil_dialog(self.desk, self, leaf).open()

    @Slot()
    def _open_volume(self) -> None:
        found = self._of_volume()
        series = found.series if found is not None else LeafSeries.MINUTES
        volume_dialog(self.desk, self, self._body_id, series).open()

    @Slot()
    def _go(self) -> None:
        leaf = self.chosen()
        if leaf is not None:
            self.accept()
            self.meeting_wanted.emit(leaf.meeting_id, None)


def spoil_dialog(desk: Desk, parent: QWidget, leaf: LeafRow) -> DraftDialog[Spoiled]:
    """Voids a leaf that was spoiled, and with it all that was printed with it."""
    hint = (
        "The reason is kept. All leaves printed with it become void too, and their numbers are "
        "never given out again; the minutes are then printed anew, on new leaves."
    )
    fields = (Field("reason", "&Because", LineField, hint),)
    title = f"Spoil leaf {leaf.label}"
    dialog = DraftDialog(desk, title, fields, Spoiled(), _spoil, (leaf.id,), parent)
    dialog.save_button.setText("&Void the leaves")
    return dialog


def volume_dialog(
    desk: Desk, parent: QWidget, body_id: int, series: LeafSeries = LeafSeries.MINUTES
) -> DraftDialog[NewVolume]:
    """Closes the volume in use and opens the next."""
    fields = (
        Field(
            "first_leaf",
            "&First leaf",
            NumberField,
            "Go on from the old volume, or begin with 1 again. The old volume is closed.",
        ),
        Field("on", "&Opened on", DateField),
        Field("shelf", "&Kept at", LineField, "“Strong room, shelf 4”; or nothing."),
    )
    draft = NewVolume(desk.read(next_leaf, body_id, series), today())
    title = "New volume" if series is LeafSeries.MINUTES else "New volume of exempt items"
    dialog = DraftDialog(desk, title, fields, draft, _open, (body_id, series), parent)
    dialog.save_button.setText("Open the &volume")
    return dialog


def ledger(register: Register, body_id: int) -> tuple[Shelved, ...]:
    """Every volume, the one in use first."""
    found = []
    for series in LeafSeries:
        listed = volumes(register, body_id, series)
        for row in reversed(listed):
            held = leaves(register, body_id, row.number, series)
            found.append(Shelved(series, row, held, row is listed[-1]))
    return tuple(found)


def _about(volume: VolumeRow) -> str:
    opened = f", opened on {plain_date(volume.opened_on)}" if volume.opened_on else ""
    closed = f", closed on {plain_date(volume.closed_on)}" if volume.closed_on else ""
    kept = f", kept at {volume.shelf}" if volume.shelf else ""
    used = (
        f"leaves {volume.first_leaf} to {volume.last_leaf}"
        if volume.last_leaf
        else f"no leaf used yet, the first will be {volume.first_leaf}"
    )
    return f"Volume {volume.number}{opened}{closed}{kept}: {used}."


def _spoil(register: Register, leaf_id: int, spoiled: Spoiled) -> Changes:
    return spoil_leaf(register, leaf_id, spoiled.reason)


def _open(register: Register, body_id: int, series: LeafSeries, new: NewVolume) -> Changes:
    if new.on is None:
        raise refuse("on", "Give the day.")
    return open_volume(register, body_id, new.first_leaf, new.on, new.shelf, series)
