"""Calling the meetings of a year at one go."""

import datetime as dt

from peewee import fn

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.dates import long_date
from desktop.records.rules.drafts import MeetingDraft
from desktop.records.rules.series import SeriesDraft
from desktop.records.rules.words import State
from desktop.records.tables import Meeting
from desktop.records.writing.draft import sound
from desktop.records.writing.meetings import place_meeting
from desktop.records.writing.transaction import Recording, recording


def call_series(register: Register, draft: SeriesDraft, days: tuple[dt.date, ...]) -> Changes:
    """Plan a meeting on each of these days: all of them, or none. Raises `Refusal`."""
    draft = sound(draft)
    if not days:
        raise Refusal("Choose the days on which the body is to meet.")
    said = "1 meeting" if len(days) == 1 else f"{len(days)} meetings"
    with recording(register, "call_series", said) as record:
        for day in sorted(set(days)):
            meeting = _meeting(draft, day)
            _refuse_twice(record, meeting)
            place_meeting(record, meeting)
    return record.changes()


def _meeting(draft: SeriesDraft, day: dt.date) -> MeetingDraft:
    return sound(
        MeetingDraft(
            body_id=draft.body_id,
            kind=draft.kind,
            date=day,
            start_time=draft.start_time,
            end_time=draft.end_time,
            venue=draft.venue,
        )
    )


def _refuse_twice(record: Recording, draft: MeetingDraft) -> None:
    """One who calls a year twice, or a part of it again, has chosen the wrong days."""
    query = Meeting.select(Meeting.id).where(
        (Meeting.body == draft.body_id)
        & (Meeting.date == draft.date)
        & (fn.coalesce(Meeting.start_time, "") == draft.start_time)
        & (Meeting.state != State.CANCELLED)
    )
    if draft.date is not None and record.register.first(query):
        raise Refusal(f"This body meets on {long_date(draft.date)} already: leave that day out.")
