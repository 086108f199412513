"""A certified extract: the exact words, the leaf they stand on, and the certificate."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.printing.extract import print_extract
from desktop.printing.signature import print_signature
from desktop.records.reading.body_sheets import BookPart
from desktop.records.reading.paper_sheets import ExtractSheet
from desktop.records.reading.sheets import CorrectionSheet, MeetingSheet, SectionSheet
from tests.printing.reading_back import facts_of, in_order, leaves_of, text_of
from tests.printing.sheets import (
    FINGERPRINT,
    STYLES,
    board_meeting,
    confirmed,
    in_each_style,
    note,
    resolved,
    signature,
    with_points,
)

EMPOWERING = 3
"""The place of the item with decision 2 in the Board's agenda."""


def one_item(meeting: MeetingSheet, place: int, volume: int = 1) -> ExtractSheet:
    """An extract of the item at a place, out of leaves as they were printed."""
    made = print_signature(signature(meeting))
    labels = tuple(str(13 + leaf) for leaf in range(made.leaves))
    part = BookPart("Meeting", meeting.date, 13, made.leaves, made.pdf, labels, meeting)
    wanted = [item for section in meeting.sections for item in section.items][place]
    alone = replace(meeting, sections=(SectionSheet("", (wanted,)),), corrections=())
    return ExtractSheet(alone, part, volume, FINGERPRINT)


def of_the_decision(sheet: ExtractSheet) -> ExtractSheet:
    ((section,), meeting) = sheet.meeting.sections, sheet.meeting
    (item,) = section.items
    (made,) = (point for point in item.points if point.decision)
    only = SectionSheet("", (replace(item, points=(made,)),))
    return replace(sheet, meeting=replace(meeting, sections=(only,)), decision=True)


def test_an_item_word_for_word_with_the_certificate_below() -> None:
    print_ = print_extract(one_item(confirmed(board_meeting()), EMPOWERING, volume=2))
    assert print_.leaves == 1
    assert in_order(
        text_of(print_),
        "Extract from the minutes of Children’s Partnership Board",
        "The meeting held on Wednesday 25 September 2019, 4.00 pm",
        "16 Empowering Families",
        "Report of the Director of Children’s Integrated Services",
        "a) So far 2833 claims",
        "RESOLVED to (1) ask members",
        "Decision 2 · moved by Peter Bramhall, seconded by Zoe Butler · 7 for, 1 against",
        "Confirmed as drawn at the meeting of Wednesday 27 November 2019.",
        "Leaf 14 of the minute book, volume 2 · Fingerprint 9f2c 9f2c 9f2c 9f2c",
        "Certificate I certify that this is a true extract from the minutes of the meeting of"
        " Children’s Partnership Board held on Wednesday 25 September 2019, which were confirmed"
        " as a correct record on Wednesday 27 November 2019.",
        "Signed Date",
        "Name in full Capacity",
    )
    assert "Membership Changes" not in text_of(print_)
    assert "Alison Michalska" not in text_of(print_)
    assert facts_of(print_)["/Title"].startswith("Extract from the minutes of Children’s")


def test_a_decision_under_the_title_of_its_item() -> None:
    sheet = of_the_decision(one_item(confirmed(board_meeting()), EMPOWERING))
    text = text_of(print_extract(sheet))
    assert in_order(text, "16 Empowering Families", "RESOLVED to", "Decision 2", "Leaf 14 of")
    assert "2833 claims" not in text


def test_a_decision_alone_takes_no_number_from_its_place() -> None:
    meeting = one_item(confirmed(board_meeting()), EMPOWERING).meeting
    company = replace(meeting, body=replace(meeting.body, house_style="company"))
    text = text_of(print_extract(of_the_decision(ExtractSheet(company))))
    assert "16.1" not in text
    assert "Resolution 2" in text


def test_an_item_on_two_leaves_names_both() -> None:
    long = "It was spoken of at such length that it fills more than one leaf. "
    sheet = with_points(board_meeting(), note("First."), note(long * 70), resolved("do it."))
    extract = one_item(confirmed(sheet), 0)
    assert extract.printing is not None
    assert extract.printing.leaves == 3
    assert "Leaves 13 to 15 of the minute book · " in text_of(print_extract(extract))
    assert "Leaf 15 of the minute book" in text_of(print_extract(of_the_decision(extract)))


@pytest.mark.parametrize("meeting", in_each_style(), ids=STYLES)
def test_each_item_is_found_on_its_leaf(meeting: MeetingSheet) -> None:
    done = confirmed(meeting)
    leaves = leaves_of(print_signature(signature(done)))
    items = [item for section in done.sections for item in section.items]
    for place, item in enumerate(items):
        text = text_of(print_extract(one_item(done, place)))
        named = item.title.casefold()
        first = next(str(13 + leaf) for leaf, said in enumerate(leaves) if named in said.casefold())
        assert f"Leaf {first} of the minute book" in text or f"Leaves {first} to" in text


def test_later_corrections_stand_beside_the_words_and_without_leaves_none_is_named() -> None:
    later = CorrectionSheet("1", "six", "seven", False, minute="4", minute_date=date(2020, 1, 8))
    sheet = with_points(board_meeting(), note("There are six boats.", corrections=(later,)))
    text = text_of(print_extract(ExtractSheet(confirmed(sheet))))
    assert in_order(
        text,
        "There are six boats.",
        "Put right by minute 4 of Wednesday 8 January 2020: for ‘six’ read ‘seven’.",
        "Confirmed as drawn",
        "Certificate",
    )
    assert "minute book" not in text
    assert "Fingerprint" not in text


def test_the_certificate_never_stands_alone() -> None:
    line = "A line of the minutes as long as they are. "
    for count in range(36, 48):
        sheet = with_points(board_meeting(), *(note(line) for _ in range(count)))
        leaves = leaves_of(print_extract(ExtractSheet(confirmed(sheet))))
        (last,) = (said for said in leaves if "I certify" in said)
        assert line.strip() in last or "Confirmed as drawn" in last
        assert in_order(last, "Certificate", "I certify", "Signed", "Name in full")
