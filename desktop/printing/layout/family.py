"""A family of four cuts, and which of them sets a word that the wanted one lacks letters for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.printing.layout.faces import Face

Piece = tuple[Face, str]

FAMILIES = ("serif", "sans")


@dataclass(frozen=True, eq=False)
class Family:
    regular: Face
    bold: Face
    italic: Face
    bold_italic: Face
    stand_in: "Family | None" = None

    def face(self, bold: bool = False, italic: bool = False) -> Face:
        if italic:
            return self.bold_italic if bold else self.italic
        return self.bold if bold else self.regular

    def pieces(self, text: str, bold: bool = False, italic: bool = False) -> list[Piece]:
        """The text with the face that sets each part of it."""
        face = self.face(bold, italic)
        if face.has(text):
            return [(face, text)]
        faces = self.faces(bold, italic)
        pieces: list[Piece] = []
        for number, word in enumerate(text.split(" ")):
            _join(pieces, [(face, " ")] if number else [])
            _join(pieces, _set_word(word, faces))
        return pieces

    def faces(self, bold: bool, italic: bool) -> tuple[Face, ...]:
        """The wanted cut, the upright of its weight, then the same of the family that stands in."""
        own = (self.face(bold, italic), self.face(bold))
        return own + (self.stand_in.faces(bold, italic) if self.stand_in else ())


def _set_word(word: str, faces: tuple[Face, ...]) -> list[Piece]:
    """A word stays in one face where one has all of it; a letter nobody has becomes a box."""
    for face in faces:
        if face.has(word):
            return [(face, word)]
    upright = faces[1]
    pieces: list[Piece] = []
    for letter in word:
        _join(pieces, [(next((face for face in faces if face.has(letter)), upright), letter)])
    return pieces


def _join(pieces: list[Piece], more: list[Piece]) -> None:
    """Add the pieces, growing the last one where the face stays the same."""
    for face, text in more:
        if pieces and pieces[-1][0] is face:
            pieces[-1] = (face, pieces[-1][1] + text)
        else:
            pieces.append((face, text))


@cache
def family(name: str) -> Family:
    """The serif or the sans, each standing in for the letters that the other lacks."""
    if name == "serif":
        return _read(_serif_files(), "SourceSerifPro", _read(_sans_files(), "SourceSansPro"))
    return _read(_sans_files(), "SourceSansPro", _read(_serif_files(), "SourceSerifPro"))


@cache
def _face(path: str) -> Face:
    return Face(Path(path))


def _read(files: dict[str, str], name: str, stand_in: Family | None = None) -> Family:
    regular, bold, italic, bold_italic = (
        _face(files[name + cut]) for cut in ("", "Bold", "It", "BoldIt")
    )
    return Family(regular, bold, italic, bold_italic, stand_in)


def _serif_files() -> dict[str, str]:
    from font_source_serif_pro import font_files_ttf

    return dict(font_files_ttf)


def _sans_files() -> dict[str, str]:
    from font_source_sans_pro import font_files_ttf

    return dict(font_files_ttf)
