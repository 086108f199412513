"""Corrections: what the confirming meeting agreed, and what later minutes put right.

They stand in both minutes: in the corrected ones at the end or right below the words, in those of
the confirming meeting under the item that dealt with them.
"""

import re
from collections.abc import Iterable

from desktop.printing.layout.flow import keep_with_next
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place, paragraph, square
from desktop.printing.layout.tags import entry, listing, section
from desktop.printing.parts.look import Look
from desktop.printing.parts.title import kind_words, section_heading
from desktop.printing.styles.saying import say_date
from desktop.records.reading.sheets import (
    ConfirmedSheet,
    CorrectionSheet,
    ItemSheet,
    MeetingSheet,
)

_CONFIRMS = re.compile(
    r"\bminutes\b.*\b(?:confirm|approv|agree|accept|accurate|correct)", re.IGNORECASE | re.DOTALL
)


def confirmation(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """When and how the minutes were confirmed; nothing while they are not."""
    if not sheet.settled or not sheet.confirmed_on:
        return []
    words = look.style.confirming
    wording = words.corrected if sheet.confirmed_as == "corrected" else words.drawn
    said = wording.format(date=say_date(sheet.confirmed_on))
    return paragraph(look.text.pieces(said), look.text, look.column.inside(0, before=16))


def corrections(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """Every correction that was agreed, in its exact words."""
    if not sheet.corrections:
        return []
    part = section(None, 2)
    strips = section_heading(look, look.style.confirming.corrections, look.column.within(part))
    return strips + _listed(look, sheet.corrections, look.column.within(part))


def confirmed_apart(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """The earlier minutes that were confirmed here, where no item deals with them."""
    if not sheet.confirmed_apart:
        return []
    place = look.column.within(section(None, 2))
    strips = section_heading(look, look.style.confirming.confirmed_here, place)
    return strips + confirmed(look, sheet.confirmed_apart, place)


def confirmed(look: Look, earlier: Iterable[ConfirmedSheet], place: Place) -> list[Strip]:
    """What became of earlier minutes, with each correction that was agreed."""
    words = look.style.confirming
    strips: list[Strip] = []
    for sheet in earlier:
        wording = words.here_corrected if sheet.confirmed_as == "corrected" else words.here_drawn
        kind = kind_words(look, sheet.kind).lower()
        said = wording.format(kind=kind, date=say_date(sheet.date))
        lines = paragraph(look.text.pieces(said), look.text, place.inside(0, before=5))
        strips += keep_with_next(lines) if sheet.corrections else lines
        strips += _listed(look, sheet.corrections, place)
    return strips


def untold(item: ItemSheet) -> list[ConfirmedSheet]:
    """The earlier minutes that no decision of the item says to be confirmed, just as they were."""
    told = any(_CONFIRMS.search(point.text) for point in item.points if point.decision)
    return [
        earlier for earlier in item.confirmed if earlier.confirmed_as == "corrected" or not told
    ]


def put_right(look: Look, made: Iterable[CorrectionSheet], place: Place) -> list[Strip]:
    """A quiet note below old words for each later minute that put them right."""
    words = look.style.confirming
    strips: list[Strip] = []
    for correction in made:
        day = correction.minute_date or correction.recorded_on
        wording = words.put_right if correction.minute else words.put_right_there
        said = wording.format(
            minute=correction.minute,
            date=say_date(day) if day else "",
            correction=_words(look, correction),
        )
        below = place.inside(place.hang, before=2)
        strips += paragraph(look.small.pieces(said), look.small, below)
    return strips


def _listed(look: Look, made: Iterable[CorrectionSheet], place: Place) -> list[Strip]:
    whole = listing(place.tag, "Square")
    strips: list[Strip] = []
    for correction in made:
        own = place.inside(0, hang=5 * MM, before=3).within(entry(whole))
        pieces = look.text.pieces(_said(look, correction))
        strips += paragraph(pieces, look.text, own, marker=square)
    return strips


def _said(look: Look, correction: CorrectionSheet) -> str:
    words = look.style.confirming
    parts = [words.item.format(number=correction.item_number)] if correction.item_number else []
    if correction.limb:
        parts.append(words.limb.format(number=correction.limb))
    parts.append(_words(look, correction))
    if correction.in_margin:
        parts.append(words.in_margin)
    return ", ".join(parts) + "."


def _words(look: Look, correction: CorrectionSheet) -> str:
    words = look.style.confirming
    wording = words.correction if correction.becomes else words.left_out
    return wording.format(was=correction.was, becomes=correction.becomes)
