"""Where in the index the latest meetings lie."""

from typing import Any

from peewee import fn

from desktop.records.reading.search_filters import Filters
from desktop.records.reading.search_kinds import POINTS, Stretch
from desktop.records.reading.search_places import PLACES
from desktop.records.register import Register
from desktop.records.tables import Body, Meeting, Point

_RECENT_MEETINGS = 100
_NEAR = 100  # points apart
_DAYS_OUT_OF_TURN = 31
_OF_MEETINGS = next(place for place in PLACES if place.model is Meeting)


def recent_stretches(register: Register, filters: Filters, floor: int) -> list[Stretch]:
    """Where the points of the latest meetings lie, of those that are wanted; the latest first.

    Meetings below the floor that were written one after the other, as they were held, are taken
    together, for each stretch down there has to be looked up.
    """
    stretches: list[Stretch] = []
    last_day = 0.0
    for first, last, day in register.rows(_recent_points(filters)):
        low, high = POINTS[0] + first, POINTS[0] + last
        stretch = (low, high)
        if stretches and low < floor and not filters.narrow:
            last_low, last_high = stretches[-1]
            in_turn = high < last_low or last_day - day <= _DAYS_OUT_OF_TURN
            if in_turn and low <= last_high + _NEAR and high >= last_low - _NEAR:
                stretch = (min(low, last_low), max(high, last_high))
                stretches.pop()
        stretches.append(stretch)
        last_day = day
    return stretches


def _recent_points(filters: Filters) -> Any:
    def of_meeting(column: Any) -> Any:
        return Point.select(column).where(Point.meeting == Meeting.id)

    first, last = of_meeting(fn.min(Point.id)), of_meeting(fn.max(Point.id))
    query = (
        Meeting.select(first, last, fn.julianday(Meeting.date).coerce(False))
        .join(Body)
        .where(fn.EXISTS(of_meeting(Point.id)))
        .order_by(Meeting.date.desc(), Meeting.id.desc())
        .limit(_RECENT_MEETINGS)
    )
    return query.where(filters.condition(_OF_MEETINGS)) if filters.narrow else query
