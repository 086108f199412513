"""The meetings of a year, and what becomes of those that fall on a bank holiday."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.faults import faults
from desktop.records.rules.series import LAST_OF_MONTH, Day, SeriesDraft, series_days
from desktop.records.rules.words import Nation

YEAR = SeriesDraft(body_id=1, first=date(2024, 4, 1), last=date(2025, 3, 31))
ALL_BUT_AUGUST = (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12)
MONDAY, WEDNESDAY, THURSDAY = 0, 2, 3


def days(draft: SeriesDraft) -> list[date]:
    return [day.date for day in series_days(draft, Nation.ENGLAND) if day.comes]


def test_the_second_monday_of_each_month_but_august() -> None:
    draft = replace(YEAR, weekday=MONDAY, week_of_month=2, months=ALL_BUT_AUGUST)
    assert days(draft) == [
        date(2024, 4, 8),
        date(2024, 5, 13),
        date(2024, 6, 10),
        date(2024, 7, 8),
        date(2024, 9, 9),
        date(2024, 10, 14),
        date(2024, 11, 11),
        date(2024, 12, 9),
        date(2025, 1, 13),
        date(2025, 2, 10),
        date(2025, 3, 10),
    ]


def test_the_last_thursday_of_some_months() -> None:
    draft = replace(YEAR, weekday=THURSDAY, week_of_month=LAST_OF_MONTH, months=(5, 10, 2))
    assert days(draft) == [date(2024, 5, 30), date(2024, 10, 31), date(2025, 2, 27)]


def test_every_six_weeks_on_a_wednesday() -> None:
    draft = replace(YEAR, weekday=WEDNESDAY, every_weeks=6, last=date(2024, 9, 30))
    assert days(draft) == [
        date(2024, 4, 3),
        date(2024, 5, 15),
        date(2024, 6, 26),
        date(2024, 8, 7),
        date(2024, 9, 18),
    ]


def test_a_bank_holiday_is_left_out_or_a_week_is_waited() -> None:
    first_mondays = replace(YEAR, weekday=MONDAY, week_of_month=1, months=(4, 5))
    assert series_days(first_mondays, Nation.ENGLAND) == (
        Day(date(2024, 4, 1), "Left out: Easter Monday", comes=False),
        Day(date(2024, 5, 6), "Left out: May Day", comes=False),
    )
    assert series_days(replace(first_mondays, skip_holidays=False), Nation.ENGLAND) == (
        Day(date(2024, 4, 8), "A week on from Mon 1 April 2024: Easter Monday"),
        Day(date(2024, 5, 13), "A week on from Mon 6 May 2024: May Day"),
    )
    assert series_days(first_mondays, Nation.SCOTLAND)[0] == Day(date(2024, 4, 1))


def test_a_day_that_waits_past_another_bank_holiday_and_meets_the_next_one_comes_once() -> None:
    weekly = replace(YEAR, first=date(2023, 12, 18), last=date(2024, 1, 8), every_weeks=1)
    assert [day.date for day in series_days(weekly, Nation.ENGLAND) if day.comes] == [
        date(2023, 12, 18),
        date(2024, 1, 8),
    ]
    waiting = replace(weekly, skip_holidays=False)
    assert days(waiting) == [date(2023, 12, 18), date(2024, 1, 8)]
    once = replace(waiting, last=date(2023, 12, 31))
    assert days(once) == [date(2023, 12, 18), date(2024, 1, 8)]


@given(
    first=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    weekday=st.integers(0, 6),
    week=st.sampled_from((1, 2, 3, 4, LAST_OF_MONTH)),
    skip=st.booleans(),
)
def test_every_month_has_one_day_of_the_right_weekday(
    first: date, weekday: int, week: int, skip: bool
) -> None:
    last = first.replace(year=first.year + 1, day=28)
    draft = SeriesDraft(1, first=first, last=last, weekday=weekday, week_of_month=week)
    found = series_days(replace(draft, skip_holidays=skip), Nation.WALES)
    assert all(day.date.weekday() == weekday for day in found)
    regular = [day for day in found if not day.note.startswith("A week on")]
    months = [(day.date.year, day.date.month) for day in regular]
    assert len(months) == len(set(months))
    assert [day.date for day in found] == sorted({day.date for day in found})


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(YEAR, body_id=None, week_of_month=1), "body_id"),
        (replace(YEAR, first=None, week_of_month=1), "first"),
        (replace(YEAR, last=None, week_of_month=1), "last"),
        (replace(YEAR, last=date(2024, 3, 1), week_of_month=1), "last"),
        (replace(YEAR, last=date(2029, 3, 1), week_of_month=1), "last"),
        (YEAR, "week_of_month"),
        (replace(YEAR, week_of_month=1, every_weeks=2), "week_of_month"),
        (replace(YEAR, week_of_month=5), "week_of_month"),
        (replace(YEAR, every_weeks=0), "every_weeks"),
        (replace(YEAR, every_weeks=2, weekday=7), "weekday"),
        (replace(YEAR, every_weeks=2, months=(13,)), "months"),
    ],
)
def test_what_is_wrong_with_a_series_is_said_beside_its_field(
    draft: SeriesDraft, field: str
) -> None:
    assert [fault.field for fault in faults(draft)] == [field]


def test_a_sound_series_has_no_faults() -> None:
    assert faults(replace(YEAR, week_of_month=LAST_OF_MONTH, months=(1, 12))) == ()
