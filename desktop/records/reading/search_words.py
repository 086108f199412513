"""What is typed into the search box: as a query of the index, and as marks in a text found."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from playhouse.fts_parser import parse

_LONGEST = 400  # SQLite takes an expression 256 deep; an exclusion takes three characters
_MOST_BRACKETS = 10  # and brackets about 16 deep
_FEWEST_LETTERS = 2
_OPERATORS = ("AND", "OR", "NOT")
_COMBINING = "\u0300-\u036f"
_TOKEN = re.compile(rf"(?:[^\W_]|[{_COMBINING}])+")
_PHRASE = re.compile(r'"([^"]*)"(\*?)')

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another, folded; the last may be only the start of a word."""

    words: tuple[str, ...]
    begun: bool

    def fits(self, words: list[str]) -> bool:
        """Whether a text goes on with this phrase."""
        if len(words) < len(self.words):
            return False
        *whole, last = self.words
        if any(word != here for word, here in zip(whole, words, strict=False)):
            return False
        here = words[len(whole)]
        return here.startswith(last) if self.begun else here == last


def match(typed: str) -> str:
    """The query that typed text stands for; empty where there is nothing to look for yet.

    The last word counts as begun, so that hits come while it is typed.
    """
    text = _sound(typed)
    head, _, last = text.rstrip().rpartition(" ")
    if _letters(last) < _FEWEST_LETTERS and not text.endswith(" ") and _letters(head):
        text = head
    if _letters(text) < _FEWEST_LETTERS:
        return ""
    query = str(parse(_with_last_begun(text.rstrip())))
    return query if phrases(query) else ""


def phrases(query: str) -> tuple[Phrase, ...]:
    """What a query looks for, to mark it in the texts found."""
    found = []
    for text, star in _PHRASE.findall(query):
        words = tuple(fold(token) for token in _TOKEN.findall(text))
        if words:
            found.append(Phrase(words, bool(star)))
    return tuple(found)


def marks(text: str, looked_for: tuple[Phrase, ...]) -> tuple[Mark, ...]:
    """Where the phrases stand in a text: first character and one past the last."""
    tokens = list(_TOKEN.finditer(text))
    words = [fold(token.group()) for token in tokens]
    found = [
        (tokens[at].start(), tokens[at + len(phrase.words) - 1].end())
        for phrase in looked_for
        for at, word in enumerate(words)
        if word.startswith(phrase.words[0]) and phrase.fits(words[at : at + len(phrase.words)])
    ]
    return _merged(sorted(found))


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word without capitals and accents, as the index knows it."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _sound(typed: str) -> str:
    """Typed text that can be handed to SQLite: no NUL, no half of a character, not endless."""
    text = typed[:_LONGEST].encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")
    if text.count("(") > _MOST_BRACKETS:
        text = re.sub(r"[()]", " ", text)
    return re.sub(r"\s", " ", text)


def _with_last_begun(text: str) -> str:
    last = text.rpartition(" ")[2]
    begun = last not in _OPERATORS and _letters(text[-1]) and text.count('"') % 2 == 0
    return f"{text}*" if begun else text


def _letters(text: str) -> int:
    return sum(len(token) for token in _TOKEN.findall(text))


def _merged(found: list[Mark]) -> tuple[Mark, ...]:
    merged: list[Mark] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
