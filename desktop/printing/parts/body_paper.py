"""A paper about a body as at a day: its title, and a table or a line that there is nothing."""

from datetime import date

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look
from desktop.printing.parts.title import body_title
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import BodySheet, Print


def print_body_paper(
    look: Look, body: BodySheet, title: str, day: date, content: list[Strip]
) -> Print:
    """The whole paper; the day it speaks of stands under the title and at the head."""
    as_at = look.style.papers.as_at.format(date=say_date(day))
    named = f"{body.name}: {title}"
    strips = body_title(look, body, title, as_at) + content
    about = About(named, body.name, as_at)
    return draw(fill(strips, look.height), look.top, about, PageFurniture(look, named, as_at))


def nothing_to_show(look: Look, words: str) -> list[Strip]:
    """A line in place of a table that would be empty."""
    return paragraph(look.text.pieces(words), look.text, look.column.inside(0, before=14))
