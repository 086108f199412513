"""Meetings as they are called: of which body, when and where."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.reading import bodies
from desktop.records.rules.drafts import MeetingDraft
from desktop.records.rules.words import MeetingKind
from desktop.records.writing.meetings import call_meeting, change_meeting
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    LineField,
    TextField,
    TimeField,
    WordField,
)


class CallDialog(DraftDialog[MeetingDraft]):
    """Calls a meeting; the body's usual venue is filled in until another is typed."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int | None) -> None:
        draft = MeetingDraft(body_id=body_id)
        if body_id is not None:
            draft = replace(draft, venue=_venue(desk, body_id))
        fields = (_body_field(desk), *_WHEN_AND_WHERE)
        super().__init__(desk, "New meeting", fields, draft, call_meeting, parent=parent)
        self._filled_in = draft.venue
        self.form.editor("body_id").edited.connect(self._fill_in_venue)

    @Slot()
    def _fill_in_venue(self) -> None:
        venue, body = self.form.editor("venue"), self.form.editor("body_id")
        if body.value() is not None and venue.value() == self._filled_in:
            self._filled_in = _venue(self.desk, body.value())
            venue.set_value(self._filled_in)


def edit_meeting(
    desk: Desk, parent: QWidget, meeting_id: int, draft: MeetingDraft
) -> DraftDialog[MeetingDraft]:
    """Changes when and where a meeting is, and of what kind."""
    note = Field(
        "proof_note", "Note for &proof", TextField, "For the proof-reader; it is not printed."
    )
    fields = (*_WHEN_AND_WHERE, note)
    return DraftDialog(desk, "Meeting", fields, draft, change_meeting, (meeting_id,), parent)


def _body_field(desk: Desk) -> Field:
    choices = desk.read(bodies.choices)

    def body() -> ChoiceField:
        return ChoiceField(choices)

    return Field("body_id", "&Body", body)


def _venue(desk: Desk, body_id: int) -> str:
    return desk.read(bodies.body, body_id).draft.venue


def _kind() -> WordField:
    return WordField(MeetingKind)


_WHEN_AND_WHERE = (
    Field("kind", "&Kind", _kind),
    Field("date", "&Date", DateField),
    Field("start_time", "S&tarts at", TimeField),
    Field("end_time", "&Ends at", TimeField),
    Field("venue", "&Venue", LineField),
)
