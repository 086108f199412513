"""Calling meetings and taking them along their way."""

from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.fingerprint import record_of
from desktop.records.reading.meeting_paper import sheet_as_it_stands
from desktop.records.reading.printings import standing_printing
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, today
from desktop.records.rules.drafts import MeetingDraft
from desktop.records.rules.text import clean
from desktop.records.rules.words import State
from desktop.records.rules.workflow import has_own_verb, needs_reason, next_steps, settled
from desktop.records.tables import Meeting, MeetingStep
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.expecting import expect_members
from desktop.records.writing.item_numbers import number_items, refuse_other_year
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording


def call_meeting(register: Register, draft: MeetingDraft) -> Changes:
    """Plan a meeting; everyone with a seat on that day is expected. Raises `Refusal`."""
    draft = sound(draft)
    with recording(register, "call_meeting", _called(draft)) as record:
        made = record.add(Meeting, state=State.PLANNED, **_values(draft))
        expect_members(record, made)
    return record.changes(made)


def change_meeting(register: Register, meeting_id: int, draft: MeetingDraft) -> Changes:
    """Change when, where and why a meeting is held."""
    draft = sound(draft)
    with recording(register, "change_meeting", _called(draft)) as record:
        meeting = meeting_with_open_minutes(record, meeting_id)
        if meeting["body_id"] != draft.body_id:
            raise refuse("body_id", "A meeting stays with its body: call another one instead.")
        record.alter(Meeting, meeting_id, **_values(draft))
        if draft.date != date.fromisoformat(meeting["date"]):
            assert draft.date is not None
            refuse_other_year(record, meeting, draft.date)
            expect_members(record, meeting_id)
    return record.changes()


def take_step(
    register: Register, meeting_id: int, to: State, on: date, reason: str = ""
) -> Changes:
    """Take a meeting a step along its way, or back with a reason. Raises `Refusal`."""
    reason = clean(reason)
    with recording(register, "take_step", to.label) as record:
        meeting = record.row(Meeting, meeting_id)
        state = State(meeting["state"])
        if to not in next_steps(state) or has_own_verb(to):
            raise Refusal(f"A meeting that is “{state.label}” cannot become “{to.label}”.")
        if needs_reason(state, to) and not reason:
            raise refuse("reason", "Say why, in a few words: the reason is kept.")
        if on > today():
            raise refuse("on", "This day is still to come.")
        if to is State.HELD:
            _refuse_before_its_day(meeting, on)
        if to is State.MINUTES_DRAFT:
            _refuse_standing_leaves(record, meeting_id)
            number_items(record, meeting)
        step(record, meeting_id, to, on, reason)
    return record.changes()


def step(record: Recording, meeting_id: int, to: State, on: date, reason: str = "") -> None:
    """Enter a step, within a verb that has made sure of it.

    What is circulated or confirmed is kept with the step: those words stand.
    """
    state = record.row(Meeting, meeting_id)["state"]
    record.alter(Meeting, meeting_id, state=to)
    kept = ""
    if to in (State.CIRCULATED, State.CONFIRMED):
        kept = record_of(sheet_as_it_stands(record.register, meeting_id))
    record.add(
        MeetingStep,
        meeting=meeting_id,
        from_state=state,
        to_state=to,
        on_date=on,
        reason=reason,
        kept=kept,
    )


def name_confirming_meeting(register: Register, meeting_id: int, confirming_id: int) -> Changes:
    """Say which later meeting is to confirm the minutes. Raises `Refusal`."""
    with recording(register, "name_confirming_meeting") as record:
        refuse_unfit_to_confirm(record, meeting_id, confirming_id)
        record.alter(Meeting, meeting_id, confirming_meeting=confirming_id)
    return record.changes()


def refuse_unfit_to_confirm(record: Recording, meeting_id: int, confirming_id: int) -> None:
    """Raise `Refusal` unless one meeting can confirm the minutes of another."""
    meeting, confirming = record.row(Meeting, meeting_id), record.row(Meeting, confirming_id)
    if settled(State(meeting["state"])):
        raise Refusal("These minutes are confirmed already.")
    if confirming["body_id"] != meeting["body_id"]:
        raise Refusal("Minutes are confirmed by a meeting of the same body.")
    if confirming_id == meeting_id or confirming["date"] < meeting["date"]:
        raise Refusal("Minutes are confirmed by a later meeting.")
    if confirming_id != meeting["confirming_meeting_id"]:
        # The signature block names the meeting.
        _refuse_standing_leaves(record, meeting_id)


def _refuse_before_its_day(meeting: dict[str, Any], on: date) -> None:
    day = date.fromisoformat(meeting["date"])
    if on < day:
        raise refuse("on", f"This meeting is on {long_date(day)}: it cannot have been held before.")


def _refuse_standing_leaves(record: Recording, meeting_id: int) -> None:
    if standing_printing(record.register, meeting_id) is not None:
        raise Refusal("These minutes are printed for signature: void their leaves first.")


def _values(draft: MeetingDraft) -> dict[str, Any]:
    return {
        "body": draft.body_id,
        "kind": draft.kind,
        "date": draft.date,
        "start_time": draft.start_time or None,
        "end_time": draft.end_time or None,
        "venue": draft.venue,
        "proof_note": draft.proof_note,
    }


def _called(draft: MeetingDraft) -> str:
    return long_date(draft.date) if draft.date else ""
