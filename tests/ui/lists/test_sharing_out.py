"""The columns of a short table fill it, and narrow ones leave their room to the wide ones."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.lists.sharing_out import shares

COLUMN = st.tuples(st.integers(0, 900), st.integers(1, 40), st.integers(0, 60))


def test_what_a_column_does_not_want_goes_to_the_others() -> None:
    assert shares(400, (100, 60, 900), (1, 1, 1), (30, 30, 30)) == [100, 60, 240]


def test_what_nobody_wants_goes_to_the_widest() -> None:
    assert shares(400, (100, 60), (1, 1), (30, 30)) == [340, 60]


def test_no_column_is_narrower_than_its_heading() -> None:
    assert shares(100, (90, 90), (1, 9), (40, 40)) == [40, 60]


def test_no_columns_have_no_shares() -> None:
    assert shares(100, (), (), ()) == []


@given(st.integers(50, 2000), st.lists(COLUMN, min_size=1, max_size=8))
def test_the_table_is_filled(room: int, columns: list[tuple[int, int, int]]) -> None:
    wanted, weights, least = ([column[at] for column in columns] for at in range(3))
    given_out = shares(room, wanted, weights, least)
    assert all(got >= floor for got, floor in zip(given_out, least, strict=True))
    assert sum(given_out) >= room - len(columns)
