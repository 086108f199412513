"""Paragraphs hang beside their markers and never leave a line alone."""

import pytest

from desktop.printing.layout.family import family
from desktop.printing.layout.marks import Lettering, Rule, Square
from desktop.printing.layout.paragraph import Place, lettered, paragraph, square
from desktop.printing.layout.setting import Setting
from tests.printing.layout.seen import seen

TEXT = Setting(family("serif"), 11, 15)
PLACE = Place(left=80, width=300, hang=20, before=6)


def test_the_marker_stands_at_the_left_and_all_lines_hang() -> None:
    strips = paragraph(TEXT.pieces("word " * 40), TEXT, PLACE, marker=lettered("a)"))
    first = seen(strips[0].cells[0])
    assert isinstance(first[0], Lettering)
    assert (first[0].x, first[0].text) == (80, "a)")
    lefts = {
        mark.x for s in strips for mark in seen(s.cells[0])[-1:] if isinstance(mark, Lettering)
    }
    assert lefts == {100}


def test_outdent_sets_the_first_line_out() -> None:
    place = Place(left=80, width=300, hang=20, outdent=20)
    strips = paragraph(TEXT.pieces("word " * 40), TEXT, place)
    lefts = [mark.x for s in strips for mark in seen(s.cells[0]) if isinstance(mark, Lettering)]
    assert lefts[0] == 80
    assert set(lefts[1:]) == {100}


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (1, [False]),
        (2, [True, False]),
        (3, [True, True, False]),
        (5, [True, False, False, True, False]),
    ],
)
def test_two_lines_at_least_stay_together_at_either_end(lines: int, kept: list[bool]) -> None:
    strips = paragraph(TEXT.pieces("\n".join("x" * lines)), TEXT, PLACE)
    assert [strip.keep for strip in strips] == kept


def test_only_the_first_line_stands_off() -> None:
    strips = paragraph(TEXT.pieces("one\ntwo"), TEXT, PLACE)
    assert [strip.before for strip in strips] == [6, 0]


def test_a_marker_without_text_still_prints() -> None:
    (strip,) = paragraph([], TEXT, PLACE, marker=square)
    assert isinstance(seen(strip.cells[0])[0], Square)
    assert paragraph([], TEXT, PLACE) == []


def test_an_underline_is_as_long_as_its_text() -> None:
    (strip,) = paragraph(TEXT.pieces("Welcome"), TEXT, PLACE, underlined=True)
    rule = seen(strip.cells[0])[1]
    assert isinstance(rule, Rule)
    assert rule.length == pytest.approx(TEXT.width("Welcome"))
