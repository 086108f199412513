"""The signature block: what is confirmed, and lines for the signature, the name and the date."""

from desktop.printing.layout.flow import drawn, keep_together, tie_end
from desktop.printing.layout.label import label
from desktop.printing.layout.marks import Mark, Rule, Said, Strip
from desktop.printing.layout.measures import HAIRLINE, MM
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.tags import Tag
from desktop.printing.parts.look import Look
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import SignatureSheet

_LINES_BESIDE = 2
_TO_FILL_IN = "\u00a0".join(["." * 30])


def sign_off(look: Look, sheet: SignatureSheet, text: list[Strip]) -> list[Strip]:
    """The text with the block after it: the last lines of the text stay on the block's leaf."""
    tie_end(text, _LINES_BESIDE)
    return text + keep_together(_block(look, sheet))


def _block(look: Look, sheet: SignatureSheet) -> list[Strip]:
    words = look.style.signing
    day = sheet.meeting.confirmed_on or sheet.meeting.confirming_date
    said = words.confirmed.format(date=say_date(day) if day else _TO_FILL_IN)
    place = look.column.inside(0, before=26)
    strips = paragraph(look.text.pieces(said), look.text, place)
    strips.append(sign_lines(look, 15 * MM, words.signed, words.date))
    return strips + _signer(look, sheet)


def _signer(look: Look, sheet: SignatureSheet) -> list[Strip]:
    """The printed name and the capacity; a line for the name while it is not known."""
    chair = sheet.meeting.body.chair_title
    capacity = sheet.signer_capacity or chair
    if capacity == chair:
        capacity = look.style.signing.chair.format(chair=chair)
    if sheet.signer:
        strips = paragraph(look.bold.pieces(sheet.signer), look.bold, look.column)
    else:
        strips = [sign_lines(look, 9 * MM, look.style.signing.name)]
    return strips + paragraph(look.text.pieces(capacity), look.text, look.column)


def sign_lines(look: Look, room: float, *words: str) -> Strip:
    """Lines to write on, with room above, a long one and then a short one; a word below each."""
    gap, short = 8 * MM, 42 * MM
    long = min(88 * MM, look.column.width - gap - short)
    below = look.small.baseline + 1.5
    marks: list[Mark] = []
    x = look.column.left
    for word, wide in zip(words, (long, short), strict=False):
        marks.append(Rule(x, room, wide, HAIRLINE * 1.5))
        marks.append(Said(Tag("P"), label(word, look.small, x, room + below)))
        x += wide + gap
    return drawn(room + below + 6, marks)
