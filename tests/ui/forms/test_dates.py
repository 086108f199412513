"""Dates and times as typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.forms.dates import UnreadableError, read_date, read_time, show_date, show_span

TODAY = date(2024, 5, 15)
DAY = date(2011, 3, 7)


@pytest.mark.parametrize(
    "typed",
    [
        "7 March 2011", "7 mar 2011", "7th March 2011", "7 March, 2011", "Mon 7 March 2011",
        "Monday 7 March 2011", "monday, 7th of march 2011", "March 7 2011", "7/3/2011", "07/03/11",
        "7.3.2011", "7-3-2011", "7 3 2011", "2011-03-07", "  7   March 2011 ",
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read_date(typed, TODAY) == DAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None), ("   ", None), ("today", TODAY), ("tomorrow", date(2024, 5, 16)),
        ("yesterday", date(2024, 5, 14)), ("3 June", date(2024, 6, 3)), ("3/6", date(2024, 6, 3)),
        ("1/1/99", date(1999, 1, 1)), ("1 sept 2020", date(2020, 9, 1)),
    ],
)  # fmt: skip
def test_what_is_left_out_is_taken_from_today(typed: str, day: date | None) -> None:
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("soon", "Type a date"), ("31/2/2024", "no such day"), ("13/13/2024", "no such day"),
        ("7 Marsh 2011", "Type a date"), ("7 March 20111", "Type a date"),
        ("Sunday 7 March 2011", "7 March 2011 was a Monday."),
    ],
)  # fmt: skip
def test_what_is_no_day_is_told_in_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        read_date(typed, TODAY)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_that_is_shown_is_read_back(day: date) -> None:
    assert read_date(show_date(day), TODAY) == day


@given(st.text())
def test_anything_typed_is_a_day_or_a_sentence(typed: str) -> None:
    sentence = ""
    day = None
    try:
        day = read_date(typed, TODAY)
    except UnreadableError as fault:
        sentence = str(fault)
    assert sentence.endswith(".") or isinstance(day, date) or not typed.replace(",", " ").split()


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("", ""), ("14:00", "14:00"), ("14.00", "14:00"), ("1400", "14:00"), ("2pm", "14:00"),
        ("2 p.m", "14:00"), ("2.30 pm", "14:30"), ("9", "09:00"), ("9:05", "09:05"),
        ("12 am", "00:00"), ("noon", "12:00"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(typed: str, time: str) -> None:
    assert read_time(typed) == time


@pytest.mark.parametrize("typed", ["soon", "25:00", "14:75", "13pm", "0 am"])
def test_what_is_no_time_is_told(typed: str) -> None:
    with pytest.raises(UnreadableError):
        read_time(typed)


def test_a_span_says_what_is_known() -> None:
    later = date(2012, 5, 3)
    assert show_span(DAY, later) == "7 March 2011 to 3 May 2012"
    assert show_span(DAY, None) == "since 7 March 2011"
    assert show_span(None, later) == "until 3 May 2012"
    assert show_span(None, None) == ""
