"""What is underlined on the page: misspelt words, and what the proof-reader asks about."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop.records.rules.proofing import Field, Finding
from desktop.ui.desk import Desk
from desktop.ui.meeting import point_text
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.page_findings import PageFindings
from desktop.ui.meeting.page_spelling import PageSpelling

_Style = QTextCharFormat.UnderlineStyle
_ABOVE = (Field.LEAD,)
_HALF = 128
# At least 4.5 to 1 on a light and on a dark page; the shape of the line differs as well.
_MISSPELT = (QColor("#b3261e"), QColor("#ff8f86"))
_ASKED = (QColor("#1f5fbf"), QColor("#8ab8ff"))


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


def asked_colour(palette: QPalette) -> QColor:
    """What the proof-reader underlines with."""
    return _ASKED[palette.base().color().lightness() < _HALF]


def selections(
    document: QTextDocument, text: str, marks: Sequence[Mark], palette: QPalette
) -> list[QTextEdit.ExtraSelection]:
    """The marks as Qt draws them: a wave for what is misspelt, dashes for what is asked about."""
    found = []
    dark = palette.base().color().lightness() < _HALF
    for mark in marks:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(point_text.units(text[: mark.start]))
        cursor.setPosition(point_text.units(text[: mark.end]), QTextCursor.MoveMode.KeepAnchor)
        drawn = QTextCharFormat()
        drawn.setUnderlineStyle(_Style.WaveUnderline if mark.misspelt else _Style.DashUnderline)
        drawn.setUnderlineColor((_MISSPELT if mark.misspelt else _ASKED)[dark])
        selection.cursor, selection.format = cursor, drawn
        found.append(selection)
    return found
