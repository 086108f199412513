"""Puts the glyphs that one print uses into its PDF, each with the character it stands for.

ReportLab's own way cuts a face into fonts of 256 characters, encodes text a character at a time
and maps its first glyph to U+0000, which archives object to. Here a face is one font with
two-byte codes, and text becomes codes by one translation table.
"""

from array import array
from sys import byteorder

from reportlab.pdfbase import pdfdoc

from desktop.printing.layout.faces import Face

_MAPPINGS_IN_A_BLOCK = 100
_READ_AS = {0xA0: " "}
"""A space that does not break is read, searched for and copied as any other."""


class _Codes(dict[int, int]):
    """Characters and their codes, allotted in the order of first use."""

    def __missing__(self, character: int) -> int:
        code = self[character] = len(self) + 1
        return code


class EmbeddedFace:
    """One face in one PDF. ReportLab asks `addObjects` when everything has been drawn."""

    def __init__(self, face: Face, number: int) -> None:
        self._face = face
        self._codes = _Codes()
        self.resource = f"F{number}"

    def encode(self, text: str) -> str:
        """The codes as hexadecimal digits, four to a character."""
        return text.translate(self._codes).encode("utf-16-be").hex()

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:
        tag = f"MINBK{chr(64 + int(self.resource[1:]))}"
        name = f"{tag}+{self._face.name}"
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([self._descendant(document, name)]),
                "ToUnicode": self._stream(document, self._to_unicode().encode("ascii"), "Unicode"),
            }
        )
        fonts = document.idToObject[pdfdoc.BasicFonts].dict
        fonts[self.resource] = document.Reference(font, f"Font{self.resource}")

    def _descendant(self, document: pdfdoc.PDFDocument, name: str) -> object:
        drawn = [self._face.drawn(character) for character in self._codes]
        font_file = self._face.subset(drawn)
        description = {
            key: pdfdoc.PDFArray(value) if isinstance(value, list) else value
            for key, value in self._face.description().items()
        }
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "FontFile2": self._stream(document, font_file, "File", Length1=len(font_file)),
                **description,
            }
        )
        widths = [round(self._face.advance(chr(character)) * 1000) for character in self._codes]
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{name}",
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "CIDToGIDMap": self._stream(document, self._glyphs(drawn), "Glyphs"),
                "FontDescriptor": document.Reference(descriptor, f"Descriptor{self.resource}"),
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
            }
        )
        return document.Reference(font, f"Descendant{self.resource}")

    def _glyphs(self, drawn: list[int]) -> bytes:
        """For each code the glyph in the subset, which numbers glyphs by first appearance."""
        numbers = {0: 0}
        glyphs = array("H", [0])
        for character in drawn:
            glyphs.append(numbers.setdefault(self._face.glyph(character), len(numbers)))
        if byteorder == "little":
            glyphs.byteswap()
        return glyphs.tobytes()

    def _to_unicode(self) -> str:
        lines = [
            f"<{code:04x}> <{_READ_AS.get(character, chr(character)).encode('utf-16-be').hex()}>"
            for character, code in self._codes.items()
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
        )

    def _stream(
        self, document: pdfdoc.PDFDocument, content: bytes, what: str, **entries: int
    ) -> object:
        stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
        for key, value in entries.items():
            stream.dictionary[key] = value
        return document.Reference(stream, what + self.resource)
