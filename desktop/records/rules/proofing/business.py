"""The items: minutes and numbers missing, earlier minutes left over, exempt business."""

import re
from collections import Counter
from collections.abc import Iterator

from desktop.records.rules.dates import plain_date
from desktop.records.rules.proofing.findings import Finding, NameExclusion, Weight
from desktop.records.rules.proofing.sheet import DecisionLine, ItemLine, ProofSheet
from desktop.records.rules.words import ItemKind, MeetingKind

_EXCLUDES = re.compile(r"\bexclu(?:de|ded|sion|ding)\b", re.IGNORECASE)
_PUBLIC = re.compile(r"\b(?:public|press)\b", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)


def no_minute(sheet: ProofSheet) -> Iterator[Finding]:
    """An item under which nothing is recorded; of one in parts, the parts are minuted."""
    wholes = {item.parent_id for item in sheet.items}
    for item in sheet.items:
        if item.deferred or item.id in wholes:
            continue
        if not any(_says_something(point.text, point.decision) for point in item.points):
            message = "Nothing is recorded under this item."
            yield Finding("no-minute", Weight.MISSING, message, sheet.item_place(item))


def number_missing(sheet: ProofSheet) -> Iterator[Finding]:
    """An item without its number."""
    for item in sheet.items:
        if not item.number:
            message = "This item has no number."
            yield Finding("number-missing", Weight.MISSING, message, sheet.item_place(item))


def number_twice(sheet: ProofSheet) -> Iterator[Finding]:
    """A number that two items have."""
    count = Counter(item.number for item in sheet.items if item.number)
    told: set[str] = set()
    for item in sheet.items:
        if count[item.number] > 1 and item.number in told:
            message = f"There is an item {item.number} already."
            yield Finding("number-twice", Weight.WRONG, message, sheet.item_place(item))
        told.add(item.number)


def earlier_minutes(sheet: ProofSheet) -> Iterator[Finding]:
    """Earlier minutes that wait to be confirmed, and no item that deals with them.

    Local Government Act 1972, Schedule 12, paragraph 41: minutes are signed at the same or the next
    suitable meeting; an extraordinary meeting is none unless the body says so.
    """
    if sheet.kind is MeetingKind.EXTRAORDINARY and not sheet.body.extraordinary_confirms:
        return
    if any(_deals_with_minutes(item) for item in sheet.items):
        return
    confirmed = {item.confirms_id for item in sheet.items}
    for meeting in sheet.unconfirmed:
        if meeting.id not in confirmed:
            message = (
                f"The minutes of {plain_date(meeting.date)} are to be confirmed, "
                "and no item here deals with them."
            )
            yield Finding("earlier-minutes", Weight.MISSING, message, sheet.meeting_place)


def exempt(sheet: ProofSheet) -> Iterator[Finding]:
    """An exempt item without the resolution that excluded the public.

    Local Government Act 1972, section 100A(4): the public is excluded by resolution, item by item.
    """
    offered: DecisionLine | None = None
    for item in sheet.items:
        if item.kind is not ItemKind.PUBLIC and item.exempt_paragraph and not item.excluded_by_id:
            mends = () if offered is None else (NameExclusion(item.id, offered.id, offered.number),)
            yield Finding(
                "exempt-without-resolution",
                Weight.MISSING,
                "This item is exempt, but names no resolution to exclude the public.",
                sheet.item_place(item),
                mends,
            )
        offered = _exclusion(item) or offered


def _says_something(text: str, decision: DecisionLine | None) -> bool:
    return bool(text or (decision and any(decision.limbs)))


def _deals_with_minutes(item: ItemLine) -> bool:
    """Whether an item is about earlier minutes at large, not about those of one meeting."""
    if item.confirms_id is not None:
        return False
    return item.kind is ItemKind.MINUTES or _MINUTES.search(item.title) is not None


def _exclusion(item: ItemLine) -> DecisionLine | None:
    for point in item.points:
        if point.decision is not None:
            said = " ".join((point.text, *point.decision.limbs))
            if _EXCLUDES.search(said) and _PUBLIC.search(said):
                return point.decision
    return None
