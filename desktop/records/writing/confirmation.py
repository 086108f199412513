"""Confirming minutes: as drawn, or as corrected at the meeting that confirms them."""

from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.printings import standing_printing
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import CorrectionDraft
from desktop.records.rules.words import State
from desktop.records.rules.workflow import WAY
from desktop.records.tables import Action, Correction, Meeting, Point
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.meetings import refuse_unfit_to_confirm, step
from desktop.records.writing.transaction import Recording, recording


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
            _correct(record, meeting_id, at_meeting_id, sound(correction), printed)
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


def _correct(
    record: Recording,
    meeting_id: int,
    at_meeting_id: int,
    draft: CorrectionDraft,
    printed: bool,
) -> None:
    if draft.point_id is None or not draft.was:
        raise refuse("was", "Say which words are corrected.")
    point = record.row(Point, draft.point_id)
    if point["meeting_id"] != meeting_id:
        raise refuse("point_id", "This point is in the minutes of another meeting.")
    if draft.was not in point["text"]:
        raise refuse("was", "The minute does not say this.")
    if printed and not draft.in_margin:
        raise refuse(
            "in_margin",
            "The leaves are printed: write this in the margin, or void them and print anew.",
        )
    if not draft.in_margin:
        _rewrite(record, point, draft)
    record.add(
        Correction,
        meeting=meeting_id,
        agreed_meeting=at_meeting_id,
        point=draft.point_id,
        was=draft.was,
        becomes=draft.becomes,
        in_margin=draft.in_margin,
    )


def _rewrite(record: Recording, point: dict[str, Any], draft: CorrectionDraft) -> None:
    text = point["text"].replace(draft.was, draft.becomes, 1)
    marks = emphasis.moved(point["emphasis"], point["text"], text)
    record.alter(Point, point["id"], text=text, emphasis=marks)
    query = Action.select(Action.id).where(Action.point == point["id"])
    for (action_id,) in record.register.rows(query):
        if not text.strip():
            raise refuse("becomes", "Say what is to be done instead: an action has its wording.")
        record.alter(Action, action_id, text=text)


def _refuse_too_early(meeting: dict[str, Any], confirming: dict[str, Any]) -> None:
    state, theirs = State(meeting["state"]), State(confirming["state"])
    if state is not State.CIRCULATED:
        raise Refusal(
            f"Minutes that are “{state.label}” cannot be confirmed: circulate them first."
        )
    if theirs not in WAY or WAY.index(theirs) < WAY.index(State.HELD):
        raise Refusal("The meeting that confirms these minutes has not been held yet.")
