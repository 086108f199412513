"""Lines of a paragraph in which a word has to be parted, or several faces meet.

After a hyphen between letters; inside a word only where no line holds it.
"""

import re
from collections.abc import Iterator

from desktop.printing.layout.ruler import Ruler

AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][^\W\d_][-–/])(?=[^\W\d_]{2})")
_NO_LINE_HOLDS = 300
"""So many characters are wider than any line, and too many to measure again and again."""

Place = tuple[int, int, float]
"""Where a line begins and ends in the text, and its width at size 1."""


def parted(ruler: Ruler, text: str, start: int, limit: float) -> Iterator[Place]:
    """The lines of one paragraph. A word is looked into only where it does not fit."""
    words = text.split(" ")
    at = start
    used = 0.0
    for word, width in zip(words, ruler.widths(start, words), strict=True):
        reach = used + ruler.space + width if at > start else width
        if reach > limit:
            *full, (start, _, reach) = _turned_over(ruler, (start, used), at, word, limit)
            yield from full
        used = reach
        at += len(word) + 1
    yield start, at - 1, used


def _turned_over(
    ruler: Ruler, line: tuple[int, float], at: int, word: str, limit: float
) -> list[Place]:
    """The line that the word does not fit, those that it fills by itself, and its rest."""
    start, used = line
    places = []
    if at > start:
        head = _broken_after_hyphen(ruler, at, word, limit - used - ruler.space)
        wider = used + ruler.space + ruler.width(at, head)
        places.append((start, at + len(head), wider) if head else (start, at - 1, used))
        at += len(head)
        word = word[len(head) :]
    for head in _heads(ruler, at, word, limit):
        places.append((at, at + len(head), ruler.width(at, head)))
        at += len(head)
        word = word[len(head) :]
    return [*places, (at, at + len(word), ruler.width(at, word))]


def _heads(ruler: Ruler, at: int, word: str, limit: float) -> Iterator[str]:
    """The whole lines that a word fills which is too wide for one; its rest is no part of them."""
    done = 0
    while _width(ruler, at + done, rest := word[done : done + _NO_LINE_HOLDS]) > limit:
        head = _broken_after_hyphen(ruler, at + done, rest, limit)
        head = head or rest[: max(1, ruler.count(at + done, rest, limit))]
        yield head
        done += len(head)


def _broken_after_hyphen(ruler: Ruler, at: int, word: str, limit: float) -> str:
    """As much of the word as fits, up to a hyphen between letters."""
    word = word[:_NO_LINE_HOLDS]
    for place in reversed([found.end() for found in AFTER_HYPHEN.finditer(word)]):
        if ruler.width(at, word[:place]) <= limit:
            return word[:place]
    return ""


def _width(ruler: Ruler, at: int, word: str) -> float:
    return ruler.width(at, word) if len(word) < _NO_LINE_HOLDS else float("inf")
