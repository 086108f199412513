"""An agenda as the public may see it: that there is an exempt item, and on what ground; no more.

Local Government Act 1972, s. 100B: what is likely to be taken in private is left out of the copies
that are open to the public.
"""

from dataclasses import replace

from desktop.records.reading.sheets import ItemSheet, MeetingSheet


def exempt_places(sheet: MeetingSheet) -> frozenset[int]:
    """Which items are exempt, counted from 0 through the agenda; the parts of one with it."""
    places = set()
    whole_is_exempt = False
    items = (item for section in sheet.sections for item in section.items)
    for place, item in enumerate(items):
        if not item.part:
            whole_is_exempt = bool(item.exempt_paragraph)
        if whole_is_exempt or item.exempt_paragraph:
            places.add(place)
    return frozenset(places)


def public_agenda(sheet: MeetingSheet) -> MeetingSheet:
    """The agenda with nothing of what is exempt but its number, its ground and its time.

    What only the minutes say is left out everywhere, as an agenda does not say it.
    """
    exempt = exempt_places(sheet)
    sections = []
    place = 0
    for section in sheet.sections:
        items = []
        ground = ""
        for item in section.items:
            ground = item.exempt_paragraph or (ground if item.part else "")
            items.append(_withheld(item, ground) if place in exempt else replace(item, points=()))
            place += 1
        sections.append(replace(section, items=tuple(items)))
    return replace(
        sheet, sections=tuple(sections), corrections=(), confirmed_apart=(), declarations=()
    )


def _withheld(item: ItemSheet, ground: str) -> ItemSheet:
    """Its time is told as well."""
    return replace(withheld(item, ground), allotted=item.allotted)


def withheld(item: ItemSheet, ground: str) -> ItemSheet:
    """An item of which only its number and the ground are told."""
    return ItemSheet(
        number=item.number,
        title="",
        purpose=item.purpose,
        leads=(),
        report_of="",
        note="",
        exempt_paragraph=ground,
        deferred=False,
        papers=(),
        points=(),
        part=item.part,
    )
