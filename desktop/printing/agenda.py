"""The agenda: when and where, and what is to be dealt with, under its sections."""

from desktop.printing.layout.document import About, draw
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.item_text import item_agenda
from desktop.printing.parts.items import items
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.title import kind_words, meeting_title
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import MeetingSheet, Print
from desktop.records.rules.timetable import Timed, said, timetable


def print_agenda(sheet: MeetingSheet) -> Print:
    """Items go by their own number, or by their place where they have none yet."""
    chosen = paper_look(sheet.body.house_style)
    words = chosen.style.title
    strips = meeting_title(chosen, sheet, words.agenda, words.agenda_lines)
    strips += items(chosen, sheet, item_agenda)
    strips += _time_in_all(chosen, sheet)
    kind = kind_words(chosen, sheet.kind).lower()
    subject = f"Agenda of the {kind} of {say_date(sheet.date)}"
    about = About(f"{sheet.body.name}: {subject}", sheet.body.name, subject)
    furniture = PageFurniture(chosen, sheet.body.name, say_date(sheet.date))
    return draw(fill(strips, chosen.height), chosen.top, about, furniture)


def _time_in_all(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """A line below the items, where any of them has its time."""
    total = timetable(_timed(sheet), sheet.start_time, sheet.end_time).total
    if not total:
        return []
    words = look.style.items.total.format(time=said(total))
    return paragraph(look.small.pieces(words), look.small, look.column.inside(0, before=14))


def _timed(sheet: MeetingSheet) -> list[Timed]:
    listed: list[Timed] = []
    whole: int | None = None
    for place, item in enumerate(item for section in sheet.sections for item in section.items):
        whole = whole if item.part else place
        listed.append(Timed(place, whole if item.part else None, item.allotted))
    return listed
