"""What the chair says for each item, by what the item is there for."""

from desktop.printing.parts.look import Look
from desktop.printing.parts.title import kind_words
from desktop.printing.styles.saying import listed, say_date, say_when, whole_names
from desktop.records.reading.meeting_sheets import ScriptSheet
from desktop.records.reading.public_agenda import exempt_places
from desktop.records.reading.sheets import ItemSheet, MeetingSheet
from desktop.records.rules import exempt
from desktop.records.rules.words import ItemKind, Purpose


def opening(look: Look, sheet: MeetingSheet) -> list[str]:
    kind = kind_words(look, sheet.kind).lower()
    return [
        line.format(body=sheet.body.name, called=sheet.body.called, kind=kind)
        for line in look.style.script.opening
    ]


def closing(look: Look, sheet: MeetingSheet) -> list[str]:
    return [line.format(chair=sheet.body.chair_title) for line in look.style.script.closing]


def prompts(look: Look, sheet: ScriptSheet) -> list[list[str]]:
    """For each item: who is in the room, why it comes now, and then its business."""
    items = [item for section in sheet.meeting.sections for item in section.items]
    room = _room(look, sheet.meeting, items)
    return [
        [
            *room[place],
            *_urgent(look, item),
            *(_standing(look, sheet, place) or _business(look, item)),
        ]
        for place, item in enumerate(items)
    ]


def _room(look: Look, meeting: MeetingSheet, items: list[ItemSheet]) -> list[list[str]]:
    """The resolution to exclude the public where private business begins, and where it ends."""
    words = look.style.script
    private = exempt_places(meeting)
    said: list[list[str]] = []
    resolved = ""
    for place, item in enumerate(items):
        ground = exempt.said(item.exempt_paragraph)
        if place not in private:
            said.append(list(words.readmission) if resolved else [])
            resolved = ""
        elif ground and ground != resolved:
            said.append([line.format(ground=ground) for line in words.exclusion])
            resolved = ground
        else:
            said.append([])
    return said


def _urgent(look: Look, item: ItemSheet) -> list[str]:
    if not item.urgent_reason:
        return []
    return [line.format(reason=item.urgent_reason) for line in look.style.script.urgent]


def _standing(look: Look, sheet: ScriptSheet, place: int) -> list[str]:
    """The words of a standing item; none where it is business like any other."""
    words = look.style.script
    kind = sheet.kinds[place]
    if kind is ItemKind.APOLOGIES:
        names = listed(whole_names(sheet.apologies))
        return (
            [line.format(names=names) for line in words.apologies]
            if names
            else [*words.apologies_none]
        )
    if kind is ItemKind.MINUTES or (sheet.earlier[place] and kind is ItemKind.BUSINESS):
        day = sheet.earlier[place]
        if day is None:
            return list(words.previous_minutes_any)
        return [line.format(date=say_date(day)) for line in words.previous_minutes]
    if kind is ItemKind.NEXT_MEETING:
        if sheet.next_date is None:
            return list(words.next_meeting_open)
        when = say_when(sheet.next_date, sheet.next_time, "", look.style.clock)
        return [line.format(when=when) for line in words.next_meeting]
    plain = {
        ItemKind.INTERESTS: words.interests,
        ItemKind.ACTIONS: words.actions,
        ItemKind.PUBLIC: words.public,
        ItemKind.ANY_OTHER_BUSINESS: words.any_other_business,
    }
    return list(plain.get(kind, ()))


def _business(look: Look, item: ItemSheet) -> list[str]:
    words = look.style.script
    leads = listed(whole_names(item.leads))
    asked = [line.format(names=leads) for line in words.report] if leads else []
    by_purpose = {
        Purpose.DECISION: words.decision,
        Purpose.DISCUSSION: words.discussion,
        Purpose.INFORMATION: words.information,
    }
    return asked + list(by_purpose[item.purpose])
