"""All numbers that were given out, void ones too, and going on from an older minute book."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.numbers import NumberRow, numbers
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.writing.draft import refuse
from desktop.records.writing.numbers import KINDS, start_numbers_at
from desktop.ui.desk import Desk
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, NumberField
from desktop.ui.lists.columns import Column

_STANDS, _VOID = "stands", "void"
_SIGNS = {_STANDS: "checkbox-circle-line", _VOID: "close-circle-line"}
_NONE = (
    "No number was given out yet. They come by themselves as minutes are written; to go on from an "
    "older minute book, say with which number."
)


def _state(row: NumberRow) -> str:
    return _VOID if row.void else _STANDS


def _series(row: NumberRow) -> str:
    """The year or the meeting that it runs in; its inner name tells a clerk nothing."""
    words = row.series.split(" ")[0]
    return {"meeting": "Its meeting", "item": "Its item", "": "Without end"}.get(words, row.series)


_COLUMNS = (
    Column[NumberRow]("kind", "Of", 14, lambda row: row.kind.capitalize()),
    Column[NumberRow]("series", "Runs through", 14, _series),
    Column[NumberRow]("number", "Number", 9, lambda row: str(row.number)),
    Column[NumberRow]("label", "As shown", 18, lambda row: row.label),
    Column[NumberRow](
        "state",
        "State",
        13,
        lambda row: _state(row).capitalize(),
        sign=lambda row: _SIGNS[_state(row)],
    ),
    Column[NumberRow]("void", "Why void", 34, lambda row: row.void, takes_rest=True),
)


@dataclass(frozen=True, slots=True)
class GoesOnFrom:
    kind: str = KINDS[0]
    number: int = 1
    period_of: dt.date | None = None


class NumbersDialog(TableDialog[NumberRow]):
    """Every number of a body; none is ever given out twice."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        self._body_id = body_id
        self._numbers: tuple[NumberRow, ...] = ()
        question = partial(numbers, body_id=body_id)
        super().__init__(desk, parent, f"Numbers – {body}", _COLUMNS, question, ("allotment",))
        kinds = [(kind, f"{kind.capitalize()}s") for kind in KINDS]
        self.kind = self.add_choice("&Numbers of", [("", "Everything"), *kinds])
        self.state = self.add_choice(
            "&Show", [("", "All"), (_VOID, "Void ones"), (_STANDS, "Those that stand")]
        )
        self.start_button = self.add_button("&Go on from a number…", self._go_on)
        self.begin()

    def take(self, answer: Any) -> None:
        self._numbers = answer

    def narrowed(self) -> Sequence[NumberRow]:
        kind, state = self.kind.currentData(), self.state.currentData()
        return tuple(
            row
            for row in self._numbers
            if (not kind or row.kind == kind) and (not state or _state(row) == state)
        )

    def sentence(self, rows: Sequence[NumberRow]) -> str:
        if not self._numbers:
            return _NONE
        if not rows:
            return "None of these numbers was given out."
        void = sum(bool(row.void) for row in rows)
        given = "1 number" if len(rows) == 1 else f"{len(rows):,} numbers"
        of_them = f"{void:,}" if void else "none"
        return f"{given}, {of_them} of them void. No number is ever given out twice."

    @Slot()
    def _go_on(self) -> None:
        start_dialog(self.desk, self, self._body_id).open()


def start_dialog(desk: Desk, parent: QWidget, body_id: int) -> DraftDialog[GoesOnFrom]:
    """Says with which number a series begins in this register."""
    kinds = [(kind, f"{kind.capitalize()}s") for kind in KINDS]
    fields = (
        Field("kind", "Numbers &of", partial(ChoiceField, kinds)),
        Field("number", "&Next number", NumberField, "The one before it was given out on paper."),
        Field("period_of", "In the &year of", DateField, "Where numbers run through a year."),
    )
    draft = GoesOnFrom(period_of=today())
    return DraftDialog(desk, "Go on from a number", fields, draft, _start, (body_id,), parent)


def _start(register: Register, body_id: int, start: GoesOnFrom) -> Changes:
    if start.period_of is None:
        raise refuse("period_of", "Give a day in the year that is meant.")
    return start_numbers_at(register, body_id, start.kind, start.period_of, start.number)
