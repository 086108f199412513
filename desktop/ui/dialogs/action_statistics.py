"""How the actions of a body went: asked for, closed and overdue, month by month."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.records.reading.action_statistics import action_months
from desktop.records.rules.action_months import ActionMonth
from desktop.records.rules.dates import MONTHS
from desktop.ui.desk import Desk
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.lists.bar_chart import BarChart, Bars
from desktop.ui.lists.columns import Column

_TABLES = ("action", "action_update", "meeting", "body")
_HOW_FAR = ((12, "The last 12 months"), (24, "The last 24 months"), (0, "All months"))
_MOST_BARS = 60
"""More months than this are bars too thin to see: the chart shows the latest."""


def _month(row: ActionMonth) -> str:
    return f"{MONTHS[row.month.month - 1]} {row.month.year}"


def _short(row: ActionMonth) -> str:
    return f"{MONTHS[row.month.month - 1][:3]} {row.month.year % 100:02}"


_COLUMNS = (
    Column[ActionMonth]("month", "Month", 24, _month, takes_rest=True),
    Column[ActionMonth]("asked", "Asked for", 14, lambda row: f"{row.asked:,}", right=True),
    Column[ActionMonth]("closed", "Closed", 14, lambda row: f"{row.closed:,}", right=True),
    Column[ActionMonth]("open", "Open at its end", 20, lambda row: f"{row.open:,}", right=True),
    Column[ActionMonth](
        "overdue", "Overdue at its end", 22, lambda row: f"{row.overdue:,}", right=True
    ),
)


class ActionStatisticsDialog(TableDialog[ActionMonth]):
    """The latest month first; the chart above runs from left to right."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int, body: str) -> None:
        self._months: tuple[ActionMonth, ...] = ()
        title = f"Actions – {body}"
        question = partial(action_months, body_id=body_id)
        super().__init__(desk, parent, title, _COLUMNS, question, _TABLES)
        self.far = self.add_choice("&Show", _HOW_FAR)
        self.chart = BarChart("Actions by month", ("Asked for", "Closed", "Overdue"))
        self.add_above(self.chart)
        self.begin()

    def take(self, answer: Any) -> None:
        self._months = answer

    def narrowed(self) -> Sequence[ActionMonth]:
        months = self.far.currentData()
        rows = self._months[-months:] if months else self._months
        self.chart.show_bars(
            [Bars(_short(row), (row.asked, row.closed, row.overdue)) for row in rows[-_MOST_BARS:]],
            self.sentence(rows),
        )
        return rows[::-1]

    def sentence(self, rows: Sequence[ActionMonth]) -> str:
        if not rows:
            return "This body asked nobody to do anything yet."
        asked, closed = sum(row.asked for row in rows), sum(row.closed for row in rows)
        now = max(rows, key=lambda row: row.month)
        first = min(rows, key=lambda row: row.month)
        return (
            f"Since {_month(first)}: {asked:,} asked for, {closed:,} closed. "
            f"Now {now.open:,} open, {now.overdue:,} of them overdue."
        )
