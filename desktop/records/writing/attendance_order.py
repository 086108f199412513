"""The order in which those who came stand in the attendance, and so in every print of it."""

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.records.rules.ordering import spread
from desktop.records.tables import Attendance
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording


def move_attendance(register: Register, attendance_id: int, by: int) -> Changes:
    """Move a line of the attendance up (negative) or down by so many lines, to an end at most."""
    with recording(register, "move_attendance") as record:
        line = record.row(Attendance, attendance_id)
        record.subject = line["name"]
        meeting_with_open_minutes(record, line["meeting_id"])
        held = _positions(record, line["meeting_id"])
        order = list(held)
        place = order.index(attendance_id)
        order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
        # The positions that there are serve again, where no two lines share one.
        there = sorted(held.values())
        places = there if len(set(there)) == len(there) else spread(len(order))
        for each, position in zip(order, places, strict=True):
            if held[each] != position:
                record.alter(Attendance, each, position=position)
    return record.changes()


def _positions(record: Recording, meeting_id: int) -> dict[int, int]:
    """Each line with its position, as they are printed."""
    query = Attendance.select(Attendance.id, Attendance.position).where(
        Attendance.meeting == meeting_id
    )
    return dict(record.register.rows(query.order_by(Attendance.position, Attendance.id)))
