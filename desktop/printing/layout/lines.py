"""Breaks text into lines: at spaces, after a hyphen between letters, inside what is too long."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from desktop.printing.layout.faces import Face
from desktop.printing.layout.family import Piece
from desktop.printing.layout.parting import AFTER_HYPHEN, Place, parted
from desktop.printing.layout.ruler import Ruler

_SHORT_WORD = 10
_SHORT_TEXT = 30
_NARROW = 22.0
"""In columns narrower than so many times the size of type, words stay where they fit."""


class Line(NamedTuple):
    """Pieces in a row, each with its distance from the start, and the width of all."""

    pieces: tuple[tuple[float, Face, str], ...]
    width: float


def break_lines(pieces: Sequence[Piece], size: float, measure: float) -> list[Line]:
    """Lines no wider than the measure; every line end in the text ends a line."""
    if not pieces:
        return []
    limit = measure / size + 1e-6
    face, text = pieces[0]
    if len(pieces) > 1:
        text = "".join([part for _, part in pieces])
    if not text or text.isspace():
        return []
    if len(text) <= _SHORT_TEXT and len(pieces) == 1 and "\n" not in text:
        width = face.width(text)
        if width <= limit:
            return [Line(((0.0, face, text),), width * size)]
    return _broken(Ruler(pieces), text, size, limit)


def _broken(ruler: Ruler, text: str, size: float, limit: float) -> list[Line]:
    lines = []
    start = 0
    for paragraph in text.split("\n"):
        places = _simple(ruler, paragraph, start, limit)
        places = places or list(parted(ruler, paragraph, start, limit))
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
        if last == first or (last < len(words) and AFTER_HYPHEN.search(words[last])):
            return []
        places.append((at, end, reach[last - 1] - used - space))
        if last == len(words):
            return places
        first, at, used = last, end + 1, reach[last - 1]


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
