"""Minutes as they are circulated: a draft until confirmed, afterwards with what was corrected."""

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import tie_end
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.parts.attendance import attendance
from desktop.printing.parts.body_paper import nothing_to_show
from desktop.printing.parts.corrections import confirmation, confirmed_apart, corrections
from desktop.printing.parts.declarations import declarations
from desktop.printing.parts.exempt import with_exempt_named
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.item_text import item_minutes
from desktop.printing.parts.items import items
from desktop.printing.parts.look import Look, look
from desktop.printing.parts.presiding import presiding
from desktop.printing.parts.title import kind_words, meeting_title
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import MeetingSheet, Print

_LINES_BESIDE = 2


def print_minutes(sheet: MeetingSheet) -> Print:
    """The minutes; DRAFT stands across every leaf until they are confirmed."""
    chosen = look(sheet.body.house_style, sheet.body.look)
    strips = minutes_text(chosen, with_exempt_named(chosen, sheet))
    confirmed = confirmation(chosen, sheet)
    tie_end(strips, _LINES_BESIDE if confirmed else 0)
    strips += confirmed
    furniture = PageFurniture(
        chosen,
        sheet.body.name,
        say_date(sheet.date),
        draft=not sheet.settled,
        redacted=sheet.redacted,
    )
    return draw(fill(strips, chosen.height), chosen.top, about_minutes(chosen, sheet), furniture)


def minutes_text(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """Everything that was minuted, laid out alike for reading and for signature."""
    words = look.style.title
    strips = meeting_title(look, sheet, words.minutes, words.minutes_lines)
    strips += attendance(look, sheet)
    strips += presiding(look, sheet)
    strips += declarations(look, sheet)
    strips += items(look, sheet, item_minutes) or nothing_to_show(look, look.style.items.no_minutes)
    return strips + confirmed_apart(look, sheet) + corrections(look, sheet)


def about_minutes(look: Look, sheet: MeetingSheet) -> About:
    kind = kind_words(look, sheet.kind).lower()
    subject = f"Minutes of the {kind} of {say_date(sheet.date)}"
    return About(f"{sheet.body.name}: {subject}", sheet.body.name, subject)
