"""Measures are the same wherever the faces of a text change."""

import pytest

from desktop.printing.layout.family import family
from desktop.printing.layout.ruler import Ruler

PLAIN, BOLD = family("serif").regular, family("serif").bold
RULER = Ruler([(PLAIN, "The Bo"), (BOLD, "ard no"), (PLAIN, "ted it")])
TEXT = "The Board noted it"


def test_a_word_in_two_faces() -> None:
    assert RULER.width(4, "Board") == pytest.approx(PLAIN.width("Bo") + BOLD.width("ard"))
    assert RULER.width(0, "The") == PLAIN.width("The")
    assert RULER.width(len(TEXT), "") == 0


def test_all_words_at_once() -> None:
    words = TEXT.split(" ")
    starts = [0, 4, 10, 16]
    alone = [RULER.width(at, word) for at, word in zip(starts, words, strict=True)]
    assert RULER.widths(0, words) == pytest.approx(alone)


def test_pieces_between_two_places() -> None:
    assert [text for _, _, text in RULER.cut(4, 15, 10)] == ["Bo", "ard no", "ted"]
    (first, *_), (second, *_), _ = RULER.cut(4, 15, 10)
    assert first == 0
    assert second == pytest.approx(10 * PLAIN.width("Bo"))


def test_as_many_characters_as_fit() -> None:
    assert RULER.count(0, TEXT, PLAIN.width("The ") + 1e-9) == 4
    assert RULER.count(0, TEXT, 1000) == len(TEXT)
