"""Which words of a text are looked up."""

import pytest

from desktop.records.rules.spelling import (
    doubtful,
    every_word,
    known_in,
    names_in,
    root,
    words_in,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The roof leaks.", ["The", "roof", "leaks"]),
        ("co-opted and/or (elected)", ["co-opted", "and", "or", "elected"]),
        ("the clerk’s “note”, it's", ["the", "clerk’s", "note", "it's"]),
        ("SN to write to a@b.org.uk by 12th", ["to", "write", "to", "by"]),
        ("see www.example.org or C:\\minutes", ["see", "or"]),
        ("the TAs and MPs of BBC’s board", ["the", "and", "of", "board"]),
        ("naïve résumé", ["naïve", "résumé"]),
        ("𝒳 is odd", ["is", "odd"]),
        ("", []),
        ("a" * 61, []),
    ],
)
def test_only_words_are_looked_up(text: str, words: list[str]) -> None:
    assert [span.word for span in doubtful(text)] == words


def test_a_word_knows_where_it_stands() -> None:
    text = "Ŵyn said: recieved."
    assert [text[span.start : span.end] for span in words_in(text)] == ["Ŵyn", "said", "recieved"]


def test_names_begin_with_a_capital_and_roots_have_no_possessive() -> None:
    names = list(names_in("the Customs Haus of Quay-side"))
    assert names == ["Customs", "Haus", "Quay-side", "Quay"]
    assert [root(word) for word in ("Bob’s", "Jones'", "it", "don’t")] == [
        "Bob", "Jones", "it", "don't",
    ]  # fmt: skip


def test_a_name_is_known_in_every_form_of_it() -> None:
    known = {"Ŵyn-Jones", "Pardoe", "bollarded", *every_word("Ada de Vere-Smith")}
    words = ("Pardoe’s", "Pardoe", "Bollarded", "Ŵyn-Jones'", "Smith", "Pardoe-Smith")
    assert all(known_in(word, known) for word in words)
    assert not any(known_in(word, known) for word in ("pardoe", "Jones", "Pardoe-Jones", "-"))
