"""Clear days, worked out by hand first, and bank holidays against the lists that were published."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.bank_holidays import bank_holiday, bank_holidays
from desktop.records.rules.notice import NoticeRule, clear_days, counts, last_day_to_publish
from desktop.records.rules.words import Nation

PARISH = NoticeRule(3)
PARISH_WITH_SATURDAYS = NoticeRule(3, saturdays=True)
PRINCIPAL = NoticeRule(5)
SCHOOL = NoticeRule(7, saturdays=True, sundays=True, holidays=True)
COMPANY = NoticeRule(14, saturdays=True, sundays=True, holidays=True)

RULES = st.builds(
    NoticeRule,
    days=st.integers(0, 21),
    saturdays=st.booleans(),
    sundays=st.booleans(),
    holidays=st.booleans(),
    issue_day=st.booleans(),
    nation=st.sampled_from(Nation),
)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("rule", "meeting", "last_day"),
    [
        # Thursday: Wednesday, Tuesday and Monday are clear, so the Friday before.
        (PARISH, date(2024, 5, 16), date(2024, 5, 10)),
        (PARISH_WITH_SATURDAYS, date(2024, 5, 16), date(2024, 5, 11)),
        (PRINCIPAL, date(2024, 5, 16), date(2024, 5, 8)),
        # Tuesday after Easter: neither Easter Monday nor Good Friday counts.
        (PARISH, date(2024, 4, 2), date(2024, 3, 25)),
        # In Scotland Easter Monday is no bank holiday.
        (NoticeRule(3, nation=Nation.SCOTLAND), date(2024, 4, 2), date(2024, 3, 26)),
        # Over Christmas and the New Year: 1 January, 26 and 25 December do not count.
        (PRINCIPAL, date(2024, 1, 2), date(2023, 12, 20)),
        # Christmas on a Saturday: 27 and 28 December 2021 are the substitute days.
        (PARISH, date(2021, 12, 31), date(2021, 12, 23)),
        # The state funeral of Monday 19 September 2022 was a bank holiday, once.
        (PARISH, date(2022, 9, 21), date(2022, 9, 14)),
        # Every day counts for a governing body and for a company.
        (SCHOOL, date(2024, 5, 15), date(2024, 5, 7)),
        (SCHOOL, date(2024, 4, 2), date(2024, 3, 25)),
        (COMPANY, date(2024, 5, 15), date(2024, 4, 30)),
        # Where the day of issue counts, one day later will do.
        (NoticeRule(3, issue_day=True), date(2024, 5, 16), date(2024, 5, 13)),
        # No notice at all.
        (NoticeRule(0), date(2024, 5, 16), date(2024, 5, 16)),
        (NoticeRule(1), date(2024, 5, 13), date(2024, 5, 9)),
    ],
)
def test_the_last_day_to_publish(rule: NoticeRule, meeting: date, last_day: date) -> None:
    assert last_day_to_publish(meeting, rule) == last_day
    assert clear_days(last_day, meeting, rule) == rule.days


@pytest.mark.parametrize(
    ("issued", "given"),
    [
        (date(2024, 5, 9), 4),
        (date(2024, 5, 10), 3),
        # What is published on a Saturday or Sunday is as good as on the Monday.
        (date(2024, 5, 11), 2),
        (date(2024, 5, 12), 2),
        (date(2024, 5, 13), 2),
        (date(2024, 5, 15), 0),
        (date(2024, 5, 16), 0),
        (date(2024, 5, 20), 0),
    ],
)
def test_the_days_that_an_agenda_gives(issued: date, given: int) -> None:
    assert clear_days(issued, date(2024, 5, 16), PARISH) == given


@given(rule=RULES, meeting=DAYS, early=st.integers(0, 60), earlier=st.integers(0, 10))
def test_publishing_earlier_never_gives_less(
    rule: NoticeRule, meeting: date, early: int, earlier: int
) -> None:
    later = meeting - timedelta(days=early)
    sooner = later - timedelta(days=earlier)
    assert clear_days(sooner, meeting, rule) >= clear_days(later, meeting, rule)
    assert clear_days(sooner, meeting, rule) <= early + earlier


@given(rule=RULES, meeting=DAYS)
def test_the_last_day_gives_enough_and_no_later_one_does(rule: NoticeRule, meeting: date) -> None:
    last = last_day_to_publish(meeting, rule)
    assert clear_days(last, meeting, rule) >= rule.days
    day = last + timedelta(days=1)
    while day < meeting:
        assert clear_days(day, meeting, rule) < rule.days
        day += timedelta(days=1)
    assert rule.days == 0 or counts(last, rule)


def _working(nation: Nation, year: int) -> list[tuple[int, int]]:
    days = sorted(day for day in bank_holidays(nation, year) if day.weekday() < 5)
    return [(day.month, day.day) for day in days]


@pytest.mark.parametrize(
    ("nation", "year", "published"),
    [
        (
            Nation.ENGLAND,
            2011,
            [(1, 3), (4, 22), (4, 25), (4, 29), (5, 2), (5, 30), (8, 29), (12, 26), (12, 27)],
        ),
        (
            Nation.ENGLAND,
            2012,
            [(1, 2), (4, 6), (4, 9), (5, 7), (6, 4), (6, 5), (8, 27), (12, 25), (12, 26)],
        ),
        (
            Nation.ENGLAND,
            2020,
            [(1, 1), (4, 10), (4, 13), (5, 8), (5, 25), (8, 31), (12, 25), (12, 28)],
        ),
        (
            Nation.WALES,
            2021,
            [(1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)],
        ),
        (
            Nation.ENGLAND,
            2022,
            [
                (1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26),
                (12, 27),
            ],
        ),
        (
            Nation.ENGLAND,
            2023,
            [(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)],
        ),
        (
            Nation.SCOTLAND,
            2022,
            [
                (1, 3), (1, 4), (4, 15), (5, 2), (6, 2), (6, 3), (8, 1), (9, 19), (11, 30),
                (12, 26), (12, 27),
            ],
        ),
        (
            Nation.NORTHERN_IRELAND,
            2022,
            [
                (1, 3), (3, 17), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (7, 12), (8, 29),
                (9, 19), (12, 26), (12, 27),
            ],
        ),
    ],
)  # fmt: skip
def test_the_bank_holidays_are_those_that_were_published(
    nation: Nation, year: int, published: list[tuple[int, int]]
) -> None:
    assert _working(nation, year) == published


def test_bank_holidays_are_named_in_english_wherever_the_machine_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bank_holidays.cache_clear()
    monkeypatch.setenv("LANGUAGE", "th")
    assert bank_holiday(date(2024, 3, 29), Nation.ENGLAND) == "Good Friday"
    assert bank_holiday(date(2024, 3, 28), Nation.ENGLAND) == ""
