"""How the minutes are written."""

import pytest

from desktop.records.rules.proofing import AttendanceLine, DecisionLine, ItemLine, PointLine
from desktop.records.rules.words import PointKind
from tests.records.rules.proofing.sheets import (
    EVERYONE,
    codes,
    meeting,
    mended,
    only,
    said_at,
    with_item,
)


@pytest.mark.parametrize(
    ("text", "letters", "message"),
    [
        ("The NEET figures rose.", "NEET", "NEET is not explained."),
        ("NEETs rose, and NEETs fell.", "NEET", "NEET is not explained."),
        ("OQT’s plan was seen.", "OQT", "OQT is not explained."),
        ("The OQT met. The Old Quay Trust (OQT) agreed.", None, None),
        ("The CYPP is drawn up.", "CYPP", "CYPP is not explained."),
    ],
)
def test_an_abbreviation_that_is_not_explained(
    text: str, letters: str | None, message: str | None
) -> None:
    sheet = meeting(text)
    found = only(sheet, "abbreviation")
    assert [said_at(sheet, each) for each in found] == ([letters] if letters else [])
    assert [each.message for each in found] == ([message] if message else [])


@pytest.mark.parametrize(
    "text",
    [
        "The Old Quay Trust (OQT) met. The OQT thanked SN.",
        "The Trust (the “OQT”) met; OQT members came.",
        "The OQT (Old Quay Trust) met.",
        "The NHS, the BBC and UK law; a PDF at 10 AM; two MPs.",
        "PLEASE NOTE that phase II and part XIV follow.",
        "RESOLVED: to paint it. AGREED.",
        "IN THE ABSENCE OF THE QQQ NOTHING WAS DONE",
        "The payment was approved and the minutes amended. CLERK TO CONFIRM BY QQRETN",
        "Room LB 31, reference BM 18/2021, a file of 391 KB, NG2 3NG, CD-ROM and QQ@XX.org.",
        "Plan B and A. N. Other.",
        "It is ONLY for members, and only today.",
    ],
)
def test_capitals_that_need_no_explaining(text: str) -> None:
    assert only(meeting(text)) == []


def test_only_the_first_use_is_told_and_explaining_later_is_told_apart() -> None:
    sheet = meeting("The OQT met.", "The Old Quay Trust (OQT) met.", "The OQT left.")
    (finding,) = only(sheet, "abbreviation")
    assert finding.place.point_id == 1
    assert finding.message == "OQT is used here before it is explained."
    assert mended("The OQT met.", finding) == ["The Old Quay Trust (OQT) met."]


def test_a_title_explains_as_well() -> None:
    sheet = with_item(meeting("The OQT met."), title="Old Quay Trust (OQT)")
    assert codes(sheet) == []
    (finding,) = only(with_item(meeting("It met."), title="OQT matters"), "abbreviation")
    assert (finding.place.field, finding.place.start, finding.place.end) == ("title", 0, 3)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("NCC has put its case.", "Nottingham City Council (NCC) has put its case."),
        ("The HC met.", "The Harbour Committee (HC) met."),
    ],
)
def test_what_it_is_short_for_is_offered_where_a_name_fits(text: str, becomes: str) -> None:
    line = AttendanceLine(9, 19, "Zoë Ash", organisation="Nottingham City Council")
    (finding,) = only(meeting(text, attendance=(*EVERYONE, line)), "abbreviation")
    assert mended(text, finding) == [becomes]


def test_words_of_the_minutes_are_offered_too() -> None:
    text = "The CYPP is due."
    sheet = meeting(text, "Nottingham's Children and Young People's Plan is new.")
    (finding,) = only(sheet, "abbreviation")
    assert mended(text, finding) == ["The Children and Young People's Plan (CYPP) is due."]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("It saw the the quay.", "It saw the quay."),
        ("The the quay.", "The quay."),
        ("It is in  in order.", "It is in order."),
    ],
)
def test_a_word_twice(text: str, becomes: str) -> None:
    (finding,) = only(meeting(text), "word-twice")
    assert mended(text, finding) == [becomes]


@pytest.mark.parametrize(
    "text",
    [
        "It had had paint, and said that that was enough.",
        "Baden Baden; no no; the-the; 10 10; well-to-do do.",
        "It was the quay. The quay was seen.",
        "It is, is it.",
    ],
)
def test_words_that_may_stand_twice(text: str) -> None:
    assert only(meeting(text)) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It needs paint (and rope.", "("),
        ("It needs paint and rope).", ")"),
        ("It said “paint.", "“"),
        ("It said paint”.", "”"),
        ('It said "paint.', '"'),
        ("(It [needs) paint.", "["),
    ],
)
def test_half_a_pair(text: str, mark: str) -> None:
    sheet = meeting(text)
    (finding,) = only(sheet, "unbalanced")
    assert said_at(sheet, finding) == mark


@pytest.mark.parametrize(
    "text",
    [
        "It (the quay [old]) needs “paint” and \"rope\".",
        "a) paint, b) rope, iv) tar",
        "(a) paint",
        'A board of 6" by 4", the Council’s.',
        "By 2020 (in the plan from 2020) it is done.",
    ],
)  # fmt: skip
def test_whole_pairs(text: str) -> None:
    assert only(meeting(text)) == []


def test_a_full_stop_that_the_others_have() -> None:
    sheet = meeting("It was seen.", "It needs paint", "It needs rope.")
    (finding,) = only(sheet, "full-stop")
    assert (finding.place.point_id, mended("It needs paint", finding)) == (2, ["It needs paint."])
    assert finding.message == "“It needs paint” ends without the full stop of the points beside it."


@pytest.mark.parametrize(
    "points",
    [
        ("It was seen.", "It needs paint"),
        ("It was seen", "It needs paint", "It needs rope."),
        ("It was seen.", "It needs:", "It needs rope."),
        ("It was seen.", "It needs paint; and", "It needs rope;"),
        ("It was seen.", "“Paint it.”", "It needs rope (all of it.)"),
        ("Peter Bramhall", "Zoe Butler", "Karla Capstick"),
    ],
)
def test_full_stops_that_nobody_misses(points: tuple[str, ...]) -> None:
    assert only(meeting(*points)) == []


def test_what_a_point_is_decides_whether_it_needs_a_full_stop() -> None:
    first, last = PointLine(1, "It was seen."), PointLine(3, "It needs rope.")
    heading = PointLine(2, "Paint", PointKind.HEADING)
    limbs = PointLine(2, "To", PointKind.DECISION, decision=DecisionLine(1, limbs=("paint it.",)))
    assert codes(meeting(first, heading, last)) == []
    assert codes(meeting(first, limbs, last)) == []
    parent = PointLine(2, "It needs")
    assert codes(meeting(first, parent, last, PointLine(4, "paint.", parent_id=2))) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The plan is attached.", "attached"),
        ("See attached.", "attached"),
        ("As set out in the attached report.", "attached"),
        ("The map is attached to these minutes.", "attached"),
        ("A copy is enclosed.", "enclosed"),
        ("Costs are in Appendix A.", "Appendix A"),
        ("Costs are in appendix 2.", "appendix 2"),
        ("See Annex B.", "Annex B"),
        ("Enclosed report received.", "Enclosed"),
    ],
)
def test_attached_with_nothing_attached(text: str, said: str) -> None:
    sheet = meeting(text)
    (finding,) = only(sheet, "nothing-attached")
    assert said_at(sheet, finding) == said
    assert codes(with_item(sheet, papers=("The plan",))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Great importance is attached to it.",
        "The conditions that are attached to the grant.",
        "The garage is attached to the house.",
        "Members attached much weight to it.",
        "The enclosed garden and the attached garage were seen; they met in the Annexe.",
        "The yard is enclosed by a wall.",
    ],
)
def test_attached_as_people_say(text: str) -> None:
    assert only(meeting(text)) == []


def test_each_item_is_told_once_that_nothing_is_attached() -> None:
    sheet = meeting("See attached.", "A copy is enclosed.")
    assert codes(sheet) == ["nothing-attached"]
    second = ItemLine(6, "Ropes", number="2", points=(PointLine(9, "See attached."),))
    assert codes(meeting(items=(*sheet.items, second))) == ["nothing-attached"] * 2
