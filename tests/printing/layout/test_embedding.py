"""Characters are their own codes; prints of ordinary words have the same font to the byte."""

import re
from itertools import count

from desktop.printing.layout.embedding import EmbeddedFace
from desktop.printing.layout.family import family
from desktop.printing.layout.file import File
from desktop.printing.layout.values import bytes_of

FACE = family("serif").regular


def read(codes: bytes) -> str:
    return bytes_of(codes).decode("utf-16-be")


def font(*texts: str) -> bytes:
    """The file of nothing but a font that sets these texts."""
    made, file, numbers = EmbeddedFace(FACE, 1), File(), count(1)
    for text in texts:
        made.encode(text)
    made.put_into(file, lambda: next(numbers))
    return file.finish(1, 1, next(numbers))


def test_a_character_is_its_own_code() -> None:
    assert read(EmbeddedFace(FACE, 1).encode("The ‘Board’ (£5)\\ ŵ")) == "The ‘Board’ (£5)\\ ŵ"


def test_what_has_no_code_of_two_bytes_is_allotted_one() -> None:
    made = EmbeddedFace(FACE, 1)
    assert read(made.encode("😀 \ue000 😀")) == "\ue000 \ue001 \ue000"


def test_ordinary_words_share_their_font() -> None:
    assert font("The Board noted") == font("Resolved: £5 – ‘yes’") == font()


def test_any_other_character_makes_a_cut_of_its_own() -> None:
    assert font("ŵ") == font("ŵ", "and ŵ again")
    assert len({font(), font("ŵ"), font("ŷ"), font("ŵŷ")}) == 4
    assert font("ŵŷ") == font("ŷ", "ŵ")


def test_cuts_are_told_apart_by_their_names() -> None:
    def name(*texts: str) -> bytes:
        file, numbers, made = File(), count(1), EmbeddedFace(FACE, 1)
        for text in texts:
            made.encode(text)
        made.put_into(file, lambda: next(numbers))
        found = re.search(rb"/BaseFont /([A-Z]{6})\+SourceSerifPro-Regular", file._waiting[0][1])
        assert found
        return found[1]

    assert name() == name("word")
    assert len({name(), name("ŵ"), name("ŷ")}) == 3
