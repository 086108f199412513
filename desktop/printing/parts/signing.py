"""The signature block: what is confirmed, and lines for the signature, the name and the date."""

from desktop.printing.layout.flow import drawn, keep_together, tie_end
from desktop.printing.layout.label import label
from desktop.printing.layout.marks import Mark, Rule, Strip
from desktop.printing.layout.measures import HAIRLINE, MM
from desktop.printing.layout.paragraph import paragraph
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
    strips.append(_lines(look, words.signed, words.date))
    return strips + _signer(look, sheet)


def _lines(look: Look, signed: str, dated: str) -> Strip:
    """Two lines to write on, each with a small word below."""
    left, gap = look.column.left, 8 * MM
    date_wide = 42 * MM
    wide = min(88 * MM, look.column.width - gap - date_wide)
    below = look.small.baseline + 1.5
    y = 15 * MM
    marks: list[Mark] = [Rule(left, y, wide, HAIRLINE * 1.5)]
    marks += label(signed, look.small, left, y + below)
    marks.append(Rule(left + wide + gap, y, date_wide, HAIRLINE * 1.5))
    marks += label(dated, look.small, left + wide + gap, y + below)
    return drawn(y + below + 6, marks)


def _signer(look: Look, sheet: SignatureSheet) -> list[Strip]:
    """The printed name and the capacity; room to write the name while it is not known."""
    capacity = sheet.signer_capacity or sheet.meeting.body.chair_title
    strips = []
    if sheet.signer:
        strips += paragraph(look.bold.pieces(sheet.signer), look.bold, look.column)
    return strips + paragraph(look.text.pieces(capacity), look.text, look.column)
