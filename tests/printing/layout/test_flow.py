"""What holds together on a leaf."""

from desktop.printing.layout.flow import drawn, heading, in_company, keep_together, room, tie_end
from desktop.printing.layout.marks import Block, Ring, Rule, Strip


def line() -> Strip:
    return Strip(10, [[Ring(0, 0, 1)]], Block())


def test_kept_together_but_not_with_what_follows() -> None:
    assert [strip.keep for strip in keep_together([line(), line(), line()])] == [True, True, False]


def test_a_heading_is_kept_with_what_it_heads() -> None:
    assert [strip.keep for strip in heading([line(), line()])] == [True, True]
    assert heading([]) == []


def test_the_first_line_and_the_last_have_company() -> None:
    assert [strip.keep for strip in in_company([line() for _ in range(5)])] == [
        True, False, False, True, False,
    ]  # fmt: skip
    assert [strip.keep for strip in in_company([line()])] == [False]
    assert in_company([]) == []


def test_the_last_lines_are_tied_and_a_hairline_is_no_line() -> None:
    hairline = Strip(1, [[]], Block(), above=[Rule(0, 0, 10, 1)])
    strips = [line(), line(), line(), hairline]
    tie_end(strips, 2)
    assert [strip.keep for strip in strips] == [False, True, True, True]


def test_tying_more_lines_than_there_are() -> None:
    strips = [line()]
    tie_end(strips, 5)
    assert strips[0].keep


def test_room_and_drawings_are_strips_of_their_own() -> None:
    rule = Rule(0, 5, 10, 1)
    assert room(12).height == 12
    strip = drawn(20, [rule], before=4)
    assert (strip.height, strip.before, strip.cells) == (20, 4, [[rule]])
