"""Reads the objects of a finished print as the bytes that they are.

A print is read from the file that `layout.file` writes, without making anything of its objects.
Any other file is first put into that form.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from struct import iter_unpack

import pikepdf

from desktop.printing.layout.rewriting import rewritten
from desktop.printing.layout.values import BRACKETED

_TABLE = re.compile(
    rb"(\d+) 0 obj\n<</Type /XRef /Size (\d+) /W \[1 4 2\] /Root (\d+) 0 R /Info (\d+) 0 R"
    rb".*?/Length (\d+)>>\nstream\n",
    re.DOTALL,
)
_FIRST = re.compile(rb"/First (\d+)")
_STREAM = b"\nstream\n"
_ELEMENT = b"<</Type /StructElem "
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_MARK = re.compile(
    rb"/Dest (\[\s*(\d+) 0 R[^\]]*\]).*?/Title (" + BRACKETED + rb"|<[0-9a-f]*>)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class KeptMark:
    """A bookmark: what it says and where it leads, as the file has them, and to which page."""

    said: bytes
    leads: bytes
    page: int


class KeptPrint:
    """The objects of one print by their numbers."""

    def __init__(self, pdf: bytes) -> None:
        table = _table(pdf)
        if table is None:
            pdf = _in_our_form(pdf)
            table = _table(pdf)
            assert table
        self._pdf = pdf
        self.catalog, self.info = int(table[3]), int(table[4])
        places = _content(pdf[table.end() : table.end() + int(table[5])], table[0])
        # A space may follow, as after any text.
        self._places = list(iter_unpack(">BIH", places[: int(table[2]) * 7]))
        self._packed: dict[int, bytes] = {}
        for holder in sorted({where for kind, where, _ in self._places if kind == 2}):
            self._unpack(holder)

    def text(self, number: int) -> bytes:
        """An object that is no stream, or of a stream what stands before its content."""
        return self.parted(number)[0]

    def parted(self, number: int) -> tuple[bytes, bytes]:
        """An object, and for a stream its content from the word on."""
        if number in self._packed:
            return self._packed[number], b""
        start = self._pdf.index(b" obj\n", self._places[number][1]) + len(b" obj\n")
        begins = self._pdf.index(_STREAM, start)
        length = int(self._pdf[self._pdf.rindex(b"/Length ", start, begins) + 8 : begins - 2])
        end = begins + len(_STREAM) + length
        return self._pdf[start:begins], self._pdf[begins : end + len(b"\nendstream")]

    def content(self, number: int) -> bytes:
        """What is in a stream."""
        head, held = self.parted(number)
        return _content(held[len(_STREAM) : -len(b"\nendstream")], head)

    def led(self, number: int, name: str) -> int:
        """The number of the object that an entry leads to; 0 where there is no such entry."""
        return led(self.text(number), name)

    @property
    def elements(self) -> dict[int, bytes]:
        """The elements of its structure by their numbers."""
        packed = self._packed.items()
        return {number: text for number, text in packed if text.startswith(_ELEMENT)}

    @cached_property
    def pages(self) -> tuple[int, ...]:
        """The pages by their numbers."""
        kids = _KIDS.search(self.text(self.led(self.catalog, "Pages")))
        return tuple(map(int, re.findall(rb"(\d+) 0 R\b", kids[1]))) if kids else ()

    @property
    def bookmarks(self) -> Iterator[KeptMark]:
        """Those of a print, which has them on one level."""
        marks = self.led(self.catalog, "Outlines")
        number = self.led(marks, "First") if marks else 0
        while number:
            text = self.text(number)
            mark = _MARK.search(text)
            if mark:
                yield KeptMark(mark[3], mark[1], int(mark[2]))
            number = led(text.partition(b"/Title")[0], "Next")

    def _unpack(self, holder: int) -> None:
        head, held = self.parted(holder)
        content = _content(held[len(_STREAM) : -len(b"\nendstream")], head)
        found = _FIRST.search(head)
        assert found
        first = int(found[1])
        index = list(map(int, content[:first].split()))
        numbers, starts = index[::2], index[1::2]
        ends = [start - 1 for start in starts[1:]] + [len(content) - first]
        for number, start, end in zip(numbers, starts, ends, strict=True):
            self._packed[number] = content[first + start : first + end]


def led(text: bytes, name: str) -> int:
    """The number of the object that an entry leads to; 0 where there is no such entry."""
    found = re.search(rb"/%s (\d+) 0 R\b" % name.encode(), text)
    return int(found[1]) if found else 0


def _table(pdf: bytes) -> re.Match[bytes] | None:
    """The table of a file that is in our form."""
    said = re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", pdf[-40:])
    return _TABLE.match(pdf, int(said[1])) if said else None


def _content(held: bytes, head: bytes) -> bytes:
    return zlib.decompress(held) if b"/FlateDecode" in head else held


def _in_our_form(pdf: bytes) -> bytes:
    """Its pages as they are; a structure that is not as ours stays behind."""
    with pikepdf.open(BytesIO(pdf)) as other, pikepdf.new() as made:
        made.pages.extend(other.pages)
        for page in made.pages:
            for key in ("/StructParents", "/Annots"):
                if key in page.obj:
                    del page.obj[key]
        return rewritten(made)
