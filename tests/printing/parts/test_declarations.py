"""Interests declared, as the minutes say them after who was there."""

from dataclasses import replace

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.signature import print_signature
from desktop.records.reading.exempt_minutes import exempt_part, open_part
from desktop.records.reading.redaction import BAR, redacted
from desktop.records.reading.sheets import DeclarationSheet, MeetingSheet, SignatureSheet
from desktop.records.rules.words import LeafSeries
from tests.printing.reading_back import in_order, text_of
from tests.printing.sheets import STYLES, in_each_style, item, signature

HERS = DeclarationSheet(
    "Siân Ŵyn", "4", "Personal", "A mooring of hers.", True, "10:15", "10:30", ""
)
AT_LARGE = DeclarationSheet(
    "Bob Lee", "", "", "", True, "", "", "Granted by the Standards Committee."
)
SECRET = DeclarationSheet(
    "Ada de Vere", "5", "Disclosable pecuniary interest", "Tenant of the boathouse", True,
    "10:40", "", "For four years", exempt=True,
)  # fmt: skip
PERSONAL = "Siân Ŵyn, item 4: personal interest (A mooring of hers); left the room"


def with_declarations(sheet: MeetingSheet) -> MeetingSheet:
    return replace(sheet, declarations=(HERS, AT_LARGE, SECRET))


@pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
def test_they_are_told_in_order_between_who_came_and_what_was_done(sheet: MeetingSheet) -> None:
    made = with_declarations(sheet)
    for print_ in (print_minutes(made), print_signature(signature(made))):
        assert in_order(
            " ".join(text_of(print_).replace("\u00a0", " ").split()),
            sheet.attendance[-1].name,
            "nterest",
            PERSONAL,
            "Bob Lee: an interest; left the room; "
            "dispensation: Granted by the Standards Committee.",
            "Ada de Vere, item 5: disclosable pecuniary interest (Tenant of the boathouse); "
            "left the room at 10",
            "dispensation: For four years.",
        )
        first = sheet.sections[0].items[0].title
        assert in_order(text_of(print_).casefold(), PERSONAL[:17].casefold(), first.casefold())


def test_times_are_said_as_the_style_says_them() -> None:
    table, _, parish, _ = in_each_style()
    assert "from 10:15 to 10:30." in text_of(print_minutes(with_declarations(table)))
    said = text_of(print_minutes(with_declarations(parish))).replace("\u00a0", " ")
    assert "from 10.15 am to 10.30 am." in said


@pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
def test_nothing_is_said_where_nobody_declared_any(sheet: MeetingSheet) -> None:
    said = text_of(print_minutes(sheet))
    assert "Interests declared" not in said
    assert "Declarations of interest" not in said


def test_the_public_hears_who_declared_one_in_an_exempt_item_but_not_what() -> None:
    open_ = open_part(with_declarations(in_each_style()[0]))
    assert open_part(open_) == open_
    said = " ".join(text_of(print_minutes(open_)).split())
    assert "Ada de Vere, item 5: an interest; left the room at 10:40." in said
    assert PERSONAL in said
    for word in ("pecuniary", "boathouse", "four years"):
        assert word not in said


def test_leaves_of_exempt_items_say_what_it_was() -> None:
    sheet = with_declarations(in_each_style()[0])
    first = sheet.sections[0]
    closed = item("5", "The boathouse", exempt_paragraph="3")
    sheet = replace(sheet, sections=(replace(first, items=(*first.items, closed)),))
    leaves: SignatureSheet = replace(signature(exempt_part(sheet)), series=LeafSeries.EXEMPT)
    said = text_of(print_signature(leaves))
    assert in_order(said, "Ada de Vere, item 5: disclosable", "The boathouse")
    assert "Siân Ŵyn" not in said


def test_a_redacted_copy_bars_it() -> None:
    sheet = with_declarations(in_each_style()[0])
    copy = redacted(sheet, ("Bob Lee",), exempt=True)
    hers, at_large, secret = copy.declarations
    assert hers == HERS
    assert at_large.name == BAR
    assert secret == replace(SECRET, kind="", nature=BAR, dispensation="")
