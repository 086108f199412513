"""How text is set: in which family, how large, on which leading, how dark."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.printing.layout.family import Family, Piece
from desktop.printing.layout.text import clean, runs_of
from desktop.records.reading.sheets import Run


@dataclass(frozen=True)
class Setting:
    family: Family
    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    grey: float = 0.0

    @cached_property
    def baseline(self) -> float:
        """From the top of a line down to its baseline."""
        return self.leading - (self.leading - self.size * 0.72) / 2 - self.size * 0.02

    def pieces(self, text: str, runs: Sequence[Run] = ()) -> list[Piece]:
        """The text of a record in the faces that set it; its runs add to the setting's own."""
        if not runs:
            return self.family.pieces(clean(text), self.bold, self.italic)
        pieces: list[Piece] = []
        for stretch, bold, italic in runs_of(text, runs):
            pieces += self.family.pieces(stretch, bold or self.bold, italic or self.italic)
        return pieces

    def width(self, text: str) -> float:
        return sum(face.width(part) for face, part in self.pieces(text)) * self.size
