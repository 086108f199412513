"""What the public may see of a paper: the one place that decides what is left out of it.

Whatever is published, or printed for the public, goes through here. The sheet that comes back does
not have what is exempt any more, so that no print of it can give it away; an agenda is read with
`public_agenda`, which knows what only agendas say. Local Government Act
1972, ss. 100B and 100C.
"""

from dataclasses import replace
from functools import singledispatch

from desktop.records.errors import Refusal
from desktop.records.reading.body_sheets import (
    ActionLogRow,
    ActionLogSheet,
    BookPart,
    BookSheet,
    ForwardPlanSheet,
)
from desktop.records.reading.exempt_minutes import open_part
from desktop.records.reading.extracts import private
from desktop.records.reading.paper_sheets import ExtractSheet, StatisticsSheet
from desktop.records.reading.sheets import MeetingSheet


@singledispatch
def public(sheet: object) -> object:
    """The sheet without what is exempt. Raises `Refusal` where nothing would be left."""
    raise TypeError(sheet)


@public.register
def public_minutes(sheet: MeetingSheet) -> MeetingSheet:
    """Of an exempt item its number and the ground; nothing of what was said, or of its title."""
    return open_part(sheet)


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
    """Leaves are bound as they were signed: those that tell anything exempt are left out whole."""
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
    if part.record is not None and open_part(part.record) == part.record:
        return part
    return replace(part, pdf=b"", record=None, withheld=True)
