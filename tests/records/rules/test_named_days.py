"""A day among typed words."""

import pytest

from desktop.records.rules.named_days import NamedDay, named_day


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("12 may", NamedDay(12, 5)),
        ("Mon 7 March 2011", NamedDay(7, 3, 2011)),
        ("board, 1st Sept", NamedDay(1, 9, rest=("board",))),
        ("march 2011 board", NamedDay(None, 3, 2011, ("board",))),
        ("may 12", NamedDay(12, 5)),
        ("7/3/11", NamedDay(7, 3, 2011)),
        ("board 7.3", NamedDay(7, 3, rest=("board",))),
        ("2011-03-07", NamedDay(7, 3, 2011)),
        ("2019", NamedDay(year=2019)),
        ("63", NamedDay(rest=("63",))),
        ("sun lounge", NamedDay(rest=("sun", "lounge"))),
        ("", NamedDay()),
    ],
)
def test_what_is_said_of_a_day(typed: str, named: NamedDay) -> None:
    assert named_day(typed) == named


def test_a_number_alone_names_no_day() -> None:
    assert not named_day("12").named
    assert named_day("12 may").named
    assert named_day("2019").named
