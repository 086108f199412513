"""Items with their numbers hanging in bold beside the title."""

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.tags import section
from desktop.printing.parts.item_parts import GAP, hang, whole_item
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
        for item in inside:
            own = section(part, 3 if part else 2)
            text = whole_item(look, item, place.within(own), write)
            text[0].before = _ROOM_BETWEEN
            strips += hang(look, item.number, text, look.column.narrowed(wide - GAP))
    return strips
