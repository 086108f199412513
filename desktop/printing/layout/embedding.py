"""Puts a face into a PDF: the glyphs that a print may use, each with the character it stands for.

A character's code is the character itself, in two bytes. The characters that nearly every print
needs always go in together, so that all prints share their font to the byte: it is cut once, and
a volume holds it once.
"""

import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from sys import byteorder

from desktop.printing.layout.faces import Face
from desktop.printing.layout.file import File, stream
from desktop.printing.layout.values import escaped

_ORDINARY = frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "\u00a0£·–—‘’“”…"))
_NO_CODE = re.compile("[\ue000-\uf8ff\U00010000-\U0010ffff]")
_FIRST_ALLOTTED = 0xE000
"""From here on codes are allotted to characters that have none in two bytes."""

_MAPPINGS_IN_A_BLOCK = 100
_READ_AS = {0xA0: " "}
"""A space that does not break is read, searched for and copied as any other."""

_CUTS_REMEMBERED = 32
_EFFORT = 9
"""As small as it goes: it is done once for all prints."""


class _Codes(dict[int, int]):
    """Characters beyond ASCII that were used, and their codes."""

    def __init__(self) -> None:
        super().__init__()
        self._next = _FIRST_ALLOTTED

    def __missing__(self, character: int) -> int:
        code = character
        if _NO_CODE.match(chr(character)):
            code = self._next
            self._next += 1
        self[character] = code
        return code


class EmbeddedFace:
    """One face in one PDF."""

    def __init__(self, face: Face, number: int) -> None:
        self._face = face
        self._codes = _Codes()
        self.resource = b"F%d" % number

    def encode(self, text: str) -> bytes:
        """The codes, as they stand in brackets."""
        if not text.isascii():
            text = text.translate(self._codes)
        return escaped(text.encode("utf-16-be"))

    def put_into(self, file: File, allot: Callable[[], int]) -> int:
        """Write the font, once everything has been drawn; its number."""
        more = {code: char for char, code in self._codes.items() if char not in _ORDINARY}
        made = _cut(self._face, tuple(sorted(more.items())))
        font, below, description, held, glyphs, unicode = (allot() for _ in range(6))
        name = made.name
        file.add(
            font,
            b"<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"
            b" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>" % (name, below, unicode),
        )
        file.add(
            below,
            b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s"
            b" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            b" /CIDToGIDMap %d 0 R /FontDescriptor %d 0 R /W [%s]>>"
            % (name, glyphs, description, made.widths),
        )
        file.add(
            description,
            b"<</Type /FontDescriptor /FontName /%s /FontFile2 %d 0 R %s>>"
            % (name, held, made.described),
        )
        for number, content in ((held, made.held), (glyphs, made.glyphs), (unicode, made.unicode)):
            file.put(number, content)
        return font


@dataclass(frozen=True, slots=True)
class _Cut:
    """The parts of a font as a file has them: streams whole, the rest as the entries hold it."""

    name: bytes
    described: bytes
    widths: bytes
    held: bytes
    glyphs: bytes
    unicode: bytes


@lru_cache(_CUTS_REMEMBERED)
def _cut(face: Face, more: tuple[tuple[int, int], ...]) -> _Cut:
    """The ordinary characters of a face with more of them: pairs of a code and its character."""
    characters = dict(sorted([*((code, code) for code in _ORDINARY), *more]))
    drawn = [face.drawn(character) for character in characters.values()]
    font_file = face.subset(drawn)
    return _Cut(
        name=_tag(more) + b"+" + face.name.encode("ascii"),
        described=_described(face),
        widths=_widths(face, characters),
        held=stream(b"/Length1 %d" % len(font_file), font_file, text=False, effort=_EFFORT),
        glyphs=stream(b"", _glyphs(face, list(characters), drawn), text=False, effort=_EFFORT),
        unicode=stream(b"", _to_unicode(characters), effort=_EFFORT),
    )


def _tag(more: tuple[tuple[int, int], ...]) -> bytes:
    """Six capitals that tell this cut of a face from any other."""
    digest = sha256(repr(more).encode("ascii")).digest()
    return bytes(65 + byte % 26 for byte in digest[:6])


def _described(face: Face) -> bytes:
    def said(value: object) -> str:
        return f"[{' '.join(map(str, value))}]" if isinstance(value, list) else str(value)

    return " ".join(f"/{key} {said(value)}" for key, value in face.description().items()).encode(
        "ascii"
    )


def _widths(face: Face, characters: dict[int, int]) -> bytes:
    """Runs of codes, each as its first code and the widths from there on."""
    runs = groupby(enumerate(characters.items()), key=lambda each: each[1][0] - each[0])
    said = []
    for _, run in runs:
        listed = [
            (code, round(face.advance(chr(character)) * 1000)) for _, (code, character) in run
        ]
        said.append(f"{listed[0][0]} [{' '.join(str(width) for _, width in listed)}]")
    return " ".join(said).encode("ascii")


def _glyphs(face: Face, codes: list[int], drawn: list[int]) -> bytes:
    """For each code the glyph in the subset, which numbers glyphs by first appearance."""
    numbers = {0: 0}
    glyphs = array("H", bytes(2 * (max(codes) + 1)))
    for code, character in zip(codes, drawn, strict=True):
        glyphs[code] = numbers.setdefault(face.glyph(character), len(numbers))
    if byteorder == "little":
        glyphs.byteswap()
    return glyphs.tobytes()


def _to_unicode(characters: dict[int, int]) -> bytes:
    lines = [
        f"<{code:04x}> <{_READ_AS.get(character, chr(character)).encode('utf-16-be').hex()}>"
        for code, character in characters.items()
    ]
    blocks = []
    for start in range(0, len(lines), _MAPPINGS_IN_A_BLOCK):
        block = lines[start : start + _MAPPINGS_IN_A_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    ).encode("ascii")
