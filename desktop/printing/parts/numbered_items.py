"""Items with their numbers hanging in bold beside the title."""

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Block, Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.row import row
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import Numbered, Write
from desktop.printing.parts.title import section_heading

_ROOM_BETWEEN = 15.0


def numbered_items(look: Look, sections: Numbered, wide: float, write: Write) -> list[Strip]:
    """The number's column is as wide as the widest number needs."""
    strips: list[Strip] = []
    place = look.column.inside(wide)
    for title, inside in sections:
        if title and inside:
            strips += section_heading(look, title, before=20)
        for number, item in inside:
            text = write(look, item, number, place)
            text[0].before = _ROOM_BETWEEN
            strips += _hang(look, number, text, wide)
    return strips


def _hang(look: Look, number: str, text: list[Strip], wide: float) -> list[Strip]:
    """The number beside the first line; a number too long for its column goes on below."""
    left = paragraph(look.bold.pieces(number), look.bold, look.column.narrowed(wide - 6))
    if len(left) == 1:
        text[0].cells[0][:0] = left[0].cells[0]
        return text
    before = text[0].before
    strips = row((left, text), Block())
    strips[0].before = before
    return heading(strips[: len(left)]) + strips[len(left) :]
