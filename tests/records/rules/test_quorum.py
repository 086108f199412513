"""The quorum rule, with the examples of its sources, and every moment of a meeting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.quorum import (
    Away,
    Counted,
    Moment,
    Taken,
    counts,
    inquorate_items,
    moments,
    quorum_needed,
)
from desktop.records.rules.words import Status, Substitutes


@pytest.mark.parametrize(
    ("number", "fraction", "seats", "needed"),
    [
        # A parish council: a third, never fewer than three.
        (3, "1/3", 5, 3),
        (3, "1/3", 9, 3),
        (3, "1/3", 10, 4),
        (3, "1/3", 12, 4),
        (3, "1/3", 13, 5),
        (3, "1/3", 15, 5),
        (3, "1/3", 16, 6),
        (3, "1/3", 18, 6),
        # A principal council: a quarter.
        (0, "1/4", 55, 14),
        (0, "1/4", 56, 14),
        (0, "1/4", 57, 15),
        # The governors of a school: a half, rounded up.
        (0, "1/2", 11, 6),
        (0, "1/2", 12, 6),
        # Directors of a company: two.
        (2, "", 7, 2),
        # A board by its own terms; with nobody in office, and with no rule at all.
        (4, "2/3", 7, 5),
        (3, "1/3", 0, 3),
        (0, "", 9, 0),
    ],
)
def test_the_quorum_of_each_kind_of_body(
    number: int, fraction: str, seats: int, needed: int
) -> None:
    assert quorum_needed(number, fraction, seats) == needed


@pytest.mark.parametrize(
    ("status", "voting", "stands_in", "substitutes", "expected"),
    [
        (Status.PRESENT, True, False, Substitutes.ATTEND, True),
        (Status.PRESENT, False, False, Substitutes.VOTE, False),
        (Status.IN_ATTENDANCE, True, False, Substitutes.VOTE, False),
        (Status.EXPECTED, True, False, Substitutes.VOTE, False),
        (Status.APOLOGIES, True, False, Substitutes.VOTE, False),
        (Status.ABSENT, True, False, Substitutes.VOTE, False),
        (Status.PRESENT, False, True, Substitutes.ATTEND, False),
        (Status.PRESENT, False, True, Substitutes.COUNT, True),
        (Status.PRESENT, False, True, Substitutes.VOTE, True),
        (Status.IN_ATTENDANCE, False, True, Substitutes.COUNT, True),
        (Status.IN_ATTENDANCE, False, True, Substitutes.ATTEND, False),
        # A member who also stands in for another is there once, whatever substitutes may do.
        (Status.PRESENT, True, True, Substitutes.ATTEND, True),
        (Status.APOLOGIES, False, True, Substitutes.COUNT, False),
    ],
)
def test_who_counts(
    status: Status, voting: bool, stands_in: bool, substitutes: Substitutes, expected: bool
) -> None:
    assert counts(status, voting, stands_in, substitutes) is expected


ALL = Counted()
FIRST, SECOND, THIRD = Taken(11, "1", "09:00"), Taken(12, "2", "09:30"), Taken(13, "3", "10:00")
TIMED = (FIRST, SECOND, THIRD)
UNTIMED = (Taken(11, "1"), Taken(12, "2"), Taken(13, "3"))


def told(found: tuple[Moment, ...]) -> list[tuple[str, int]]:
    return [
        (f"item {each.item_number}" if each.item_id else each.time, each.there) for each in found
    ]


def test_every_moment_of_a_meeting_with_times() -> None:
    people = (ALL, ALL, Counted(arrived="09:15"), Counted(departed="09:45"))
    found = moments(people, TIMED, "09:00", "11:00", 3)
    assert told(found) == [
        ("09:00", 3), ("item 1", 3), ("09:15", 4), ("item 2", 4), ("09:45", 3), ("item 3", 3),
        ("11:00", 3),
    ]  # fmt: skip
    assert all(each.enough for each in found)


def test_comings_and_goings_by_item() -> None:
    people = (ALL, Counted(arrived_item_id=12), Counted(departed_item_id=12))
    found = moments(people, UNTIMED, "09:00", "", 2)
    assert told(found) == [("09:00", 2), ("item 1", 2), ("item 2", 3), ("item 3", 2), ("", 2)]


def test_a_departure_that_leaves_too_few_names_the_items_after_it() -> None:
    people = (ALL, ALL, Counted(departed="09:30"))
    found = moments(people, TIMED, "09:00", "11:00", 3)
    assert inquorate_items(found, TIMED, "09:00", "11:00") == (12, 13)


def test_a_departure_in_the_middle_of_an_item_makes_it_inquorate() -> None:
    people = (ALL, ALL, Counted(departed="09:45"))
    found = moments(people, TIMED, "09:00", "11:00", 3)
    assert inquorate_items(found, TIMED, "09:00", "11:00") == (12, 13)
    assert [each.enough for each in found if each.item_id == 12] == [True]


def test_where_items_have_no_time_the_doubt_is_left_to_the_moment_of_going() -> None:
    people = (ALL, ALL, Counted(departed="09:45"))
    found = moments(people, UNTIMED, "09:00", "11:00", 3)
    assert inquorate_items(found, UNTIMED, "09:00", "11:00") == ()
    assert [(each.time, each.enough) for each in found if not each.item_id] == [
        ("09:00", True), ("09:45", False), ("11:00", False),
    ]  # fmt: skip


def test_who_leaves_the_room_for_an_item_is_not_counted_for_it() -> None:
    people = (ALL, ALL, Counted(away=(Away(12),)))
    found = moments(people, UNTIMED, "09:00", "", 3)
    assert inquorate_items(found, UNTIMED, "09:00", "") == (12,)


def test_leaving_the_room_at_a_time_is_a_moment_of_its_own() -> None:
    people = (ALL, ALL, Counted(away=(Away(12, "09:35", "09:50"),)))
    found = moments(people, TIMED, "09:00", "11:00", 3)
    assert told(found) == [
        ("09:00", 3), ("item 1", 3), ("item 2", 2), ("09:35", 2), ("09:50", 3), ("item 3", 3),
        ("11:00", 3),
    ]  # fmt: skip


def test_leaving_the_room_at_large_between_two_times() -> None:
    people = (ALL, Counted(away=(Away(None, "09:20", "09:40"),)))
    found = moments(people, TIMED, "09:00", "11:00", 2)
    assert inquorate_items(found, TIMED, "09:00", "11:00") == (11, 12)


def test_arrived_late_in_words_is_not_there_at_the_start() -> None:
    found = moments((ALL, Counted(arrived="late", departed="early")), UNTIMED, "09:00", "11:00", 2)
    assert [each.there for each in found] == [1, 2, 2, 2, 1]


def test_a_meeting_without_times_or_items() -> None:
    assert told(moments((ALL, ALL), (), "", "", 2)) == [("", 2), ("", 2)]


_TIMES = st.one_of(st.just(""), st.sampled_from(["08:50", "09:00", "09:20", "09:45", "10:30"]))
_ITEMS = st.one_of(st.none(), st.sampled_from([11, 12, 13]))
_AWAY = st.builds(Away, _ITEMS, _TIMES, _TIMES)
_PEOPLE = st.lists(
    st.builds(Counted, _TIMES, _TIMES, _ITEMS, _ITEMS, st.lists(_AWAY, max_size=1).map(tuple)),
    max_size=5,
)
_AGENDAS = st.sampled_from([TIMED, UNTIMED, (FIRST, UNTIMED[1], THIRD), ()])


@given(_PEOPLE, _AGENDAS, st.integers(0, 5))
def test_one_more_in_the_room_never_makes_a_moment_inquorate(
    people: list[Counted], items: tuple[Taken, ...], needed: int
) -> None:
    before = moments(people, items, "09:00", "11:00", needed)
    after = moments([*people, ALL], items, "09:00", "11:00", needed)
    assert [each.there + 1 for each in before] == [each.there for each in after]
    assert all(later.enough or not was.enough for was, later in zip(before, after, strict=True))
    short = inquorate_items(after, items, "09:00", "11:00")
    assert set(short) <= set(inquorate_items(before, items, "09:00", "11:00"))


@given(_PEOPLE, _AGENDAS)
def test_leaving_the_room_never_adds_to_the_count(
    people: list[Counted], items: tuple[Taken, ...]
) -> None:
    staying = moments([*people, ALL], items, "09:00", "11:00", 1)
    leaving = moments([*people, Counted(away=(Away(12),))], items, "09:00", "11:00", 1)
    assert all(one.there <= other.there for one, other in zip(leaving, staying, strict=True))


@given(_PEOPLE, _AGENDAS)
def test_moments_are_in_order_and_never_more_than_there_are_people(
    people: list[Counted], items: tuple[Taken, ...]
) -> None:
    found = moments(people, items, "09:00", "11:00", 1)
    assert [each.item_id for each in found if each.item_id] == [item.id for item in items]
    known = [each.time for each in found if each.time]
    assert known == sorted(known)
    assert all(0 <= each.there <= len(people) for each in found)


@given(
    st.integers(0, 9), st.sampled_from(["", "1/4", "1/3", "1/2", "2/3", "1/1"]), st.integers(0, 99)
)
def test_a_quorum_never_falls_when_a_seat_is_filled(number: int, fraction: str, seats: int) -> None:
    assert quorum_needed(number, fraction, seats) <= quorum_needed(number, fraction, seats + 1)
    assert quorum_needed(number, fraction, seats) <= max(number, seats)
