"""What an item says under its number: its title, the lines the style asks for, its points."""

from collections.abc import Sequence

from desktop.printing.layout.flow import heading, in_company, room
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.tags import Tag, heading_role
from desktop.printing.layout.text import one_line
from desktop.printing.parts.corrections import confirmed, put_right, untold
from desktop.printing.parts.decisions import decision
from desktop.printing.parts.look import Look
from desktop.printing.parts.points import points
from desktop.printing.styles.saying import listed, report_of, short_date, whole_names
from desktop.printing.styles.schema import ItemLine
from desktop.records.reading.sheets import ItemSheet
from desktop.records.rules import exempt, timetable


def item_minutes(look: Look, item: ItemSheet, number: str, place: Place) -> list[Strip]:
    """The item as it was minuted."""
    strips = _head(look, item, number, place)
    strips += heading(item_lines(look, item, look.style.items.minutes, place))
    text = points(look, item.points, place, number)
    text += confirmed(look, untold(item), place)
    if item.deferred:
        below = place.inside(0, before=3)
        text += paragraph(look.small.pieces(look.style.items.deferred), look.small, below)
    strips += in_company(text)
    strips[-1].keep = False
    return strips


def item_decision(look: Look, item: ItemSheet, number: str, place: Place) -> list[Strip]:
    """The item with one decision of it alone, which goes by its own number, not by its place."""
    strips = _head(look, item, number, place)
    strips += heading(item_lines(look, item, look.style.items.minutes, place))
    for point in item.points:
        strips += decision(look, point, place.inside(0, before=3), None)
        strips += put_right(look, [made for made in point.corrections if not made.limb], place)
        strips += points(look, point.points, place, number, depth=1)
    strips[-1].keep = False
    return strips


def item_agenda(look: Look, item: ItemSheet, number: str, place: Place) -> list[Strip]:
    """The item as it is announced."""
    strips = _head(look, item, number, place)
    strips += heading(item_lines(look, item, look.style.items.agenda, place))
    strips[-1].keep = False
    return strips


def item_lines(
    look: Look, item: ItemSheet, wanted: Sequence[ItemLine], place: Place
) -> list[Strip]:
    """The wanted lines that have something to say, in the style's order."""
    words = look.style.items
    purpose = [words.purpose.format(purpose=item.purpose.label.lower())]
    time = [words.allotted.format(time=timetable.said(item.allotted))] if item.allotted else []
    urgent, supplement = item.urgent_reason, item.supplement_on
    lead = [words.lead.format(names=listed(whole_names(item.leads)))] if item.leads else []
    said: dict[ItemLine, list[str]] = {
        "purpose": purpose,
        "lead": lead,
        "purpose_and_lead": [" · ".join(purpose + lead)],
        "purpose_lead_and_time": [" · ".join(purpose + lead + time)],
        "urgent": [words.urgent.format(reason=urgent)] if urgent else [],
        "supplement": [words.supplement.format(date=short_date(supplement))] if supplement else [],
        "report": [words.report.format(report_of=report_of(item.report_of))]
        if item.report_of
        else [],
        "note": [item.note] if item.note else [],
        "papers": [words.paper.format(paper=paper) for paper in item.papers],
    }
    below = place.inside(0, before=2)
    strips: list[Strip] = []
    for line in wanted:
        for text in said[line]:
            strips += paragraph(look.aside.pieces(text), look.aside, below)
    return strips


def exempt_words(look: Look, item: ItemSheet) -> str:
    """The marking of an exempt item, or nothing."""
    words = look.style.items
    why = exempt.said(item.exempt_paragraph)
    return words.exempt_under.format(paragraph=why) if why else ""


def _head(look: Look, item: ItemSheet, number: str, place: Place) -> list[Strip]:
    underlined = look.style.items.title == "underlined"
    setting = look.text if underlined else look.bold
    tag = Tag(heading_role(place.tag), place.tag)
    capitals = look.style.items.title == "capitals"
    if capitals:
        # Read out as it was written, whatever is drawn.
        setting = look.heading
        tag.actual = one_line(f"{number} {item.title}")
    pieces = setting.pieces(item.title.upper() if capitals else item.title)
    strips = paragraph(pieces, setting, place, underlined=underlined, tag=tag)
    strips = strips or [room(setting.leading)]
    marking = exempt_words(look, item)
    if marking:
        below = place.inside(0, before=1)
        strips += paragraph(look.bold.pieces(marking), look.bold, below)
    strips[0].bookmark = one_line(f"{number} {item.title}")[:200]
    return heading(strips)
