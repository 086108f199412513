"""The agenda: when and where, who is called, and what is to be dealt with, under its sections."""

from dataclasses import replace

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.leaves import Leaf, fill
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.body_paper import nothing_to_show
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.item_text import item_agenda
from desktop.printing.parts.items import items
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.notice import has_a_leaf_to_itself, notice
from desktop.printing.parts.title import kind_words, meeting_title
from desktop.printing.styles.saying import say_date
from desktop.records.reading.meeting_sheets import CallSheet
from desktop.records.reading.sheets import ItemSheet, MeetingSheet, Print
from desktop.records.rules.timetable import Timed, said, timetable

_NOBODY = CallSheet()
_ABOVE_BUSINESS = 24.0


def print_agenda(sheet: MeetingSheet, call: CallSheet = _NOBODY) -> Print:
    """Items go by their own number, or by their place where they have none yet."""
    chosen = paper_look(sheet.body.house_style, sheet.body.look)
    kind = kind_words(chosen, sheet.kind).lower()
    subject = f"Agenda of the {kind} of {say_date(sheet.date)}"
    about = About(f"{sheet.body.name}: {subject}", sheet.body.name, subject)
    furniture = PageFurniture(chosen, sheet.body.name, say_date(sheet.date))
    return draw(agenda_leaves(chosen, sheet, call), chosen.top, about, furniture)


def agenda_leaves(look: Look, sheet: MeetingSheet, call: CallSheet) -> list[Leaf]:
    """The notice and the business below it, or on a leaf of its own where that is long."""
    words = look.style.title
    sheet = with_private_items_named(look, sheet)
    front = meeting_title(look, sheet, words.agenda, words.agenda_lines)
    called = notice(look, sheet, call)
    front += called
    listed = items(look, sheet, item_agenda)
    business = listed or nothing_to_show(look, look.style.items.no_agenda)
    business += _time_in_all(look, sheet)
    if called and business:
        business[0].before = _ABOVE_BUSINESS
    if called and has_a_leaf_to_itself(look, front):
        return [*fill(front, look.height), *fill(business, look.height)]
    return fill(front + business, look.height)


def with_private_items_named(look: Look, sheet: MeetingSheet) -> MeetingSheet:
    """A title is there even where a public agenda withholds what it was."""
    name = look.style.notice.private_item

    def named(item: ItemSheet) -> ItemSheet:
        return replace(item, title=name) if item.exempt_paragraph and not item.title else item

    sections = (
        replace(section, items=tuple(map(named, section.items))) for section in sheet.sections
    )
    return replace(sheet, sections=tuple(sections))


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
