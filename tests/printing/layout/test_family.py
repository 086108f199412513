"""Every letter of a name is set, in one face where there is one that has them all."""

from desktop.printing.layout.family import family

SERIF, SANS = family("serif"), family("sans")


def test_plain_text_is_one_piece() -> None:
    assert SERIF.pieces("Alison Michalska", bold=True) == [(SERIF.bold, "Alison Michalska")]


def test_a_welsh_word_in_italics_stays_whole_in_the_upright() -> None:
    assert SERIF.pieces("Ann Llŷr spoke", italic=True) == [
        (SERIF.italic, "Ann "),
        (SERIF.regular, "Llŷr "),
        (SERIF.italic, "spoke"),
    ]


def test_a_letter_that_the_serif_lacks_comes_from_the_sans() -> None:
    assert SERIF.pieces("Áŋŋe") == [(SANS.regular, "Áŋŋe")]


def test_what_no_face_has_is_still_there() -> None:
    pieces = SERIF.pieces("a 漢字 😀")
    assert "".join(text for _, text in pieces) == "a 漢字 😀"
    assert SERIF.regular.width("漢") == SERIF.regular.width("☐") > 0


def test_the_two_families_are_read_once() -> None:
    assert family("sans").regular is SANS.regular
    assert SERIF.stand_in is not None
    assert SERIF.stand_in.regular is SANS.regular
