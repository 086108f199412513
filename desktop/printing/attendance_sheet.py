"""The attendance sheet: everyone who is expected, with a line to sign on, and room for visitors."""

from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import keep_together
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.tags import section
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.meeting_paper import about_paper, paper_title
from desktop.printing.parts.table import Column, Table
from desktop.printing.parts.title import section_heading
from desktop.printing.styles.saying import say_date
from desktop.records.reading.meeting_sheets import SigningInSheet
from desktop.records.reading.sheets import Print

_FEWEST, _MOST = 5, 12
"""Lines for visitors: as many as the leaf still has room for."""

_TO_SIGN = 10 * MM


def print_attendance_sheet(sheet: SigningInSheet) -> Print:
    """No row is parted between two leaves: it goes round the table leaf by leaf."""
    look = paper_look(sheet.meeting.body.house_style, sheet.meeting.body.look)
    words = look.style.signing_in
    strips = paper_title(look, sheet.meeting, words.title)
    strips += paragraph(look.small.pieces(words.note), look.small, look.column.inside(0, before=8))
    strips += _expected(look, sheet)
    leaves = fill(_with_visitors(look, strips), look.height)
    furniture = PageFurniture(look, sheet.meeting.body.name, say_date(sheet.meeting.date))
    return draw(leaves, look.top, about_paper(sheet.meeting, words.title), furniture)


def _expected(look: Look, sheet: SigningInSheet) -> list[Strip]:
    words = look.style.signing_in
    if not sheet.expected:
        return []
    columns = (Column(words.name, 32), Column(words.capacity, 36), Column(words.signature, 32))
    table = Table(look, columns)
    for person in sheet.expected:
        known = [(look.style.blank.apologies, look.text)] if person.away else []
        cells = ([(person.name, look.text)], [(person.capacity, look.text)], known)
        table.add(cells, least=_TO_SIGN, whole=True)
    return table.finish()


def _with_visitors(look: Look, strips: list[Strip]) -> list[Strip]:
    """The visitors' lines go on the last leaf where a few of them fit, or else on one more."""
    used = max((y + strip.height for y, strip in fill(strips, look.height)[-1].strips), default=0)
    none = _visitors(look, 0)
    room = look.height - used - sum(strip.before + strip.height for strip in none)
    fit = int(room / _TO_SIGN)
    visitors = _visitors(look, min(fit, _MOST) if fit >= _FEWEST else _MOST)
    return strips + (visitors if fit >= _FEWEST else keep_together(visitors))


def _visitors(look: Look, lines: int) -> list[Strip]:
    words = look.style.signing_in
    strips = section_heading(look, words.visitors, look.column.within(section(None, 2)), before=22)
    columns = (
        Column(words.visitors_head, 32),
        Column(words.organisation, 36),
        Column(words.signature, 32),
    )
    table = Table(look, columns)
    for _ in range(lines):
        table.add(([], [], []), least=_TO_SIGN, whole=True)
    return strips + table.finish()
