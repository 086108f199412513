"""Corrections on paper: beside the old words, and in the minutes that agreed them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.signature import print_signature
from desktop.records.reading.sheets import (
    ConfirmedSheet,
    CorrectionSheet,
    MeetingSheet,
    SectionSheet,
)
from desktop.records.rules.words import MeetingKind
from tests.printing.reading_back import in_order, text_of
from tests.printing.sheets import (
    board_meeting,
    item,
    note,
    officers_meeting,
    resolved,
    signature,
    with_points,
)

MAY = date(2011, 5, 9)
STYLES = pytest.mark.parametrize(
    "sheet", [officers_meeting(), board_meeting()], ids=["table", "numbered"]
)


def later(was: str, becomes: str, minute: str = "14", limb: int = 0) -> CorrectionSheet:
    return CorrectionSheet("3", was, becomes, False, limb, minute, MAY, MAY)


@STYLES
def test_a_later_minute_stands_right_below_the_old_words(sheet: MeetingSheet) -> None:
    old = note("The rope was nylon.", note("It held."), corrections=(later("nylon", "hemp"),))
    assert in_order(
        text_of(print_minutes(with_points(sheet, old))),
        "The rope was nylon.",
        "Put right by minute 14 of Monday 9 May 2011: for ‘nylon’ read ‘hemp’.",
        "It held.",
    )


@STYLES
def test_a_limb_has_its_correction_right_below_it(sheet: MeetingSheet) -> None:
    mended = (later("rope", "hemp", limb=1),)
    old = replace(resolved("", "buy rope", "paint the quay"), corrections=mended)
    assert in_order(
        text_of(print_minutes(with_points(sheet, old))),
        "buy rope",
        "for ‘rope’ read ‘hemp’",
        "paint the quay",
    )


def test_words_that_go_and_a_minute_without_a_number_yet_are_said_so() -> None:
    old = note("The rope was old nylon.", corrections=(later("old ", "", minute=""),))
    text = text_of(print_minutes(with_points(board_meeting(), old)))
    assert "Put right at the meeting of Monday 9 May 2011: ‘old ’ is left out." in text


@STYLES
def test_confirming_minutes_list_what_was_corrected_under_their_item(sheet: MeetingSheet) -> None:
    agreed = (
        CorrectionSheet("2", "2833", "2834", False),
        CorrectionSheet("4", "rope", "ropes", True, limb=2),
    )
    earlier = ConfirmedSheet(date(2011, 3, 7), MeetingKind.ORDINARY, "corrected", agreed)
    first, *others = sheet.sections
    item = replace(first.items[0], confirmed=(earlier,))
    told = replace(sheet, sections=(replace(first, items=(item, *first.items[1:])), *others))
    for print_ in (print_minutes(told), print_signature(signature(told))):
        assert in_order(
            text_of(print_),
            item.title,
            "meeting of Monday 7 March 2011 were confirmed as corrected:",
            "Item 2, for ‘2833’ read ‘2834’.",
            "Item 4, limb (2), for ‘rope’ read ‘ropes’, written in the margin and initialled.",
            first.items[1].title,
        )


@STYLES
def test_what_a_decision_says_is_not_said_again(sheet: MeetingSheet) -> None:
    said = "The minutes of 7 March 2011 were confirmed as correct."
    drawn = ConfirmedSheet(date(2011, 3, 7), MeetingKind.ORDINARY, "drawn", ())
    change = CorrectionSheet("2", "2833", "2834", False)
    corrected = replace(drawn, confirmed_as="corrected", corrections=(change,))
    note_ = "meeting of Monday 7 March 2011 were confirmed as"
    for decided, earlier, told in (
        (resolved(said, lead=""), drawn, False),
        (resolved(said, lead=""), corrected, True),
        (resolved("The minutes go on the website.", lead=""), drawn, True),
        (note("The minutes were confirmed."), drawn, True),
    ):
        only = item("1", "Minutes", decided, confirmed=(earlier,))
        text = text_of(print_minutes(replace(sheet, sections=(SectionSheet("", (only,)),))))
        assert (note_ in text) is told


@STYLES
def test_where_no_item_deals_with_them_they_stand_at_the_end(sheet: MeetingSheet) -> None:
    earlier = ConfirmedSheet(date(2011, 3, 7), MeetingKind.ANNUAL, "drawn", ())
    told = replace(sheet, confirmed_apart=(earlier,))
    last = [item.title for section in sheet.sections for item in section.items][-1]
    text = text_of(print_minutes(told))
    assert in_order(text, last, "Earlier minutes", "annual meeting of", "confirmed as drawn.")
    assert told.confirmed_here == (earlier,)


def test_leaves_show_pattern_and_volume() -> None:
    sheet = replace(
        signature(board_meeting(), first_leaf=13),
        leaf_pattern="{yyzz}/{nnn}",
        year_label="2019-20",
        volume=2,
    )
    text = text_of(print_signature(sheet))
    assert "Leaf 1920/013" in text
    assert "Volume 2" in text
