"""What stands round the text of every leaf, small and quiet."""

from dataclasses import dataclass

from desktop.printing.layout.label import Align, label, shortened
from desktop.printing.layout.measures import HAIRLINE, MM
from desktop.printing.layout.paper import Paper
from desktop.printing.parts.look import Look

_HEAD = 14.5 * MM
_FOOT = 17 * MM
"""From the lower edge."""

_DRAFT_GREY = 0.93


@dataclass(frozen=True)
class PageFurniture:
    """Head and foot of a paper that is not for signature; a draft says so across every leaf."""

    look: Look
    left: str
    right: str
    draft: bool = False
    redacted: bool = False

    def head(self, paper: Paper, number: int, of: int) -> None:  # noqa: ARG002
        if self.draft:
            _draft(paper, self.look)
        if number > 1:
            running_head(paper, self.look, self.left, self.right)

    def foot(self, paper: Paper, number: int, of: int) -> None:
        words = self.look.style
        page = words.signing.page.format(number=number, total=of)
        y = paper.high - _FOOT
        write(paper, self.look, page, self.look.right, y, "right")
        notes = (
            (self.draft, words.confirming.draft_note),
            (self.redacted, words.confirming.redacted_note),
        )
        said = " · ".join(note for holds, note in notes if holds)
        if said:
            write(paper, self.look, said, self.look.column.left, y)


def running_head(paper: Paper, look: Look, left: str, right: str) -> None:
    """Body and date over a hairline."""
    start, end = look.column.left, look.right
    room = look.column.width - look.furniture.width(right) - 6 * MM
    write(paper, look, shortened(left, look.furniture, room), start, _HEAD)
    write(paper, look, right, end, _HEAD, "right")
    y = _HEAD + 2 * MM
    paper.rule((start, y), (end, y), HAIRLINE, 0.5)


def write(
    paper: Paper,
    look: Look,
    text: str,
    x: float,
    y: float,
    align: Align = "left",
) -> None:
    for mark in label(text, look.furniture, x, 0, align):
        mark.draw(paper, y)


def _draft(paper: Paper, look: Look) -> None:
    word = look.style.confirming.draft_word
    face = look.furniture.family.bold
    size = min(170.0, 205 * MM / max(face.width(word), 0.1))
    middle = (paper.wide / 2, paper.high / 2)
    paper.write_slanted(middle, face, size, _DRAFT_GREY, word)
