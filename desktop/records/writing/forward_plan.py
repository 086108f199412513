"""The forward plan: what is intended for meetings to come."""

from dataclasses import asdict
from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.dates import long_date
from desktop.records.rules.drafts import ForwardDraft, ItemDraft
from desktop.records.rules.text import clean
from desktop.records.rules.words import Purpose
from desktop.records.tables import Body, ForwardItem, ForwardMove, Meeting
from desktop.records.writing import agenda
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.transaction import Recording, recording


def plan_item(register: Register, body_id: int, draft: ForwardDraft) -> Changes:
    """Put a subject on the forward plan of a body."""
    draft = sound(draft)
    with recording(register, "plan_item", draft.title) as record:
        record.row(Body, body_id)
        made = record.add(ForwardItem, body=body_id, **_values(draft))
    return record.changes(made)


def change_forward_item(register: Register, forward_id: int, draft: ForwardDraft) -> Changes:
    """Change a subject; when it is intended for is changed by moving it."""
    draft = sound(draft)
    with recording(register, "change_forward_item", draft.title) as record:
        values = _values(draft)
        for column in ("intended", "intended_date", "intended_meeting"):
            del values[column]
        record.alter(ForwardItem, forward_id, **values)
    return record.changes()


def move_forward_item(
    register: Register,
    forward_id: int,
    intended: str,
    intended_date: date | None,
    intended_meeting_id: int | None,
    reason: str,
    on: date,
) -> Changes:
    """Move a subject to another meeting or time; where it was and why is kept."""
    reason = _reason(reason)
    with recording(register, "move_forward_item", reason) as record:
        was = _when(record, record.row(ForwardItem, forward_id))
        record.alter(
            ForwardItem,
            forward_id,
            intended=clean(intended),
            intended_date=intended_date,
            intended_meeting=intended_meeting_id,
        )
        becomes = _when(record, record.row(ForwardItem, forward_id))
        _note_move(record, forward_id, was, becomes, reason, on)
    return record.changes()


def drop_forward_item(register: Register, forward_id: int, reason: str, on: date) -> Changes:
    """Take a subject off the plan; it stays in the record with the reason."""
    reason = _reason(reason)
    with recording(register, "drop_forward_item", reason) as record:
        was = _when(record, record.row(ForwardItem, forward_id))
        record.alter(ForwardItem, forward_id, status="dropped")
        _note_move(record, forward_id, was, "off the plan", reason, on)
    return record.changes()


def put_on_agenda(register: Register, forward_id: int, meeting_id: int) -> Changes:
    """Make an agenda item of a subject, linked both ways; `made` is the item."""
    with recording(register, "put_on_agenda") as record:
        planned = record.row(ForwardItem, forward_id)
        record.subject = planned["title"]
        if planned["status"] != "planned":
            raise Refusal("This subject is not waiting on the plan any more.")
        if record.row(Meeting, meeting_id)["body_id"] != planned["body_id"]:
            raise Refusal("A subject goes to a meeting of its own body.")
        draft = ItemDraft(
            title=planned["title"],
            purpose=Purpose(planned["purpose"]),
            leads=tuple(name.strip() for name in planned["lead"].split(",") if name.strip()),
        )
        made = agenda.place_item(record, meeting_id, draft)
        record.alter(
            ForwardItem,
            forward_id,
            status="on_agenda",
            agenda_item=made,
            intended_meeting=meeting_id,
        )
    return record.changes(made)


def _reason(typed: str) -> str:
    reason = clean(typed)
    if not reason:
        raise refuse("reason", "Say why, in a few words: the reason is kept.")
    return reason


def _note_move(
    record: Recording, forward_id: int, was: str, becomes: str, reason: str, on: date
) -> None:
    record.add(
        ForwardMove,
        forward_item=forward_id,
        on_date=on,
        was=was,
        becomes=becomes,
        reason=reason,
    )


def _when(record: Recording, item: dict[str, Any]) -> str:
    if item["intended_meeting_id"] is not None:
        meeting = record.row(Meeting, item["intended_meeting_id"])
        return long_date(date.fromisoformat(meeting["date"]))
    if item["intended"]:
        return str(item["intended"])
    if item["intended_date"]:
        return long_date(date.fromisoformat(item["intended_date"]))
    return "no time yet"


def _values(draft: ForwardDraft) -> dict[str, Any]:
    values = asdict(draft)
    for name in ("intended_meeting", "source_item", "source_decision"):
        values[name] = values.pop(f"{name}_id")
    return values
