"""What stands on every leaf for signature: its number, the initials box, the fingerprint."""

from dataclasses import dataclass, replace

from desktop.printing.layout.label import label
from desktop.printing.layout.measures import A4_HEIGHT, HAIRLINE, MM
from desktop.printing.layout.paper import Paper
from desktop.printing.parts.furniture import running_head, write
from desktop.printing.parts.leaf_code import CODE_SIDE, draw_code, leaf_code
from desktop.printing.parts.look import Look
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import SignatureSheet
from desktop.records.rules.words import LeafSeries

_BOX_WIDE, _BOX_HIGH = 26 * MM, 13 * MM
_BOX_TOP = A4_HEIGHT - 28 * MM
_CODE_TOP = A4_HEIGHT - 29.5 * MM
_BAND, _MARK = 5 * MM, 9 * MM
_BAND_GREY, _TINT = 0.55, 0.92
_MARGIN = 5 * MM
"""From the text to the line that parts it from the room for corrections."""


@dataclass(frozen=True)
class LeafFurniture:
    look: Look
    sheet: SignatureSheet

    def head(self, paper: Paper, number: int, of: int) -> None:  # noqa: ARG002
        look, meeting = self.look, self.sheet.meeting
        if self.sheet.series is LeafSeries.EXEMPT:
            self._mark(paper)
        running_head(paper, look, meeting.body.name, say_date(meeting.date))

    def _mark(self, paper: Paper) -> None:
        """A leaf of exempt minutes is told from any other at a glance."""
        if self.look.own.exempt_paper == "tint":
            paper.band(0, paper.wide, _TINT)
        else:
            paper.band(paper.wide - _BAND, _BAND, _BAND_GREY)
        strong = replace(self.look.furniture, bold=True, size=9, grey=0.0)
        for mark in label(self.look.style.exempt.mark, strong, self.look.column.left, 0):
            mark.draw(paper, _MARK)

    def foot(self, paper: Paper, number: int, of: int) -> None:
        self._corrections_margin(paper)
        self._initials_box(paper)
        self._code(paper, number)
        self._number(paper, number, of)

    def _code(self, paper: Paper, number: int) -> None:
        sheet = self.sheet
        said = leaf_code(sheet.fingerprint, sheet.first_leaf + number - 1, number)
        draw_code(paper, said, self.look.column.left, _CODE_TOP)

    def _corrections_margin(self, paper: Paper) -> None:
        look = self.look
        x = look.right + _MARGIN
        paper.rule((x, look.top), (x, look.top + look.height), HAIRLINE, 0.5)
        write(paper, look, look.style.signing.corrections, x + 2 * MM, look.top + 6)

    def _initials_box(self, paper: Paper) -> None:
        x = self.look.right - _BOX_WIDE
        paper.frame(x, _BOX_TOP, _BOX_WIDE, _BOX_HIGH, HAIRLINE * 1.5)
        write(paper, self.look, self.look.style.signing.initials, x + 4, _BOX_TOP + 9)

    def _number(self, paper: Paper, number: int, of: int) -> None:
        words = self.look.style.signing
        left = self.look.column.left + CODE_SIDE + 4 * MM
        strong = replace(self.look.furniture, bold=True, size=10, grey=0.0)
        exempt = self.sheet.series is LeafSeries.EXEMPT
        wording = self.look.style.exempt.leaf if exempt else words.leaf
        leaf = wording.format(leaf=self.sheet.leaf_label(number))
        for mark in label(leaf, strong, left, 0):
            mark.draw(paper, _BOX_TOP + 9)
        count = f" · {words.of.format(number=number, total=of)}"
        if self.sheet.volume > 1:
            count += f" · {self.look.style.papers.volume.format(volume=self.sheet.volume)}"
        write(paper, self.look, count, left + strong.width(leaf) + 2, _BOX_TOP + 9)
        fingerprint = words.fingerprint.format(fingerprint=short_form(self.sheet.fingerprint))
        write(paper, self.look, fingerprint, left, _BOX_TOP + 23)
        history = words.history.format(history=short_form(self.sheet.history_head))
        write(paper, self.look, history, left, _BOX_TOP + 34)


def short_form(digest: str) -> str:
    """The first 16 digits in fours, for a person to compare."""
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4)).strip()
