"""What a series of meetings would be, before it is called."""

from dataclasses import replace

from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.series import Day, SeriesDraft, series_days
from desktop.records.rules.words import Nation, State
from desktop.records.tables import Body, Meeting


def series_preview(register: Register, draft: SeriesDraft) -> tuple[Day, ...]:
    """The days of a series; one on which the body meets already does not come."""
    query = Body.select(Body.nation).where(Body.id == draft.body_id)
    (nation,) = required(register.first(query), "body", draft.body_id or 0)
    called = Meeting.select(Meeting.date).where(
        Meeting.body == draft.body_id, Meeting.state != State.CANCELLED
    )
    taken = {day for (day,) in register.rows(called)}
    return tuple(
        replace(day, note="The body meets on this day already", comes=False)
        if day.date in taken
        else day
        for day in series_days(draft, Nation(nation))
    )
