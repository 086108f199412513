"""When somebody came and went, as the clock said while the minutes were taken."""

from dataclasses import dataclass

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.words import Status
from desktop.records.tables import Attendance, Item
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import recording


@dataclass(frozen=True, slots=True)
class Stamp:
    """Whether somebody is there, from when and which item on, until when and which item."""

    status: Status = Status.PRESENT
    arrived: str = ""
    departed: str = ""
    arrived_item_id: int | None = None
    departed_item_id: int | None = None


def stamp_attendance(register: Register, attendance_id: int, stamp: Stamp) -> Changes:
    """Put this down in a line of the attendance; the rest of it stays. Raises `Refusal`."""
    if stamp.arrived and stamp.departed and stamp.departed < stamp.arrived:
        raise Refusal("Nobody leaves before they have come.")
    with recording(register, "stamp_attendance") as record:
        line = record.row(Attendance, attendance_id)
        record.subject = line["name"]
        meeting_with_open_minutes(record, line["meeting_id"])
        for item_id in (stamp.arrived_item_id, stamp.departed_item_id):
            if (
                item_id is not None
                and record.row(Item, item_id)["meeting_id"] != line["meeting_id"]
            ):
                raise Refusal("This item is on the agenda of another meeting.")
        record.alter(
            Attendance,
            attendance_id,
            status=stamp.status,
            arrived=stamp.arrived,
            departed=stamp.departed,
            arrived_item=stamp.arrived_item_id,
            departed_item=stamp.departed_item_id,
        )
    return record.changes()
