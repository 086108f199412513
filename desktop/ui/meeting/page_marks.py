"""What is underlined on the page: misspelt words, and what the proof-reader asks about."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.records.rules.proofing import Field, Finding
from desktop.ui.desk import Desk
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.page_findings import PageFindings
from desktop.ui.meeting.page_spelling import PageSpelling

_ABOVE = (Field.LEAD,)


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a point that are underlined, and why."""

    start: int
    end: int
    said: str
    misspelt: bool = False


class PageMarks(QObject):
    """Asks both readers; nothing here is slow."""

    changed = Signal()

    def __init__(
        self, desk: Desk, meeting_id: int, model: OutlineModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.spelling = PageSpelling(desk, model, self)
        self.findings = PageFindings(desk, meeting_id, model, self)
        self.spelling.changed.connect(self.changed)
        self.findings.changed.connect(self.changed)

    def of(self, line: Line) -> tuple[Mark, ...]:
        """The marks in the text of a point."""
        if line.heading is not None:
            return ()
        misspelt = (
            Mark(span.start, span.end, f"“{span.word}” is not in the dictionary.", misspelt=True)
            for span in self.spelling.misspelt(line.text)
        )
        asked = (self._asked(line, finding) for finding in self.findings.of_line(line))
        return (*misspelt, *(mark for mark in asked if mark is not None))

    def _asked(self, line: Line, finding: Finding) -> Mark | None:
        span = self.findings.span(line, finding)
        return None if span is None else Mark(*span, finding.message)

    def beside(self, line: Line) -> tuple[bool, bool]:
        """Whether something is asked about what stands above the text, and about what is below."""
        fields = [finding.place.field for finding in self.findings.of_line(line)]
        if line.heading is not None:
            return bool(fields), False
        return (
            any(field in _ABOVE for field in fields),
            any(field not in (*_ABOVE, Field.TEXT, Field.NONE) for field in fields),
        )

    def sentences(self, line: Line) -> list[str]:
        """Everything that is said about a line."""
        misspelt = [mark.said for mark in self.of(line) if mark.misspelt]
        return [*misspelt, *(finding.message for finding in self.findings.of_line(line))]

    def said_at(self, line: Line, place: int) -> list[str]:
        """What is said where a character stands; elsewhere, what is said of no words."""
        here = [mark.said for mark in self.of(line) if mark.start <= place < mark.end]
        rest = self.findings.of_line(line)
        wide = [each.message for each in rest if self.findings.span(line, each) is None]
        return here or wide
