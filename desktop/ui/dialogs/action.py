"""Actions: what is asked of whom, and how it stands."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Fault, Refusal
from desktop.records.reading import bodies, meetings, people
from desktop.records.reading.listing import Wanted
from desktop.records.reading.one_action import ActionDetail
from desktop.records.register import Register
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.drafts import ActionDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing.actions import assign_action, change_action, update_action
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, LineField, TextField, WordField
from desktop.ui.forms.people_fields import NamesField


@dataclass(frozen=True, slots=True)
class NewAction:
    """An action asked for between meetings: the body as well as what its draft says."""

    body_id: int | None = None
    text: str = ""
    owners: tuple[str, ...] = ()
    due: dt.date | None = None
    due_words: str = ""


def new_action(desk: Desk, parent: QWidget, body_id: int | None) -> DraftDialog[NewAction]:
    """Asks someone to do something."""
    choices = desk.read(bodies.choices)

    def body() -> ChoiceField:
        return ChoiceField(choices)

    fields = (Field("body_id", "&Body", body), *_fields(desk))
    draft = NewAction(body_id=body_id)
    return DraftDialog(desk, "New action", fields, draft, _assign, parent=parent)


def edit_action(desk: Desk, parent: QWidget, action: ActionDetail) -> DraftDialog[ActionDraft]:
    """Changes the wording, the owners or the day."""
    title = f"Action {action.label}"
    return DraftDialog(
        desk, title, _fields(desk), action.draft, change_action, (action.id,), parent
    )


def update(
    desk: Desk, parent: QWidget, action: ActionDetail, status: ActionStatus | None = None
) -> DraftDialog[UpdateDraft]:
    """Says how an action stands on a day; `status` is what it is to become, if that was chosen."""
    held = desk.read(meetings.ids, Wanted(body_id=action.body_id))[:_MOST_MEETINGS]
    rows = desk.read(meetings.rows, held)

    def meeting() -> ChoiceField:
        said = [(row.id, short_date(row.date)) for row in rows]
        return ChoiceField([(None, "Between meetings"), *said])

    fields = (
        Field("date", "&Date", DateField),
        Field("status", "Stat&us", _status),
        Field("text", "&What is said", TextField),
        Field("meeting_id", "At the &meeting of", meeting),
    )
    draft = UpdateDraft(date=today(), status=status or action.draft.status)
    title = f"Update action {action.label}"
    return DraftDialog(desk, title, fields, draft, update_action, (action.id,), parent)


_MOST_MEETINGS = 50


def _assign(register: Register, new: NewAction) -> Changes:
    if new.body_id is None:
        fault = Fault("body_id", "Choose the body that asks for it.")
        raise Refusal(fault.sentence, (fault,))
    draft = ActionDraft(new.text, new.owners, new.due, new.due_words)
    return assign_action(register, new.body_id, draft)


def _fields(desk: Desk) -> tuple[Field, ...]:
    names = [name for _, name in desk.read(people.names)]

    def owners() -> NamesField:
        return NamesField(names, placeholder="Names, with commas between them")

    return (
        Field("text", "&What is to be done", TextField),
        Field("owners", "&Owners", owners, "Whoever is asked; “All” will do as well."),
        Field("due", "&Due", DateField),
        Field("due_words", "Due &in words", LineField, "Where no day is named: “next meeting”."),
    )


def _status() -> WordField:
    return WordField(ActionStatus)
