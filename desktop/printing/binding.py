"""Binds finished prints into one PDF: every page as it is, with bookmarks to where each begins."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from desktop.printing.layout.text import one_line


def bind(front: bytes, parts: Sequence[tuple[str, bytes]]) -> bytes:
    """The front, then the parts in their order. The same prints always give the same bytes."""
    with pikepdf.open(BytesIO(front)) as book:
        starts = []
        for title, pdf in parts:
            starts.append((one_line(title), len(book.pages)))
            with pikepdf.open(BytesIO(pdf)) as part:
                book.pages.extend(part.pages)
        with book.open_outline() as outline:
            for title, start in starts:
                outline.root.append(pikepdf.OutlineItem(title, start))
        target = BytesIO()
        book.save(target, deterministic_id=True, object_stream_mode=_PACKED)
        return target.getvalue()


_PACKED = pikepdf.ObjectStreamMode.generate
