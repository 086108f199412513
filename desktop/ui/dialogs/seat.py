"""Seats on a body: given, changed, and taken over by someone else."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.reading import bodies, meetings
from desktop.records.reading.bodies import SeatRow
from desktop.records.reading.listing import Wanted
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import MembershipDraft
from desktop.records.rules.words import Role
from desktop.records.writing.bodies import change_membership, seat_member
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person_picker import PersonPicker
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, LineField, TickField, WordField


class NewSeatDialog(DraftDialog[MembershipDraft]):
    """Gives someone a seat, from the day that the last one on this body was given from.

    Whoever enters an old body gives everybody the same day; and nobody sat before its first
    meeting, which may lie long before today.
    """

    _last: ClassVar[dict[tuple[Path, int], date]] = {}

    def __init__(self, desk: Desk, parent: QWidget, body_id: int) -> None:
        self._about = desk.path, body_id
        draft = MembershipDraft(body_id=body_id, from_date=self._usual(desk, body_id))
        fields = _fields(desk, body_id)
        super().__init__(desk, "New member", fields, draft, seat_member, parent=parent)
        self.saved.connect(self._keep_day)

    def _usual(self, desk: Desk, body_id: int) -> date:
        if self._about in self._last:
            return self._last[self._about]
        if desk.read(bodies.body, body_id).seats:
            return today()
        wanted = Wanted(body_id=body_id, order="date")
        first = desk.read(meetings.rows, desk.read(meetings.ids, wanted)[:1])
        return min(first[0].date, today()) if first else today()

    @Slot()
    def _keep_day(self) -> None:
        day = self.form.draft().from_date
        if day is not None:
            self._last[self._about] = day


def new_seat(desk: Desk, parent: QWidget, body_id: int) -> DraftDialog[MembershipDraft]:
    """Gives someone a seat."""
    return NewSeatDialog(desk, parent, body_id)


def replace_member(desk: Desk, parent: QWidget, seat: SeatRow) -> DraftDialog[MembershipDraft]:
    """Gives someone a seat that another person held."""
    draft = MembershipDraft(
        body_id=seat.body_id,
        role=seat.role,
        represents=seat.represents,
        voting=seat.voting,
        from_date=today(),
        replaced_id=seat.id,
    )
    title = f"In place of {seat.name}"
    return DraftDialog(desk, title, _fields(desk, seat.body_id), draft, seat_member, parent=parent)


def edit_seat(desk: Desk, parent: QWidget, seat: SeatRow) -> DraftDialog[MembershipDraft]:
    """Changes a seat, or says when and why it ended."""
    draft = MembershipDraft(
        body_id=seat.body_id,
        person_id=seat.person_id,
        role=seat.role,
        represents=seat.represents,
        voting=seat.voting,
        from_date=seat.from_date,
        to_date=seat.to_date,
        replaced_id=seat.replaced_id,
        ended_because=seat.ended_because,
    )
    fields = _fields(desk, seat.body_id, but=seat.id)
    return DraftDialog(desk, "Seat", fields, draft, change_membership, (seat.id,), parent)


def _fields(desk: Desk, body_id: int, but: int | None = None) -> tuple[Field, ...]:
    seats = [seat for seat in desk.read(bodies.body, body_id).seats if seat.id != but]

    def person() -> PersonPicker:
        return PersonPicker(desk)

    def replaced() -> ChoiceField:
        held = [(seat.id, f"{seat.name}, {seat.role.label}") for seat in seats]
        return ChoiceField([(None, "Nobody"), *held])

    return (
        Field("person_id", "&Person", person),
        Field("role", "&Role", _role),
        Field("represents", "R&epresents", LineField, "“Special Schools”, “Parents”; or nothing."),
        Field("voting", "Vote", _voting),
        Field("from_date", "&From", DateField),
        Field("to_date", "&To", DateField, "The last day; left empty while the seat is held."),
        Field("replaced_id", "&In place of", replaced),
        Field("ended_because", "&Why it ended", LineField),
    )


def _role() -> WordField:
    return WordField(Role)


def _voting() -> TickField:
    return TickField("Has a &vote")
