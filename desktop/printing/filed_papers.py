"""Papers as they were filed: which of them can be bound into a pack, and what these claim to be.

Of somebody else's PDF only what is on its pages is taken over: no script, no attachment, no
metadata, nothing that opens another file.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import pikepdf

from desktop.printing.layout.archive import grey_profile
from desktop.records.reading.meeting_sheets import FiledSheet

Why = Literal["", "not_filed", "other_kind", "locked", "damaged"]
_PDF = "application/pdf"
_UA = "{http://www.aiim.org/pdfua/ns/id/}part"
_NOT_OF_A_PAGE = ("/AA", "/AF", "/B", "/Dur", "/Metadata", "/PieceInfo", "/Thumb", "/Trans")
_HARMLESS = ("/GoTo", "/URI")


@dataclass(frozen=True)
class Looked:
    """A paper with how many `pages` it takes up in a pack, or with `why` it cannot be bound.

    `archive` is the level of PDF/A that it claims, `read_out` whether it claims PDF/UA-1;
    `intents` are the colour profiles that its colours are meant in.
    """

    paper: FiledSheet
    why: Why = ""
    pages: int = 1
    tagged: bool = False
    read_out: bool = False
    archive: str = ""
    intents: tuple[bytes, ...] = ()


def looked_at(paper: FiledSheet) -> Looked:
    """What can be bound of the paper. One that cannot be has one leaf, which says why."""
    if paper.content is None:
        return Looked(paper, why="not_filed")
    if paper.media_type != _PDF:
        return Looked(paper, why="other_kind")
    try:
        with _read(paper) as pdf:
            return _looked_at(paper, pdf)
    except pikepdf.PasswordError:
        return Looked(paper, why="locked")
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        # Whatever is not as it should be in somebody else's file.
        return Looked(paper, why="damaged")


def opened(paper: FiledSheet) -> pikepdf.Pdf:
    """The paper's PDF, made harmless. Raises whatever is wrong with it."""
    pdf = _read(paper)
    _made_harmless(pdf)
    return pdf


def _read(paper: FiledSheet) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(paper.content or b""))


def _looked_at(paper: FiledSheet, pdf: pikepdf.Pdf) -> Looked:
    if len(pdf.pages) == 0:
        return Looked(paper, why="damaged")
    tagged = _is_tagged(pdf.Root)
    read_out, archive = _claims(pdf)
    if _filled_in(pdf) or pdf.is_encrypted:
        read_out, archive = False, ""
    # Whether that can be done is part of what is looked at.
    _made_harmless(pdf)
    return Looked(
        paper,
        pages=len(pdf.pages),
        tagged=tagged,
        read_out=read_out and tagged,
        archive=archive if tagged or not archive else "B",
        intents=_intents(pdf.Root),
    )


def _filled_in(pdf: pikepdf.Pdf) -> bool:
    return "/AcroForm" in pdf.Root and len(pdf.Root.AcroForm.get("/Fields", ())) > 0


def _is_tagged(root: pikepdf.Object) -> bool:
    """Whether the file says that it is, and its structure can be read."""
    if "/StructTreeRoot" not in root or "/MarkInfo" not in root:
        return False
    tree = root.StructTreeRoot
    kids = tree.get("/K", ())
    whole = [kids] if isinstance(kids, pikepdf.Dictionary) else list(kids)
    try:
        elements = len(pikepdf.NumberTree(tree.ParentTree))
    except (RuntimeError, pikepdf.PdfError, AttributeError, ValueError, TypeError):
        return False
    sound = elements > 0 and all(isinstance(kid, pikepdf.Dictionary) for kid in whole)
    return sound and bool(root.MarkInfo.get("/Marked", False))


def _claims(pdf: pikepdf.Pdf) -> tuple[bool, str]:
    """What the file says of itself: whether it is PDF/UA-1, and the level of PDF/A."""
    try:
        metadata = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        status = metadata.pdfa_status
        read_out = str(metadata.get(_UA, "")) == "1"
    except (ValueError, SyntaxError):
        return False, ""
    if status[:1] not in ("1", "2", "3"):
        return read_out, ""
    return read_out, "A" if status[1:] == "A" else "B"


def _intents(root: pikepdf.Object) -> tuple[bytes, ...]:
    """Colour profiles other than the one in which our own greys are meant."""
    found = (
        intent.DestOutputProfile.read_bytes()
        for intent in root.get("/OutputIntents", ())
        if "/DestOutputProfile" in intent
    )
    return tuple(profile for profile in found if profile != grey_profile())


def _made_harmless(pdf: pikepdf.Pdf) -> None:
    if _filled_in(pdf):
        # A form without its program shows what was filled in only once that is drawn.
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("all")
    for page in pdf.pages:
        _page_made_harmless(page)


def _page_made_harmless(page: pikepdf.Page) -> None:
    """Nothing of the page runs or opens anything but a place in it or an address.

    A page that is of no size at all raises, as whatever else is damaged does.
    """
    if not page.cropbox:
        raise ValueError
    for key in _NOT_OF_A_PAGE:
        if key in page.obj:
            del page.obj[key]
    if "/Annots" in page.obj:
        kept = [note for note in page.obj.Annots if note.get("/Subtype") != "/FileAttachment"]
        for note in kept:
            _note_made_harmless(note)
        page.obj.Annots = pikepdf.Array(kept)


def _note_made_harmless(note: pikepdf.Object) -> None:
    if "/AA" in note:
        del note["/AA"]
    if "/A" in note and not _is_harmless(note.A):
        del note["/A"]
    # A name leads nowhere once its file's list of names is left behind.
    if "/Dest" in note and not isinstance(note.Dest, pikepdf.Array):
        del note["/Dest"]


def _is_harmless(action: pikepdf.Object) -> bool:
    if str(action.get("/S", "")) not in _HARMLESS or "/Next" in action:
        return False
    return str(action.S) != "/GoTo" or isinstance(action.get("/D"), pikepdf.Array)
