"""The minute book holds every kept print as it is, found by its leaf numbers."""

from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2

from desktop.printing.book import print_book
from desktop.printing.pages import page_count, render_page
from desktop.printing.signature import print_signature
from desktop.records.reading.sheets import BookPart, BookSheet
from tests.printing.reading_back import bookmarks_of, in_order, leaves_of, text_of
from tests.printing.sheets import BOARD, board_meeting, officers_meeting, signature

FIRST = print_signature(signature(board_meeting(), first_leaf=1))
SECOND = print_signature(signature(officers_meeting(), first_leaf=FIRST.leaves + 1))
PARTS = (
    BookPart("Meeting of 25 September 2019", date(2019, 9, 25), 1, FIRST.leaves, FIRST.pdf),
    BookPart("A later meeting", date(2019, 11, 27), 3, SECOND.leaves, SECOND.pdf),
)


def test_contents_by_leaf_number_then_the_leaves() -> None:
    book = print_book(BookSheet(BOARD, 2, PARTS))
    leaves = leaves_of(book)
    assert book.leaves == page_count(book.pdf) == 1 + FIRST.leaves + SECOND.leaves
    assert in_order(
        leaves[0],
        "Children’s Partnership Board Minute book: Volume 2 Leaves 1 to 4",
        "Contents Leaf",
        "Meeting of 25 September 2019",
        "1–2",
        "A later meeting",
        "3–4",
    )
    assert leaves[1:] == leaves_of(FIRST) + leaves_of(SECOND)
    assert bookmarks_of(book) == ["Meeting of 25 September 2019", "A later meeting"]


def test_every_page_is_the_same_to_the_pixel_and_its_content_to_the_byte() -> None:
    book = print_book(BookSheet(BOARD, 1, PARTS))
    assert render_page(book.pdf, 2, 1) == render_page(FIRST.pdf, 1, 1)
    with pikepdf.open(BytesIO(book.pdf)) as bound, pikepdf.open(BytesIO(SECOND.pdf)) as part:
        for kept, page in zip(list(bound.pages)[-SECOND.leaves :], part.pages, strict=True):
            assert kept.Contents.read_bytes() == page.Contents.read_bytes()


def test_the_same_volume_gives_the_same_bytes() -> None:
    assert print_book(BookSheet(BOARD, 1, PARTS)) == print_book(BookSheet(BOARD, 1, PARTS))


def test_a_volume_without_leaves_says_so() -> None:
    book = print_book(BookSheet(BOARD, 1, ()))
    assert "No signed leaves stand in this volume yet." in text_of(book)
    assert book.leaves == 1


def test_a_scan_of_another_size_is_bound_as_it_is() -> None:
    scan = pypdfium2.PdfDocument.new()
    scan.new_page(400, 300)
    kept = BytesIO()
    scan.save(kept)
    scan.close()
    part = BookPart("A scan", date(2019, 9, 25), 1, 1, kept.getvalue())
    book = print_book(BookSheet(BOARD, 1, (part,)))
    with pikepdf.open(BytesIO(book.pdf)) as bound:
        assert [float(edge) for edge in bound.pages[1].mediabox] == [0, 0, 400, 300]
