"""A family of four cuts, and which of them sets a word that the wanted one lacks letters for."""

from functools import cache, cached_property
from itertools import groupby
from pathlib import Path
from threading import Lock

from desktop.printing.layout.faces import Face

Piece = tuple[Face, str]


class Family:
    """Each cut is read from its file when it is first needed."""

    def __init__(self, files: dict[str, str], name: str, stand_in: "Family | None" = None) -> None:
        self._files = files
        self._name = name
        self.stand_in = stand_in

    @cached_property
    def regular(self) -> Face:
        return self._read("")

    @cached_property
    def bold(self) -> Face:
        return self._read("Bold")

    @cached_property
    def italic(self) -> Face:
        return self._read("It")

    @cached_property
    def bold_italic(self) -> Face:
        return self._read("BoldIt")

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
        words = text.split(" ")
        spaced = [word + " " for word in words[:-1]] + words[-1:]
        pieces = [piece for word in spaced for piece in _set_word(word, faces)]
        return [
            (face, "".join(part for _, part in alike))
            for face, alike in groupby(pieces, key=lambda piece: piece[0])
        ]

    def faces(self, bold: bool, italic: bool) -> tuple[Face, ...]:
        """The wanted cut, the upright of its weight, then the same of the family that stands in."""
        own = (self.face(bold, italic), self.face(bold))
        return own + (self.stand_in.faces(bold, italic) if self.stand_in else ())

    def _read(self, cut: str) -> Face:
        return _face(self._files[self._name + cut])


def _set_word(word: str, faces: tuple[Face, ...]) -> list[Piece]:
    """A word stays in one face where one has all of it; a letter nobody has becomes a box."""
    for face in faces:
        if face.has(word):
            return [(face, word)]

    def sets(letter: str) -> Face:
        return next((face for face in faces if face.has(letter)), faces[1])

    return [(face, "".join(letters)) for face, letters in groupby(word, key=sets)]


@cache
def family(name: str) -> Family:
    """The serif or the sans, each standing in for the letters that the other lacks."""
    from font_source_sans_pro import font_files_ttf as sans
    from font_source_serif_pro import font_files_ttf as serif

    if name == "serif":
        return Family(serif, "SourceSerifPro", Family(sans, "SourceSansPro"))
    return Family(sans, "SourceSansPro", Family(serif, "SourceSerifPro"))


def _face(path: str) -> Face:
    """One object for one file, even if two threads ask at once: prints tell faces apart by it."""
    with _reading:
        if path not in _faces:
            _faces[path] = Face(Path(path))
        return _faces[path]


_faces: dict[str, Face] = {}
_reading = Lock()
