"""A mend of the proof-reader, accepted by the clerk: the verb that makes it so."""

from dataclasses import replace

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import meeting
from desktop.records.reading.one_action import action
from desktop.records.reading.points import PointRow, points
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.drafts import AttendanceDraft, PointDraft
from desktop.records.rules.proofing import (
    Field,
    Mend,
    NameExclusion,
    Place,
    PutOnAttendance,
    Redate,
    Reword,
)
from desktop.records.writing.actions import change_action
from desktop.records.writing.agenda import change_item
from desktop.records.writing.attendance import add_attendance
from desktop.records.writing.decisions import change_decision
from desktop.records.writing.meetings import change_meeting
from desktop.records.writing.points import change_point
from desktop.ui.meeting.agenda_dialogs import draft_of

_MENDED_HERE = (Field.TEXT, Field.TITLE, Field.NOTE, Field.PROOF_NOTE)


def can_mend(mend: Mend) -> bool:
    """Whether a mend can be made with one key; the others are shown as what to do."""
    return not isinstance(mend, Reword) or mend.place.field in _MENDED_HERE


def make_mend(register: Register, meeting_id: int, mend: Mend) -> Changes:
    """Make it so. Raises `Refusal` where the words are not as they were any more."""
    if isinstance(mend, Reword):
        return _reword(register, meeting_id, mend)
    if isinstance(mend, Redate):
        draft = action(register, mend.action_id).draft
        return change_action(register, mend.action_id, replace(draft, due=mend.becomes))
    if isinstance(mend, NameExclusion):
        items = meeting(register, meeting_id).items
        item = next(row for row in items if row.id == mend.item_id)
        excluded = replace(draft_of(item), excluded_by_id=mend.decision_id)
        return change_item(register, item.id, excluded)
    assert isinstance(mend, PutOnAttendance)
    return add_attendance(register, meeting_id, AttendanceDraft(mend.person_id))


def _reword(register: Register, meeting_id: int, mend: Reword) -> Changes:
    place = mend.place
    if place.field is Field.TEXT and place.item_id is not None:
        rows = points(register, place.item_id)
        return _reword_point(register, mend, next(row for row in rows if row.id == place.point_id))
    found = meeting(register, meeting_id)
    if place.field is Field.PROOF_NOTE:
        note = reworded(found.draft.proof_note, mend)
        return change_meeting(register, meeting_id, replace(found.draft, proof_note=note))
    item = next(row for row in found.items if row.id == place.item_id)
    draft = draft_of(item)
    if place.field is Field.TITLE:
        draft = replace(draft, title=reworded(draft.title, mend))
    else:
        draft = replace(draft, note=reworded(draft.note, mend))
    return change_item(register, item.id, draft)


def _reword_point(register: Register, mend: Reword, point: PointRow) -> Changes:
    text = reworded(point.text, mend)
    if point.decision is not None:
        return change_decision(register, point.id, replace(point.decision, text=text))
    if point.action_id is not None:
        draft = action(register, point.action_id).draft
        return change_action(register, point.action_id, replace(draft, text=text))
    marks = emphasis.moved(point.emphasis, point.text, text)
    return change_point(register, point.id, PointDraft(text, point.kind, marks))


def reworded(words: str, mend: Reword) -> str:
    """The words with the mend made. Raises `Refusal` where they say something else by now."""
    start, end = _span(mend.place)
    if words[start:end] != mend.was:
        raise Refusal("These words were changed in the meantime: read over again (F7).")
    return words[:start] + mend.becomes + words[end:]


def _span(place: Place) -> tuple[int, int]:
    assert place.start is not None
    assert place.end is not None
    return place.start, place.end
