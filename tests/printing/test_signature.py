"""Leaves for signature: numbered on, each to be initialled, the block never alone."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.signature import print_signature
from desktop.records.reading.sheets import CorrectionSheet, MeetingSheet
from tests.printing.reading_back import fonts_of, in_order, leaves_of, text_of
from tests.printing.sheets import board_meeting, note, officers_meeting, signature, with_points

BOTH = [officers_meeting(), board_meeting()]
STYLES = pytest.mark.parametrize("sheet", BOTH, ids=["table", "numbered"])


@STYLES
def test_every_leaf_carries_what_the_law_and_the_register_ask(sheet: MeetingSheet) -> None:
    print_ = print_signature(signature(sheet, first_leaf=13))
    leaves = leaves_of(print_)
    assert print_.leaves == len(leaves) >= 2
    for number, leaf in enumerate(leaves):
        assert leaf.startswith(sheet.body.name)
        assert f"Leaf {13 + number} · {number + 1} of {len(leaves)}" in leaf
        assert "Initials" in leaf
        assert "Corrections" in leaf
        assert "Fingerprint 9f2c 9f2c 9f2c 9f2c" in leaf
        assert "History 41d8 41d8 41d8 41d8" in leaf
        assert "DRAFT" not in leaf
    assert all(embedded for _, embedded in fonts_of(print_))


def test_the_block_says_who_confirms_and_when() -> None:
    text = text_of(print_signature(signature(officers_meeting())))
    assert in_order(
        text,
        "9 Any Other Business",
        "Confirmed as a correct record at the meeting held on Monday 9 May 2011.",
        "Signed",
        "Date",
        "Ian Curryer",
        "Chair",
    )


def test_what_is_not_known_yet_is_left_to_be_filled_in() -> None:
    sheet = replace(officers_meeting(), confirming_date=None)
    text = text_of(print_signature(replace(signature(sheet, signer=""), signer_capacity="")))
    assert "at the meeting held on ....." in text
    assert in_order(text, "Signed", "Date", "Name in full", "Chair")


def test_agreed_corrections_stand_before_the_block() -> None:
    sheet = replace(
        board_meeting(),
        corrections=(CorrectionSheet("16", "2833", "2834", False),),
        confirmed_on=date(2019, 11, 27),
    )
    assert in_order(
        text_of(print_signature(signature(sheet))), "Corrections agreed", "read ‘2834’", "Signed"
    )


@STYLES
def test_leaves_break_where_the_circulated_minutes_do(sheet: MeetingSheet) -> None:
    points = [note(f"Point {n} was noted by all who were there.") for n in range(150)]
    long = with_points(sheet, *points)
    circulated = leaves_of(print_minutes(long))
    signed = leaves_of(print_signature(signature(long)))
    assert len(circulated) > 3
    for draft, leaf in zip(circulated[:-2], signed, strict=False):
        for n in range(150):
            assert (f"Point {n} was" in draft) == (f"Point {n} was" in leaf)


@STYLES
def test_the_same_sheet_gives_the_same_bytes(sheet: MeetingSheet) -> None:
    assert print_signature(signature(sheet)).pdf == print_signature(signature(sheet)).pdf
    other = print_signature(replace(signature(sheet), fingerprint="0" * 64))
    assert other.pdf != print_signature(signature(sheet)).pdf


@STYLES
def test_the_block_never_stands_alone(sheet: MeetingSheet) -> None:
    """Grown point by point over two leaves, so that every way to end a leaf comes up."""
    plain = replace(sheet, attendance=(), presiding=())
    seen = set()
    for count in range(1, 75):
        points = [note(f"Point {n} was noted.") for n in range(count)]
        last = leaves_of(print_signature(signature(with_points(plain, *points))))
        before = last[-1].split("Confirmed as a correct record")[0]
        assert in_order(last[-1], "Confirmed as a correct record", "Signed", "Ian Curryer", "Chair")
        assert f"Point {count - 1} was noted." in before
        assert count == 1 or f"Point {count - 2} was noted." in before
        assert sum("Signed" in leaf for leaf in last) == 1
        seen.add(len(last))
    assert seen >= {1, 2, 3}


@pytest.mark.parametrize("words", range(150, 560, 9))
def test_two_lines_of_a_long_last_point_stay_with_the_block(words: int) -> None:
    text = " ".join(f"word{n}" for n in range(words))
    plain = replace(board_meeting(), attendance=())
    last = leaves_of(print_signature(signature(with_points(plain, note(text)))))[-1]
    before = last.split("Confirmed as a correct record")[0]
    assert before.count("word") >= 9
    assert f"word{words - 1}" in before
