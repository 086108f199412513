"""The items of a meeting, laid out as a table or as numbered paragraphs, as the style asks."""

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.parts.item_table import item_table
from desktop.printing.parts.look import Look
from desktop.printing.parts.numbered_items import numbered_items
from desktop.printing.parts.sections import Write, numbered
from desktop.records.reading.sheets import MeetingSheet


def items(look: Look, sheet: MeetingSheet, write: Write) -> list[Strip]:
    """Nothing where there are no items."""
    sections = numbered(sheet)
    widths = [look.bold.width(item.number) for _, inside in sections for item in inside]
    if not widths:
        return []
    wanted = max(look.style.items.number_column * MM, max(widths) + 3 * MM)
    wide = min(wanted, look.column.width / 4)
    lay = item_table if look.style.items.layout == "table" else numbered_items
    return lay(look, sections, wide, write)
