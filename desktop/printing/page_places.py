"""Where in a finished print something stands: what its bookmarks lead to, and words on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.printing.pages import opened

_ENOUGH = 60
"""So many letters of a paragraph tell it from every other of its item."""

_LOOKED_AT = 3
_ACROSS = 60
"""No line of text is as high, in points: only a word set across the page."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A page, from 0, and how far down it, in points."""

    page: int
    down: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    title: str
    spot: Spot


def bookmarks(pdf: bytes) -> tuple[Bookmark, ...]:
    """Every bookmark in the order in which they are read; a page as such is meant by its top."""
    with opened(pdf) as document:
        return tuple(_bookmarks(document))


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    for mark in document.get_toc():
        leads_to = mark.get_dest()
        page = None if leads_to is None else leads_to.get_index()
        if leads_to is None or page is None:
            continue
        mode, place = leads_to.get_view()
        high = document.get_page_size(page)[1]
        from_top = mode == pdfium.PDFDEST_VIEW_XYZ and len(place) > 1 and place[1] is not None
        yield Bookmark(mark.get_title(), Spot(page, high - place[1] if from_top else 0.0))


def text_bounds(pdf: bytes) -> tuple[float, float] | None:
    """How far from the left the text of the first pages begins and ends, in points."""
    with opened(pdf) as document:
        found = [
            bounds
            for number in range(min(len(document), _LOOKED_AT))
            for bounds in _lines_of(document, number)
        ]
    if not found:
        return None
    return min(left for left, _ in found), max(right for _, right in found)


def _lines_of(document: pypdfium2.PdfDocument, number: int) -> list[tuple[float, float]]:
    """Where lines begin and end, but for what lies across the whole page."""
    page = document[number]
    text = page.get_textpage()
    try:
        rects = [text.get_rect(at) for at in range(text.count_rects())]
    finally:
        text.close()
        page.close()
    return [(left, right) for left, low, right, high in rects if high - low < _ACROSS]


def words_at(pdf: bytes, words: str, pages: Sequence[int]) -> Spot | None:
    """Where words begin on the first of these pages that has them, whatever the lines break."""
    sought = _letters(words)[:_ENOUGH]
    if not sought:
        return None
    with opened(pdf) as document:
        for page in pages:
            spot = _on_page(document, page, sought)
            if spot is not None:
                return spot
    return None


def _on_page(document: pypdfium2.PdfDocument, number: int, sought: str) -> Spot | None:
    page = document[number]
    text = page.get_textpage()
    try:
        # Letter by letter takes long: only where they are known to stand.
        if sought not in _letters(str(text.get_text_range())):
            return None
        codes = (chr(pdfium.FPDFText_GetUnicode(text, at)) for at in range(text.count_chars()))
        shown = [(at, letter) for at, code in enumerate(codes) for letter in _letters(code)]
        found = "".join(letter for _, letter in shown).find(sought)
        if found < 0:
            return None
        top = text.get_charbox(shown[found][0])[3]
        return Spot(number, page.get_height() - top)
    finally:
        text.close()
        page.close()


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
