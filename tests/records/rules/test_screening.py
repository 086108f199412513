"""Screening: others are held back, each under one stand-in, and the subject stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.screening import Screen, Somebody

SUBJECT = Somebody(1, ("Ann Lee",), ("ann@lee.example", "0115 496 0000"))
OTHERS = (
    Somebody(2, ("Bob Mill", "Robert Mill"), ("bob@mill.example", "+44 115 4960001")),
    Somebody(3, ("Cy O'Neill-Watt",)),
    Somebody(4, ("Lee",)),
    Somebody(5, ("Ada de Vere",)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee asked Bob Mill.", "Ann Lee asked Person A."),
        ("ROBERT  mill’s report; Mill, Bob", "Person A’s report; Person A"),
        ("Mr Mill; B. Mill", "Person A; Person A"),
        ("The windmill on Mill Lane", "The windmill on Mill Lane"),
        ("Cy O'Neill-Watt, then Bob Mill, then Cllr O'Neill-Watt",
         "Person A, then Person B, then Person A"),
        ("Write to bob@mill.example or ANN@lee.example", "Write to Person A or ANN@lee.example"),
        ("Ring 0115 4960001, not 01154960000 or 0115 999 9999",
         "Ring Person A, not 01154960000 or [another number]"),
        ("Ask x.y@elsewhere.example", "Ask [another person’s address]"),
        ("On 2011-03-07 at 09:30, 1,200 people", "On 2011-03-07 at 09:30, 1,200 people"),
        ("Ada de Vere; Cllr de Vere; A de Vere", "Person A; Person A; Person A"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_text_without_other_people(text: str, expected: str) -> None:
    assert Screen(SUBJECT, OTHERS).text(text) == expected


def test_initials_count_where_they_were_used_and_as_they_were() -> None:
    screen = Screen(SUBJECT, OTHERS)
    initials = {"AL": 1, "BM": 2, "IT": 3}
    said = "AL and BM: it is an IT matter (BMX)."
    assert screen.text(said, initials) == "AL and Person A: it is an Person B matter (BMX)."
    assert screen.text(said) == said


def test_a_stand_in_is_the_same_throughout() -> None:
    screen = Screen(SUBJECT, (Somebody(n, (f"No{n} Body{n}",)) for n in range(2, 40)))
    first = [screen.text(f"No{n} Body{n}") for n in range(2, 40)]
    assert first[0] == "Person A"
    assert first[25:28] == ["Person Z", "Person AA", "Person AB"]
    assert [screen.text(f"No{n} Body{n}") for n in range(2, 40)] == first


@given(st.text(" .,;:()'-“”\n\t", max_size=20), st.text(" .,;:()'-“”\n\t", max_size=20))
def test_no_full_name_of_another_comes_through(before: str, after: str) -> None:
    screened = Screen(SUBJECT, OTHERS).text(f"{before}Bob Mill{after}")
    assert screened == f"{before}Person A{after}"
