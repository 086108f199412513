"""Corrections: agreed by the meeting that confirms, or made later by a minute of their own.

Local Government Act 1972, Sch. 12 para. 41: minutes are signed at the same or the next suitable
meeting. Once confirmed their text stands; what was missed then is put right by a later minute, and
shown beside the old words.
"""

from typing import Any, NamedTuple

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import CorrectionDraft, LaterCorrectionDraft
from desktop.records.rules.words import State
from desktop.records.rules.workflow import settled
from desktop.records.tables import Action, Correction, Decision, Limb, Meeting, Point
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording


class _Words(NamedTuple):
    """The words that a correction is about: those of a point, or of one limb of its decision."""

    point: dict[str, Any]
    limb: dict[str, Any] | None

    @property
    def text(self) -> str:
        return str((self.limb or self.point)["text"])


def agree_correction(
    record: Recording, meeting_id: int, at_meeting_id: int, draft: CorrectionDraft, printed: bool
) -> None:
    """Enter what the confirming meeting agreed: in the text, or in the margin of printed leaves."""
    draft = sound(draft)
    words = _words(record, draft)
    if words.point["meeting_id"] != meeting_id:
        raise refuse("point_id", "This point is in the minutes of another meeting.")
    if printed and not draft.in_margin:
        raise refuse(
            "in_margin",
            "The leaves are printed: write this in the margin, or void them and print anew.",
        )
    # The file itself lets words change only where the correction that changes them stands.
    record.add(
        Correction,
        meeting=meeting_id,
        agreed_meeting=at_meeting_id,
        point=words.point["id"],
        limb=draft.limb_id,
        was=draft.was,
        becomes=draft.becomes,
        in_margin=draft.in_margin,
    )
    if not draft.in_margin:
        _rewrite(record, words, draft)


def record_later_correction(register: Register, draft: LaterCorrectionDraft) -> Changes:
    """Put confirmed minutes right by a minute of a later meeting; the old words stand beside it."""
    draft = sound(draft)
    if draft.linking_point_id is None:
        raise refuse("linking_point_id", "Choose the later minute that puts this right.")
    with recording(register, "record_later_correction", draft.was[:80]) as record:
        words = _words(record, draft)
        corrected = record.row(Meeting, words.point["meeting_id"])
        if not settled(State(corrected["state"])):
            raise Refusal("These minutes are not confirmed yet: change the words themselves.")
        linking = record.row(Point, draft.linking_point_id)
        later = meeting_with_open_minutes(record, linking["meeting_id"])
        if later["body_id"] != corrected["body_id"]:
            raise refuse("linking_point_id", "Minutes are put right by a meeting of the same body.")
        if later["id"] == corrected["id"] or later["date"] < corrected["date"]:
            raise refuse("linking_point_id", "Minutes are put right by a later meeting.")
        made = record.add(
            Correction,
            meeting=corrected["id"],
            agreed_meeting=later["id"],
            point=words.point["id"],
            limb=draft.limb_id,
            linking_point=draft.linking_point_id,
            was=draft.was,
            becomes=draft.becomes,
            recorded_on=today(),
        )
    return record.changes(made)


def remove_later_correction(register: Register, correction_id: int) -> Changes:
    """Take back a later correction while the minute that makes it is still being drafted."""
    with recording(register, "remove_later_correction") as record:
        held = record.row(Correction, correction_id)
        record.subject = held["was"][:80]
        if held["linking_point_id"] is None:
            raise Refusal("This was agreed when the minutes were confirmed: it stands.")
        linking = record.row(Point, held["linking_point_id"])
        meeting_with_open_minutes(record, linking["meeting_id"])
        record.remove(Correction, correction_id)
    return record.changes()


def _words(record: Recording, draft: CorrectionDraft | LaterCorrectionDraft) -> _Words:
    """The words that are corrected. Raises `Refusal` where the minutes do not say them."""
    limb = None if draft.limb_id is None else record.row(Limb, draft.limb_id)
    of_limb = None if limb is None else record.row(Decision, limb["decision_id"])["point_id"]
    point_id = draft.point_id if draft.point_id is not None else of_limb
    if point_id is None or not draft.was:
        raise refuse("was", "Say which words are corrected.")
    if of_limb is not None and of_limb != point_id:
        raise refuse("limb_id", "This limb is part of another decision.")
    words = _Words(record.row(Point, point_id), limb)
    if draft.was not in words.text:
        raise refuse("was", "The minute does not say this.")
    if draft.becomes == draft.was:
        raise refuse("becomes", "Say what the words become.")
    return words


def _rewrite(record: Recording, words: _Words, draft: CorrectionDraft) -> None:
    text = words.text.replace(draft.was, draft.becomes, 1)
    if words.limb is not None:
        if not text.strip():
            raise refuse("becomes", "Say what is resolved instead: a limb has its wording.")
        record.alter(Limb, words.limb["id"], text=text)
        return
    marks = emphasis.moved(words.point["emphasis"], words.text, text)
    record.alter(Point, words.point["id"], text=text, emphasis=marks)
    query = Action.select(Action.id).where(Action.point == words.point["id"])
    for (action_id,) in record.register.rows(query):
        if not text.strip():
            raise refuse("becomes", "Say what is to be done instead: an action has its wording.")
        record.alter(Action, action_id, text=text)
