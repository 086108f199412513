"""Which words of a text are looked up in a dictionary, and which are none of its business."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WHOLE = re.compile(r"\S+")
# What holds one of these is an address, a number, a code or a time, not a word.
_NO_WORD = re.compile(r"[\d@_\\]|://|\bwww\.|[a-z]\.[a-z]", re.IGNORECASE)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Span:
    """A word, and the characters of the text that it is."""

    start: int
    end: int
    word: str


def words_in(text: str) -> Iterator[Span]:
    """The words that a dictionary may know; "co-opted" is one, "and/or" are two."""
    for whole in _WHOLE.finditer(text):
        if _NO_WORD.search(whole[0]):
            continue
        for found in _WORD.finditer(text, whole.start(), whole.end()):
            if len(found[0]) <= _LONGEST:
                yield Span(found.start(), found.end(), found[0])


def doubtful(text: str) -> Iterator[Span]:
    """The words worth looking up: no single letter, no initials, nothing all in capitals."""
    for span in words_in(text):
        word = root(span.word)
        if len(word) > 1 and not word.isupper() and not _plural_of_capitals(word):
            yield span


def names_in(text: str) -> Iterator[str]:
    """The words of a text that begin with a capital letter."""
    return (word for word in every_word(text) if word[0].isupper())


def every_word(text: str) -> Iterator[str]:
    """The words of a name, each part of a double-barrelled one by itself too."""
    for span in words_in(text):
        yield span.word
        if "-" in span.word:
            yield from span.word.split("-")


def known_in(word: str, known: Collection[str]) -> bool:
    """Whether a word, or each part of it, is among those known; a sentence may begin with it."""
    plain = root(word)
    forms = (word, plain, plain[:1].lower() + plain[1:])
    if any(form in known for form in forms):
        return True
    return "-" in plain and all(known_in(part, known) for part in plain.split("-"))


def root(word: str) -> str:
    """A word as a dictionary has it: a straight apostrophe, and no possessive s."""
    plain = word.replace("’", "'")
    for ending in ("'s", "'S", "'"):
        plain = plain.removesuffix(ending)
    return plain


def _plural_of_capitals(word: str) -> bool:
    """ "TAs", "MPs"."""
    return len(word) > 2 and word[:-1].isupper() and word.endswith("s")
