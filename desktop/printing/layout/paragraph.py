"""A paragraph: lines below each other, with a number, letter or bullet hanging beside the first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.printing.layout.family import Piece
from desktop.printing.layout.label import label
from desktop.printing.layout.lines import Line, break_evenly, break_lines
from desktop.printing.layout.marks import Block, Lettering, Mark, Ring, Rule, Said, Square, Strip
from desktop.printing.layout.measures import HAIRLINE
from desktop.printing.layout.setting import Setting
from desktop.printing.layout.tags import Tag

Marker = Callable[[float, Setting], list[Mark]]
"""Draws what hangs beside a paragraph, given its left edge and the paragraph's setting."""


@dataclass(frozen=True)
class Place:
    """Where a paragraph stands: its left edge and how wide it is.

    Its text hangs in by `hang`, from which `outdent` sets the first line out again. `tag` is the
    element of the print's structure that it is a part of.
    """

    left: float
    width: float
    hang: float = 0.0
    before: float = 0.0
    outdent: float = 0.0
    tag: Tag | None = None

    def inside(self, by: float, hang: float = 0.0, before: float = 0.0) -> "Place":
        return Place(self.left + by, self.width - by, hang, before, tag=self.tag)

    def narrowed(self, width: float) -> "Place":
        return Place(self.left, width, tag=self.tag)

    def within(self, tag: Tag) -> "Place":
        """The same place, as a part of an element."""
        return Place(self.left, self.width, self.hang, self.before, self.outdent, tag)


def paragraph(
    pieces: Sequence[Piece],
    setting: Setting,
    place: Place,
    *,
    marker: Marker | None = None,
    underlined: bool = False,
    evenly: bool = False,
    tag: Tag | None = None,
) -> list[Strip]:
    """The paragraph's strips; no line of it is left alone at the foot or the head of a leaf.

    `evenly` makes its lines about as long as each other. It is a plain paragraph of the place's
    element, unless `tag` is given; its marker is the label of a list's entry.
    """
    lay = break_evenly if evenly else break_lines
    lines = lay(pieces, setting.size, place.width - place.hang)
    if not lines and marker:
        lines = [Line((), 0.0)]
    block = Block()
    tag = tag or _own(place.tag, marker)
    left = place.left + place.hang - place.outdent
    strips = []
    for line in lines:
        marks = _letter(line, setting, left)
        if underlined:
            y = setting.baseline + setting.size * 0.13
            marks.append(Rule(left, y, line.width, HAIRLINE * 1.5))
        strips.append(Strip(setting.leading, [[Said(tag, marks)]], block))
        left = place.left + place.hang
    if strips:
        strips[0].before = place.before
        if marker:
            strips[0].cells[0].insert(0, _label(marker(place.left, setting), place, tag))
        if len(strips) > 1:
            strips[0].keep = strips[-2].keep = True
    return strips


def _own(around: Tag | None, marker: Marker | None) -> Tag:
    """A paragraph's own element; the words beside a label are the entry itself."""
    if around and marker and around.role == "LBody":
        return around
    return Tag("P", around)


def _label(marks: list[Mark], place: Place, tag: Tag) -> Said:
    """The marker as the label of the entry that the place is the body of, if it is of one."""
    entry = place.tag
    if entry is None or entry.parent is None or entry.role != "LBody":
        return Said(tag, marks)
    written = any(isinstance(mark, Lettering) for mark in marks)
    return Said(Tag("Lbl", entry.parent, actual="" if written else "•"), marks)


def _letter(line: Line, setting: Setting, left: float) -> list[Mark]:
    baseline, size, grey = setting.baseline, setting.size, setting.grey
    return [Lettering(left + x, baseline, face, size, grey, text) for x, face, text in line.pieces]


def lettered(text: str, bold: bool = False) -> Marker:
    """A number or letter, hanging."""

    def draw(left: float, setting: Setting) -> list[Mark]:
        chosen = replace(setting, bold=bold or setting.bold)
        return label(text, chosen, left, setting.baseline)

    return draw


def square(left: float, setting: Setting) -> list[Mark]:
    """A small square bullet, which few typefaces have."""
    side = setting.size * 0.31
    return [Square(left, setting.baseline - setting.size * 0.12, side)]


def ring(left: float, setting: Setting) -> list[Mark]:
    """An open round bullet."""
    radius = setting.size * 0.17
    return [Ring(left + radius, setting.baseline - setting.size * 0.25, radius)]
