"""Finished pages as pictures, for a preview and for a printer.

PDFium is not safe to use from two threads at once, so one lock guards every use of it; whoever
else uses it in this room takes the same lock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

import pypdfium2

pdfium_lock = RLock()


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF, for as long as it is needed, by this thread alone."""
    with pdfium_lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    with opened(pdf) as document:
        return len(document)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    with opened(pdf) as document:
        return [document.get_page_size(index) for index in range(len(document))]


def page_text(pdf: bytes, index: int) -> str:
    """The text of a page in the order in which it is read, with one kind of line end."""
    with opened(pdf) as document:
        page = document[index]
        words = page.get_textpage()
        try:
            return str(words.get_text_range()).replace("\r\n", "\n")
        finally:
            words.close()
            page.close()


def render_page(pdf: bytes, index: int, scale: float) -> tuple[int, int, bytes]:
    """Width, height and pixels of a page: four bytes each (blue, green, red, opaque), row by row.

    At scale 1 a pixel is a point; a printer of 300 dots an inch wants 300 / 72.
    """
    with opened(pdf) as document:
        page = document[index]
        try:
            bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            try:
                return bitmap.width, bitmap.height, _packed(bitmap)
            finally:
                bitmap.close()
        finally:
            page.close()


def _packed(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The pixels without what may stand between the end of a row and the next."""
    row = bitmap.width * 4
    pixels = bytes(bitmap.buffer)
    if bitmap.stride == row:
        return pixels
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(pixels[start : start + row] for start in starts)
