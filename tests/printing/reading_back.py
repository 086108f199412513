"""Reads prints back as a stranger would: their text in order, their fonts, their pixels."""

from io import BytesIO
from typing import Any

import pikepdf

from desktop.printing.pages import page_count, page_text
from desktop.records.reading.sheets import Print


def leaves_of(print_: Print) -> list[str]:
    """The text of each leaf, with single spaces and no line ends."""
    return [" ".join(page_text(print_.pdf, n).split()) for n in range(page_count(print_.pdf))]


def text_of(print_: Print) -> str:
    return " ".join(leaves_of(print_))


def in_order(text: str, *parts: str) -> bool:
    """Whether the parts come in this order, each after the end of the one before."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return True


def fonts_of(print_: Print) -> list[tuple[str, bool]]:
    """Every font of the print by its name, and whether its file is inside."""
    fonts: dict[str, bool] = {}
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        for page in pdf.pages:
            found: Any = page.obj.Resources.get("/Font", {})
            for font in found.values():
                below = font.DescendantFonts[0]
                embedded = "/FontFile2" in below.FontDescriptor
                fonts[str(font.BaseFont)] = embedded and "/ToUnicode" in font
    return sorted(fonts.items())


def bookmarks_of(print_: Print) -> list[str]:
    with pikepdf.open(BytesIO(print_.pdf)) as pdf, pdf.open_outline() as outline:
        return [str(entry.title) for entry in outline.root]


def links_of(print_: Print) -> list[tuple[int, int, str]]:
    """Of each link the page it stands on, the page it leads to, and what is said of it."""
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        return [
            (number, pages[names[str(note.Dest)][0].objgen], str(note.Contents))
            for number, page in enumerate(pdf.pages)
            for note in page.obj.get("/Annots", ())
        ]


def facts_of(print_: Print) -> dict[str, str]:
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        facts = {str(key): str(value) for key, value in pdf.docinfo.items()}
        facts["/Lang"] = str(pdf.Root.get("/Lang", ""))
        return facts
