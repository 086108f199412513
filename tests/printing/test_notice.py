"""The notice on the agenda, read back: who is called, by whom, since when, and what is private."""

from dataclasses import replace

import pytest

from desktop.printing.agenda import print_agenda
from desktop.records.reading.meeting_sheets import CallSheet
from desktop.records.reading.public_agenda import public_agenda
from desktop.records.reading.sheets import BodySheet, SectionSheet
from tests.printing.calls import CALL, HUNDRED_AND_TWENTY, LONG_WORD, long_agenda, to_come
from tests.printing.reading_back import bookmarks_of, in_order, leaves_of, text_of
from tests.printing.sheets import BOARD, OFFICERS, item

BODIES = pytest.mark.parametrize("body", [OFFICERS, BOARD], ids=["table", "numbered"])


@BODIES
def test_a_short_notice_stands_above_the_business(body: BodySheet) -> None:
    leaf = leaves_of(print_agenda(to_come(body), CALL))[0]
    assert in_order(
        leaf,
        "Cllr Siân Ŵyn-Jones, Bob Lee and Ada de Vere",
        "Invited: Tony Graham",
        "Jean Pardoe",
        "Clerk",
        "Issued on Monday 28 February 2011",
        "The public may be excluded from the meeting for item 5 (paragraph 3).",
        "Apologies",
    )


def test_the_style_words_the_notice() -> None:
    assert "Notice is given of this meeting of the Board" in text_of(
        print_agenda(to_come(BOARD), CALL)
    )
    assert "Members are asked to attend" in text_of(print_agenda(to_come(OFFICERS), CALL))


def test_the_clerk_signs_by_the_name_of_the_seat() -> None:
    call = replace(CALL, clerk_title="Secretary to the Board")
    text = text_of(print_agenda(to_come(BOARD), call))
    assert in_order(text, "Jean Pardoe", "Secretary to the Board", "Issued on")


def test_what_is_not_known_is_not_said() -> None:
    text = text_of(print_agenda(to_come(BOARD), replace(CALL, issued_on=None, clerk="")))
    assert "Issued" not in text
    assert "Clerk" not in text
    alone = text_of(print_agenda(to_come(BOARD), CallSheet()))
    assert "Notice is given" not in alone


def test_every_private_item_is_named_with_its_ground() -> None:
    sheet = to_come(BOARD)
    sheet = replace(
        sheet,
        sections=(
            SectionSheet("", (
                item("", "One", exempt_paragraph="1"),
                item("", "Two"),
                item("", "Part", part=True, exempt_paragraph="confidential"),
            )),
        ),
    )  # fmt: skip
    text = text_of(print_agenda(sheet, CALL))
    assert "for item 1 (paragraph 1) and item 2.1 (confidential)." in text


@BODIES
def test_a_long_notice_has_its_own_leaves_and_parts_no_name(body: BodySheet) -> None:
    call = replace(CALL, members=HUNDRED_AND_TWENTY)
    leaves = leaves_of(print_agenda(to_come(body), call))
    front = next(number for number, leaf in enumerate(leaves) if "1 Apologies" in leaf)
    assert front == len(leaves) - 1 > 0
    said = " ".join(leaves[:front])
    assert all(name in said for name in HUNDRED_AND_TWENTY)
    # The signature stands on the leaf of the words that it signs.
    signed = next(leaf for leaf in leaves if "Jean Pardoe" in leaf)
    assert "Notice is given" in signed or "Members are asked" in signed


@BODIES
def test_three_hundred_items_and_a_word_that_no_line_holds(body: BodySheet) -> None:
    printed = print_agenda(long_agenda(body), replace(CALL, members=(LONG_WORD,)))
    text = text_of(printed).replace(" ", "")
    assert printed.leaves > 10
    assert "300" in text
    assert text.count("Llanfair") >= 38 * 3


@BODIES
def test_the_public_learns_the_number_and_the_ground_of_what_is_private(body: BodySheet) -> None:
    sheet = to_come(body)
    (first, second, third) = sheet.sections
    private = item(
        "9", "canary-title", exempt_paragraph="3", leads=("canary-lead",), note="canary-note",
        report_of="canary-report", papers=("canary-paper",), urgent_reason="canary-urgent",
    )  # fmt: skip
    part = item("9.1", "canary-part", part=True, note="canary-part-note")
    sheet = replace(
        sheet, sections=(first, replace(second, items=(*second.items, private, part)), third)
    )
    printed = print_agenda(public_agenda(sheet), CALL)
    assert "canary" not in text_of(printed)
    assert not any("canary" in mark for mark in bookmarks_of(printed))
    assert b"canary" not in printed.pdf
    assert in_order(
        text_of(printed), "item 9 (paragraph 3)", "9 Item taken in private", "Next meeting"
    )
    assert "Moorings" in text_of(printed)
