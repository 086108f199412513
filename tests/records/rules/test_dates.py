"""Dates in words."""

import locale
from datetime import date

import pytest

from desktop.records.rules.dates import long_date, plain_date, short_date, today


def test_dates_in_words() -> None:
    day = date(2011, 3, 7)
    assert long_date(day) == "Monday 7 March 2011"
    assert short_date(day) == "Mon 7 March 2011"
    assert plain_date(date(2019, 9, 25)) == "25 September 2019"


def test_every_day_of_a_week_and_month_of_a_year_has_its_name() -> None:
    named = [long_date(date(2024, month, month)) for month in range(1, 13)]
    assert named[0] == "Monday 1 January 2024"
    assert named[11] == "Thursday 12 December 2024"
    assert len({name.split()[2] for name in named}) == 12
    assert len({long_date(date(2024, 1, day)).split()[0] for day in range(1, 8)}) == 7


def test_the_machine_s_language_makes_no_difference() -> None:
    before = locale.setlocale(locale.LC_TIME)
    try:
        locale.setlocale(locale.LC_TIME, "")
    except locale.Error:
        pytest.skip("this machine has no other language")
    try:
        assert long_date(date(2011, 3, 7)) == "Monday 7 March 2011"
    finally:
        locale.setlocale(locale.LC_TIME, before)


def test_today_is_a_day() -> None:
    assert date(2020, 1, 1) < today() < date(2200, 1, 1)
