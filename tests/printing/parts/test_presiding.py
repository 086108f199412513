"""Who presided over which part is said where it is not plain from the list of names."""

from dataclasses import replace

import pytest

from desktop.printing.minutes import print_minutes
from desktop.records.reading.sheets import PresidingSheet
from tests.printing.reading_back import text_of
from tests.printing.sheets import officers_meeting


def said(*presided: PresidingSheet) -> str:
    return text_of(print_minutes(replace(officers_meeting(), presiding=presided)))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("first 15 minutes", "presided for the first 15 minutes."),
        ("the first 15 minutes", "presided for the first 15 minutes."),
        ("from 10.15", "presided from 10.15."),
        ("item 3", "presided for item 3."),
        ("15 minutes", "presided for 15 minutes."),
    ],
)
def test_a_part(part: str, words: str) -> None:
    text = said(PresidingSheet("Simon Nickless", part), PresidingSheet("Ian Curryer", ""))
    assert f"Simon Nickless {words}" in text
    assert "Ian Curryer presided for the rest of the meeting." in text


def test_the_chair_throughout_is_not_said_again() -> None:
    assert "presided" not in said(PresidingSheet("Ian Curryer", ""))
    assert "presided" not in said()


def test_somebody_else_throughout_is_said() -> None:
    assert "Jane Wilson presided" in said(PresidingSheet("Jane Wilson", ""))
