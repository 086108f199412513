"""What stands at the head of the first leaf."""

import re
from collections.abc import Iterable

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.tags import Tag, heading_role
from desktop.printing.parts.look import Look
from desktop.printing.parts.masthead import masthead
from desktop.printing.styles.saying import say_date, say_lines, say_times, say_when
from desktop.records.reading.sheets import BodySheet, MeetingSheet
from desktop.records.rules.words import MeetingKind

_THE_THE = re.compile(r"\b(the) the\b", re.IGNORECASE)
"""As in minutes of the “The Quay Committee”."""


def title_block(look: Look, parent: str, title: str, lines: Iterable[str]) -> list[Strip]:
    """The title with the parent body above it and the lines below."""
    strips = masthead(look) + paragraph(look.text.pieces(parent), look.text, look.column)
    strips += paragraph(
        look.title.pieces(title), look.title, look.column, evenly=True, tag=Tag("H1")
    )
    for number, line in enumerate(lines):
        place = look.column.inside(0, before=4 if number == 0 else 0)
        strips += paragraph(look.text.pieces(line), look.text, place)
    return heading(strips)


def section_heading(look: Look, words: str, place: Place, before: float = 16) -> list[Strip]:
    """A heading across the place, which is a part of its own, kept with what it heads."""
    tag = Tag(heading_role(place.tag), place.tag)
    place = place.inside(0, before=before)
    return heading(paragraph(look.heading.pieces(words), look.heading, place, tag=tag))


def meeting_title(
    look: Look, sheet: MeetingSheet, title: str, lines: tuple[str, ...]
) -> list[Strip]:
    """The title block of a meeting, in the style's wording."""
    clock = look.style.clock
    words = {"body": sheet.body.name, "kind": kind_words(look, sheet.kind)}
    said = say_lines(
        lines,
        **words,
        date=say_date(sheet.date),
        times=say_times(sheet.start_time, sheet.end_time, clock),
        when=say_when(sheet.date, sheet.start_time, sheet.end_time, clock),
        venue=sheet.venue,
        reconvened=_reconvened(look, sheet),
    )
    title = _THE_THE.sub(r"\1", title.format(**words))
    return title_block(look, sheet.body.parent, title, said)


def _reconvened(look: Look, sheet: MeetingSheet) -> str:
    """When and where a meeting went on that was adjourned; empty for any other."""
    if sheet.reconvened_on is None:
        return ""
    when = say_when(sheet.reconvened_on, sheet.reconvened_time, "", look.style.clock)
    return f"{when}, {sheet.reconvened_venue}" if sheet.reconvened_venue else when


def body_title(look: Look, body: BodySheet, title: str, line: str) -> list[Strip]:
    """The title block of a paper about a body, not about one meeting."""
    return title_block(look, body.name, title, [line] if line else [])


def kind_words(look: Look, kind: MeetingKind) -> str:
    words = look.style.title
    return {
        MeetingKind.ORDINARY: words.ordinary,
        MeetingKind.EXTRAORDINARY: words.extraordinary,
        MeetingKind.ANNUAL: words.annual,
    }[kind]
