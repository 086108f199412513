"""A meeting on another day: postponed, or reconvened after it was adjourned."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.register import Register
from desktop.records.writing.draft import refuse
from desktop.records.writing.meetings import postpone_meeting, reconvene_meeting
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import DateField, LineField, TextField, TimeField


@dataclass(frozen=True, slots=True)
class AnotherDay:
    to: dt.date | None = None
    start_time: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GoesOn:
    on: dt.date | None = None
    start_time: str = ""
    venue: str = ""


def postpone(desk: Desk, parent: QWidget, meeting: MeetingDetail) -> DraftDialog[AnotherDay]:
    """Moves a meeting that was not held yet to another day or time, saying why."""
    fields = (
        Field("to", "&To", DateField, "An agenda that is out is to be published again."),
        Field("start_time", "&Starts at", TimeField),
        Field("reason", "&Because", TextField, "The reason is kept."),
    )
    draft = AnotherDay(None, meeting.draft.start_time)
    dialog = DraftDialog(
        desk, "Postpone the meeting", fields, draft, _postpone, (meeting.id,), parent=parent
    )
    dialog.save_button.setText("&Postpone")
    return dialog


def reconvene(desk: Desk, parent: QWidget, meeting: MeetingDetail) -> DraftDialog[GoesOn]:
    """Says when and where an adjourned meeting goes on."""
    fields = (
        Field("on", "&On", DateField),
        Field("start_time", "S&tarts at", TimeField),
        Field("venue", "&Venue", LineField),
    )
    draft = GoesOn(
        meeting.reconvened_on,
        meeting.reconvened_time or meeting.draft.start_time,
        meeting.reconvened_venue or meeting.draft.venue,
    )
    title = "Reconvene the meeting"
    return DraftDialog(desk, title, fields, draft, _reconvene, (meeting.id,), parent=parent)


def _postpone(register: Register, meeting_id: int, day: AnotherDay) -> Changes:
    if day.to is None:
        raise refuse("to", "Give the day.")
    return postpone_meeting(register, meeting_id, day.to, day.start_time, day.reason)


def _reconvene(register: Register, meeting_id: int, goes_on: GoesOn) -> Changes:
    if goes_on.on is None:
        raise refuse("on", "Give the day.")
    return reconvene_meeting(register, meeting_id, goes_on.on, goes_on.start_time, goes_on.venue)
