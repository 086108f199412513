"""When each item is due, by what is allotted to those before it."""

import pytest

from desktop.records.rules.timetable import Timed, starts


def test_items_follow_each_other_by_their_minutes() -> None:
    due = starts([Timed(1, None, 5), Timed(2, None, 20), Timed(3, None, 10)], "09:30")
    assert due == {1: "09:30", 2: "09:35", 3: "09:55"}


def test_an_item_without_a_time_takes_none() -> None:
    assert starts([Timed(1, None, None), Timed(2, None, 5), Timed(3, None, 0)], "16:00") == {
        1: "16:00",
        2: "16:00",
        3: "16:05",
    }


def test_parts_share_the_time_of_their_item() -> None:
    items = [Timed(1, None, 30), Timed(2, 1, 10), Timed(3, 1, 10), Timed(4, None, 5)]
    assert starts(items, "10:00") == {1: "10:00", 2: "10:00", 3: "10:10", 4: "10:30"}


def test_parts_that_take_longer_than_their_item_hold_up_the_next() -> None:
    items = [Timed(1, None, 15), Timed(2, 1, 20), Timed(3, 1, 25), Timed(4, None, 5)]
    assert starts(items, "10:00")[4] == "10:45"


def test_a_meeting_may_go_on_past_midnight() -> None:
    assert starts([Timed(1, None, 90), Timed(2, None, 5)], "23:00")[2] == "00:30"


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [("", 5, {}), ("09:30", None, {1: "09:30"})],
    ids=["no start", "nothing allotted"],
)
def test_what_is_open_is_not_made_up(start: str, minutes: int | None, due: dict[int, str]) -> None:
    assert starts([Timed(1, None, minutes), Timed(2, None, minutes)], start) == due


def test_an_agenda_of_nothing() -> None:
    assert starts([], "09:30") == {}
