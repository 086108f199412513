"""Marks are drawn at their own place, counted from the top of their strip."""

from io import BytesIO

import pikepdf
import pytest

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.family import family
from desktop.printing.layout.marks import (
    Block,
    Lettering,
    Mark,
    Ring,
    Rule,
    Said,
    Square,
    Strip,
    tag_of,
)
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.tags import Tag

FACE = family("serif").regular


def drawn(mark: Mark) -> bytes:
    paper = Paper((400, 300))
    paper.speak(None)
    mark.draw(paper, 100)
    paper.turn_over()
    with pikepdf.open(BytesIO(paper.file(About("", "", "")))) as pdf:
        return bytes(pdf.pages[0].Contents.read_bytes())


@pytest.mark.parametrize(
    ("mark", "there"),
    [
        (Lettering(10, 12, FACE, 9, 0.5, "a"), b"BT /F1 9 Tf 0.5 g 10.00 188.00 Td (\0a) Tj ET"),
        (Rule(10, 20, 50, 0.4), b"0.4 w 0 G 10.00 180.00 m 60.00 180.00 l S"),
        (Square(10, 20, 3), b"0 g 10.00 180.00 3.00 3.00 re f"),
        (Ring(10, 20, 2), b"0.5 w 0 G 12.00 180.00 m"),
        (Said(Tag("P"), [Square(10, 20, 3)]), b"0 g 10.00 180.00 3.00 3.00 re f"),
    ],
    ids=["lettering", "rule", "square", "ring", "said"],
)
def test_where_a_mark_stands(mark: Mark, there: bytes) -> None:
    assert there in drawn(mark)


def test_the_tag_of_a_strip_is_that_of_its_first_words() -> None:
    tag = Tag("P")
    words = Strip(10, [[Rule(0, 0, 5, 1), Said(tag, [])], [Said(Tag("P"), [])]], Block())
    assert tag_of(words) is tag
    assert tag_of(Strip(10, [[]], Block())) is None
