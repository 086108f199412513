"""The items of a meeting, laid out as a table or as numbered paragraphs, as the style asks."""

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.parts.action_table import action_table
from desktop.printing.parts.item_table import item_table
from desktop.printing.parts.item_text import item_minutes
from desktop.printing.parts.look import Look
from desktop.printing.parts.numbered_items import numbered_items
from desktop.printing.parts.sections import NumberedItem, Write, numbered
from desktop.records.reading.sheets import MeetingSheet


def items(look: Look, sheet: MeetingSheet, write: Write) -> list[Strip]:
    """Nothing where there are no items."""
    sections = numbered(sheet)
    widths = [_widest(look, item) for _, inside in sections for item in inside]
    if not widths:
        return []
    wanted = max(look.style.items.number_column * MM, max(widths) + 3 * MM)
    wide = min(wanted, look.column.width / 4)
    layout = look.style.items.layout
    if layout == "action_column" and write is item_minutes:
        return action_table(look, sections, wide, write)
    lay = numbered_items if layout == "numbered" else item_table
    return lay(look, sections, wide, write)


def _widest(look: Look, numbered: NumberedItem) -> float:
    """The room that the item's number takes, and those of its paragraphs if they have it too."""
    number = numbered.number
    if look.style.levels[0].marker == "paragraph":
        return look.text.width(f"{number}.{len(numbered.item.points)}")
    return look.bold.width(number)
