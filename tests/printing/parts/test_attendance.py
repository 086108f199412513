"""Lists of who came that go on upon the next leaf say there whose list it is."""

from dataclasses import replace

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.signature import print_signature
from desktop.records.reading.sheets import MeetingSheet
from desktop.records.rules.words import Status
from tests.printing.reading_back import in_order, leaves_of
from tests.printing.sheets import STYLES, in_each_style, person, signature
from tests.printing.structure_back import structure

MANY = 90


def crowded(sheet: MeetingSheet) -> MeetingSheet:
    """More people than a leaf holds, and some who sent apologies."""
    there = [person(f"Ann Lee{n:03}", "Member", "Harbour Trust") for n in range(MANY)]
    away = [person(f"Bob Ray{n:03}", status=Status.APOLOGIES) for n in range(3)]
    return replace(sheet, attendance=(*there, *away), presiding=(), sections=())


@pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
def test_a_list_that_goes_on_has_its_heading_again(sheet: MeetingSheet) -> None:
    made = crowded(sheet)
    for print_ in (print_minutes(made), print_signature(signature(made))):
        first, *others = (leaf.casefold() for leaf in leaves_of(print_))
        assert "(continued)" not in first
        whole = [leaf for leaf in others if "ann lee" in leaf]
        assert whole
        for leaf in whole:
            heading = leaf[: leaf.index("(continued)")].split()[-1]
            assert heading in first
            assert in_order(leaf, "(continued)", "ann lee")
            assert leaf.count("(continued)") == 1
        assert all("(continued)" not in leaf for leaf in others if leaf not in whole)


@pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
def test_what_is_seen_again_is_not_read_out_again(sheet: MeetingSheet) -> None:
    said = structure(print_minutes(crowded(sheet)).pdf).said()
    assert "(continued)" not in said.casefold()
    assert [said.count(f"Ann Lee{n:03}") for n in range(MANY)] == [1] * MANY


@pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
def test_a_list_that_ends_with_the_leaf_is_not_continued(sheet: MeetingSheet) -> None:
    text = " ".join(leaves_of(print_minutes(sheet)))
    assert "(continued)" not in text
