"""What can be drawn on a leaf, and the strips in which it stands there."""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from desktop.printing.layout.faces import Face
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.tags import Tag


class Mark(Protocol):
    """Drawn at its own place, counted from the left of the leaf and the top of its strip."""

    def draw(self, paper: Paper, top: float) -> None: ...


class Lettering(NamedTuple):
    """Text on its baseline; `grey` is 0 for black."""

    x: float
    baseline: float
    face: Face
    size: float
    grey: float
    text: str

    def draw(self, paper: Paper, top: float) -> None:
        paper.write(self.x, top + self.baseline, self.face, self.size, self.grey, self.text)


class Rule(NamedTuple):
    """A line across."""

    x: float
    y: float
    length: float
    thickness: float
    grey: float = 0.0

    def draw(self, paper: Paper, top: float) -> None:
        y = top + self.y
        paper.rule((self.x, y), (self.x + self.length, y), self.thickness, self.grey)


class Square(NamedTuple):
    """A small filled square whose lower edge is `baseline`."""

    x: float
    baseline: float
    side: float

    def draw(self, paper: Paper, top: float) -> None:
        paper.square(self.x, top + self.baseline, self.side)


class Ring(NamedTuple):
    """A small open circle round its centre."""

    x: float
    y: float
    radius: float

    def draw(self, paper: Paper, top: float) -> None:
        paper.ring(self.x, top + self.y, self.radius)


class Said(NamedTuple):
    """Marks that are read out, as a part of a tag; all others only decorate."""

    tag: Tag
    marks: list[Mark]

    def draw(self, paper: Paper, top: float) -> None:
        for mark in self.marks:
            mark.draw(paper, top)


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the leaf that leads on `to` a place by its name; `tag` is that of its words.

    `said` is what a reader hears of it that does not read the words.
    """

    left: float
    width: float
    tag: Tag
    to: str
    said: str


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """What strips belong to: one paragraph or one row, read as a whole before what follows it.

    `head` is repeated at the top of a leaf on which a table goes on; a `link` covers all of it.
    """

    head: "tuple[Strip, ...]" = ()
    link: Link | None = None


@dataclass(slots=True)
class Strip:
    """A band across the leaf that never breaks: the lines that stand beside each other.

    `before` is left out at the top of a leaf; `keep` holds the next strip on the same leaf;
    `cells` holds the marks of each column, which `inset` lowers; `above` stands at the very top.
    """

    height: float
    cells: list[list[Mark]]
    block: Block
    before: float = 0.0
    keep: bool = False
    inset: float = 0.0
    above: list[Mark] = field(default_factory=list)
    bookmark: str = ""
    beside: "tuple[Strip, ...]" = ()
    """What a column at the right says to this line, where the layout has one."""


def tag_of(strip: Strip) -> Tag | None:
    """The element that the first words of a strip are a part of."""
    return next((mark.tag for mark in strip.cells[0] if isinstance(mark, Said)), None)
