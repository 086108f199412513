"""Breaks text into lines: at spaces, after a hyphen between letters, inside what is too long."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from desktop.printing.layout.faces import Face
from desktop.printing.layout.family import Piece
from desktop.printing.layout.ruler import Ruler

_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][^\W\d_][-–/])(?=[^\W\d_]{2})")
_NO_LINE_HOLDS = 300
"""So many characters are wider than any line, and too many to measure again and again."""

_SHORT_WORD = 10
_NARROW = 22.0
"""In columns narrower than so many times the size of type, words stay where they fit."""

Place = tuple[int, int, float]
"""Where a line begins and ends in the text, and its width at size 1."""


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces in a row, each with its distance from the start, and the width of all."""

    pieces: tuple[tuple[float, Face, str], ...]
    width: float


def break_lines(pieces: Sequence[Piece], size: float, measure: float) -> list[Line]:
    """Lines no wider than the measure; every line end in the text ends a line."""
    text = pieces[0][1] if len(pieces) == 1 else "".join([part for _, part in pieces])
    if not text or text.isspace():
        return []
    ruler = Ruler(pieces)
    limit = measure / size + 1e-6
    lines = []
    start = 0
    for paragraph in text.split("\n"):
        places = _simple(ruler, paragraph, start, limit) or list(
            _fill(ruler, paragraph, start, limit)
        )
        if len(places) > 1 and limit > _NARROW:
            _give_company(ruler, text, places)
        for first, last, width in places:
            # The space at which a line turns over is unseen, but read out and copied.
            end = last + (text[last : last + 1] == " ")
            lines.append(Line(ruler.cut(first, end, size), width * size))
        start += len(paragraph) + 1
    return lines


def break_evenly(pieces: Sequence[Piece], size: float, measure: float) -> list[Line]:
    """As few lines as the measure allows, about as long as each other, as suits a title."""
    lines = break_lines(pieces, size, measure)
    narrow, wide = measure / 2, measure
    while len(lines) in (2, 3) and wide - narrow > size / 2:
        middle = (narrow + wide) / 2
        tried = break_lines(pieces, size, middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, tried
    return lines


def _simple(ruler: Ruler, text: str, start: int, limit: float) -> list[Place]:
    """The lines of a paragraph that turn over at spaces alone; none, if that does not do."""
    words = text.split(" ")
    space = ruler.space
    widths = ruler.widths(start, words)
    reach = list(accumulate([width + space for width in widths]))
    ends = list(accumulate(map(len, words)))
    places = []
    first, at, used = 0, start, 0.0
    while True:
        last = bisect_right(reach, used + limit + space, first)
        end = start + ends[last - 1] + last - 1
        if last == first or (last < len(words) and _AFTER_HYPHEN.search(words[last])):
            return []
        places.append((at, end, reach[last - 1] - used - space))
        if last == len(words):
            return places
        first, at, used = last, end + 1, reach[last - 1]


def _fill(ruler: Ruler, text: str, start: int, limit: float) -> Iterator[Place]:
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


def _give_company(ruler: Ruler, text: str, places: list[Place]) -> None:
    """A short word is not left alone on the last line: the word before it comes down to it."""
    (first, end, above), (start, last, width) = places[-2:]
    space = text.rfind(" ", first, end)
    alone = last - start <= _SHORT_WORD and " " not in text[start:last]
    if not alone or space <= first or text[end] != " " or " " not in text[first:space]:
        return
    moved = ruler.width(space + 1, text[space + 1 : end])
    places[-2] = (first, space, above - ruler.space - moved)
    places[-1] = (space + 1, last, moved + ruler.space + width)


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
    for place in reversed([found.end() for found in _AFTER_HYPHEN.finditer(word)]):
        if ruler.width(at, word[:place]) <= limit:
            return word[:place]
    return ""


def _width(ruler: Ruler, at: int, word: str) -> float:
    return ruler.width(at, word) if len(word) < _NO_LINE_HOLDS else float("inf")
