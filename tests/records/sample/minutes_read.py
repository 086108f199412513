"""The minutes of one meeting, read back from a register."""

from dataclasses import dataclass
from datetime import date

from desktop.records.reading import meetings
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.reading.points import PointRow, meeting_points
from desktop.records.register import Register
from desktop.records.rules.words import PointKind

MARKS = {
    PointKind.NOTE: "n",
    PointKind.DECISION: "d",
    PointKind.ACTION: "a",
    PointKind.HEADING: "h",
    PointKind.QUOTATION: "q",
}


@dataclass(frozen=True)
class Minutes:
    """A meeting, with its points by the number of their item."""

    meeting: MeetingDetail
    points: dict[str, tuple[PointRow, ...]]

    def shape(self, number: str) -> str:
        """Each point as a letter for its kind; the deeper, the more dots before it."""
        return " ".join("." * p.depth + MARKS[p.kind] for p in self.points[number])

    def text(self, number: str) -> str:
        """Every word recorded under an item."""
        said = []
        for point in self.points[number]:
            said += [point.text, *(point.decision.limbs if point.decision else ())]
        return "\n".join(said)

    def decisions(self) -> dict[int, str]:
        """The item of each decision, by its number."""
        return {
            point.decision_number: number
            for number, points in self.points.items()
            for point in points
            if point.decision_number is not None
        }


def read_minutes(register: Register, body: str, day: date) -> Minutes:
    (meeting_id,) = [
        row.id
        for row in meetings.rows(register, meetings.ids(register))
        if (row.body, row.date) == (body, day)
    ]
    meeting = meetings.meeting(register, meeting_id)
    points = meeting_points(register, meeting_id)
    return Minutes(meeting, {item.number: points.get(item.id, ()) for item in meeting.items})
