"""What the public may see of a paper: the one place that decides what is left out of it.

Whatever is published, or printed for the public, goes through here. The sheet that comes back does
not have what is exempt any more, so that no print of it can give it away. Local Government Act
1972, ss. 100B and 100C.
"""

from dataclasses import replace
from functools import singledispatch

from desktop.records.errors import Refusal
from desktop.records.reading.extracts import private
from desktop.records.reading.paper_sheets import ExtractSheet, StatisticsSheet
from desktop.records.reading.public_agenda import exempt_places
from desktop.records.reading.redaction import redacted
from desktop.records.reading.sheets import (
    ActionLogRow,
    ActionLogSheet,
    BookPart,
    BookSheet,
    CorrectionSheet,
    ForwardPlanSheet,
    ItemSheet,
    MeetingSheet,
    PointSheet,
)


@singledispatch
def public(sheet: object) -> object:
    """The sheet without what is exempt. Raises `Refusal` where nothing would be left."""
    raise TypeError(sheet)


@public.register
def public_minutes(sheet: MeetingSheet) -> MeetingSheet:
    """Of an exempt item its number and the ground; nothing of what was said, or of its title."""
    if not _tells_anything_exempt(sheet):
        return sheet
    left = redacted(sheet, (), exempt=True)
    exempt = exempt_places(sheet)
    place = 0
    sections = []
    for section in left.sections:
        items = []
        for item in section.items:
            items.append(replace(item, title="") if place in exempt else item)
            place += 1
        sections.append(replace(section, items=tuple(items)))
    return replace(left, sections=tuple(sections))


@public.register
def public_log(sheet: ActionLogSheet) -> ActionLogSheet:
    """Without the actions that arose under exempt items, and what was said of others there."""
    open_ = tuple(_heard_in_public(row) for row in sheet.actions if not row.exempt)
    return replace(sheet, actions=open_)


@public.register
def public_plan(sheet: ForwardPlanSheet) -> ForwardPlanSheet:
    """Without what comes from exempt items."""
    return replace(sheet, rows=tuple(row for row in sheet.rows if not row.exempt))


@public.register
def public_book(sheet: BookSheet) -> BookSheet:
    """Leaves are bound as they were signed, so those with an exempt item are left out whole."""
    return replace(sheet, parts=tuple(map(_open_leaves, sheet.parts)))


@public.register
def public_extract(sheet: ExtractSheet) -> ExtractSheet:
    ground = private(sheet)
    if ground:
        raise Refusal(f"This item is exempt ({ground}): no extract of it is for the public.")
    # The leaves are only there to be counted; they may hold other items.
    return replace(sheet, meeting=public_minutes(sheet.meeting))


@public.register
def public_statistics(sheet: StatisticsSheet) -> StatisticsSheet:
    """Who came is public."""
    return sheet


def _heard_in_public(row: ActionLogRow) -> ActionLogRow:
    heard = (update for place, update in enumerate(row.updates) if place not in row.told_in_private)
    return replace(row, updates=tuple(heard), told_in_private=())


def _open_leaves(part: BookPart) -> BookPart:
    if part.apart:
        return part
    if part.record is not None and not _tells_anything_exempt(part.record):
        return part
    return replace(part, pdf=b"", record=None, withheld=True)


def _tells_anything_exempt(sheet: MeetingSheet) -> bool:
    if exempt_places(sheet):
        return True
    items = [item for section in sheet.sections for item in section.items]
    earlier = (*(each for item in items for each in item.confirmed), *sheet.confirmed_apart)
    made = [
        *sheet.corrections,
        *(correction for each in earlier for correction in each.corrections),
        *(correction for item in items for correction in _beside(item)),
    ]
    return any(correction.exempt for correction in made)


def _beside(item: ItemSheet) -> list[CorrectionSheet]:
    return [correction for point in item.points for correction in _beside_point(point)]


def _beside_point(point: PointSheet) -> list[CorrectionSheet]:
    return [*point.corrections, *(made for below in point.points for made in _beside_point(below))]
