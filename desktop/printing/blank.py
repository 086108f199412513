"""The sheet for minutes with pen and paper: who is there, room under each item, the actions."""

from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import keep_together, keep_with_next, room
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place
from desktop.printing.layout.tags import section
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.item_text import item_agenda
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.meeting_paper import about_paper, paper_title
from desktop.printing.parts.numbered_items import numbered_items
from desktop.printing.parts.ruled import ruled, to_fill_in
from desktop.printing.parts.sections import numbered
from desktop.printing.parts.table import Column, Table
from desktop.printing.parts.title import section_heading
from desktop.printing.styles.saying import say_date
from desktop.records.reading.meeting_sheets import SigningInSheet
from desktop.records.reading.sheets import ItemSheet, Print
from desktop.records.rules.words import Purpose

_LINES = {Purpose.DECISION: 4, Purpose.DISCUSSION: 6, Purpose.INFORMATION: 3}
_BOX, _TICKED = "☐", "☑"
_FREE = 14
"""Lines where nothing is on the agenda."""

_ACTIONS = 8
_TO_WRITE = 11 * MM


def print_blank(sheet: SigningInSheet) -> Print:
    """The same agenda as will be printed: its numbers stand beside what is written."""
    meeting = sheet.meeting
    look = paper_look(meeting.body.house_style, meeting.body.look)
    words = look.style.blank
    strips = paper_title(look, meeting, words.title)
    strips.append(to_fill_in(look, look.column, ((words.chair, 3), (words.began, 2))))
    strips += _people(look, sheet)
    items = numbered(meeting)
    wide = _number_column(look, [item.number for _, inside in items for item in inside])
    strips += numbered_items(look, items, wide, _item) or ruled(look.column, _FREE)
    strips += _actions(look)
    half = look.column.narrowed(look.column.width / 2)
    strips.append(to_fill_in(look, half, ((words.ended, 1),)))
    furniture = PageFurniture(look, f"{meeting.body.name}: {words.title}", say_date(meeting.date))
    return draw(fill(strips, look.height), look.top, about_paper(meeting, words.title), furniture)


def _number_column(look: Look, numbers: list[str]) -> float:
    widest = max((look.bold.width(number[:40]) for number in numbers), default=0.0)
    return min(max(widest + 3 * MM, look.style.items.number_column * MM), look.column.width / 4)


def _people(look: Look, sheet: SigningInSheet) -> list[Strip]:
    words = look.style.blank
    if not sheet.expected:
        return []
    columns = (
        Column(words.name, 46),
        Column(words.present, 14),
        Column(words.apologies, 16),
        Column(words.absent, 14),
        Column(words.times, 26),
    )
    table = Table(look, columns)
    box = [(_BOX, look.text)]
    for person in sheet.expected:
        sorry = [(_TICKED, look.text)] if person.away else box
        table.add(([(person.name, look.text)], box, sorry, box, []), whole=True)
    return table.finish()


def _item(look: Look, item: ItemSheet, number: str, place: Place) -> list[Strip]:
    """What is announced, then lines to write on; for a decision also who moved and how it went.

    Nobody has to look on the leaf before for what a line is about.
    """
    words = look.style.blank
    strips = keep_with_next(item_agenda(look, item, number, place))
    strips += ruled(place, _LINES[item.purpose])
    if item.purpose is Purpose.DECISION:
        moved = to_fill_in(look, place, ((words.moved, 1), (words.seconded, 1)))
        votes = to_fill_in(look, place, ((words.decision, 1), (words.votes, 1)))
        strips += [moved, votes, room(2 * MM)]
    return keep_together(strips)


def _actions(look: Look) -> list[Strip]:
    words = look.style.blank
    part = look.column.within(section(None, 2))
    strips = section_heading(look, words.actions, part, before=22)
    columns = (
        Column(words.number, 10),
        Column(words.action, 54),
        Column(words.owner, 22),
        Column(words.due, 14),
    )
    table = Table(look, columns)
    for _ in range(_ACTIONS):
        table.add(([], [], [], []), least=_TO_WRITE, whole=True)
    return strips + table.finish()
