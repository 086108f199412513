"""Confirming minutes: as drawn, or as corrected at the meeting that confirms them."""

from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.printings import standing_printing
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import CorrectionDraft
from desktop.records.rules.words import State
from desktop.records.rules.workflow import is_held
from desktop.records.tables import Meeting
from desktop.records.writing.corrections import agree_correction
from desktop.records.writing.meetings import refuse_unfit_to_confirm, step
from desktop.records.writing.transaction import recording


def confirm_minutes(
    register: Register,
    meeting_id: int,
    at_meeting_id: int,
    corrections: tuple[CorrectionDraft, ...] = (),
) -> Changes:
    """Confirm circulated minutes at a later meeting. From then on their words stand.

    A correction is written into the text, or into the margin of leaves already printed, where the
    chair initials it. Raises `Refusal`.
    """
    with recording(register, "confirm_minutes") as record:
        meeting = record.row(Meeting, meeting_id)
        confirming = record.row(Meeting, at_meeting_id)
        _refuse_too_early(meeting, confirming)
        refuse_unfit_to_confirm(record, meeting_id, at_meeting_id)
        printed = standing_printing(register, meeting_id) is not None
        for correction in corrections:
            agree_correction(record, meeting_id, at_meeting_id, correction, printed)
        day = date.fromisoformat(confirming["date"])
        record.alter(
            Meeting,
            meeting_id,
            confirming_meeting=at_meeting_id,
            confirmed_as="corrected" if corrections else "drawn",
            confirmed_on=day,
        )
        step(record, meeting_id, State.CONFIRMED, day)
        if printed:
            step(record, meeting_id, State.PRINTED, max(day, today()))
    return record.changes()


def _refuse_too_early(meeting: dict[str, Any], confirming: dict[str, Any]) -> None:
    state, theirs = State(meeting["state"]), State(confirming["state"])
    if state is not State.CIRCULATED:
        raise Refusal(
            f"Minutes that are “{state.label}” cannot be confirmed: circulate them first."
        )
    if not is_held(theirs):
        raise Refusal("The meeting that confirms these minutes has not been held yet.")
