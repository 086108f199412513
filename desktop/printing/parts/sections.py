"""Items under their sections, each with the number to print."""

from collections.abc import Callable

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import Place
from desktop.printing.parts.look import Look
from desktop.records.reading.sheets import ItemSheet, MeetingSheet

Write = Callable[[Look, ItemSheet, str, Place], list[Strip]]
"""Writes one item with its number at a place: as announced or as minuted."""

Numbered = list[tuple[str, list[tuple[str, ItemSheet]]]]
"""Section titles with their items, each with its number."""


def numbered(sheet: MeetingSheet) -> Numbered:
    """An item without a number of its own goes by its place on the agenda."""
    sections: Numbered = []
    place = 0
    for section in sheet.sections:
        inside = []
        for item in section.items:
            place += 1
            inside.append((item.number or str(place), item))
        sections.append((section.title, inside))
    return sections
