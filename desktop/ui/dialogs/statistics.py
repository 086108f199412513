"""How often people came: everyone on a body, or one person wherever they sit."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.records.reading.attendance_statistics import AttendanceCount, attendance_statistics
from desktop.records.register import Register
from desktop.ui.desk import Desk
from desktop.ui.dialogs.table_dialog import TableDialog, offer
from desktop.ui.lists.bar_chart import BarChart, Bars
from desktop.ui.lists.columns import Column
from desktop.ui.lists.share_bar import ShareBar

_TABLES = ("attendance", "meeting", "membership", "person", "body")
_MOST_YEARS = 20
_LONGEST = "000 of 000, 100%"


def _came(count: AttendanceCount) -> str:
    return f"{count.present} of {count.possible}, {_percent(count.present, count.possible)}"


_NAME = Column[AttendanceCount]("name", "Name", 24, lambda row: row.name)
_BODY = Column[AttendanceCount]("body", "Body", 26, lambda row: row.body, takes_rest=True)
_YEAR = Column[AttendanceCount]("year", "Year", 10, lambda row: row.year)
_HOW_OFTEN = (
    Column[AttendanceCount]("present", "Present", 36, _came),
    Column[AttendanceCount]("represented", "Represented", 12, lambda row: _some(row.represented)),
    Column[AttendanceCount]("apologies", "Apologies", 10, lambda row: _some(row.apologies)),
    Column[AttendanceCount]("absent", "Absent", 9, lambda row: _some(row.absent)),
)


class StatisticsDialog(TableDialog[AttendanceCount]):
    """Counts by council year; the latest year is shown first."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        whose: str,
        body_id: int | None = None,
        person_id: int | None = None,
    ) -> None:
        about = _NAME if person_id is None else _BODY
        self._none = (
            "No meeting of this body was held yet. Who came is counted from the first one on."
            if person_id is None
            else "They sat on no body whose meetings were held. Give them a seat under Bodies."
        )
        self._one_body = person_id is None
        self._counts: tuple[AttendanceCount, ...] = ()
        question = partial(_counts, body_id=body_id, person_id=person_id)
        columns = (about, _YEAR, *_HOW_OFTEN)
        super().__init__(desk, parent, f"Attendance – {whose}", columns, question, _TABLES)
        self.years = self.add_choice("&Year")
        bar = ShareBar(_share, _LONGEST, self.table)
        self.table.setItemDelegateForColumn(columns.index(_HOW_OFTEN[0]), bar)
        self.chart = BarChart("Attendance in person by year", ("Present",), "%")
        self.add_above(self.chart)
        self.begin()

    def take(self, answer: Any) -> None:
        first = not self.years.count()
        self._counts = answer
        years = sorted({count.year for count in self._counts}, reverse=True)
        offer(self.years, [("", "All years"), *((year, year) for year in years)])
        self.years.setEnabled(bool(years))
        if first and years and self._one_body:
            self.years.setCurrentIndex(1)
        shares = [Bars(year, (self._share_of(year),)) for year in sorted(years)[-_MOST_YEARS:]]
        said = ", ".join(f"{each.label}: {each.figures[0]:.0f}%" for each in shares)
        self.chart.show_bars(shares, f"Present in person, by year: {said}.", most=100)

    def _share_of(self, year: str) -> float:
        """Per cent of the possible attendances of a year."""
        rows = [count for count in self._counts if count.year == year]
        possible = sum(row.possible for row in rows)
        return 100 * sum(row.present for row in rows) / possible if possible else 0

    def narrowed(self) -> Sequence[AttendanceCount]:
        year = self.years.currentData()
        return tuple(count for count in self._counts if not year or count.year == year)

    def sentence(self, rows: Sequence[AttendanceCount]) -> str:
        if not rows:
            return self._none
        present, possible = (sum(row.present for row in rows), sum(row.possible for row in rows))
        people = len({row.person_id for row in rows})
        who = "1 person: " if people == 1 else f"{people} people: "
        return (
            f"{who if self._one_body else ''}{present} of {possible} possible attendances in "
            f"person, {_percent(present, possible)}."
        )


def _counts(
    register: Register, body_id: int | None, person_id: int | None
) -> tuple[AttendanceCount, ...]:
    return attendance_statistics(register, body_id=body_id, person_id=person_id)


def _share(count: AttendanceCount) -> float | None:
    return count.rate if count.possible else None


def _percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole else "none"


def _some(number: int) -> str:
    return str(number) if number else "–"
