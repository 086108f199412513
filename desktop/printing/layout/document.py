"""The second phase: draws leaves that have been laid out, each with what stands round its text."""

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.leaves import Leaf
from desktop.printing.layout.marks import Link, Mark, Said, Strip
from desktop.printing.layout.measures import UPRIGHT
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.progress import tell
from desktop.records.reading.sheets import Print


class Furniture(Protocol):
    """What stands round the text of each leaf: `number` counts from 1 `of` so many.

    The head is read before the text and lies behind it; the foot comes after.
    """

    def head(self, paper: Paper, number: int, of: int) -> None: ...

    def foot(self, paper: Paper, number: int, of: int) -> None: ...


def draw(
    leaves: Sequence[Leaf],
    top: float,
    about: About,
    furniture: Furniture,
    size: tuple[float, float] = UPRIGHT,
) -> Print:
    """The finished PDF. The same leaves always give the same bytes."""
    paper = Paper(size)
    for number, leaf in enumerate(leaves, start=1):
        tell(number - 1, len(leaves))
        paper.speak(None)
        furniture.head(paper, number, len(leaves))
        paper.silent = True
        _draw_strips(paper, top, leaf.strips[: leaf.repeated])
        paper.silent = False
        _draw_strips(paper, top, leaf.strips[leaf.repeated :])
        paper.speak(None)
        furniture.foot(paper, number, len(leaves))
        paper.turn_over()
    return Print(paper.file(about), len(leaves))


def _draw_strips(paper: Paper, top: float, strips: Sequence[tuple[float, Strip]]) -> None:
    for _, placed in groupby(strips, key=lambda place: id(place[1].block)):
        _draw_block(paper, top, list(placed))


def _draw_block(paper: Paper, top: float, placed: list[tuple[float, Strip]]) -> None:
    """Column by column, as it is read, and not line by line across."""
    for y, strip in placed:
        if strip.bookmark:
            paper.bookmark(strip.bookmark, top + y)
        for mark in strip.above:
            _draw(paper, mark, top + y)
    columns = max(len(strip.cells) for _, strip in placed)
    for column in range(columns):
        _draw_column(paper, top, column, placed)
    link = placed[0][1].block.link
    if link:
        _draw_link(paper, top, link, placed)


def _draw_column(paper: Paper, top: float, column: int, placed: list[tuple[float, Strip]]) -> None:
    for y, strip in placed:
        if column < len(strip.cells):
            for mark in strip.cells[column]:
                _draw(paper, mark, top + y + strip.inset)


def _draw_link(paper: Paper, top: float, link: Link, placed: list[tuple[float, Strip]]) -> None:
    """A link over all that stands of its block on this leaf."""
    start, (y, last) = placed[0][0], placed[-1]
    size = (link.width, y + last.height - start)
    paper.link((link.left, top + start), size, link.tag, link.to, link.said)


def _draw(paper: Paper, mark: Mark, top: float) -> None:
    paper.speak(mark.tag if isinstance(mark, Said) else None)
    mark.draw(paper, top)
