"""A house style with what a body chose of its own: typefaces and the words of a few headings."""

from dataclasses import replace
from typing import Any

from desktop.printing.styles.schema import HouseStyle
from desktop.records.reading.look_sheet import LookSheet
from desktop.records.rules.looks import WORDINGS, wording_fault

ENTRIES: dict[str, tuple[tuple[str, str], ...]] = {
    "minutes_title": (("title", "minutes"),),
    "agenda_title": (("title", "agenda"),),
    "present": (("attendance", "present"), ("attendance", "present_alone")),
    "in_attendance": (("attendance", "in_attendance"),),
    "apologies": (("attendance", "apologies"),),
    "absent": (("attendance", "absent"),),
    "confirmed": (("signing", "confirmed"),),
}
"""Which entries of a style each of the words takes the place of."""


def with_own(style: HouseStyle, own: LookSheet) -> HouseStyle:
    """The style as this body has it. A wording that nothing can be filled into is left out."""
    faces: dict[str, Any] = {}
    if own.text_font:
        faces |= {"text": own.text_font, "furniture": own.text_font}
    if own.heading_font:
        faces["headings"] = own.heading_font
    style = replace(style, type=replace(style.type, **faces))
    for word in own.wording:
        if word.key in ENTRIES and not wording_fault(word.text, WORDINGS[word.key]):
            for section, entry in ENTRIES[word.key]:
                changed = replace(getattr(style, section), **{entry: word.text})
                style = replace(style, **{section: changed})
    return style
