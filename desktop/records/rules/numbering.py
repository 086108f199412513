"""Numbers of minutes, decisions, actions and leaves: allotted once, never given out again."""

from datetime import date

from desktop.records.rules.words import Numbering


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
    return f"meeting {meeting_id}"
