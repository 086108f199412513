"""How often everybody came: by person and year of a body."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.reading.attendance_statistics import AttendanceCount, attendance_statistics
from desktop.records.register import Register
from desktop.ui.desk import Desk
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column


def share(count: AttendanceCount) -> str:
    """ "75 %" of the meetings that they could have come to."""
    return f"{round(100 * count.present / count.possible)} %" if count.possible else ""


_COLUMNS = (
    Column[AttendanceCount]("name", "Name", 22, lambda row: row.name),
    Column[AttendanceCount]("year", "Year", 11, lambda row: row.year),
    Column[AttendanceCount]("possible", "Meetings", 10, lambda row: str(row.possible), right=True),
    Column[AttendanceCount]("present", "Present", 9, lambda row: str(row.present), right=True),
    Column[AttendanceCount]("share", "Share", 8, share, right=True),
    Column[AttendanceCount](
        "represented", "Represented", 13, lambda row: str(row.represented), right=True
    ),
    Column[AttendanceCount](
        "apologies", "Apologies", 11, lambda row: str(row.apologies), right=True
    ),
    Column[AttendanceCount]("absent", "Absent", 9, lambda row: str(row.absent), right=True),
)  # fmt: skip


def attendance_dialog(desk: Desk, parent: QWidget, body_id: int) -> RowsDialog[AttendanceCount]:
    """The attendance of a body, person by person."""
    none = "No meeting of this body was held yet."
    return RowsDialog(desk, parent, "Attendance", _COLUMNS, none, partial(_of_body, body_id))


def _of_body(body_id: int, register: Register) -> tuple[AttendanceCount, ...]:
    return attendance_statistics(register, body_id=body_id)
