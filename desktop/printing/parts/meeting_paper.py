"""What papers for one meeting have in common: a title, and what their file says of itself."""

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.marks import Strip
from desktop.printing.parts.look import Look
from desktop.printing.parts.title import kind_words, title_block
from desktop.printing.styles.saying import say_date, say_when
from desktop.records.reading.sheets import MeetingSheet


def paper_title(look: Look, sheet: MeetingSheet, title: str) -> list[Strip]:
    """Body, what the paper is, and of which meeting."""
    when = say_when(sheet.date, sheet.start_time, sheet.end_time, look.style.clock)
    kind = kind_words(look, sheet.kind)
    lines = (f"{kind[:1].upper()}{kind[1:]}, {when}", sheet.venue)
    return title_block(look, sheet.body.name, title, (line for line in lines if line))


def about_paper(sheet: MeetingSheet, title: str) -> About:
    """The title of the file is read out before anything else: it says which meeting it is of."""
    subject = f"{title}, {say_date(sheet.date)}"
    return About(f"{sheet.body.name}: {subject}", sheet.body.name, subject)
