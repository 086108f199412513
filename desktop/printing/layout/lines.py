"""Breaks text into lines: at spaces, after a hyphen between letters, and inside what is too long."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.printing.layout.faces import Face
from desktop.printing.layout.family import Piece

_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][^\W\d_][-–/])(?=[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces in a row, each with its distance from the start, and the width of all."""

    pieces: tuple[tuple[float, Face, str], ...]
    width: float


@dataclass(slots=True)
class _Word:
    """What does not break: its width without, and with, the space that follows it."""

    pieces: list[Piece]
    width: float
    gap: float


def break_lines(pieces: Sequence[Piece], size: float, measure: float) -> list[Line]:
    """Lines no wider than the measure; every line end in the text ends a line."""
    lines: list[Line] = []
    for paragraph in _paragraphs(pieces):
        lines.extend(_fill(list(_words(paragraph, size, measure)), size, measure))
    return lines


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    current: list[Piece] = []
    for face, text in pieces:
        first, *rest = text.split("\n")
        current.append((face, first))
        for part in rest:
            yield current
            current = [(face, part)]
    yield current


def _words(pieces: Sequence[Piece], size: float, measure: float) -> Iterator[_Word]:
    """Words in the sense of what stands between two chances to break."""
    glued: _Word | None = None
    for face, text in pieces:
        space = face.width(" ") * size
        tokens = text.split(" ")
        last = len(tokens) - 1
        for number, token in enumerate(tokens):
            word = glued or _Word([], 0.0, 0.0)
            glued = None
            if token:
                word.pieces.append((face, token))
                word.width += face.width(token) * size
            if number == last:
                glued = word
            elif word.pieces:
                word.gap = space
                yield from _apart(word, size, measure)
    if glued and glued.pieces:
        yield from _apart(glued, size, measure)


def _apart(word: _Word, size: float, measure: float) -> Iterator[_Word]:
    """The word in the parts that it may be broken into."""
    if len(word.pieces) == 1 and _AFTER_HYPHEN.search(word.pieces[0][1]):
        face, text = word.pieces[0]
        *parts, last = _AFTER_HYPHEN.split(text)
        for part in parts:
            yield from _cut(_Word([(face, part)], face.width(part) * size, 0.0), size, measure)
        word = _Word([(face, last)], face.width(last) * size, word.gap)
    yield from _cut(word, size, measure)


def _cut(word: _Word, size: float, measure: float) -> Iterator[_Word]:
    """A word wider than the measure, in parts that just fit."""
    if word.width <= measure:
        yield word
        return
    pieces: list[Piece] = []
    width = 0.0
    for face, text in word.pieces:
        start = 0
        for end, letter in enumerate(text):
            advance = face.advance(letter) * size
            if width + advance > measure and (pieces or end > start):
                yield _Word([*pieces, (face, text[start:end])], width, 0.0)
                pieces, width, start = [], 0.0, end
            width += advance
        pieces.append((face, text[start:]))
    yield _Word(pieces, width, word.gap)


def _fill(words: list[_Word], size: float, measure: float) -> Iterator[Line]:
    start, width, space = 0, 0.0, 0.0
    for number, word in enumerate(words):
        wider = width + space + word.width
        if wider > measure + 0.01 and number > start:
            yield _line(words[start:number], size)
            start, wider = number, word.width
        width, space = wider, word.gap
    if start < len(words):
        yield _line(words[start:], size)


def _line(words: Sequence[_Word], size: float) -> Line:
    """Neighbours in one face are drawn in one go, the space between them included."""
    joined: list[tuple[Face, list[str]]] = []
    final = len(words) - 1
    for number, word in enumerate(words):
        for face, text in word.pieces:
            if joined and joined[-1][0] is face:
                joined[-1][1].append(text)
            else:
                joined.append((face, [text]))
        if word.gap and number < final:
            joined[-1][1].append(" ")
    x = 0.0
    pieces = []
    for face, texts in joined:
        text = "".join(texts)
        pieces.append((x, face, text))
        x += sum(map(face.width, texts)) * size
    return Line(tuple(pieces), x)
