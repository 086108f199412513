"""Lines hold what fits, and every character of the text comes out once, in order.

The space at which a line turns over hangs unseen at its end.
"""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.layout.family import Piece, family
from desktop.printing.layout.lines import Line, break_evenly, break_lines

SERIF = family("serif")
MEASURE, SIZE = 200.0, 11.0


def broken(text: str, measure: float = MEASURE) -> list[str]:
    return said(break_lines(SERIF.pieces(text), SIZE, measure))


def said(lines: list[Line]) -> list[str]:
    return ["".join(text for _, _, text in line.pieces) for line in lines]


def test_breaks_at_spaces_only_where_the_line_is_full() -> None:
    lines = broken("the Board noted the report and thanked its authors for it, warmly")
    assert "".join(lines) == "the Board noted the report and thanked its authors for it, warmly"
    assert len(lines) == 2


def test_breaks_after_a_hyphen_between_letters_but_not_between_figures() -> None:
    narrow = SERIF.regular.width("a Multi-Agenc") * SIZE
    assert broken("a Multi-Agency", narrow) == ["a Multi-", "Agency"]
    assert broken("in 2019-2020", SERIF.regular.width("in 2019-202") * SIZE) == ["in ", "2019-2020"]


def test_a_line_end_of_the_text_ends_the_line() -> None:
    assert broken("Please note\n\nThe meeting adjourns") == [
        "Please note",
        "",
        "The meeting adjourns",
    ]


def test_a_short_word_is_not_alone_on_the_last_line() -> None:
    text = "placements would be more stable, and fewer resources wasted, than before"
    wide = SERIF.regular.width(text) * SIZE
    assert broken(f"{text} now.", wide) == [text.removesuffix("before"), "before now."]
    assert broken("Linda Watson and Ann", 90.0) == ["Linda Watson and ", "Ann"]


def test_no_text_is_no_line() -> None:
    assert broken("") == []
    assert broken("   ") == []


def test_a_word_of_300_letters_breaks_inside() -> None:
    lines = broken("before " + "x" * 300 + " after")
    assert lines[0] == "before "
    assert "".join(lines) == "before " + "x" * 300 + " after"


@pytest.mark.parametrize("unit", ["ŵ", "Multi-", "漢字"])
def test_200_000_unbroken_characters_take_no_age(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = perf_counter()
    lines = broken(text)
    assert perf_counter() - start < 10
    assert "".join(lines) == text


def test_many_changes_of_face_take_no_age() -> None:
    pieces = SERIF.pieces("plain Llŷr " * 10_000, italic=True)
    assert len(pieces) > 15_000
    start = perf_counter()
    lines = break_lines(pieces, SIZE, MEASURE)
    assert perf_counter() - start < 10
    assert "".join(said(lines)).count("Llŷr") == 10_000


def test_a_title_is_broken_evenly() -> None:
    title = SERIF.pieces("Minutes of the Children’s Partnership Senior Officers Group")
    greedy = break_lines(title, 17, 430)
    even = break_evenly(title, 17, 430)
    assert len(even) == len(greedy) == 2
    assert abs(even[0].width - even[1].width) < abs(greedy[0].width - greedy[1].width)


text = st.text(alphabet="ab cdeilmrst-–ŵ漢.1\n", max_size=200)
mixed = st.lists(st.tuples(st.booleans(), text), min_size=1, max_size=5)


@settings(max_examples=150, deadline=None)
@given(mixed, st.floats(min_value=20, max_value=300))
def test_whatever_the_text_nothing_is_lost_and_nothing_sticks_out(
    parts: list[tuple[bool, str]], measure: float
) -> None:
    pieces: list[Piece] = [piece for bold, part in parts for piece in SERIF.pieces(part, bold)]
    lines = break_lines(pieces, SIZE, measure)
    whole = "".join(part for _, part in parts)
    assert "".join(said(lines)).replace(" ", "") == whole.replace(" ", "").replace("\n", "")
    for line in lines:
        assert line.width <= measure + 0.01 or len(line.pieces[0][2]) == 1


@pytest.mark.parametrize("measure", [120.0, 200.0, 371.0])
def test_two_faces_break_like_one(measure: float) -> None:
    words = "the Board resolved to receive the report of its officers once a year, in May"
    one = said(break_lines([(SERIF.regular, words)], SIZE, measure))
    two = [(SERIF.regular, words[:20]), (SERIF.regular, words[20:])]
    assert said(break_lines(two, SIZE, measure)) == one
