"""Cells stand side by side, line by line, and a long cell goes on alone."""

from desktop.printing.layout.family import family
from desktop.printing.layout.marks import Block, Lettering
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.row import closing, hairline, row
from desktop.printing.layout.setting import Setting
from tests.printing.layout.seen import seen

TEXT = Setting(family("sans"), 10, 14)


def cell(left: float, *lines: str) -> list:  # type: ignore[type-arg]
    return paragraph(TEXT.pieces("\n".join(lines)), TEXT, Place(left, 100))


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    strips = row((cell(0, "1"), cell(50, "one", "two", "three")), Block(), pad=5)
    assert [strip.height for strip in strips] == [19, 14, 19]
    words = [
        [mark.text for mark in seen(column) if isinstance(mark, Lettering)]
        for strip in strips
        for column in strip.cells
    ]
    assert words == [["1"], ["one"], [], ["two"], [], ["three"]]


def test_the_rule_stands_above_and_the_text_below_the_pad() -> None:
    rule = hairline(0, 100)
    strips = row((cell(0, "1"), cell(50, "one", "two")), Block(), pad=5, rule=rule)
    assert strips[0].above == [rule]
    assert (strips[0].inset, strips[1].inset) == (5, 0)


def test_a_row_of_nothing_is_nothing() -> None:
    assert row(([], []), Block()) == []


def test_a_head_is_closed_where_a_row_goes_on_below_it() -> None:
    rule = hairline(0, 100)
    head = row((cell(0, "Item"),), Block())
    assert closing(head, rule)[-1].above == [rule]
