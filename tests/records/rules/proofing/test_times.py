"""Dates out of the meeting's time."""

from datetime import date

import pytest

from desktop.records.rules.proofing import ActionLine, PointLine, Redate, Weight
from desktop.records.rules.words import PointKind
from tests.records.rules.proofing.sheets import meeting, mended, only


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("By March 2101.", "By March 2011."),
        ("By 31 March 2101.", "By 31 March 2011."),
        ("By 31/3/3011.", "By 31/3/2011."),
        ("By April 1011.", "By April 2011."),
        ("By 1 April 2102.", "By 1 April 2012."),
    ],
)
def test_a_year_mistyped(text: str, becomes: str) -> None:
    (finding,) = only(meeting(text), "far-date")
    assert finding.weight is Weight.WRONG
    assert mended(text, finding) == [becomes]


@pytest.mark.parametrize(
    "text",
    [
        "The lease of 25 March 1925.",
        "Carbon neutral by March 2030, and 2153 claims made.",
        "The plan runs to 31 March 2021.",
        "A charter of June 1215.",
        "In 2101 cases there was no answer.",
    ],
)
def test_history_and_plans_are_no_slips(text: str) -> None:
    assert only(meeting(text)) == []


def test_a_year_far_off_is_only_doubted() -> None:
    (finding,) = only(meeting("The lease ends in March 2085."), "far-date")
    assert (finding.weight, finding.mends) == (Weight.DOUBTFUL, ())


@pytest.mark.parametrize(
    ("day", "text", "becomes"),
    [
        (date(2012, 1, 9), "To report by 24 January 2011.", ["To report by 24 January 2012."]),
        (date(2012, 1, 9), "To report by 24/1/11.", ["To report by 24/1/12."]),
        (date(2012, 2, 6), "To report by Tue 14 February 2011.", None),
        (date(2012, 1, 9), "As in March 2011.", None),
        (date(2012, 1, 9), "As agreed on 5 December 2011.", None),
        (date(2012, 1, 9), "As agreed on 3 January 2011.", None),
        (date(2012, 5, 9), "As agreed on 24 May 2011.", None),
        (date(2012, 1, 9), "Held on Monday 24 January 2011.", None),
    ],
)
def test_last_year_in_january(day: date, text: str, becomes: list[str] | None) -> None:
    found = only(meeting(text, day=day), "last-year", "weekday")
    assert [mended(text, each)[:1] for each in found if each.code == "last-year"] == (
        [becomes] if becomes else []
    )


def test_a_day_that_the_body_met_is_no_slip() -> None:
    sheet = meeting(
        "The minutes of 24 January 2011.",
        day=date(2012, 1, 9),
        other_dates=(date(2011, 1, 24),),
    )
    assert only(sheet) == []


def due(day: date | None, *, closed: bool = False) -> PointLine:
    action = ActionLine(9, "63", ("Bob Lee",), day, "soon", closed)
    return PointLine(1, "Buy paint.", PointKind.ACTION, action=action)


def test_due_before_it_was_asked() -> None:
    (finding,) = only(meeting(due(date(2010, 4, 1))), "due-before")
    assert "Action 63 is due on 1 April 2010, before the meeting" in finding.message
    assert finding.mends == (Redate(9, date(2011, 4, 1)),)
    assert finding.place.action_id == 9
    (finding,) = only(meeting(due(date(2009, 4, 1))), "due-before")
    assert finding.mends == ()
    (finding,) = only(meeting(due(date(2008, 2, 29))), "due-before")
    assert finding.mends == ()


def test_due_in_time_is_left_alone() -> None:
    for day in (date(2011, 3, 7), date(2011, 4, 1), date(2020, 12, 31), None):
        assert only(meeting(due(day))) == []
    assert only(meeting(due(date(2010, 4, 1), closed=True))) == []
    assert [each.code for each in only(meeting(due(date(2031, 4, 1))), "due-far")] == ["due-far"]
