"""Weekdays against dates, in every form that dates are written in."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.records.rules.dates import DAYS, MONTHS, plain_date
from desktop.records.rules.proofing import Weight, proof_text
from tests.records.rules.proofing.sheets import MARCH, meeting, mended, only, said_at


@pytest.mark.parametrize(
    ("text", "underlined"),
    [
        ("Held on Monday 7 March 2010.", "Monday 7 March 2010"),
        ("Held on Monday 7th March 2010.", "Monday 7th March 2010"),
        ("Held on Monday 7 th March 2010.", "Monday 7 th March 2010"),
        ("Held on Monday, 7th March, 2010.", "Monday, 7th March, 2010"),
        ("Held on Monday the 7th of March 2010.", "Monday the 7th of March 2010"),
        ("Held on Mon 7 Mar 2010.", "Mon 7 Mar 2010"),
        ("Held on Mon. 7 Mar. 2010.", "Mon. 7 Mar. 2010"),
        ("MONDAY 7 MARCH 2010", "MONDAY 7 MARCH 2010"),
        ("held on monday 7 march 2010", "monday 7 march 2010"),
        ("Held on Monday March 7, 2010.", "Monday March 7, 2010"),
        ("Held on Monday 7/3/2010.", "Monday 7/3/2010"),
        ("Held on Mon 07.03.10.", "Mon 07.03.10"),
        ("Held on Mon 7-3-2010 again.", "Mon 7-3-2010"),
        ("Held on Monday 2010-03-07.", "Monday 2010-03-07"),
        ("Held on 7/3/2010 (Monday).", "7/3/2010 (Monday"),
        ("Held on 7 March 2010 (Mon).", "7 March 2010 (Mon"),
        ("Held on 7 March 2010, which was a Monday, as usual.",
         "7 March 2010, which was a Monday"),
    ],
)  # fmt: skip
def test_a_wrong_weekday_is_told_in_every_form(text: str, underlined: str) -> None:
    sheet = meeting(text)
    (finding,) = only(sheet, "weekday")
    assert finding.message == "7 March 2010 was a Sunday; Monday was 7 March 2011."
    assert finding.weight is Weight.WRONG
    assert said_at(sheet, finding) == underlined


@pytest.mark.parametrize(
    "text",
    [
        "Held on Monday 7 March 2011.",
        "Held on Mon 7/3/11.",
        "Held on Monday 7 March.",
        "Wednesday, 25th September, 2019, 4.00 pm",
        "Tues 8 March, Weds 9 March, Thurs 10 March and Fri 11 March 2011.",
        "Monday 7 and Tuesday 8 March 2011",
        "from Monday 7th to Friday 11th March 2011",
        "It sat 7 times; the sun was out on 8 March 2011.",
        "On Monday, 7 members came. March was cold.",
        "Under item 7 May was mentioned.",
        "Reference 30/15/12, score 7-3, 1/2 and 3.11.2 of the plan.",
        "The Friday before 8 March 2011.",
    ],
)
def test_right_weekdays_and_other_figures_are_left_alone(text: str) -> None:
    assert only(meeting(text)) == []


@pytest.mark.parametrize(
    ("text", "message", "mends"),
    [
        (
            "On Monday 7 March 2010.",
            "7 March 2010 was a Sunday; Monday was 7 March 2011.",
            ["On Monday 7 March 2011.", "On Sunday 7 March 2010."],
        ),
        (
            "On Mon 7/3/10.",
            "7 March 2010 was a Sunday; Monday was 7 March 2011.",
            ["On Mon 7/3/11.", "On Sun 7/3/10."],
        ),
        (
            "On Tuesday 7 March 2011.",
            "7 March 2011 was a Monday; Tuesday was 8 March 2011.",
            ["On Monday 7 March 2011.", "On Tuesday 8 March 2011."],
        ),
        ("By THURSDAY 31 March 2011, then.", None, None),
        (
            "By WEDNESDAY 31 March 2011.",
            "31 March 2011 is a Thursday; Wednesday is 30 March 2011.",
            ["By THURSDAY 31 March 2011.", "By WEDNESDAY 30 March 2011."],
        ),
        (
            "By Friday 31 March 2011.",
            "31 March 2011 is a Thursday; Friday is 1 April 2011.",
            ["By Thursday 31 March 2011."],
        ),
        (
            "On Monday 7 and Wednesday 8 March 2011.",
            "8 March 2011 was a Tuesday; Wednesday was 9 March 2011.",
            ["On Monday 7 and Tuesday 8 March 2011.", "On Monday 7 and Wednesday 9 March 2011."],
        ),
        (
            "On Sunday 7 and Tuesday 8 March 2011.",
            "7 March 2011 was a Monday; Sunday was 6 March 2011.",
            ["On Monday 7 and Tuesday 8 March 2011.", "On Sunday 6 and Tuesday 8 March 2011."],
        ),
        ("By Friday 18 March.", None, None),
    ],
)  # fmt: skip
def test_what_fits_is_said_and_offered(
    text: str, message: str | None, mends: list[str] | None
) -> None:
    found = only(meeting(text), "weekday")
    if mends is None:
        assert found == []
        return
    (finding,) = found
    assert finding.message == message
    assert mended(text, finding) == mends


@pytest.mark.parametrize(
    ("text", "day", "weight"),
    [
        ("Back on Tuesday 20 December.", date(2012, 1, 9), None),
        ("Next on Wednesday 5 January.", date(2010, 12, 6), None),
        ("Next on Tuesday 5 January.", date(2010, 12, 6), Weight.DOUBTFUL),
        ("Next on Friday 5 January.", date(2010, 12, 6), Weight.WRONG),
    ],
)
def test_without_a_year_the_nearest_day_is_meant(
    text: str, day: date, weight: Weight | None
) -> None:
    found = only(meeting(text, day=day), "weekday")
    assert [finding.weight for finding in found] == ([weight] if weight else [])


def test_the_year_is_the_slip_only_where_another_is_nearer() -> None:
    (finding,) = only(meeting("On Thursday 6 January 2010.", day=date(2010, 12, 6)), "weekday")
    assert finding.message == "6 January 2010 was a Wednesday; Thursday is 6 January 2011."
    (finding,) = only(meeting("On Wednesday 31 March 2011."), "weekday")
    assert finding.message == "31 March 2011 is a Thursday; Wednesday is 30 March 2011."


@settings(deadline=None)
@given(
    day=st.dates(date(1900, 1, 8), date(2099, 12, 20)),
    off=st.integers(0, 6),
    form=st.sampled_from(
        ["{w} {d} {m} {y}", "{w3} {d} {m3} {y}", "{w}, {d}th of {m}, {y}", "{d}/{n}/{y} ({w})"]
    ),
)
def test_a_date_is_doubted_when_and_only_when_the_weekday_is_another(
    day: date, off: int, form: str
) -> None:
    named = DAYS[(day.weekday() + off) % 7]
    month = MONTHS[day.month - 1]
    text = form.format(
        w=named, w3=named[:3], d=day.day, m=month, m3=month[:3], n=day.month, y=day.year
    )
    found = proof_text(text, day + timedelta(days=1))
    assert [finding.code for finding in found] == ["weekday"] * (off > 0)
    for finding in found:
        assert finding.message.startswith(f"{plain_date(day)} was a {DAYS[day.weekday()]}")
        # What is offered is right: read again, nothing is found.
        for text_mended in mended(text, finding):
            assert proof_text(text_mended, day) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("By 31 June 2011.", "There is no 31 June 2011 in the calendar."),
        ("By 29th February 2011.", "There is no 29 February 2011 in the calendar."),
        ("By 31 April.", "There is no 31 April in the calendar."),
        ("By 31/6/2011.", "There is no 31 June 2011 in the calendar."),
        ("By 45 March 2011.", "There is no 45 March 2011 in the calendar."),
    ],
)
def test_a_day_that_no_calendar_has(text: str, message: str) -> None:
    assert [found.message for found in only(meeting(text), "no-such-date")] == [message]


@pytest.mark.parametrize("text", ["29 February 2012", "29 February", "31 May", "page 31 may be"])
def test_days_that_calendars_have(text: str) -> None:
    assert only(meeting(text)) == []


def test_the_note_of_the_proof_reader_is_read_too() -> None:
    (finding,) = only(meeting(proof_note="It printed Monday 7 March 2010."), "weekday")
    assert finding.place.words == "Note for the proof-reader"


def test_plain_text_is_read_about_a_day() -> None:
    text = "Monday 7 March 2010, and 31 June 2011."
    weekday, no_day = proof_text(text, MARCH)
    assert (weekday.code, no_day.code) == ("weekday", "no-such-date")
    assert weekday.place.start == 0
    assert text[no_day.place.start : no_day.place.end] == "31 June 2011"
