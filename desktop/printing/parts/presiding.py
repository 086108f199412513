"""Who presided over which part, in a quiet line under the attendance."""

from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.look import Look
from desktop.records.reading.sheets import MeetingSheet, PresidingSheet
from desktop.records.rules.words import MeetingRole

_LEADS_ITSELF = (
    "after", "as", "at", "before", "during", "for", "from", "in", "on", "over", "throughout",
    "to", "until", "up", "when", "while",
)  # fmt: skip


def presiding(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """Nothing where the chair presided over the whole meeting, as the list of names says so."""
    chairs = {line.name for line in sheet.attendance if line.role == MeetingRole.CHAIR}
    if all(not part.part and part.name in chairs for part in sheet.presiding):
        return []
    said = " ".join(_said(look, part) for part in sheet.presiding)
    place = look.column.inside(0, before=8)
    return paragraph(look.small.pieces(said), look.small, place)


def _said(look: Look, presided: PresidingSheet) -> str:
    words = look.style.attendance
    if not presided.part:
        return words.presided_rest.format(name=presided.name)
    return words.presided.format(name=presided.name, part=_part(presided.part))


def _part(part: str) -> str:
    """ "the first 15 minutes" as it follows "presided"."""
    first = part.split(maxsplit=1)[0].lower()
    if first in _LEADS_ITSELF:
        return part
    if first in ("the", "item", "items") or first[0].isdigit():
        return f"for {part}"
    return f"for the {part}"
