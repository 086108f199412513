"""Limbs rewritten: each stays the limb it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.limbs import same_limbs


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("abc", "abc", (0, 1, 2)),
        ("abc", "bc", (1, 2)),
        ("abc", "aXbc", (0, None, 1, 2)),
        ("abc", "aXc", (0, 1, 2)),
        ("ab", "XY", (0, 1)),
        ("", "ab", (None, None)),
        ("ab", "", ()),
    ],
)
def test_which_limb_is_which(before: str, after: str, same: tuple[int | None, ...]) -> None:
    assert same_limbs(list(before), list(after)) == same


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abcX")))
def test_no_limb_becomes_two(before: list[str], after: list[str]) -> None:
    same = [was for was in same_limbs(before, after) if was is not None]
    assert len(set(same)) == len(same)
    assert all(0 <= was < len(before) for was in same)
