"""Days and times as they are said, whatever the machine's own language."""

from datetime import date

import pytest

from desktop.printing.styles.saying import (
    listed,
    report_of,
    say_date,
    say_lines,
    say_time,
    say_times,
    say_when,
)
from desktop.printing.styles.schema import Clock

TWELVE = Clock("12", "{start} – {end}", "{date}, {times}")
TWENTY_FOUR = Clock("24", "{start} – {end}", "{date}, {times}")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_dates() -> None:
    assert plain(say_date(date(2011, 3, 7))) == "Monday 7 March 2011"
    assert plain(say_date(date(2019, 9, 25))) == "Wednesday 25 September 2019"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("09:30", "9.30 am"),
        ("16:00", "4.00 pm"),
        ("12:00", "12 noon"),
        ("00:00", "12 midnight"),
        ("12:05", "12.05 pm"),
        ("00:30", "12.30 am"),
        ("item 5", "item 5"),
        ("25:00", "25:00"),
        ("", ""),
    ],
)
def test_twelve_hours(time: str, said: str) -> None:
    assert plain(say_time(time, TWELVE)) == said
    assert say_time(time, TWENTY_FOUR) == time


def test_from_and_until_or_only_one_of_them() -> None:
    assert plain(say_times("09:30", "11:30", TWELVE)) == "9.30 am – 11.30 am"
    assert say_times("09:30", "", TWENTY_FOUR) == "09:30"
    assert say_times("", "", TWELVE) == ""
    assert plain(say_when(date(2011, 3, 7), "", "", TWELVE)) == "Monday 7 March 2011"


def test_a_line_with_a_gap_is_left_out() -> None:
    lines = ("{kind} on {date}", "{venue}")
    assert say_lines(lines, kind="Meeting", date="Monday", venue=" ") == ["Meeting on Monday"]
    assert say_lines(lines, kind="M", date="D", venue="{date}") == ["M on D", "{date}"]


def test_names_in_a_row() -> None:
    assert listed(()) == ""
    assert listed(("A",)) == "A"
    assert listed(("A", "B", "C")) == "A, B and C"


def test_of_the() -> None:
    assert report_of("The Clerk") == report_of("Clerk") == "Clerk"
