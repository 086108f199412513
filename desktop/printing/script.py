"""The chair's script: when each item is due, what to say for it, and room to write."""

from collections.abc import Iterator, Sequence

from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import heading, keep_together
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Block, Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place, paragraph, square
from desktop.printing.layout.row import row
from desktop.printing.layout.tags import Tag, entry, heading_role, listing, section
from desktop.printing.layout.text import one_line
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.item_text import exempt_words, item_lines
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.meeting_paper import about_paper, paper_title
from desktop.printing.parts.prompts import closing, opening, prompts
from desktop.printing.parts.ruled import ruled
from desktop.printing.parts.sections import NumberedItem, numbered
from desktop.printing.parts.title import section_heading
from desktop.printing.styles.saying import say_date, say_time
from desktop.records.reading.meeting_sheets import ScriptSheet
from desktop.records.reading.sheets import Print
from desktop.records.rules.timetable import Timed, starts

_TIME = 19 * MM
_NOTES = 3


def print_script(sheet: ScriptSheet) -> Print:
    """Item by item, each on one leaf where that can be: nobody turns over in mid-motion."""
    meeting = sheet.meeting
    look = paper_look(meeting.body.house_style, meeting.body.look)
    title = look.style.script.title
    strips = paper_title(look, meeting, title)
    strips += _said(look, opening(look, meeting), look.column.inside(0, before=10))
    due, spoken = _due(sheet), prompts(look, sheet)
    for part, count, item, place in _items(look, sheet):
        strips += part + _item(look, item, due.get(count, ""), spoken[count], place)
    strips += keep_together(_said(look, closing(look, meeting), look.column.inside(0, before=18)))
    furniture = PageFurniture(look, f"{meeting.body.name}: {title}", say_date(meeting.date))
    return draw(fill(strips, look.height), look.top, about_paper(meeting, title), furniture)


def _items(
    look: Look, sheet: ScriptSheet
) -> Iterator[tuple[list[Strip], int, NumberedItem, Place]]:
    """Every item with its place on the agenda, and the heading of a section that it begins."""
    count = 0
    for title, inside in numbered(sheet.meeting):
        part = section(None, 2) if title else None
        above = section_heading(look, title, look.column.within(part), 20) if title and part else []
        for whole in inside:
            for item in (whole, *whole.parts):
                level = (3 if part else 2) + (item is not whole)
                yield above, count, item, look.column.within(section(part, level))
                above = []
                count += 1


def _item(
    look: Look, numbered_item: NumberedItem, due: str, spoken: list[str], place: Place
) -> list[Strip]:
    item = numbered_item.item
    text = place.inside(_TIME)
    time = look.style.script.starts.format(time=say_time(due, look.style.clock)) if due else ""
    title = Tag(heading_role(place.tag), place.tag)
    named = f"{numbered_item.number} {item.title}"
    heads = row(
        (
            paragraph(look.bold.pieces(time), look.bold, place.narrowed(_TIME - 4)),
            paragraph(look.bold.pieces(named), look.bold, text, tag=title),
        ),
        Block(),
    )
    heads[0].before = 16
    heads[0].bookmark = one_line(named)[:200]
    marking = exempt_words(look, item)
    if marking:
        heads += paragraph(look.bold.pieces(marking), look.bold, text.inside(0, before=1))
    strips = heads + item_lines(look, item, look.style.items.agenda, text)
    strips += _said(look, spoken, text.inside(0, before=4))
    notes = look.small.pieces(look.style.script.notes)
    strips += heading(paragraph(notes, look.small, text.inside(0, before=8)))
    return keep_together(strips + ruled(text, _NOTES))


def _said(look: Look, what: Sequence[str], place: Place) -> list[Strip]:
    """What to say, one prompt below another."""
    whole = listing(place.tag, "Square")
    strips: list[Strip] = []
    for number, text in enumerate(what):
        own = place.inside(0, 5 * MM, place.before if number == 0 else 3).within(entry(whole))
        strips += paragraph(look.text.pieces(text), look.text, own, marker=square)
    return strips


def _due(sheet: ScriptSheet) -> dict[int, str]:
    listed = []
    whole: int | None = None
    items = (item for part in sheet.meeting.sections for item in part.items)
    for place, item in enumerate(items):
        whole = whole if item.part else place
        listed.append(Timed(place, whole if item.part else None, item.allotted))
    return starts(listed, sheet.meeting.start_time)
