"""What can be edited in the lists themselves, and the verbs that save it."""

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading import forward_list, one_action, people
from desktop.records.reading.actions import ActionRow
from desktop.records.reading.forward_list import ForwardRow
from desktop.records.reading.people import PersonRow
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import ForwardDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing.actions import change_action, update_action
from desktop.records.writing.forward_plan import change_forward_item
from desktop.records.writing.people import change_person
from desktop.ui.desk import Desk
from desktop.ui.dialogs.action import update
from desktop.ui.dialogs.forward import meetings_to_come, move_subject_to
from desktop.ui.forms.dates import UnreadableError, read_date, show_date
from desktop.ui.forms.fields import ChoiceField, LineField, WordField
from desktop.ui.forms.people_fields import NamesField
from desktop.ui.lists.in_place import InPlace
from desktop.ui.messages import say


class DueField(LineField):
    """A day, or words where no day is named: what begins like a day must be one."""

    def value(self) -> tuple[dt.date | None, str]:
        typed = self.line.text().strip()
        try:
            return read_date(typed), ""
        except UnreadableError:
            if any(letter.isdecimal() for letter in typed):
                raise
            return None, typed

    def set_value(self, value: Any) -> None:
        day, words = value
        super().set_value(show_date(day) or words)


class CellsOfAPlace:
    """Saves what was typed in a cell; a refusal is said, and nothing is changed."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self.desk = desk
        self.window = window

    def do(self, verb: Any, *args: Any) -> None:
        self.desk.do(verb, *args, refused=self._refused)

    def names(self, _row: object) -> NamesField:
        return NamesField([name for _, name in self.desk.read(people.names)])

    def _refused(self, refusal: Refusal) -> None:
        say(self.window.window(), refusal.sentence)


class ActionCells(CellsOfAPlace):
    """Wording, owners, due day and status of an action."""

    def columns(self) -> dict[str, InPlace]:
        return {
            "text": InPlace(_line, lambda row: row.text, partial(self._change, "text")),
            "owners": InPlace(self.names, _owners, partial(self._change, "owners")),
            "due": InPlace(_due, lambda row: (row.due, row.due_words), self._due),
            "status": InPlace(_status, lambda row: row.status, self.change_status),
        }

    def change_status(self, row: ActionRow, status: ActionStatus) -> None:
        """Says how it stands today; where it is closed, how it was closed is asked for."""
        if status.closed:
            detail = self.desk.read(one_action.action, row.id)
            update(self.desk, self.window.window(), detail, status).open()
        else:
            self.do(update_action, row.id, UpdateDraft(today(), status))

    def _due(self, row: ActionRow, due: tuple[dt.date | None, str]) -> None:
        self.do(_alter_action, row.id, {"due": due[0], "due_words": due[1]})

    def _change(self, field: str, row: ActionRow, value: Any) -> None:
        self.do(_alter_action, row.id, {field: value})


class ForwardCells(CellsOfAPlace):
    """Title and lead of a subject; another meeting is a move, and its reason is asked for."""

    def columns(self) -> dict[str, InPlace]:
        return {
            "day": InPlace(self._meetings, lambda row: row.intended_meeting_id, self.move),
            "title": InPlace(_line, lambda row: row.title, partial(self._change, "title")),
            "lead": InPlace(
                self.names, lambda row: _names(row.lead), partial(self._change, "lead")
            ),
        }

    def move(self, row: ForwardRow, meeting_id: int | None) -> None:
        """Asks why a subject goes to another meeting."""
        detail = self.desk.read(forward_list.subject, row.id)
        move_subject_to(self.desk, self.window.window(), detail, meeting_id)

    def _meetings(self, row: ForwardRow) -> ChoiceField:
        return ChoiceField(meetings_to_come(self.desk, row.body_id))

    def _change(self, field: str, row: ForwardRow, value: Any) -> None:
        self.do(_alter_subject, row.id, field, value)


class PersonCells(CellsOfAPlace):
    """Initials and e-mail address of a person."""

    def columns(self) -> dict[str, InPlace]:
        return {
            "initials": InPlace(_line, lambda row: row.initials, partial(self._change, "initials")),
            "email": InPlace(_line, lambda row: row.email, partial(self._change, "email")),
        }

    def _change(self, field: str, row: PersonRow, value: str) -> None:
        self.do(_alter_person, row.id, {field: value})


def _line(_row: object) -> LineField:
    return LineField()


def _due(_row: object) -> DueField:
    return DueField()


def _status(_row: object) -> WordField:
    return WordField(ActionStatus)


def _owners(row: ActionRow) -> tuple[str, ...]:
    return _names(row.owners)


def _names(said: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in said.split(",") if name.strip())


def _alter_action(register: Register, action_id: int, values: dict[str, Any]) -> Changes:
    draft = replace(one_action.action(register, action_id).draft, **values)
    return change_action(register, action_id, draft)


def _alter_person(register: Register, person_id: int, values: dict[str, Any]) -> Changes:
    draft = replace(people.person(register, person_id).draft, **values)
    return change_person(register, person_id, draft)


def _alter_subject(register: Register, forward_id: int, field: str, value: Any) -> Changes:
    detail = forward_list.subject(register, forward_id)
    title = value if field == "title" else detail.row.title
    lead = ", ".join(value) if field == "lead" else detail.row.lead
    draft = ForwardDraft(
        title,
        detail.row.purpose,
        lead,
        source_item_id=detail.source_item_id,
        source_decision_id=detail.source_decision_id,
        note=detail.row.note,
    )
    return change_forward_item(register, forward_id, draft)
