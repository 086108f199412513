"""The sheet to sign, the chair's script and the sheet for minutes by hand, read back."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from desktop.printing.attendance_sheet import print_attendance_sheet
from desktop.printing.blank import print_blank
from desktop.printing.script import print_script
from desktop.records.reading.meeting_sheets import SigningInSheet
from desktop.records.reading.sheets import BodySheet, Print, SectionSheet
from desktop.records.rules.words import ItemKind, Purpose
from tests.printing.calls import HUNDRED_AND_TWENTY, crowded, script, signing_in
from tests.printing.reading_back import bookmarks_of, in_order, leaves_of, text_of
from tests.printing.sheets import BOARD, OFFICERS, STYLES, item, meeting
from tests.printing.structure_back import structure

BODIES = pytest.mark.parametrize("body", [OFFICERS, BOARD], ids=["table", "numbered"])


def lines_on(print_: Print, leaf: int) -> int:
    """How many lines are drawn on a leaf."""
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        return sum(
            str(step.operator) == "S" for step in pikepdf.parse_content_stream(pdf.pages[leaf])
        )


@BODIES
def test_everyone_expected_has_a_line_to_sign_on(body: BodySheet) -> None:
    text = text_of(print_attendance_sheet(signing_in(body)))
    assert in_order(
        text,
        "Attendance",
        "7 March 2011",
        "Name Capacity Signature",
        "Siân Ŵyn-Jones Head, Ysgol y Bryn",
        "Bob Lee Clerk",
        "Ada de Vere Apologies",
        "Visitors and others who attend",
        "Name in capitals From Signature",
    )


@BODIES
def test_no_row_to_sign_is_parted(body: BodySheet) -> None:
    printed = print_attendance_sheet(crowded(body))
    leaves = leaves_of(printed)
    assert len(leaves) > 3
    for name in HUNDRED_AND_TWENTY:
        (leaf,) = [leaf for leaf in leaves if f"{name} Member" in leaf]
        assert "Name Capacity Signature" in leaf
    with_visitors = [leaf for leaf in leaves if "Name in capitals" in leaf]
    assert len(with_visitors) == 1


def test_a_meeting_that_expects_nobody_still_has_lines_for_visitors() -> None:
    printed = print_attendance_sheet(SigningInSheet(signing_in(BOARD).meeting, ()))
    assert printed.leaves == 1
    assert lines_on(printed, 0) > 10


@BODIES
def test_the_script_says_when_what_and_how(body: BodySheet) -> None:
    text = text_of(print_script(script(body)))
    assert in_order(
        text,
        "Chair’s script",
        "I open this",
        "Apologies",
        "apologies from Tony Graham and Holly Sheppard",
        "Interests",
        "interest to declare",
        "Minutes of the last meeting",
        "the minutes of the meeting of Monday 10 January 2011",
        "Is it agreed that the minutes",
        "be signed?",
        "Action log",
        "Crane",
        "I ask Bob Lee to introduce",
        "Lease of the quay",
        "the public and press be excluded",
        "(paragraph 3)",
        "urgent: the offer lapses",
        "I ask Ada de Vere",
        "Who moves? Who seconds?",
        "Moorings",
        "open to the public again",
        "Harbour news",
        "agreed to note",
        "Any other business",
        "Next meeting",
        "The next meeting is on Monday 9 May 2011",
        "I close the meeting",
    )
    assert text.count("be excluded") == 1
    assert text.count("open to the public again") == 1


def test_times_run_on_from_the_start_by_what_is_allotted() -> None:
    text = text_of(print_script(script(OFFICERS)))
    assert in_order(
        text,
        "09:30 1 Apologies",
        "09:32 2 Interests",
        "09:35 3 Minutes",
        "09:40 4 Action log",
        "09:40 4.1 Crane",
        "09:55 5 Lease",
        "10:35 6 Moorings",
    )
    assert "9.30 am 1 Apologies" in text_of(print_script(script(BOARD)))


def test_what_the_record_leaves_open_is_asked() -> None:
    sheet = replace(script(BOARD), apologies=(), earlier=(None,) * 11, next_date=None)
    text = text_of(print_script(sheet))
    assert "Are there any apologies for absence?" in text
    assert "the minutes of the last meeting" in text
    assert "When do we meet next?" in text


def test_an_item_that_confirms_minutes_is_put_so_whatever_its_kind() -> None:
    sheet = script(BOARD)
    sheet = replace(sheet, kinds=(ItemKind.BUSINESS,) * 11)
    text = text_of(print_script(sheet))
    assert "Is it agreed that the minutes" in text
    assert "Does anyone have an interest" not in text


def test_each_item_of_the_script_stands_on_one_leaf_with_room_to_write() -> None:
    printed = print_script(script(BOARD))
    leaves = leaves_of(printed)
    (leaf,) = [number for number, text in enumerate(leaves) if "5 Lease" in text]
    assert "All those in favour" in leaves[leaf].partition("5 Lease")[2]
    assert lines_on(printed, leaf) > 3
    assert "5 Lease of the quay" in bookmarks_of(printed)


@BODIES
def test_minutes_by_hand_have_the_agenda_boxes_and_lines(body: BodySheet) -> None:
    printed = print_blank(signing_in(body))
    text = text_of(printed)
    assert in_order(
        text,
        "Minutes by hand",
        "In the chair",
        "Began at",
        "Name Present Apologies Absent",
        "Siân Ŵyn-Jones ☐ ☐ ☐",
        "Ada de Vere ☐ ☑ ☐",
        "1 Apologies",
        "4.1 Crane",
        "5 Lease of the quay",
        "Moved",
        "Seconded",
        "For / against / abstaining",
        "Actions",
        "No. Action Owner Due",
        "Closed at",
    )
    assert lines_on(printed, 0) > 12


@pytest.mark.parametrize("style", STYLES)
def test_no_line_to_write_on_is_parted_from_its_item(style: str) -> None:
    items = tuple(item("", f"Subject {n}", purpose=Purpose.DECISION) for n in range(40))
    body = replace(BOARD, house_style=style)
    sheet = replace(signing_in(body), meeting=meeting(body, SectionSheet("", items)))
    leaves = leaves_of(print_blank(sheet))
    assert len(leaves) > 5
    for leaf in leaves:
        assert leaf.casefold().count("subject") == leaf.count("Moved") == leaf.count("against")


@BODIES
def test_three_hundred_items_by_hand(body: BodySheet) -> None:
    sheet = crowded(body)
    printed = print_blank(sheet)
    text = text_of(printed)
    assert in_order(text, *(f"Item {number}" for number in range(0, 299, 13)))
    assert all(name in text for name in HUNDRED_AND_TWENTY)


@BODIES
def test_empty_cells_are_cells_for_whoever_listens(body: BodySheet) -> None:
    for printed in (print_attendance_sheet(signing_in(body)), print_blank(signing_in(body))):
        tables = structure(printed.pdf).all("Table")
        assert len(tables) == 2
        for table in tables:
            assert len({len(row.kids) for row in table.kids}) == 1


@pytest.mark.parametrize(
    "press",
    [
        lambda: print_script(script(BOARD)),
        lambda: print_blank(signing_in(BOARD)),
        lambda: print_attendance_sheet(signing_in(BOARD)),
    ],
    ids=["script", "blank", "attendance"],
)
def test_the_same_sheet_gives_the_same_bytes(press) -> None:  # type: ignore[no-untyped-def]
    assert press().pdf == press().pdf
