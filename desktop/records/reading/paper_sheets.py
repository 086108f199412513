"""What papers that are drawn from minutes already taken need to know: an extract, attendance."""

from dataclasses import dataclass

from desktop.records.reading.body_sheets import BookPart
from desktop.records.reading.sheets import BodySheet, MeetingSheet


@dataclass(frozen=True, slots=True)
class ExtractSheet:
    """One item or one `decision` of confirmed minutes: `meeting` has nothing else on its agenda.

    `printing` are the leaves it stands on, where minutes were printed for signature, in a volume
    and with the fingerprint of the whole record.
    """

    meeting: MeetingSheet
    printing: BookPart | None = None
    volume: int = 1
    fingerprint: str = ""
    decision: bool = False


@dataclass(frozen=True, slots=True)
class AttendedRow:
    """How often one person came to the meetings that they were to come to."""

    name: str
    possible: int
    present: int
    represented: int
    apologies: int
    absent: int


@dataclass(frozen=True, slots=True)
class StatisticsSheet:
    """Everyone with a seat on a body in one of its years, as "2019-20"."""

    body: BodySheet
    year: str
    meetings: int
    rows: tuple[AttendedRow, ...]
