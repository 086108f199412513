"""Minutes for signature: leaves that run on from the last ones, each to be initialled."""

from desktop.printing.layout.document import draw
from desktop.printing.layout.leaves import fill
from desktop.printing.minutes import about_minutes, minutes_text
from desktop.printing.parts.exempt import exempt_text, with_exempt_named
from desktop.printing.parts.leaf_furniture import LeafFurniture
from desktop.printing.parts.look import look
from desktop.printing.parts.signing import sign_off
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.rules.words import LeafSeries


def print_signature(sheet: SignatureSheet) -> Print:
    """The leaves from `first_leaf` on. No DRAFT: the block says which meeting confirms."""
    chosen = look(sheet.meeting.body.house_style, sheet.meeting.body.look)
    apart = sheet.series is LeafSeries.EXEMPT
    meeting = sheet.meeting if apart else with_exempt_named(chosen, sheet.meeting)
    text = exempt_text(chosen, meeting) if apart else minutes_text(chosen, meeting)
    strips = sign_off(chosen, sheet, text)
    leaves = fill(strips, chosen.height)
    about = about_minutes(chosen, sheet.meeting)
    return draw(leaves, chosen.top, about, LeafFurniture(chosen, sheet))
