"""Items with their numbers hanging in bold beside the title."""

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Block, Lettering, Said, Strip, tag_of
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.row import row
from desktop.printing.layout.tags import section
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import Numbered, Write
from desktop.printing.parts.title import section_heading

_ROOM_BETWEEN = 15.0


def numbered_items(look: Look, sections: Numbered, wide: float, write: Write) -> list[Strip]:
    """The number's column is as wide as the widest number needs."""
    strips: list[Strip] = []
    place = look.column.inside(wide)
    for title, inside in sections:
        part = section(None, 2) if title else None
        if part and inside:
            strips += section_heading(look, title, look.column.within(part), before=20)
        for number, item in inside:
            own = section(part, 3 if part else 2)
            text = write(look, item, number, place.within(own))
            text[0].before = _ROOM_BETWEEN
            strips += _hang(look, number, text, wide)
    return strips


def _hang(look: Look, number: str, text: list[Strip], wide: float) -> list[Strip]:
    """The number beside the first line; a number too long for its column goes on below."""
    place = look.column.narrowed(wide - 6)
    tag = tag_of(text[0])
    left = paragraph(look.bold.pieces(number), look.bold, place, tag=tag)
    if tag:
        # Unseen, but it parts the number from the title where they are read out.
        end = place.left + look.bold.width(number)
        face = look.bold.family.bold
        space = Lettering(end, look.bold.baseline, face, look.bold.size, 0.0, " ")
        left[-1].cells[0].append(Said(tag, [space]))
    if len(left) == 1:
        text[0].cells[0][:0] = left[0].cells[0]
        return text
    before = text[0].before
    strips = row((left, text), Block())
    strips[0].before = before
    return heading(strips[: len(left)]) + strips[len(left) :]
