"""One cut of a typeface: which characters it has, how wide they are, and its glyphs for a PDF."""

from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from reportlab.pdfbase.ttfonts import TTFontFace

BOX = 0x2610
"""An empty box is drawn where no typeface has the character."""

_STAND_INS = {
    0x2010: 0x2D,  # hyphen
    0x2011: 0x2D,  # hyphen that does not break
    0x2007: 0xA0,  # spaces of given widths
    0x2009: 0x20,
    0x200A: 0x20,
    0x202F: 0xA0,
}
_REMEMBERED_WORDS = 50_000
_WORD = 30
"""Longer texts hardly come twice and are not remembered."""


class _Advances(dict[str, float]):
    """Widths of characters at size 1, looked up once each."""

    def __init__(self, face: TTFontFace) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        drawn = _drawn(self._face, ord(character))
        width = float(self._face.getCharWidth(drawn)) / 1000
        self[character] = width
        return width


class _Words(dict[str, float]):
    """Widths of words at size 1; the same ones come again and again."""

    def __init__(self, advances: _Advances) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, word: str) -> float:
        width = sum(map(self._advances.__getitem__, word))
        if len(word) <= _WORD:
            if len(self) > _REMEMBERED_WORDS:
                self.clear()
            self[word] = width
        return width


class Face:
    """Widths and coverage are shared by all prints; subsets are cut one at a time."""

    def __init__(self, path: Path) -> None:
        self._face = TTFontFace(str(path))
        self._advance = _Advances(self._face)
        self._words = _Words(self._advance)
        self._covered = _covered(self._face)
        self._cutting = Lock()
        self.name = bytes(self._face.name).decode("ascii")

    def width(self, text: str) -> float:
        """How wide the text is at size 1."""
        return self._words[text]

    def widths(self, words: Iterable[str]) -> list[float]:
        """How wide each word is at size 1."""
        return list(map(self._words.__getitem__, words))

    def advance(self, character: str) -> float:
        return self._advance[character]

    def has(self, text: str) -> bool:
        """Whether all characters of the text can be set in this face."""
        return self._covered.issuperset(text)

    def drawn(self, code: int) -> int:
        """The character whose glyph is drawn for this one."""
        return _drawn(self._face, code)

    def glyph(self, code: int) -> int:
        return int(self._face.charToGlyph.get(code, 0))

    def subset(self, codes: list[int]) -> bytes:
        """A font file with the glyphs of these characters, in this order."""
        with self._cutting:
            return bytes(self._face.makeSubset(codes))

    def description(self) -> dict[str, object]:
        """What a PDF says of the whole face, in thousandths of its size."""
        face = self._face
        return {
            "Ascent": face.ascent,
            "CapHeight": face.capHeight,
            "Descent": face.descent,
            "Flags": face.flags,
            "FontBBox": list(face.bbox),
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
        }


def _covered(face: TTFontFace) -> frozenset[str]:
    codes = set(face.charToGlyph)
    stood_for = {code for code, stand_in in _STAND_INS.items() if stand_in in codes}
    return frozenset(map(chr, codes | stood_for | {0x0A}))


def _drawn(face: TTFontFace, code: int) -> int:
    if code in face.charToGlyph:
        return code
    stand_in = _STAND_INS.get(code, BOX)
    return stand_in if stand_in in face.charToGlyph else BOX
