"""What the proof-reader finds on the page, asked anew once the typing pauses."""

from collections import defaultdict
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.records.changes import Changes
from desktop.records.reading.proofing import proof_sheet
from desktop.records.register import Register
from desktop.records.rules.proofing import Field, Finding, proof
from desktop.ui.desk import Desk, Job
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.outline_model import OutlineModel

_PAUSE_MS = 1500
_TABLES = (
    "meeting", "attendance", "presiding", "declaration", "section", "item", "paper", "point",
    "decision", "limb", "vote", "action", "action_owner", "correction", "body", "membership",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proofed:
    """The findings by point, or by item where no point is at fault, and the texts as they stood."""

    points: dict[int, list[Finding]] = field(default_factory=dict)
    items: dict[int, list[Finding]] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)


def proof_page(register: Register, meeting_id: int) -> Proofed:
    """Read a meeting over."""
    sheet = proof_sheet(register, meeting_id)
    points: defaultdict[int, list[Finding]] = defaultdict(list)
    items: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in proof(sheet):
        if finding.place.point_id is not None:
            points[finding.place.point_id].append(finding)
        elif finding.place.item_id is not None:
            items[finding.place.item_id].append(finding)
    texts = {point.id: point.text for item in sheet.items for point in item.points}
    return Proofed(dict(points), dict(items), texts)


class PageFindings(QObject):
    """Follows the register; a finding whose words were changed since is not shown."""

    changed = Signal()

    def __init__(
        self, desk: Desk, meeting_id: int, model: OutlineModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting_id = meeting_id
        self._proofed = Proofed()
        self._asked: Job | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self.ask)
        model.typed.connect(self._typed)
        model.modelReset.connect(self.pause.start)
        desk.changed.connect(self._register_changed)

    def of_line(self, line: Line) -> list[Finding]:
        """What was found about a point, or about an item as such."""
        if line.heading is not None:
            return self._proofed.items.get(line.item_id, [])
        return self._proofed.points.get(line.id or 0, [])

    def span(self, line: Line, finding: Finding) -> tuple[int, int] | None:
        """The characters that a finding about a point is about; none where they changed since."""
        place = finding.place
        if place.field not in (Field.TEXT, Field.NONE):
            return None
        if line.text != self._proofed.texts.get(line.id or 0):
            return None
        if place.start is None or place.end is None:
            return 0, len(line.text)
        # What is missing between two words is shown at the word before.
        start = place.start if place.end > place.start else max(place.start - 1, 0)
        return start, max(place.end, start + 1)

    @Slot()
    def ask(self) -> None:
        """Read the meeting over now."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._desk.ask(proof_page, self._meeting_id, done=self._arrived)

    def _arrived(self, proofed: Proofed) -> None:
        self._asked = None
        self._proofed = proofed
        self.changed.emit()

    @Slot()
    def _typed(self) -> None:
        # What is typed is saved first: the proof-reader reads what is in the register.
        if self.pause.isActive():
            self.pause.start()

    @Slot(object)
    def _register_changed(self, changes: Changes) -> None:
        if changes.touches(*_TABLES):
            self.pause.start()
