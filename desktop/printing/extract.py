"""An extract of confirmed minutes: one item or one decision, with a certificate to be signed."""

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import keep_together, tie_end
from desktop.printing.layout.kept import KeptPrint
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.tags import section
from desktop.printing.leaf_places import all_items, decision_places, item_span, read_leaves
from desktop.printing.parts.corrections import confirmation, corrections
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.item_text import item_decision, item_minutes
from desktop.printing.parts.items import items
from desktop.printing.parts.leaf_furniture import short_form
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.signing import sign_lines
from desktop.printing.parts.title import kind_words, section_heading, title_block
from desktop.printing.styles.saying import say_date, say_lines, say_when
from desktop.records.reading.body_sheets import BookPart
from desktop.records.reading.paper_sheets import ExtractSheet
from desktop.records.reading.sheets import MeetingSheet, Print

_LINES_BESIDE = 2


def print_extract(sheet: ExtractSheet) -> Print:
    """The exact words, what was put right in them since, where they stand, and the certificate."""
    meeting = sheet.meeting
    look = paper_look(meeting.body.house_style, meeting.body.look)
    words = look.style.extract
    kind = kind_words(look, meeting.kind).lower()
    title = words.title.format(body=meeting.body.name, kind=kind)
    when = say_when(meeting.date, meeting.start_time, meeting.end_time, look.style.clock)
    lines = say_lines(words.lines, kind=kind, when=when, venue=meeting.venue)
    strips = title_block(look, meeting.body.parent, title, lines)
    strips += items(look, meeting, item_decision if sheet.decision else item_minutes)
    strips += corrections(look, meeting)
    strips += confirmation(look, meeting) + _source(look, sheet)
    tie_end(strips, _LINES_BESIDE)
    strips += _certificate(look, meeting, kind)
    day = say_date(meeting.date)
    about = About(f"{title}, {day}", meeting.body.name, f"{title}, {day}")
    furniture = PageFurniture(look, title, day, redacted=meeting.redacted)
    return draw(fill(strips, look.height), look.top, about, furniture)


def _source(look: Look, sheet: ExtractSheet) -> list[Strip]:
    """The leaves that the words stand on, and the fingerprint of the record they are out of."""
    if sheet.printing is None:
        return []
    words = look.style.extract
    first, last = _ends(sheet, sheet.printing)
    leaves = words.leaf.format(leaf=first)
    if first != last:
        leaves = words.leaves.format(first=first, last=last)
    if sheet.volume > 1:
        leaves += f", {words.volume.format(volume=sheet.volume)}"
    marked = look.style.signing.fingerprint.format(fingerprint=short_form(sheet.fingerprint))
    said = look.small.pieces(f"{leaves} · {marked}")
    return paragraph(said, look.small, look.column.inside(0, before=6))


def _ends(sheet: ExtractSheet, printing: BookPart) -> tuple[str, str]:
    """The shown numbers of the first and the last leaf that the extract stands on."""
    shown = printing.labels or tuple(
        str(printing.first_leaf + leaf) for leaf in range(printing.leaves)
    )
    first, last = _found(sheet, printing)
    return shown[min(first, len(shown) - 1)], shown[min(last, len(shown) - 1)]


def _found(sheet: ExtractSheet, printing: BookPart) -> tuple[int, int]:
    record, wanted = printing.record, all_items(sheet.meeting)[0]
    if record is None:
        return 0, printing.leaves - 1
    kept = read_leaves(KeptPrint(printing.pdf))
    whole = [(item.number, item.title) for item in all_items(record)]
    place = whole.index((wanted.number, wanted.title))
    made = wanted.points[0].decision if sheet.decision else None
    if made:
        for _, point, leaf in decision_places(kept, record):
            if point.decision and point.decision.number == made.number:
                return leaf, leaf
    return item_span(kept, record, place)


def _certificate(look: Look, meeting: MeetingSheet, kind: str) -> list[Strip]:
    words, signing = look.style.extract, look.style.signing
    place = look.column.within(section(None, 2))
    strips = section_heading(look, words.certificate, place, before=26)
    said = words.certified.format(
        body=meeting.body.name,
        kind=kind,
        date=say_date(meeting.date),
        confirmed=say_date(meeting.confirmed_on or meeting.date),
    )
    strips += paragraph(look.text.pieces(said), look.text, place.inside(0, before=5))
    strips.append(sign_lines(look, 14 * MM, signing.signed, signing.date))
    strips.append(sign_lines(look, 9 * MM, signing.name, words.capacity))
    return keep_together(strips)
