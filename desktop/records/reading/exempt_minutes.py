"""Minutes in two: what the public may see, and the exempt items, which are kept apart.

Local Government Act 1972, s. 100C: minutes are open to inspection but for what they say of items
during which the public was excluded.
"""

from dataclasses import replace

from desktop.records.reading.public_agenda import exempt_places, withheld
from desktop.records.reading.redaction import without_exempt_items
from desktop.records.reading.sheets import ItemSheet, MeetingSheet, SectionSheet


def open_part(sheet: MeetingSheet) -> MeetingSheet:
    """Of an exempt item its number and its ground are left, and that it was deferred."""
    places = exempt_places(sheet)
    left = without_exempt_items(sheet)
    sections, place, ground = [], 0, ""
    for section in left.sections:
        items = []
        for item in section.items:
            ground = item.exempt_paragraph or (ground if item.part else "")
            items.append(_withheld(item, ground) if place in places else item)
            place += 1
        sections.append(replace(section, items=tuple(items)))
    open_ones = tuple(made for made in left.corrections if not made.exempt)
    declared = tuple(
        replace(made, nature="") if made.exempt else made for made in left.declarations
    )
    return replace(left, sections=tuple(sections), corrections=open_ones, declarations=declared)


def exempt_part(sheet: MeetingSheet) -> MeetingSheet:
    """The exempt items alone, as they were minuted, and what was corrected in them."""
    places = exempt_places(sheet)
    sections: list[SectionSheet] = []
    place = 0
    for section in sheet.sections:
        items: list[ItemSheet] = []
        for item in section.items:
            if place in places:
                items.append(item if items else replace(item, part=False))
            place += 1
        if items:
            sections.append(replace(section, items=tuple(items)))
    return replace(
        sheet,
        sections=tuple(sections),
        attendance=(),
        presiding=(),
        corrections=tuple(made for made in sheet.corrections if made.exempt),
        confirmed_apart=(),
        declarations=tuple(made for made in sheet.declarations if made.exempt),
    )


def _withheld(item: ItemSheet, ground: str) -> ItemSheet:
    """That it was deferred is told as well, as it was of every other item."""
    return replace(withheld(item, ground), deferred=item.deferred)
