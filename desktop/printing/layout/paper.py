"""The paper of one print: leaf after leaf, written on in the few ways that layout needs."""

from collections.abc import Sequence
from hashlib import md5
from math import cos, radians, sin

from desktop.printing.layout.archive import colour_profile
from desktop.printing.layout.catalogue import (
    CATALOG,
    FONTS,
    FREE,
    INFO,
    PAGES,
    TREE,
    About,
    Bookmark,
    bookmarks,
    put_catalogue,
)
from desktop.printing.layout.embedding import EmbeddedFace
from desktop.printing.layout.faces import Face
from desktop.printing.layout.file import File, stream
from desktop.printing.layout.measures import UPRIGHT
from desktop.printing.layout.structure import Structure
from desktop.printing.layout.tags import Tag
from desktop.printing.layout.values import words

_ROUND = 0.5523
"""How far the control points of a quarter circle stand from its ends, for radius 1."""


class Paper:
    """Same strokes, same bytes: nothing here depends on the day, the machine or global settings.

    A leaf goes into the file as soon as it is turned over.
    """

    def __init__(self, size: tuple[float, float] = UPRIGHT) -> None:
        self.wide, self.high = size
        self.silent = False
        """While this is so, nothing that is drawn is read out."""
        self._file = File()
        self._free = FREE
        self._structure = Structure(TREE, self._allot)
        self._faces: dict[int, EmbeddedFace] = {}
        self._pictures: dict[bytes, int] = {}
        self._leaves: list[int] = []
        self._bookmarks: list[Bookmark] = []
        self._begin()

    def _begin(self) -> None:
        """A new leaf. Nothing is chosen to write with."""
        self._leaf = self._allot()
        self._code: list[bytes] = []
        self._shown: dict[bytes, int] = {}
        self._links: list[int] = []
        self._spoken: Tag | None = None
        self._open = False
        self._type: tuple[int, float] | None = None
        self._grey: float | None = None

    def _allot(self) -> int:
        self._free += 1
        return self._free - 1

    def speak(self, tag: Tag | None) -> None:
        """What is drawn next belongs to the tag; without one it is furniture, and not read out."""
        if self.silent:
            tag = None
        if self._open:
            if tag is self._spoken:
                return
            self._code.append(b"EMC")
        if tag:
            mark = self._structure.mark(tag, self._leaf)
            self._code.append(b"/%s <</MCID %d>> BDC" % (tag.role.encode("ascii"), mark))
        else:
            self._code.append(b"/Artifact BMC")
        self._spoken, self._open = tag, True

    def turn_over(self) -> None:
        """Go on to the next leaf."""
        if self._open:
            self._code.append(b"EMC")
        content = self._allot()
        self._file.put(content, stream(b"", b"\n".join(self._code)))
        shown = b" ".join([b"/%s %d 0 R" % each for each in self._shown.items()])
        pictures = b" /XObject <<%s>>" % shown if shown else b""
        links = b" ".join([b"%d 0 R" % link for link in self._links])
        notes = b" /Annots [%s]" % links if links else b""
        self._file.add(
            self._leaf,
            b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 %.4f %.4f] /Resources <</Font %d 0 R%s>>"
            b" /Contents %d 0 R /StructParents %d /Tabs /S%s>>"
            % (
                *(PAGES, self.wide, self.high, FONTS, pictures),
                *(content, self._structure.turn_over(), notes),
            ),
        )
        self._leaves.append(self._leaf)
        self._begin()

    def file(self, about: About) -> bytes:
        """The finished PDF."""
        file = self._file
        kids = b" ".join([b"%d 0 R" % leaf for leaf in self._leaves])
        file.add(PAGES, b"<</Type /Pages /Count %d /Kids [%s]>>" % (len(self._leaves), kids))
        put_catalogue(file, about, self._allot, marked=bool(self._bookmarks))
        if self._bookmarks:
            file.add_all(bookmarks(self._bookmarks, self._allot))
        fonts = [(face.resource, face.put_into(file, self._allot)) for face in self._faces.values()]
        file.add(FONTS, b"<<%s>>" % b" ".join([b"/%s %d 0 R" % each for each in fonts]))
        file.add_all(self._structure.objects())
        return file.finish(CATALOG, INFO, self._free)

    def bookmark(self, title: str, y: float) -> None:
        """A place that a bookmark leads to."""
        self._bookmarks.append(Bookmark(title, self._leaf, self.high - y))

    def link(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        tag: Tag,
        to: str,
        said: str,
    ) -> None:
        """A place to click, named by its upper left corner, that leads to a named destination.

        Whoever makes the whole file says where that is.
        """
        (x, y), (wide, high) = corner, size
        number = self._allot()
        key = self._structure.link(tag, self._leaf, number)
        self._file.add(
            number,
            b"<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4"
            b" /Contents %s /Dest %s /StructParent %d>>"
            % (
                *(x, self.high - y - high, x + wide, self.high - y),
                *(words(said), words(to), key),
            ),
        )
        self._links.append(number)

    def write(self, x: float, y: float, face: Face, size: float, grey: float, text: str) -> None:
        """Text on its baseline. What is chosen to write with holds until something else is."""
        font = self._faces.get(id(face)) or self._embedded(face)
        chosen = b"BT"
        wanted = id(face), size
        if self._type != wanted:
            self._type = wanted
            chosen = b"BT /%s %g Tf" % (font.resource, size)
        if grey != self._grey:
            self._grey = grey
            chosen += b" %g g" % grey
        self._code.append(
            b"%s %.2f %.2f Td (%s) Tj ET" % (chosen, x, self.high - y, font.encode(text))
        )

    def write_outlined(self, x: float, y: float, face: Face, size: float, text: str) -> None:
        """Text in a white outline, to be read on whatever lies below it."""
        font = self._embedded(face)
        set_up = b"/%s %g Tf %.2f %.2f Td" % (font.resource, size, x, self.high - y)
        said = b"(%s) Tj" % font.encode(text)
        self._code.append(b"1 j 2.4 w 1 G BT 1 Tr %s %s ET" % (set_up, said))
        self._code.append(b"0 g BT 0 Tr %s %s ET" % (set_up, said))
        self._type = self._grey = None

    def write_slanted(
        self, middle: tuple[float, float], face: Face, size: float, grey: float, text: str
    ) -> None:
        """Text that rises across the leaf round its middle."""
        font = self._embedded(face)
        c, s = cos(radians(52)), sin(radians(52))
        back, down = face.width(text) * size / 2, size / 3
        x = middle[0] - back * c + down * s
        y = self.high - middle[1] - back * s - down * c
        self._code.append(
            b"BT /%s %g Tf %g g %.4f %.4f %.4f %.4f %.2f %.2f Tm (%s) Tj ET"
            % (font.resource, size, grey, c, s, -s, c, x, y, font.encode(text))
        )
        self._type = self._grey = None

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        thickness: float,
        grey: float = 0.0,
    ) -> None:
        self._code.append(
            b"%g w %g G %.2f %.2f m %.2f %.2f l S"
            % (thickness, grey, start[0], self.high - start[1], end[0], self.high - end[1])
        )

    def frame(self, x: float, y: float, width: float, height: float, thickness: float) -> None:
        """An empty box, named by its upper left corner."""
        self._code.append(
            b"%g w 0 G %.2f %.2f %.2f %.2f re S"
            % (thickness, x, self.high - y - height, width, height)
        )

    def picture(self, x: float, y: float, side: float, rows: Sequence[bytes]) -> None:
        """A square picture of blocks, 0 for black, named by its upper left corner."""
        wide = len(rows[0])
        room = -(-wide // 8)
        digits = b"".join([row.ljust(room * 8, b"1") for row in rows])
        held = int(digits, 2).to_bytes(room * len(rows), "big")
        self._code.append(
            b"q 0 g %.3f 0 0 %.3f %.3f %.3f cm BI /W %d /H %d /IM true /BPC 1 /F /AHx ID %s> EI Q"
            % (side, side, x, self.high - y - side, wide, len(rows), held.hex().encode("ascii"))
        )

    def coloured(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        pixels: tuple[int, int],
        colours: bytes,
    ) -> None:
        """A picture in colours, named by its upper left corner; the colours are those of sRGB."""
        name = b"P" + md5(colours, usedforsecurity=False).hexdigest().encode("ascii")
        if name not in self._pictures:
            self._pictures[name] = self._coloured(pixels, colours)
        self._shown[name] = self._pictures[name]
        (x, y), (wide, high) = corner, size
        self._code.append(
            b"q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q" % (wide, high, x, self.high - y - high, name)
        )

    def _coloured(self, pixels: tuple[int, int], colours: bytes) -> int:
        profile, number = self._allot(), self._allot()
        self._file.put(profile, stream(b"/N 3", colour_profile(), text=False))
        entries = (
            b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8"
            b" /ColorSpace [/ICCBased %d 0 R]" % (*pixels, profile)
        )
        self._file.put(number, stream(entries, colours, text=False))
        return number

    def band(self, x: float, width: float, grey: float) -> None:
        """A band of grey from the upper to the lower edge."""
        self._grey = grey
        self._code.append(b"%g g %.2f 0 %.2f %.2f re f" % (grey, x, width, self.high))

    def square(self, x: float, y: float, side: float) -> None:
        """A small black square, named by its lower left corner."""
        self._grey = 0.0
        self._code.append(b"0 g %.2f %.2f %.2f %.2f re f" % (x, self.high - y, side, side))

    def ring(self, x: float, y: float, radius: float) -> None:
        """A small open circle round its centre."""
        y, r, k = self.high - y, radius, radius * _ROUND
        corners = (
            (x + r, y + k, x + k, y + r, x, y + r),
            (x - k, y + r, x - r, y + k, x - r, y),
            (x - r, y - k, x - k, y - r, x, y - r),
            (x + k, y - r, x + r, y - k, x + r, y),
        )
        round_ = b" ".join([b"%.2f %.2f %.2f %.2f %.2f %.2f c" % each for each in corners])
        self._code.append(b"0.5 w 0 G %.2f %.2f m %s s" % (x + r, y, round_))

    def _embedded(self, face: Face) -> EmbeddedFace:
        if id(face) not in self._faces:
            self._faces[id(face)] = EmbeddedFace(face, len(self._faces) + 1)
        return self._faces[id(face)]
