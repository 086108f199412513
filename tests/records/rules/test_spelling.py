"""Which words of a text are looked up."""

import pytest

from desktop.records.rules.spelling import doubtful, names_in, root, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The roof leaks.", ["The", "roof", "leaks"]),
        ("co-opted and/or (elected)", ["co", "opted", "and", "or", "elected"]),
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
    assert list(names_in("the Customs Haus of Quay-side")) == ["Customs", "Haus", "Quay"]
    assert [root(word) for word in ("Bob’s", "Jones'", "it", "don’t")] == [
        "Bob", "Jones", "it", "don't",
    ]  # fmt: skip
