"""How numbers are shown, and that no two of a series look alike."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from desktop.records.rules.drafts import BodyDraft
from desktop.records.rules.faults import faults
from desktop.records.rules.numbering import shown
from desktop.records.rules.patterns import MEETING, NUMBERS, YEARS, numbered, pattern_fault


@pytest.mark.parametrize(
    ("pattern", "n", "year", "meeting", "label"),
    [
        ("{n}", 63, "2022-23", 0, "63"),
        ("{n}/{yy}", 77, "2021-22", 0, "77/21"),
        ("BM {n}/{yyyy}", 18, "2021-22", 0, "BM 18/2021"),
        ("GBP/{yyzz}/{nnn}", 1, "2022-23", 0, "GBP/2223/001"),
        ("{yyyy-zz} no. {nn}", 7, "2022-23", 0, "2022-23 no. 07"),
        ("{meeting}.{n}", 1, "2022-23", 1, "1.1"),
        ("{nnnn}", 12345, "2022-23", 0, "12345"),
        # A council year that is a calendar year has no second part.
        ("{yyzz}/{n}", 5, "2019", 0, "19/5"),
        ("{yyyy-zz}/{n}", 5, "2019", 0, "2019/5"),
        ("{yyzz}", 1, "1999-00", 0, "9900"),
    ],
)
def test_a_number_as_its_pattern_shows_it(
    pattern: str, n: int, year: str, meeting: int, label: str
) -> None:
    assert numbered(pattern, n, year, meeting) == label


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "Write {n} once"),
        ("{yyyy}", "Write {n} once"),
        ("{n}/{nn}", "Write {n} once"),
        ("{n}/{year}", "“{year}” is not known"),
        ("{}{n}", "“{}” is not known"),
        ("{n}/{yy", "has its }"),
        ("{n}}", "has its }"),
        ("{meeting}{n}", "can look alike"),
        ("{n}{meeting}", "can look alike"),
        ("{n}0{meeting}", "can look alike"),
        ("{meeting}{yy}{n}", "can look alike"),
        ("x" * 40 + "{n}", "Keep this to 40"),
    ],
)
def test_what_is_wrong_with_a_pattern(pattern: str, said: str) -> None:
    assert said in pattern_fault(pattern)


TOKENS = [f"{{{token}}}" for token in (*NUMBERS, *YEARS, MEETING)]
PARTS = st.lists(
    st.one_of(st.sampled_from(TOKENS), st.text("0129./- BM", max_size=3)), max_size=3
).map("".join)
NUMBERED = st.sampled_from([f"{{{token}}}" for token in NUMBERS])
PATTERNS = st.tuples(PARTS, NUMBERED, PARTS).map("".join)
NUMBER = st.integers(1, 1200)


@given(
    pattern=PATTERNS,
    year=st.sampled_from(("2022-23", "2009-10", "2019")),
    one=NUMBER,
    further=NUMBER,
    meetings=st.tuples(st.integers(1, 30), st.integers(1, 30)),
)
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_a_pattern_that_is_fine_shows_no_two_numbers_alike(
    pattern: str, year: str, one: int, further: int, meetings: tuple[int, int]
) -> None:
    assume(pattern_fault(pattern) == "")
    other = one + further
    assert numbered(pattern, one, year, meetings[0]) != numbered(pattern, other, year, meetings[1])


def test_a_fault_of_a_pattern_stands_beside_its_field() -> None:
    draft = BodyDraft(
        "Board", minute_pattern="{x}", leaf_pattern="", action_pattern="{meeting}/{n}"
    )
    assert [fault.field for fault in faults(draft)] == [
        "minute_pattern",
        "action_pattern",
        "leaf_pattern",
    ]
    assert faults(BodyDraft("Board", minute_pattern="{meeting}.{n}")) == ()


def test_notice_is_days_of_a_year_at_most() -> None:
    for days in (-1, 366):
        assert [fault.field for fault in faults(BodyDraft("Board", notice_days=days))] == [
            "notice_days"
        ]


def test_an_old_number_is_its_own_label() -> None:
    assert (shown("", 63), shown("63/21", 63)) == ("63", "63/21")
