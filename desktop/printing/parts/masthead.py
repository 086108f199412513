"""The body's own head of a first leaf: its crest, and its letterhead beside it."""

from desktop.printing.layout.flow import drawn, heading
from desktop.printing.layout.marks import Lettering, Mark, Said, Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.picture import Pictured
from desktop.printing.layout.tags import Tag
from desktop.printing.parts.look import Look

_HIGH, _WIDE = 19 * MM, 45 * MM
_GAP, _BELOW = 5 * MM, 6 * MM


def masthead(look: Look) -> list[Strip]:
    """Nothing where the body chose neither."""
    column = look.column
    if look.crest is None or look.own.crest is None:
        strips = paragraph(look.small.pieces(look.own.letterhead), look.small, column)
        return _with_room_below(strips)
    scale = min(_HIGH / look.crest.high, _WIDE / look.crest.wide)
    wide, high = look.crest.wide * scale, look.crest.high * scale
    said = f"Crest of {look.own.crest.crest_of}"
    marks: list[Mark] = [
        Said(Tag("Figure", alternative=said), [Pictured(column.left, 0, wide, high, look.crest)])
    ]
    beside = column.inside(wide + _GAP)
    lines = paragraph(look.small.pieces(look.own.letterhead), look.small, beside)
    y = max((high - look.small.leading * len(lines)) / 2, 0)
    for line in lines:
        marks += [_lowered(mark, y) for mark in line.cells[0] if isinstance(mark, Said)]
        y += look.small.leading
    return _with_room_below([drawn(max(high, y), marks)])


def _lowered(said: Said, by: float) -> Said:
    """The words further down in their strip."""
    words = [
        mark._replace(baseline=mark.baseline + by)
        for mark in said.marks
        if isinstance(mark, Lettering)
    ]
    return Said(said.tag, list(words))


def _with_room_below(strips: list[Strip]) -> list[Strip]:
    if strips:
        strips[-1].height += _BELOW
    return heading(strips)
