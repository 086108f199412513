"""No number or letter runs into the text that it hangs beside, however far a list counts."""

from collections.abc import Iterator, Sequence

import pytest

from desktop.printing.layout.marks import Lettering, Said, Strip
from desktop.printing.parts.hanging import hanging
from desktop.printing.parts.look import look
from desktop.printing.parts.points import points
from desktop.records.reading.sheets import PointSheet
from tests.printing.sheets import STYLES, note, resolved


def listed(count: int, depth: int) -> tuple[PointSheet, ...]:
    """So many points, this far below others."""
    made = tuple(note(f"Point {number}") for number in range(count))
    for _ in range(depth):
        made = (note("Above", *made),)
    return made


def beside(strips: Sequence[Strip]) -> Iterator[tuple[float, float]]:
    """Where each label ends, and where the text beside it begins."""
    for strip in strips:
        said = [mark for mark in strip.cells[0] if isinstance(mark, Said)]
        written = [[each for each in mark.marks if isinstance(each, Lettering)] for mark in said]
        if len(written) > 1 and written[0]:
            label, text = written[0][-1], written[1][0]
            yield label.x + label.face.width(label.text) * label.size, text.x


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("depth", range(4))
def test_no_label_runs_into_its_text(style: str, depth: int) -> None:
    chosen = look(style)
    found = list(beside(points(chosen, listed(400, depth), chosen.column, "12")))
    assert all(text - label > 1.5 for label, text in found)
    assert style == "table" or (style != "company" and depth == 0) or len(found) >= 400


@pytest.mark.parametrize("style", ["numbered", "parish", "company"])
def test_what_is_below_a_wide_list_stands_below_its_text(style: str) -> None:
    chosen = look(style)
    below = note("Letters:", *(note(f"Roman {n}", note("deep")) for n in range(40)))
    strips = points(chosen, (note("Outer:", below),), chosen.column, "12")
    edges = [
        [mark.marks[0].x for mark in strip.cells[0] if isinstance(mark, Said)]  # type: ignore[attr-defined]
        for strip in strips
    ]
    roman, deep = edges[-2], edges[-1]
    assert deep[0] >= roman[1] - 1


@pytest.mark.parametrize("style", ["numbered", "parish"])
def test_what_has_no_marker_stands_at_the_edge_of_its_item(style: str) -> None:
    chosen = look(style)
    (strip,) = points(chosen, (note("A point"),), chosen.column, "12")
    (said,) = [mark for mark in strip.cells[0] if isinstance(mark, Said)]
    (words,) = [mark for mark in said.marks if isinstance(mark, Lettering)]
    assert words.x == chosen.column.left


@pytest.mark.parametrize("style", STYLES)
def test_no_limb_runs_into_its_number(style: str) -> None:
    chosen = look(style)
    made = resolved("", *(f"limb {number}" for number in range(120)))
    found = list(beside(points(chosen, (made,), chosen.column, "12")))
    assert len(found) >= 120
    assert all(text - label > 1.5 for label, text in found)


@pytest.mark.parametrize("style", STYLES)
def test_a_list_that_counts_no_further_than_usual_stands_as_the_style_has_it(style: str) -> None:
    chosen = look(style)
    assert hanging(chosen, ("(a)", "(m)", "iii."), 22.0) == 22.0
    assert hanging(chosen, ("", ""), 0.0) == hanging(chosen, (), 0.0) == 0.0
    assert hanging(chosen, ("(xxxviii)",), 22.0) > 30
    assert hanging(chosen, ("(m" + "x" * 200 + ")",), 22.0) == chosen.column.width / 4
