"""The parts of an item, below it and set in, with their numbers hanging beside their titles."""

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Block, Lettering, Said, Strip, tag_of
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.row import row
from desktop.printing.layout.tags import section
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import NumberedItem, Write

GAP = 6.0
"""Between a number and what stands beside it."""

_ROOM_BETWEEN = 8.0


def whole_item(look: Look, numbered: NumberedItem, place: Place, write: Write) -> list[Strip]:
    """An item with its parts below it."""
    text = write(look, numbered.item, numbered.number, place)
    if not numbered.parts:
        return text
    widest = max(look.bold.width(part.number) for part in numbered.parts)
    wide = min(widest + 3 * MM, place.width / 4)
    level = place.tag.level + 1 if place.tag else 1
    for part in numbered.parts:
        inside = place.inside(wide).within(section(place.tag, level))
        below = write(look, part.item, part.number, inside)
        below[0].before = _ROOM_BETWEEN
        text += hang(look, part.number, below, place.narrowed(wide - GAP))
    return text


def hang(look: Look, number: str, text: list[Strip], place: Place) -> list[Strip]:
    """The number beside the first line; a number too long for its place goes on below."""
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
