"""Which meetings can confirm minutes: the next suitable one of the same body.

Local Government Act 1972, Sch. 12 para. 41 (1): minutes are signed at the same or next suitable
meeting. A meeting called for one purpose alone is not taken for suitable, unless the body says so.
"""

from peewee import Expression

from desktop.records.register import Register
from desktop.records.rules.words import MeetingKind, State
from desktop.records.tables import Body, Meeting, MeetingStep

_EXTRAORDINARY = (
    "An extraordinary meeting confirms no minutes: they wait for the next ordinary or annual one."
)
_CANCELLED = "A meeting that was cancelled confirms no minutes."
_INQUORATE = "There was no quorum at this meeting, so it could confirm no minutes."


def unfit_to_confirm(register: Register, which: Expression) -> dict[int, str]:
    """Those of these meetings that can confirm no minutes, and why not."""
    query = (
        Meeting.select(Meeting.id, Meeting.kind, Meeting.state, Body.extraordinary_confirms)
        .join(Body)
        .where(which)
    )
    inquorate = _inquorate(register, which)
    unfit = {}
    for meeting_id, kind, state, extraordinary_confirms in register.rows(query):
        if state == State.CANCELLED:
            unfit[meeting_id] = _CANCELLED
        elif meeting_id in inquorate:
            unfit[meeting_id] = _INQUORATE
        elif kind == MeetingKind.EXTRAORDINARY and not extraordinary_confirms:
            unfit[meeting_id] = _EXTRAORDINARY
    return unfit


def _inquorate(register: Register, which: Expression) -> set[int]:
    """Meetings that never had their quorum: what was said of it last is what counts."""
    query = (
        MeetingStep.select(MeetingStep.meeting, MeetingStep.to_state)
        .join(Meeting)
        .where(which, MeetingStep.to_state.in_((State.HELD, State.INQUORATE)))
        .order_by(MeetingStep.id)
    )
    last: dict[int, str] = dict(register.rows(query))
    return {meeting_id for meeting_id, state in last.items() if state == State.INQUORATE}
