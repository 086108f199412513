"""Numbers that go on from an older minute book, and all that were given out since."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.numbers import NumberRow, numbers
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.writing.draft import refuse
from desktop.records.writing.numbers import KINDS, start_numbers_at
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, NumberField
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column

_COLUMNS = (
    Column[NumberRow]("kind", "Of", 12, lambda row: row.kind.capitalize()),
    Column[NumberRow]("series", "Series", 16, lambda row: row.series),
    Column[NumberRow]("number", "Number", 9, lambda row: str(row.number), right=True),
    Column[NumberRow]("label", "As shown", 14, lambda row: row.label),
    Column[NumberRow]("void", "Why void", 24, lambda row: row.void),
)


@dataclass(frozen=True, slots=True)
class GoesOnFrom:
    kind: str = KINDS[0]
    number: int = 1
    period_of: dt.date | None = None


class NumbersDialog(RowsDialog[NumberRow]):
    """Every number of a body; none is ever given out twice."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int) -> None:
        self._body_id = body_id
        none = "No number was given out yet."
        question = partial(numbers, body_id=body_id)
        super().__init__(desk, parent, "Numbers", _COLUMNS, none, question)
        self.rows.add_button("&Go on from a number…", self.go_on)

    @Slot()
    def go_on(self) -> None:
        start_dialog(self.desk, self, self._body_id).open()


def start_dialog(desk: Desk, parent: QWidget, body_id: int) -> DraftDialog[GoesOnFrom]:
    """Says with which number a series begins in this register."""
    kinds = [(kind, f"{kind.capitalize()}s") for kind in KINDS]
    fields = (
        Field("kind", "Numbers &of", partial(ChoiceField, kinds)),
        Field("number", "Go on &with", NumberField, "The number of the next one."),
        Field("period_of", "In the &year of", DateField, "Where numbers run through a year."),
    )
    draft = GoesOnFrom(period_of=today())
    return DraftDialog(desk, "Go on from a number", fields, draft, _start, (body_id,), parent)


def _start(register: Register, body_id: int, start: GoesOnFrom) -> Changes:
    if start.period_of is None:
        raise refuse("period_of", "Give a day in the year that is meant.")
    return start_numbers_at(register, body_id, start.kind, start.period_of, start.number)
