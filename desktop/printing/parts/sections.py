"""Items under their sections, each with the number to print."""

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import Place
from desktop.printing.parts.look import Look
from desktop.records.reading.sheets import ItemSheet, MeetingSheet

Write = Callable[[Look, ItemSheet, str, Place], list[Strip]]
"""Writes one item with its number at a place: as announced or as minuted."""


@dataclass(frozen=True)
class NumberedItem:
    """An item with its number; `parts` are the items that it is made up of."""

    number: str
    item: ItemSheet
    parts: "list[NumberedItem]" = field(default_factory=list)


Numbered = list[tuple[str, list[NumberedItem]]]
"""Section titles with their items."""


def numbered(sheet: MeetingSheet) -> Numbered:
    """An item without a number of its own goes by its place: 4, its parts 4.1, 4.2."""
    sections: Numbered = []
    place = 0
    for section in sheet.sections:
        inside: list[NumberedItem] = []
        for item in section.items:
            if item.part and inside:
                whole = inside[-1]
                below = f"{whole.number}.{len(whole.parts) + 1}"
                whole.parts.append(NumberedItem(item.number or below, item))
            else:
                place += 1
                inside.append(NumberedItem(item.number or str(place), item))
        sections.append((section.title, inside))
    return sections
