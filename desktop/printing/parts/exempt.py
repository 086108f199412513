"""Minutes of exempt items on leaves of their own, and what stands in their place on the others."""

from dataclasses import replace

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.corrections import corrections
from desktop.printing.parts.declarations import declarations
from desktop.printing.parts.item_text import item_minutes
from desktop.printing.parts.items import items
from desktop.printing.parts.look import Look
from desktop.printing.parts.title import meeting_title
from desktop.records.reading.sheets import ItemSheet, MeetingSheet, PointSheet
from desktop.records.rules.words import PointKind


def exempt_text(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """What was minuted of exempt items; who was there is in the public minutes."""
    words = look.style.exempt
    strips = meeting_title(look, sheet, words.title, look.style.title.minutes_lines)
    place = look.column.inside(0, before=6)
    strips += heading(paragraph(look.bold.pieces(words.mark), look.bold, place))
    strips += declarations(look, sheet)
    return strips + items(look, sheet, item_minutes) + corrections(look, sheet)


def with_exempt_named(look: Look, sheet: MeetingSheet) -> MeetingSheet:
    """An item that is kept apart is told as such, and nothing of it."""
    apart = (PointSheet(PointKind.NOTE, look.style.exempt.apart),)
    name = look.style.notice.private_item

    def named(item: ItemSheet) -> ItemSheet:
        if not item.exempt_paragraph or item.title or item.points:
            return item
        return replace(item, title=name, points=apart)

    sections = (
        replace(section, items=tuple(map(named, section.items))) for section in sheet.sections
    )
    return replace(sheet, sections=tuple(sections))
