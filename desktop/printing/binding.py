"""Binds finished prints into one PDF: every page as it is, with bookmarks to where each begins.

Their structure trees are bound as well, each as a part of the whole.
"""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from desktop.printing.layout.file import rewritten
from desktop.printing.layout.text import one_line


def bind(front: bytes, parts: Sequence[tuple[str, bytes]]) -> bytes:
    """The front, then the parts in their order. The same prints always give the same bytes."""
    with pikepdf.open(BytesIO(front)) as book:
        starts = []
        for title, pdf in parts:
            starts.append((one_line(title), len(book.pages)))
            with pikepdf.open(BytesIO(pdf)) as part:
                start = len(book.pages)
                book.pages.extend(part.pages)
                _bind_structure(book, part, start)
        with book.open_outline() as outline:
            for title, start in starts:
                outline.root.append(pikepdf.OutlineItem(title, start))
        return rewritten(book)


def _bind_structure(book: pikepdf.Pdf, part: pikepdf.Pdf, start: int) -> None:
    """The part's tree goes under the book's own; what was never tagged has none."""
    if "/StructTreeRoot" not in part.Root:
        return
    whole = book.Root.StructTreeRoot
    bound = book.copy_foreign(part.make_indirect(part.Root.StructTreeRoot))
    element = bound.K
    element.S = pikepdf.Name.Part
    element.P = whole.K
    whole.K.K.append(element)
    first = int(whole.ParentTreeNextKey)
    for number in range(start, len(book.pages)):
        page = book.pages[number].obj
        page.StructParents = int(page.StructParents) + first
    numbers = list(bound.ParentTree.Nums)
    for key, held in zip(numbers[::2], numbers[1::2], strict=True):
        whole.ParentTree.Nums.append(int(key) + first)
        whole.ParentTree.Nums.append(held)
    whole.ParentTreeNextKey = first + int(bound.ParentTreeNextKey)
