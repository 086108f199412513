"""The notice or summons: who is called, by whom and since when, and what is taken in private."""

from desktop.printing.layout.flow import drawn, heading, keep_together
from desktop.printing.layout.marks import Rule, Strip
from desktop.printing.layout.measures import HAIRLINE, MM
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import numbered
from desktop.printing.parts.title import kind_words
from desktop.printing.styles.saying import (
    listed,
    say_date,
    say_lines,
    say_times,
    say_when,
    whole_names,
)
from desktop.records.reading.meeting_sheets import CallSheet
from desktop.records.reading.sheets import MeetingSheet
from desktop.records.rules import exempt

_LONG = 0.4
"""A notice that takes more of a leaf than this has one to itself."""


def notice(look: Look, sheet: MeetingSheet, call: CallSheet) -> list[Strip]:
    """What stands between the title and the business; nothing where nobody is called."""
    words = look.style.notice
    strips: list[Strip] = []
    if call.members:
        strips += _said(
            look,
            words.members.format(names=listed(whole_names(call.members)), called=sheet.body.called),
            12,
        )
    if call.invited:
        strips += _said(look, words.invited.format(names=listed(whole_names(call.invited))), 4)
    if call.members:
        strips += heading(_said(look, _summons(look, sheet), 10))
    strips += _clerk(look, call)
    for text in (words.public, _in_private(look, sheet)):
        strips += _said(look, text, 8)
    return strips


def has_a_leaf_to_itself(look: Look, strips: list[Strip]) -> bool:
    """Whether the business begins on the leaf after the notice."""
    if look.style.notice.sheet == "always":
        return True
    return sum(strip.before + strip.height for strip in strips) > _LONG * look.height


def _summons(look: Look, sheet: MeetingSheet) -> str:
    """The first wording in which nothing is missing."""
    clock = look.style.clock
    said = say_lines(
        look.style.notice.summons,
        body=sheet.body.name,
        called=sheet.body.called,
        kind=kind_words(look, sheet.kind).lower(),
        date=say_date(sheet.date),
        times=say_times(sheet.start_time, sheet.end_time, clock),
        when=say_when(sheet.date, sheet.start_time, sheet.end_time, clock),
        venue=sheet.venue,
    )
    return said[0] if said else ""


def _clerk(look: Look, call: CallSheet) -> list[Strip]:
    """A line to sign on, the clerk's name and office, and the day the agenda was issued."""
    words = look.style.notice
    issued = words.issued.format(date=say_date(call.issued_on)) if call.issued_on else ""
    if not call.clerk:
        return _said(look, issued, 8)
    room = 13 * MM
    strips = [drawn(room + 3, [Rule(look.column.left, room, 62 * MM, HAIRLINE * 1.5)])]
    strips += paragraph(look.bold.pieces(call.clerk), look.bold, look.column)
    strips += _said(look, call.clerk_title or words.clerk, 0)
    return keep_together(strips + _said(look, issued, 0))


def _in_private(look: Look, sheet: MeetingSheet) -> str:
    """For which items the public may be excluded, and on what ground."""
    words = look.style.notice
    closed = [
        words.exempt_item.format(number=each.number, ground=exempt.said(each.item.exempt_paragraph))
        for _, items in numbered(sheet)
        for whole in items
        for each in (whole, *whole.parts)
        if each.item.exempt_paragraph
    ]
    return words.exempt.format(items=listed(tuple(closed))) if closed else ""


def _said(look: Look, text: str, before: float) -> list[Strip]:
    if not text:
        return []
    return paragraph(look.text.pieces(text), look.text, look.column.inside(0, before=before))
