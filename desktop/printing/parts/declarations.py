"""The interests that were declared, in a list of their own after who was there."""

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import paragraph, square
from desktop.printing.layout.tags import entry, listing, section
from desktop.printing.parts.look import Look
from desktop.printing.parts.title import section_heading
from desktop.printing.styles.saying import say_time
from desktop.printing.styles.schema import Declarations
from desktop.records.reading.sheets import DeclarationSheet, MeetingSheet


def declarations(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """Who declared what, and whether they left the room; nothing where nobody did."""
    if not sheet.declarations:
        return []
    place = look.column.within(section(None, 2))
    strips = section_heading(look, look.style.declarations.title, place)
    whole = listing(place.tag, "Square")
    for declared in sheet.declarations:
        own = place.inside(0, hang=5 * MM, before=3).within(entry(whole))
        strips += paragraph(look.text.pieces(_said(look, declared)), look.text, own, marker=square)
    return strips


def _said(look: Look, declared: DeclarationSheet) -> str:
    words = look.style.declarations
    interest = _interest(words, declared)
    if declared.item_number:
        opening = words.in_item.format(
            name=declared.name, item=declared.item_number, interest=interest
        )
    else:
        opening = words.at_large.format(name=declared.name, interest=interest)
    parts = [opening, _left(look, declared)]
    if declared.dispensation:
        said = declared.dispensation.rstrip(". ")
        parts.append(words.dispensation.format(dispensation=said))
    return "; ".join(filter(None, parts)) + "."


def _interest(words: Declarations, declared: DeclarationSheet) -> str:
    """ "personal interest (A mooring of hers)"; a kind that calls itself an interest says it."""
    kind = declared.kind.strip()
    if kind[1:2].islower():
        kind = kind[0].lower() + kind[1:]
    said = kind if "interest" in kind.lower() else words.kind.format(kind=kind)
    interest = said if kind else words.interest
    nature = declared.nature.rstrip(". ")
    return words.nature.format(interest=interest, nature=nature) if nature else interest


def _left(look: Look, declared: DeclarationSheet) -> str:
    words, clock = look.style.declarations, look.style.clock
    if not declared.left_room:
        return ""
    if not declared.left_at:
        return words.left
    left = say_time(declared.left_at, clock)
    if not declared.returned_at:
        return words.left_at.format(time=left)
    return words.left_from.format(left=left, returned=say_time(declared.returned_at, clock))
