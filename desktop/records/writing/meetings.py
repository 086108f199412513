"""Calling meetings and taking them along their way."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.fingerprint import record_of
from desktop.records.reading.confirming import unfit_to_confirm
from desktop.records.reading.meeting_paper import sheet_as_it_stands
from desktop.records.reading.printings import standing_printing
from desktop.records.register import Register
from desktop.records.rules.dates import later_by, long_date, short_date, today
from desktop.records.rules.drafts import MeetingDraft
from desktop.records.rules.numbering import year_label
from desktop.records.rules.words import MeetingKind, State
from desktop.records.rules.workflow import TO_COME, has_own_verb, needs_reason, next_steps, settled
from desktop.records.tables import Body, Meeting, MeetingStep
from desktop.records.writing import allotments, as_at
from desktop.records.writing.allotments import meeting_number
from desktop.records.writing.draft import reason_given, refuse, sound
from desktop.records.writing.expecting import expect_members
from desktop.records.writing.item_numbers import number_items, refuse_other_year
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording

_MET = (State.HELD, State.INQUORATE, State.ADJOURNED)
"""The states in which people have come together."""


def call_meeting(register: Register, draft: MeetingDraft) -> Changes:
    """Plan a meeting; everyone with a seat on that day is expected. Raises `Refusal`."""
    draft = sound(draft)
    with recording(register, "call_meeting", _called(draft)) as record:
        made = place_meeting(record, draft)
    return record.changes(made)


def place_meeting(record: Recording, draft: MeetingDraft) -> int:
    """Plan a meeting within a verb; its id."""
    made = record.add(Meeting, state=State.PLANNED, **_values(draft))
    expect_members(record, made)
    return made


def change_meeting(register: Register, meeting_id: int, draft: MeetingDraft) -> Changes:
    """Change when, where and why a meeting is held."""
    draft = sound(draft)
    with recording(register, "change_meeting", _called(draft)) as record:
        meeting = meeting_with_open_minutes(record, meeting_id)
        if meeting["body_id"] != draft.body_id:
            raise refuse("body_id", "A meeting stays with its body: call another one instead.")
        _refuse_unannounced(meeting, draft)
        record.alter(Meeting, meeting_id, **_values(draft))
        _follow(record, meeting, draft.date)
    return record.changes()


def postpone_meeting(
    register: Register, meeting_id: int, to: date, start_time: str, reason: str
) -> Changes:
    """Hold a meeting on another day or at another time, saying why. Raises `Refusal`.

    An agenda that was published is published again for the new day.
    """
    reason = reason_given(reason)
    with recording(register, "postpone_meeting", long_date(to)) as record:
        meeting = record.row(Meeting, meeting_id)
        state = State(meeting["state"])
        if state not in TO_COME:
            raise Refusal(f"A meeting that is “{state.label}” cannot be postponed.")
        draft = _moved(meeting, to, start_time)
        said = f"{_moved_from(meeting, draft)}: {reason}"
        record.alter(Meeting, meeting_id, **_values(draft))
        _follow(record, meeting, to)
        back = State.AGENDA_DRAFT if state is State.AGENDA_PUBLISHED else state
        step(record, meeting_id, back, today(), said)
    return record.changes()


def reconvene_meeting(
    register: Register, meeting_id: int, on: date, start_time: str, venue: str
) -> Changes:
    """Say when and where an adjourned meeting goes on. It is the same meeting. Raises `Refusal`."""
    with recording(register, "reconvene_meeting", long_date(on)) as record:
        meeting = record.row(Meeting, meeting_id)
        draft = sound(MeetingDraft(meeting["body_id"], date=on, start_time=start_time, venue=venue))
        if State(meeting["state"]) is not State.ADJOURNED:
            raise Refusal("Only a meeting that was adjourned is reconvened.")
        begun = date.fromisoformat(meeting["date"])
        if on < begun:
            raise refuse("on", f"The meeting began on {long_date(begun)}: it goes on after that.")
        record.alter(
            Meeting,
            meeting_id,
            reconvened_date=on,
            reconvened_time=draft.start_time,
            reconvened_venue=draft.venue,
        )
    return record.changes()


def take_step(
    register: Register, meeting_id: int, to: State, on: date, reason: str = ""
) -> Changes:
    """Take a meeting a step along its way, or back with a reason. Raises `Refusal`."""
    with recording(register, "take_step", to.label) as record:
        meeting = record.row(Meeting, meeting_id)
        state = State(meeting["state"])
        if to not in next_steps(state) or has_own_verb(to):
            raise Refusal(f"A meeting that is “{state.label}” cannot become “{to.label}”.")
        reason = reason_given(reason, needed=needs_reason(state, to))
        if on > today():
            raise refuse("on", "This day is still to come.")
        if to in _MET:
            _refuse_before_its_day(meeting, state, to, on)
        if to in _MET and state not in _MET:
            as_at.freeze_terms(record, meeting)
            meeting_number(record, meeting)
        if to is State.MINUTES_DRAFT:
            _refuse_standing_leaves(record, meeting_id)
            number_items(record, meeting)
        if to is State.CANCELLED:
            _drop_number(record, meeting_id, "Meeting cancelled")
        step(record, meeting_id, to, on, reason)
    return record.changes()


def step(record: Recording, meeting_id: int, to: State, on: date, reason: str = "") -> None:
    """Enter a step, within a verb that has made sure of it; one to the same state is a note.

    What is circulated or confirmed is kept with the step: those words stand.
    """
    state = record.row(Meeting, meeting_id)["state"]
    record.alter(Meeting, meeting_id, state=to)
    kept = ""
    # Confirmed minutes whose leaves are void again were kept when they were confirmed.
    if to in (State.CIRCULATED, State.CONFIRMED) and state not in (to, State.PRINTED):
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
    unfit = unfit_to_confirm(record.register, Meeting.id == confirming_id)
    if unfit:
        raise Refusal(unfit[confirming_id])
    if confirming_id != meeting["confirming_meeting_id"]:
        # The signature block names the meeting.
        _refuse_standing_leaves(record, meeting_id)


def _refuse_before_its_day(meeting: dict[str, Any], state: State, to: State, on: date) -> None:
    day = date.fromisoformat(meeting["date"])
    if state is State.ADJOURNED and to is State.HELD:
        if meeting["reconvened_date"] is None:
            raise Refusal("Say first when the meeting is reconvened: then it can be held.")
        day = date.fromisoformat(meeting["reconvened_date"])
    if on < day:
        raise refuse("on", f"This meeting is on {long_date(day)}: it cannot have been held before.")


def _refuse_unannounced(meeting: dict[str, Any], draft: MeetingDraft) -> None:
    """Once people were told when a meeting is, another time is a postponement, with its reason."""
    published = State(meeting["state"]) is State.AGENDA_PUBLISHED
    if published and draft.date != date.fromisoformat(meeting["date"]):
        raise refuse("date", "The agenda is published for this day: postpone the meeting instead.")
    if published and draft.start_time != (meeting["start_time"] or ""):
        raise refuse(
            "start_time", "The agenda is published for this time: postpone the meeting instead."
        )


def _follow(record: Recording, meeting: dict[str, Any], day: date | None) -> None:
    """Let what depends on the day of a meeting follow a new one."""
    if day is None or day == date.fromisoformat(meeting["date"]):
        return
    refuse_other_year(record, meeting, day)
    _refuse_out_of_order(record, meeting, day)
    expect_members(record, meeting["id"])
    start = record.row(Body, meeting["body_id"])["year_start"]
    before = date.fromisoformat(meeting["date"])
    if meeting["number"] is not None and year_label(day, start) != year_label(before, start):
        _drop_number(record, meeting["id"], "The meeting was moved to another year")
        meeting_number(record, meeting)


def _refuse_out_of_order(record: Recording, meeting: dict[str, Any], day: date) -> None:
    """Minutes are confirmed by a later meeting, also once one of the two has moved."""
    confirming_id = meeting["confirming_meeting_id"]
    if confirming_id is not None and record.row(Meeting, confirming_id)["date"] < day.isoformat():
        raise refuse("date", "The meeting named to confirm these minutes would come before it.")
    awaiting = record.register.first(
        Meeting.select(Meeting.date).where(
            (Meeting.confirming_meeting == meeting["id"]) & (Meeting.date > day)
        )
    )
    if awaiting:
        said = f"This meeting is to confirm the minutes of {long_date(awaiting[0])}"
        raise refuse("date", f"{said}: it comes after that.")


def _drop_number(record: Recording, meeting_id: int, reason: str) -> None:
    """Leave the number of a meeting as void."""
    allotments.void(record, allotments.MEETING, meeting_id, reason)
    record.alter(Meeting, meeting_id, number=None)


def _moved(meeting: dict[str, Any], to: date, start_time: str) -> MeetingDraft:
    """The meeting at its new time; it lasts as long as it was to last."""
    draft = MeetingDraft(
        body_id=meeting["body_id"],
        kind=MeetingKind(meeting["kind"]),
        date=to,
        start_time=start_time,
        venue=meeting["venue"],
        proof_note=meeting["proof_note"],
    )
    draft = sound(draft)
    if to == date.fromisoformat(meeting["date"]) and start_time == (meeting["start_time"] or ""):
        raise refuse("to", "This is when the meeting is already.")
    end = later_by(meeting["end_time"] or "", meeting["start_time"] or "", draft.start_time)
    return replace(draft, end_time=end)


def _moved_from(meeting: dict[str, Any], draft: MeetingDraft) -> str:
    before = date.fromisoformat(meeting["date"])
    if draft.date == before:
        return f"Moved from {meeting['start_time'] or 'no set time'}"
    later = draft.date is not None and draft.date > before
    return f"{'Postponed' if later else 'Brought forward'} from {short_date(before)}"


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
