"""Measures parts of a text that may be set in several faces. Widths are those at size 1."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from desktop.printing.layout.faces import Face
from desktop.printing.layout.family import Piece


class Ruler:
    """`width` takes where a part begins in the whole text, and the part itself."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self.space = pieces[0][0].width(" ")

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate([len(text) for _, text in self._pieces], initial=0))

    def width(self, start: int, part: str) -> float:
        if len(self._pieces) == 1:
            return self._pieces[0][0].width(part)
        if not part:
            return 0.0
        number = bisect_right(self._starts, start) - 1
        if start + len(part) <= self._starts[number + 1]:
            return self._pieces[number][0].width(part)
        return sum(face.width(text) for face, text in self._within(start, start + len(part)))

    def widths(self, start: int, words: Sequence[str]) -> list[float]:
        """The widths of words with a space between them, of which the first begins at `start`."""
        if len(self._pieces) == 1:
            return self._pieces[0][0].widths(words)
        starts = accumulate((len(word) + 1 for word in words), initial=start)
        return [self.width(at, word) for at, word in zip(starts, words, strict=False)]

    def count(self, start: int, part: str, limit: float) -> int:
        """How many characters of the part are no wider than the limit together."""
        used = 0.0
        number = 0
        for face, text in self._within(start, start + len(part)):
            for character in text:
                used += face.advance(character)
                if used > limit:
                    return number
                number += 1
        return number

    def cut(self, start: int, end: int, size: float) -> tuple[tuple[float, Face, str], ...]:
        """The pieces between two places of the text, each with its distance from the first."""
        if len(self._pieces) == 1:
            face, text = self._pieces[0]
            return ((0.0, face, text[start:end]),)
        x = 0.0
        pieces = []
        for face, text in self._within(start, end):
            pieces.append((x, face, text))
            x += face.width(text) * size
        return tuple(pieces)

    def _within(self, start: int, end: int) -> list[Piece]:
        found: list[Piece] = []
        number = bisect_right(self._starts, start) - 1
        while number < len(self._pieces) and self._starts[number] < end:
            face, text = self._pieces[number]
            begins = self._starts[number]
            inside = text[max(0, start - begins) : end - begins]
            if inside:
                found.append((face, inside))
            number += 1
        return found
