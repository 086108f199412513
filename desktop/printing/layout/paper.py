"""The paper of one print: ReportLab's canvas, written on in the few ways that layout needs."""

from collections.abc import Sequence
from hashlib import md5
from math import cos, radians, sin

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.layout.archive import claim, colour_profile
from desktop.printing.layout.embedding import EmbeddedFace
from desktop.printing.layout.faces import Face
from desktop.printing.layout.file import written
from desktop.printing.layout.measures import UPRIGHT
from desktop.printing.layout.structure import Structure
from desktop.printing.layout.tags import Tag

_ROUND = 0.5523
"""How far the control points of a quarter circle stand from its ends, for radius 1."""


class _Info(pdfdoc.PDFInfo):
    """What the file says of itself: no day, as ReportLab knows only today's or an invented one."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        said = {key: pdfdoc.PDFString(value) for key, value in entries.items()}
        return bytes(pdfdoc.PDFDictionary(said).format(document))


class Paper(Canvas):
    """Same strokes, same bytes: nothing here depends on the day, the machine or global settings."""

    def __init__(self, size: tuple[float, float] = UPRIGHT) -> None:
        super().__init__(
            "print.pdf",
            pagesize=size,
            pageCompression=0,
            invariant=1,
            pdfVersion=(1, 7),
            lang="en-GB",
        )
        self.wide, self.high = size
        self._faces: dict[int, EmbeddedFace] = {}
        self._marks = 0
        self._structure = Structure()
        self._spoken: Tag | None = None
        self._open = False
        self.silent = False
        """While this is so, nothing that is drawn is read out."""
        self._doc.info = _Info()
        # Compresses every stream without ReportLab's global choice of text-only PDFs.
        self._doc.defaultStreamFilters = [pdfdoc.PDFZCompress]

    def _make_preamble(self) -> None:
        """No leaf begins with a font of ReportLab's choosing, which would not be embedded."""
        self._preamble = ""

    def describe(self, title: str, author: str, subject: str) -> None:
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setCreator("Minute Book")
        self.setProducer("Minute Book")
        self.setViewerPreference("DisplayDocTitle", "true")
        claim(self._doc, title, author, subject)

    def speak(self, tag: Tag | None) -> None:
        """What is drawn next belongs to the tag; without one it is furniture, and not read out."""
        if self.silent:
            tag = None
        if self._open and tag is self._spoken:
            return
        self._close()
        if tag:
            self._code.append(f"/{tag.role} <</MCID {self._structure.mark(tag)}>> BDC")
        else:
            self._code.append("/Artifact BMC")
        self._spoken, self._open = tag, True

    def file(self) -> bytes:
        """The finished PDF."""
        document = self._doc
        for late in document.delayedFonts:
            late.addObjects(document)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        return written(document, self._structure)

    def _close(self) -> None:
        if self._open:
            self._code.append("EMC")
        self._open = False

    def showPage(self) -> None:
        """Turn over to the next leaf."""
        self._close()
        name = self._doc.thisPageName()
        super().showPage()
        self._formsinuse: list[str] = []
        page = self._doc.idToObject[name]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._structure.turn_over()
        page.Tabs = pdfdoc.PDFName("S")

    def write(self, x: float, y: float, face: Face, size: float, grey: float, text: str) -> None:
        font = self._embedded(face)
        self._code.append(
            f"BT /{font.resource} {size:g} Tf {grey:g} g {x:.2f} {self.high - y:.2f} Td"
            f" <{font.encode(text)}> Tj ET"
        )

    def write_outlined(self, x: float, y: float, face: Face, size: float, text: str) -> None:
        """Text in a white outline, to be read on whatever lies below it."""
        font = self._embedded(face)
        set_up = f"/{font.resource} {size:g} Tf {x:.2f} {self.high - y:.2f} Td"
        said = f"<{font.encode(text)}> Tj"
        self._code.append(f"1 j 2.4 w 1 G BT 1 Tr {set_up} {said} ET")
        self._code.append(f"0 g BT 0 Tr {set_up} {said} ET")

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
            f"BT /{font.resource} {size:g} Tf {grey:g} g"
            f" {c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x:.2f} {y:.2f} Tm <{font.encode(text)}> Tj ET"
        )

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        thickness: float,
        grey: float = 0.0,
    ) -> None:
        self._code.append(
            f"{thickness:g} w {grey:g} G {start[0]:.2f} {self.high - start[1]:.2f} m"
            f" {end[0]:.2f} {self.high - end[1]:.2f} l S"
        )

    def frame(self, x: float, y: float, width: float, height: float, thickness: float) -> None:
        """An empty box, named by its upper left corner."""
        self._code.append(
            f"{thickness:g} w 0 G"
            f" {x:.2f} {self.high - y - height:.2f} {width:.2f} {height:.2f} re S"
        )

    def picture(self, x: float, y: float, side: float, rows: Sequence[bytes]) -> None:
        """A square picture of blocks, 0 for black, named by its upper left corner."""
        wide = len(rows[0])
        room = -(-wide // 8)
        lines = (int(row.ljust(room * 8, b"1"), 2) for row in rows)
        held = b"".join(line.to_bytes(room, "big") for line in lines)
        self._code.append(
            f"q 0 g {side:.3f} 0 0 {side:.3f} {x:.3f} {self.high - y - side:.3f} cm"
            f" BI /W {wide} /H {len(rows)} /IM true /BPC 1 /F /AHx ID {held.hex()}> EI Q"
        )

    def coloured(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        pixels: tuple[int, int],
        colours: bytes,
    ) -> None:
        """A picture in colours, named by its upper left corner; the colours are those of sRGB."""
        name = md5(colours, usedforsecurity=False).hexdigest()
        profile = pdfdoc.PDFStream(content=colour_profile(), filters=[pdfdoc.PDFZCompress])
        profile.dictionary["N"] = 3
        held = pdfdoc.PDFStream(content=colours, filters=[pdfdoc.PDFZCompress])
        space = [pdfdoc.PDFName("ICCBased"), self._doc.Reference(profile, "ColourProfile")]
        held.dictionary["Type"] = pdfdoc.PDFName("XObject")
        held.dictionary["Subtype"] = pdfdoc.PDFName("Image")
        held.dictionary["Width"], held.dictionary["Height"] = pixels
        held.dictionary["BitsPerComponent"] = 8
        held.dictionary["ColorSpace"] = pdfdoc.PDFArray(space)
        self._doc.Reference(held, pdfdoc.xObjectName(name))
        self._formsinuse.append(name)
        (x, y), (wide, high) = corner, size
        self._code.append(
            f"q {wide:.2f} 0 0 {high:.2f} {x:.2f} {self.high - y - high:.2f} cm"
            f" /{pdfdoc.xObjectName(name)} Do Q"
        )

    def band(self, x: float, width: float, grey: float) -> None:
        """A band of grey from the upper to the lower edge."""
        self._code.append(f"{grey:g} g {x:.2f} 0 {width:.2f} {self.high:.2f} re f")

    def square(self, x: float, y: float, side: float) -> None:
        self._code.append(f"0 g {x:.2f} {self.high - y:.2f} {side:.2f} {side:.2f} re f")

    def ring(self, x: float, y: float, radius: float) -> None:
        y, r, k = self.high - y, radius, radius * _ROUND
        self._code.append(
            f"0.5 w 0 G {x + r:.2f} {y:.2f} m"
            f" {x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c"
            f" {x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c"
            f" {x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c"
            f" {x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c s"
        )

    def bookmark(self, title: str, y: float) -> None:
        self._marks += 1
        key = f"mark{self._marks}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=self.high - y, zoom=0)
        self.addOutlineEntry(title, key)

    def _embedded(self, face: Face) -> EmbeddedFace:
        known = self._faces.get(id(face))
        if known is None:
            known = self._faces[id(face)] = EmbeddedFace(face, len(self._faces) + 1)
            self._doc.delayedFonts.append(known)
        return known
