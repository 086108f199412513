"""Widths, coverage and what is drawn for a character that a face lacks."""

from desktop.printing.layout.faces import BOX
from desktop.printing.layout.family import family

REGULAR = family("serif").regular


def test_the_width_of_a_text_is_that_of_its_characters() -> None:
    text = "Nottingham"
    assert REGULAR.width(text) == sum(map(REGULAR.advance, text)) == REGULAR.width(text)


def test_a_hyphen_that_does_not_break_is_drawn_as_a_hyphen() -> None:
    assert REGULAR.has("\u2011")
    assert REGULAR.drawn(0x2011) == ord("-")
    assert REGULAR.advance("\u2011") == REGULAR.advance("-")


def test_what_the_face_lacks_is_drawn_as_a_box() -> None:
    assert not REGULAR.has("漢")
    assert REGULAR.drawn(ord("漢")) == BOX
    assert REGULAR.glyph(BOX) > 0


def test_the_description_is_complete() -> None:
    assert set(REGULAR.description()) == {
        "Ascent", "CapHeight", "Descent", "Flags", "FontBBox", "ItalicAngle", "StemV",
    }  # fmt: skip
