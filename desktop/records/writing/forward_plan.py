"""The forward plan: what is intended for meetings to come."""

from dataclasses import asdict
from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, today
from desktop.records.rules.drafts import ForwardDraft, ItemDraft
from desktop.records.rules.text import clean
from desktop.records.rules.words import Outcome, Purpose, State
from desktop.records.rules.workflow import agenda_open
from desktop.records.tables import Body, Decision, ForwardItem, Item, Meeting, Point
from desktop.records.writing import agenda
from desktop.records.writing.draft import reason_given, refuse, sound
from desktop.records.writing.plan_links import agenda_of, note_move
from desktop.records.writing.transaction import Recording, recording


def plan_item(register: Register, body_id: int, draft: ForwardDraft) -> Changes:
    """Put a subject on the forward plan of a body."""
    draft = sound(draft)
    with recording(register, "plan_item", draft.title) as record:
        record.row(Body, body_id)
        _refuse_unfit_meeting(record, body_id, draft.intended_meeting_id)
        _refuse_strange_source(record, body_id, draft)
        made = record.add(ForwardItem, body=body_id, **_values(draft))
    return record.changes(made)


def change_forward_item(register: Register, forward_id: int, draft: ForwardDraft) -> Changes:
    """Change a subject; when it is intended for is changed by moving it."""
    draft = sound(draft)
    with recording(register, "change_forward_item", draft.title) as record:
        body_id = record.row(ForwardItem, forward_id)["body_id"]
        _refuse_strange_source(record, body_id, draft)
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
    reason = reason_given(reason)
    draft = ForwardDraft(
        intended=intended, intended_date=intended_date, intended_meeting_id=intended_meeting_id
    )
    with recording(register, "move_forward_item", reason) as record:
        move_subject(record, forward_id, draft, reason, on)
    return record.changes()


def move_subject(
    record: Recording, forward_id: int, to: ForwardDraft, reason: str, on: date
) -> None:
    """Move one subject, within a verb, to when the draft says it is intended for."""
    planned = _planned(record, forward_id)
    _refuse_unfit_meeting(record, planned["body_id"], to.intended_meeting_id)
    was = _when(record, planned)
    moved = record.alter(
        ForwardItem,
        forward_id,
        intended=clean(to.intended),
        intended_date=to.intended_date,
        intended_meeting=to.intended_meeting_id,
    )
    if not moved:
        raise refuse("intended_meeting_id", "It is intended for that already.")
    becomes = _when(record, record.row(ForwardItem, forward_id))
    note_move(record, forward_id, was, becomes, reason, on)


def drop_forward_item(register: Register, forward_id: int, reason: str, on: date) -> Changes:
    """Take a subject off the plan; it stays in the record with the reason."""
    reason = reason_given(reason)
    with recording(register, "drop_forward_item", reason) as record:
        was = _when(record, _planned(record, forward_id))
        record.alter(ForwardItem, forward_id, status="dropped")
        note_move(record, forward_id, was, "off the plan", reason, on)
    return record.changes()


def bring_back_forward_item(register: Register, forward_id: int, reason: str, on: date) -> Changes:
    """Put a dropped subject back on the plan, for when it was intended before."""
    reason = reason_given(reason)
    with recording(register, "bring_back_forward_item", reason) as record:
        dropped = record.row(ForwardItem, forward_id)
        if dropped["status"] != "dropped":
            raise Refusal("This subject is on the plan: it was not dropped.")
        record.alter(ForwardItem, forward_id, status="planned")
        note_move(record, forward_id, "off the plan", _when(record, dropped), reason, on)
    return record.changes()


def put_on_agenda(
    register: Register, forward_id: int, meeting_id: int, urgent_reason: str = ""
) -> Changes:
    """Make an agenda item of a subject, linked both ways; `made` is the item.

    `urgent_reason` is the chair's, where the agenda is published and notice is short.
    """
    with recording(register, "put_on_agenda") as record:
        record.subject = record.row(ForwardItem, forward_id)["title"]
        made = place_subject(record, forward_id, meeting_id, urgent_reason=urgent_reason)
    return record.changes(made)


def place_subject(
    record: Recording,
    forward_id: int,
    meeting_id: int,
    section_id: int | None = None,
    at: int | None = None,
    urgent_reason: str = "",
) -> int:
    """Make an agenda item of a subject, within a verb; its id.

    A deferred item of the same title that was carried over to the meeting is that item.
    """
    planned = _planned(record, forward_id)
    meeting = record.row(Meeting, meeting_id)
    if meeting["body_id"] != planned["body_id"]:
        raise refuse("meeting_id", "A subject goes to a meeting of its own body.")
    draft = ItemDraft(
        title=planned["title"],
        purpose=Purpose(planned["purpose"]),
        section_id=section_id,
        leads=tuple(name.strip() for name in planned["lead"].split(",") if name.strip()),
        urgent_reason=clean(urgent_reason),
    )
    source_id = planned["source_item_id"]
    carried_from_id = source_id if source_id and _was_deferred(record, source_id) else None
    made = _carried_over(record, meeting_id, draft.title)
    if made is None:
        made = agenda.place_item(record, meeting_id, draft, at, carried_from_id)
    if planned["intended_meeting_id"] not in (None, meeting_id):
        becomes = agenda_of(record, meeting_id)
        was = _when(record, planned)
        note_move(record, forward_id, was, becomes, "put on the agenda", today())
    record.alter(
        ForwardItem,
        forward_id,
        status="on_agenda",
        agenda_item=made,
        intended_meeting=meeting_id,
    )
    return made


def _carried_over(record: Recording, meeting_id: int, title: str) -> int | None:
    """The item of a title that was carried over to a meeting and that no subject stands for."""
    linked = ForwardItem.select(ForwardItem.agenda_item).where(
        ForwardItem.agenda_item.is_null(False)
    )
    query = Item.select(Item.id, Item.title).where(
        (Item.meeting == meeting_id) & Item.carried_from.is_null(False) & Item.id.not_in(linked)
    )
    for item_id, its_title in record.register.rows(query.order_by(Item.id)):
        if its_title.casefold() == title.casefold():
            return int(item_id)
    return None


def _was_deferred(record: Recording, item_id: int) -> bool:
    decided = (
        Decision.select(Decision.id)
        .join(Point)
        .where((Point.item == item_id) & (Decision.outcome == Outcome.DEFERRED))
    )
    marked = bool(record.row(Item, item_id)["deferred"])
    return marked or record.register.first(decided) is not None


def _planned(record: Recording, forward_id: int) -> dict[str, Any]:
    """A subject that waits on the plan. Raises `Refusal` for any other."""
    subject = record.row(ForwardItem, forward_id)
    if subject["status"] == "dropped":
        raise Refusal("This subject was dropped: bring it back to the plan first.")
    if subject["status"] == "on_agenda":
        raise Refusal("This subject is on an agenda: take its item off that agenda first.")
    return subject


def _refuse_unfit_meeting(record: Recording, body_id: int, meeting_id: int | None) -> None:
    if meeting_id is None:
        return
    meeting = record.row(Meeting, meeting_id)
    if meeting["body_id"] != body_id:
        raise refuse("intended_meeting_id", "A subject goes to a meeting of its own body.")
    if not agenda_open(State(meeting["state"])):
        state = State(meeting["state"]).label.lower()
        raise refuse("intended_meeting_id", f"This meeting is past planning for: it is {state}.")


def _refuse_strange_source(record: Recording, body_id: int, draft: ForwardDraft) -> None:
    """What a subject comes from was dealt with by the same body."""
    if draft.source_decision_id is not None:
        decided = record.row(Decision, draft.source_decision_id)
        if decided["body_id"] != body_id:
            raise refuse("source_decision_id", "This is a decision of another body.")
    if draft.source_item_id is not None:
        meeting_id = record.row(Item, draft.source_item_id)["meeting_id"]
        if record.row(Meeting, meeting_id)["body_id"] != body_id:
            raise refuse("source_item_id", "This item was before another body.")


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
