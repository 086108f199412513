"""Subjects of the forward plan: planned, changed, moved, dropped, put on an agenda."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading import bodies, meetings, people
from desktop.records.reading.forward_list import ForwardDetail
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.drafts import ForwardDraft
from desktop.records.rules.several import Move
from desktop.records.rules.words import Purpose
from desktop.records.rules.workflow import agenda_open
from desktop.records.writing.draft import refuse
from desktop.records.writing.forward_plan import (
    bring_back_forward_item,
    change_forward_item,
    drop_forward_item,
    move_forward_item,
    plan_item,
    put_on_agenda,
)
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, LineField, TextField, WordField
from desktop.ui.forms.people_fields import NamesField

_WHEN_HINT = "Where no meeting is called yet: “autumn term”, “May meeting”."


@dataclass(frozen=True, slots=True)
class NewSubject:
    """A subject as typed: the body as well as what its draft says."""

    body_id: int | None = None
    title: str = ""
    purpose: Purpose = Purpose.DISCUSSION
    lead: tuple[str, ...] = ()
    intended_meeting_id: int | None = None
    intended: str = ""
    intended_date: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What of a subject is changed without moving it."""

    title: str = ""
    purpose: Purpose = Purpose.DISCUSSION
    lead: tuple[str, ...] = ()
    note: str = ""
    source_item_id: int | None = None
    source_decision_id: int | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    reason: str = ""
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class OntoAgenda:
    meeting_id: int | None = None
    urgent_reason: str = ""


class NewSubjectDialog(DraftDialog[NewSubject]):
    """Puts a subject on the plan; the meetings offered are those of the body that is picked."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int | None) -> None:
        fields = (
            Field("body_id", "&Body", partial(ChoiceField, desk.read(bodies.choices))),
            *_about(desk),
            *when_fields(meetings_to_come(desk, body_id)),
            _NOTE,
        )
        draft = NewSubject(body_id=body_id)
        super().__init__(desk, "New subject", fields, draft, _plan, parent=parent)
        self.form.editor("body_id").edited.connect(self._offer_meetings)

    def _offer_meetings(self) -> None:
        editor = self.form.editor("intended_meeting_id")
        assert isinstance(editor, ChoiceField)
        editor.offer(meetings_to_come(self.desk, self.form.editor("body_id").value()))


def edit_subject(desk: Desk, parent: QWidget, detail: ForwardDetail) -> DraftDialog[Subject]:
    """Changes the wording; when it is intended for is changed by moving it."""
    row = detail.row
    sources = (detail.source_item_id, detail.source_decision_id)
    draft = Subject(row.title, row.purpose, _names(row.lead), row.note, *sources)
    return DraftDialog(
        desk, "Subject", (*_about(desk), _NOTE), draft, _change, (detail.id,), parent
    )


def move_subject(desk: Desk, parent: QWidget, detail: ForwardDetail) -> DraftDialog[Move]:
    """Moves a subject to another meeting or time, and keeps why."""
    return _moving(desk, parent, detail, Move(detail.row.intended_meeting_id, on=today()))


def move_subject_to(
    desk: Desk, parent: QWidget, detail: ForwardDetail, meeting_id: int | None
) -> None:
    """Asks why a subject goes to a meeting that was chosen already, or to none."""
    dialog = _moving(desk, parent, detail, Move(meeting_id, on=today()))
    dialog.open()
    asked = "reason" if meeting_id is not None else "intended"
    dialog.form.editor(asked).control.setFocus(Qt.FocusReason.OtherFocusReason)


def _moving(desk: Desk, parent: QWidget, detail: ForwardDetail, draft: Move) -> DraftDialog[Move]:
    fields = (
        *when_fields(meetings_to_come(desk, detail.row.body_id)),
        Field("reason", "&Because", LineField, "The reason is kept with the move."),
        Field("on", "&On", DateField),
    )
    title = f"Move “{_short(detail.row.title)}”"
    dialog = DraftDialog(desk, title, fields, draft, _move, (detail.id,), parent)
    dialog.save_button.setText("Mo&ve")
    return dialog


def drop_subject(desk: Desk, parent: QWidget, detail: ForwardDetail) -> DraftDialog[Drop]:
    """Takes a subject off the plan; it stays in the record."""
    fields = (
        Field("reason", "&Because", LineField, "The subject stays in the record, with this."),
        Field("on", "&On", DateField),
    )
    title = f"Drop “{_short(detail.row.title)}”"
    dialog = DraftDialog(desk, title, fields, Drop(on=today()), _drop, (detail.id,), parent)
    dialog.save_button.setText("&Drop from the plan")
    return dialog


def bring_back(desk: Desk, parent: QWidget, detail: ForwardDetail) -> DraftDialog[Drop]:
    """Puts a subject that was dropped back on the plan."""
    fields = (
        Field("reason", "&Because", LineField, "The reason is kept with the move."),
        Field("on", "&On", DateField),
    )
    title = f"Bring back “{_short(detail.row.title)}”"
    dialog = DraftDialog(desk, title, fields, Drop(on=today()), _bring_back, (detail.id,), parent)
    dialog.save_button.setText("B&ring back")
    return dialog


def onto_agenda(desk: Desk, parent: QWidget, detail: ForwardDetail) -> DraftDialog[OntoAgenda]:
    """Makes an item of a subject on an agenda that is still open."""
    choices = meetings_to_come(desk, detail.row.body_id)[1:]
    fields = (
        Field(
            "meeting_id",
            "&Meeting",
            partial(ChoiceField, choices),
            "" if choices else "No meeting of this body has an open agenda. Call one first.",
        ),
        Field(
            "urgent_reason",
            "&Urgent because",
            LineField,
            "Where the agenda is published already: the chair’s reason.",
        ),
    )
    offered = [meeting_id for meeting_id, _ in choices]
    intended = detail.row.intended_meeting_id
    draft = OntoAgenda(intended if intended in offered else next(iter(offered), None))
    title = f"Put “{_short(detail.row.title)}” on an agenda"
    dialog = DraftDialog(desk, title, fields, draft, _onto, (detail.id,), parent)
    dialog.save_button.setText("&Put on the agenda")
    return dialog


def _about(desk: Desk) -> tuple[Field, ...]:
    names = [name for _, name in desk.read(people.names)]
    leads = partial(NamesField, names, placeholder="Names, with commas between them")
    return (
        Field("title", "&Title", LineField),
        Field("purpose", "&For", partial(WordField, Purpose)),
        Field("lead", "&Lead", leads),
    )


_NOTE = Field("note", "&Note", partial(TextField, lines=2))

Choices = list[tuple[int | None, str]]


def when_fields(choices: Choices) -> tuple[Field, ...]:
    """When a subject is intended for: a meeting, words or a day."""
    meeting: Callable[[], ChoiceField] = partial(ChoiceField, choices)
    return (
        Field("intended_meeting_id", "&Meeting", meeting),
        Field("intended", "Or &when, in words", LineField, _WHEN_HINT),
        Field("intended_date", "Or the da&y", DateField),
    )


def meetings_to_come(desk: Desk, body_id: int | None) -> Choices:
    """Meetings whose agenda is open, the next one first."""
    none: Choices = [(None, "No meeting yet")]
    if body_id is None:
        return none
    ids = desk.read(meetings.ids, Wanted(body_id=body_id, order="date", open_only=True))
    rows = desk.read(meetings.rows, ids)
    return none + [(row.id, short_date(row.date)) for row in rows if agenda_open(row.state)]


def _plan(register: Register, new: NewSubject) -> Changes:
    if new.body_id is None:
        raise refuse("body_id", "Choose the body whose plan it is.")
    draft = ForwardDraft(
        new.title,
        new.purpose,
        ", ".join(new.lead),
        new.intended,
        new.intended_date,
        new.intended_meeting_id,
        note=new.note,
    )
    return plan_item(register, new.body_id, draft)


def _change(register: Register, forward_id: int, subject: Subject) -> Changes:
    draft = ForwardDraft(
        subject.title,
        subject.purpose,
        ", ".join(subject.lead),
        source_item_id=subject.source_item_id,
        source_decision_id=subject.source_decision_id,
        note=subject.note,
    )
    return change_forward_item(register, forward_id, draft)


def _move(register: Register, forward_id: int, move: Move) -> Changes:
    if move.intended_meeting_id is None and not move.intended and move.intended_date is None:
        raise refuse("intended_meeting_id", "Say where it goes: a meeting, words or a day.")
    if move.on is None:
        raise refuse("on", "Give the day.")
    return move_forward_item(
        register,
        forward_id,
        move.intended,
        move.intended_date,
        move.intended_meeting_id,
        move.reason,
        move.on,
    )


def _drop(register: Register, forward_id: int, drop: Drop) -> Changes:
    if drop.on is None:
        raise refuse("on", "Give the day.")
    return drop_forward_item(register, forward_id, drop.reason, drop.on)


def _bring_back(register: Register, forward_id: int, drop: Drop) -> Changes:
    if drop.on is None:
        raise refuse("on", "Give the day.")
    return bring_back_forward_item(register, forward_id, drop.reason, drop.on)


def _onto(register: Register, forward_id: int, onto: OntoAgenda) -> Changes:
    if onto.meeting_id is None:
        raise refuse("meeting_id", "Choose a meeting.")
    return put_on_agenda(register, forward_id, onto.meeting_id, onto.urgent_reason)


def _names(lead: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in lead.split(",") if name.strip())


def _short(title: str) -> str:
    return title if len(title) <= 40 else f"{title[:39].rstrip()}…"
