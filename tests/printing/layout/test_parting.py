"""Words that no line holds are parted, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.layout.family import family
from desktop.printing.layout.parting import parted
from desktop.printing.layout.ruler import Ruler

FACE = family("serif").regular
LIMIT = 8.0


def lines(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in parted(Ruler([(FACE, text)]), text, 0, LIMIT)]


def test_after_a_hyphen_between_letters() -> None:
    assert lines("a whole-family-working plan") == ["a whole-family-", "working plan"]


def test_never_after_a_hyphen_beside_a_figure() -> None:
    assert lines("the year of 2010-2011 is") == ["the year of", "2010-2011 is"]


@given(st.text("abc-/ ", min_size=1, max_size=400))
def test_every_character_comes_once_and_no_line_is_too_wide(text: str) -> None:
    made = list(parted(Ruler([(FACE, text)]), text, 0, LIMIT))
    assert "".join(text[start:end] for start, end, _ in made).replace(" ", "") == text.replace(
        " ", ""
    )
    for start, end, width in made:
        assert width == pytest.approx(FACE.width(text[start:end]))
        assert width <= LIMIT or not text[start:end].strip()
