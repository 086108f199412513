"""What the record of a meeting says of one line of its attendance."""

from desktop.records.tables import Attendance, Declaration, Presiding, Vote
from desktop.records.writing.transaction import Recording


def said_of(record: Recording, attendance_id: int) -> str:
    """What other records say that this person did at the meeting; empty if nothing."""
    places = (
        (Attendance, Attendance.represented_by, "represents somebody"),
        (Presiding, Presiding.attendance, "presided"),
        (Declaration, Declaration.attendance, "declared an interest"),
        (Vote, Vote.attendance, "has a recorded vote"),
    )
    for model, field, what in places:
        if record.register.first(model.select(model.id).where(field == attendance_id)):
            return what
    return ""
