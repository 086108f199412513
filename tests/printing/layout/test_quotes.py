"""Quotation marks as they are set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.layout.quotes import quoted

SET = [
    ("Children's Board", "Children’s Board"),
    ("members' seats", "members’ seats"),
    ("the \"whole family\" and 'whole family'", "the “whole family” and ‘whole family’"),
    ("\"'So,' he said.\"", "“‘So,’ he said.”"),
    ("(\"x\") ['y'] a/\"b\" O'Brien's—'so'", "(“x”) [‘y’] a/“b” O’Brien’s—‘so’"),
    ("from the '90s to '21", "from the ’90s to ’21"),
    ("'20 minutes' were asked", "‘20 minutes’ were asked"),
    ("the limbs\n'one'\n\"two\"", "the limbs\n‘one’\n“two”"),
    ("a door of 6' 2\" or 5'6\" by 10", "a door of 6' 2\" or 5'6\" by 10"),
    ("'5\" and 6'11\"", "‘5” and 6'11\""),
    ("so in \"2019\" and '2020'", "so in “2019” and ‘2020’"),
    ("“set” already, it’s", "“set” already, it’s"),
    ("'", "’"),
    ('a "', "a ”"),
]


@pytest.mark.parametrize(("typed", "printed"), SET)
def test_marks_are_set_as_a_printer_sets_them(typed: str, printed: str) -> None:
    assert quoted(typed) == printed


@given(st.text(alphabet="ab '\"(5\n–", max_size=40))
def test_only_marks_change_and_each_stays_in_its_place(text: str) -> None:
    said = quoted(text)
    assert len(said) == len(text)
    for typed, printed in zip(text, said, strict=True):
        assert printed == typed or (typed, printed) in {
            ("'", "‘"), ("'", "’"), ('"', "“"), ('"', "”"),
        }  # fmt: skip
    assert quoted(said) == said
