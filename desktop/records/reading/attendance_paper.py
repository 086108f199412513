"""How often everybody came in one year of a body, as a sheet to print."""

from datetime import date

from desktop.records.errors import Refusal
from desktop.records.reading.attendance_statistics import attendance_statistics, meetings_held
from desktop.records.reading.meeting_paper import body_sheet
from desktop.records.reading.missing import required
from desktop.records.reading.paper_sheets import AttendedRow, StatisticsSheet
from desktop.records.register import Register
from desktop.records.rules.numbering import year_label
from desktop.records.tables import Body


def statistics_sheet(
    register: Register, body_id: int, year: str | None, as_at: date
) -> StatisticsSheet:
    """Of the year named ("2019-20"), or of the latest in which a meeting was held.

    Raises `Refusal` where a year is named in which nobody met.
    """
    body = body_sheet(register, body_id)
    query = Body.select(Body.year_start).where(Body.id == body_id)
    (year_start,) = required(register.first(query), "body", body_id)
    held = [year_label(day, year_start) for day in meetings_held(register, body_id)]
    if year is not None and year not in held:
        raise Refusal(_no_such_year(year, held))
    chosen = year or (held[-1] if held else year_label(as_at, year_start))
    counted = attendance_statistics(register, body_id, chosen)
    rows = tuple(
        AttendedRow(row.name, row.possible, row.present, row.represented, row.apologies, row.absent)
        for row in counted
    )
    return StatisticsSheet(body, chosen, held.count(chosen), rows)


def _no_such_year(year: str, held: list[str]) -> str:
    if not held:
        return "No meeting of this body was held yet."
    known = ", ".join(dict.fromkeys(held))
    return f"No meeting was held in the year “{year}”. There are: {known}."
