"""Items, their numbers and minutes, and exempt business."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.records.rules.proofing import (
    BodyTerms,
    DecisionLine,
    EarlierMeeting,
    ItemLine,
    NameExclusion,
    PointLine,
)
from desktop.records.rules.words import ItemKind, MeetingKind, PointKind, State
from tests.records.rules.proofing.sheets import codes, meeting, only, with_item

SAID = (PointLine(1, "The quay was seen."),)
RESOLVED = DecisionLine(41, "12", "RESOLVED", ("to exclude the press and public",))


def test_an_item_without_a_minute() -> None:
    for points in ((), (PointLine(1, ""),), (PointLine(1, ""), PointLine(2, ""))):
        (finding,) = only(with_item(meeting(), points=points), "no-minute")
        assert finding.place.words == "Item 1, “Moorings”"
    limbs = PointLine(1, "", PointKind.DECISION, decision=DecisionLine(1, limbs=("paint it",)))
    assert codes(with_item(meeting(), points=(limbs,))) == []


def test_what_is_deferred_or_in_parts_needs_no_minute_of_its_own() -> None:
    assert codes(with_item(meeting(), points=(), deferred=True)) == []
    whole = ItemLine(5, "Moorings", number="1")
    part = ItemLine(6, "Ropes", number="1.1", parent_id=5, points=SAID)
    assert codes(meeting(items=(whole, part))) == []
    (finding,) = only(meeting(items=(whole, replace(part, points=()))), "no-minute")
    assert finding.place.item_id == 6


def test_minutes_and_numbers_are_not_asked_for_before_they_are_drafted() -> None:
    bare = with_item(meeting(), points=(), number="")
    assert codes(bare) == ["no-minute", "number-missing"]
    assert codes(replace(bare, state=State.HELD)) == []


def test_a_number_twice() -> None:
    first = ItemLine(5, "Moorings", number="1", points=SAID)
    second = ItemLine(6, "Ropes", number="1", points=(PointLine(2, "Bought."),))
    (finding,) = only(meeting(items=(first, second)), "number-twice")
    assert (finding.place.item_id, finding.message) == (6, "There is an item 1 already.")
    assert codes(meeting(items=(first, replace(second, number="2")))) == []


JUNE = (EarlierMeeting(3, date(2010, 6, 26)),)


@pytest.mark.parametrize(
    ("item", "dealt_with"),
    [
        (ItemLine(5, "Moorings", number="1", points=SAID), False),
        (ItemLine(5, "Minutes of 26 June 2010", number="1", points=SAID), True),
        (ItemLine(5, "Last time", number="1", points=SAID, kind=ItemKind.MINUTES), True),
        (ItemLine(5, "Last time", number="1", points=SAID, confirms_id=3), True),
        (ItemLine(5, "Minutes", number="1", points=SAID, confirms_id=2), False),
        (ItemLine(5, "Ten minutes’ silence", number="1", points=SAID), True),
    ],
)
def test_earlier_minutes(item: ItemLine, dealt_with: bool) -> None:
    found = only(meeting(items=(item,), unconfirmed=JUNE), "earlier-minutes")
    assert [each.message for each in found] == (
        []
        if dealt_with
        else ["The minutes of 26 June 2010 are to be confirmed, and no item here deals with them."]
    )


def test_an_extraordinary_meeting_confirms_where_the_body_says_so() -> None:
    sheet = meeting(unconfirmed=JUNE, kind=MeetingKind.EXTRAORDINARY)
    assert codes(sheet) == []
    assert codes(replace(sheet, body=BodyTerms(extraordinary_confirms=True))) == ["earlier-minutes"]
    assert codes(replace(sheet, kind=MeetingKind.ANNUAL)) == ["earlier-minutes"]
    assert codes(meeting(unconfirmed=JUNE, state=State.PLANNED)) == []


def test_an_exempt_item_needs_its_resolution() -> None:
    exempt = ItemLine(6, "Rents", number="2", points=SAID, exempt_paragraph="3")
    (finding,) = only(meeting(items=(exempt,)), "exempt-without-resolution")
    assert finding.mends == ()
    assert codes(meeting(items=(replace(exempt, excluded_by_id=41),))) == []
    assert codes(meeting(items=(replace(exempt, kind=ItemKind.PUBLIC),))) == []


@pytest.mark.parametrize(
    ("decision", "offered"),
    [
        (PointLine(2, "", PointKind.DECISION, decision=RESOLVED), True),
        (PointLine(2, "The public were excluded.", PointKind.DECISION,
                   decision=DecisionLine(41, "12")), True),
        (PointLine(2, "The public were thanked.", PointKind.DECISION,
                   decision=DecisionLine(41, "12")), False),
        (PointLine(2, "The public should be excluded, it was said."), False),
    ],
)  # fmt: skip
def test_the_resolution_before_it_is_offered(decision: PointLine, offered: bool) -> None:
    before = ItemLine(5, "The press", number="1", points=(decision,))
    exempt = ItemLine(6, "Rents", number="2", points=SAID, exempt_paragraph="3")
    (finding,) = only(meeting(items=(before, exempt)), "exempt-without-resolution")
    assert finding.mends == ((NameExclusion(6, 41, "12"),) if offered else ())
