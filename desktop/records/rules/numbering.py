"""Numbers of minutes, decisions, actions and leaves: allotted once, never given out again.

Local Government Act 1972, Sch. 12 para. 41 asks it of loose leaves; practice asks it of the rest,
for a resolution is cited by its number.
"""

from datetime import date

from desktop.records.rules.words import Numbering, Series

BELOW = "item "
"""How the series of the parts of an item begins."""


def year_label(day: date, year_start: str) -> str:
    """The council year a day falls in, as "2019-20"; `year_start` is "MM-DD".

    A year that begins on 1 January is one calendar year: "2019".
    """
    if year_start == "01-01":
        return str(day.year)
    month, start = (int(part) for part in year_start.split("-"))
    first = day.year if (day.month, day.day) >= (month, start) else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def minute_period(numbering: Numbering, meeting_id: int, day: date, year_start: str) -> str:
    """The series that the minutes of a meeting are numbered in."""
    if numbering is Numbering.YEAR:
        return year_label(day, year_start)
    return _of_meeting(meeting_id)


def decision_period(series: Series, meeting_id: int, day: date, year_start: str) -> str:
    """The series that the decisions of a meeting are numbered in; empty is without end."""
    if series is Series.YEAR:
        return year_label(day, year_start)
    return _of_meeting(meeting_id) if series is Series.MEETING else ""


def below_period(item_id: int) -> str:
    """The series that the parts of an item are numbered in."""
    return f"{BELOW}{item_id}"


def shown(label: str, number: int) -> str:
    """A number as it is said; one from before there were patterns is its own label."""
    return label or str(number)


def _of_meeting(meeting_id: int) -> str:
    return f"meeting {meeting_id}"
