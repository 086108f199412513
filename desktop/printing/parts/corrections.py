"""What the confirming meeting said of the minutes: as drawn, or what was corrected."""

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import paragraph, square
from desktop.printing.layout.tags import entry, listing, section
from desktop.printing.parts.look import Look
from desktop.printing.parts.title import section_heading
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import CorrectionSheet, MeetingSheet


def confirmation(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """When and how the minutes were confirmed; nothing while they are not."""
    if not sheet.settled or not sheet.confirmed_on:
        return []
    words = look.style.confirming
    wording = words.corrected if sheet.confirmed_as == "corrected" else words.drawn
    said = wording.format(date=say_date(sheet.confirmed_on))
    return paragraph(look.text.pieces(said), look.text, look.column.inside(0, before=16))


def corrections(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """Every correction that was agreed, in its exact words."""
    if not sheet.corrections:
        return []
    part = section(None, 2)
    strips = section_heading(look, look.style.confirming.corrections, look.column.within(part))
    whole = listing(part, "Square")
    for correction in sheet.corrections:
        place = look.column.inside(0, hang=5 * MM, before=3).within(entry(whole))
        pieces = look.text.pieces(_said(look, correction))
        strips += paragraph(pieces, look.text, place, marker=square)
    return strips


def _said(look: Look, correction: CorrectionSheet) -> str:
    words = look.style.confirming
    said = words.correction.format(was=correction.was, becomes=correction.becomes)
    parts = [words.item.format(number=correction.item_number)] if correction.item_number else []
    parts.append(said)
    if correction.in_margin:
        parts.append(words.in_margin)
    return ", ".join(parts) + "."
