"""Whatever a text says, it stands in a PDF as one value, and is read back."""

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.layout.values import bytes_of, escaped, words


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_words_are_read_back(text: str) -> None:
    assert str(pikepdf.Object.parse(words(text))) == text


@given(st.binary(max_size=40))
def test_what_is_escaped_stands_on_one_line_and_is_read_back(held: bytes) -> None:
    said = escaped(held)
    assert b"\n" not in said
    assert b"\r" not in said
    assert bytes_of(said) == held
    assert bytes(pikepdf.Object.parse(b"(" + said + b")")) == held
