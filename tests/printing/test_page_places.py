"""Bookmarks and words of a finished print, with their page and how far down they stand."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desktop.printing.page_places import Spot, bookmarks, text_bounds, words_at


def print_of(*pages: tuple[str, ...]) -> bytes:
    """Lines 20 points apart from 100 points down, each page with a bookmark to its second line."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for number, lines in enumerate(pages):
        canvas.setFont("Helvetica", 10)
        for at, line in enumerate(lines):
            canvas.drawString(72, 842 - 100 - 20 * at, line)
        canvas.bookmarkPage(f"p{number}", fit="XYZ", left=0, top=842 - 120, zoom=0)
        canvas.addOutlineEntry(f"{number + 1} Page", f"p{number}")
        canvas.bookmarkPage(f"whole{number}", fit="Fit")
        canvas.addOutlineEntry(f"{number + 1} Whole", f"whole{number}", level=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


PDF = print_of(("One", "The crane was", "mended."), ("Two", "The crane was sold."))


def test_a_bookmark_says_its_page_and_how_far_down() -> None:
    told = [(mark.title, mark.spot) for mark in bookmarks(PDF)]
    assert told == [
        ("1 Page", Spot(0, 120)), ("1 Whole", Spot(0, 0)),
        ("2 Page", Spot(1, 120)), ("2 Whole", Spot(1, 0)),
    ]  # fmt: skip


def test_words_are_found_over_the_end_of_a_line() -> None:
    spot = words_at(PDF, "the crane was mended", range(2))
    assert spot is not None
    assert spot.page == 0
    assert 105 < spot.down < 120


def test_words_are_sought_on_the_pages_that_are_named() -> None:
    spot = words_at(PDF, "The crane", range(1, 2))
    assert spot is not None
    assert spot.page == 1


def test_words_that_are_not_there_are_nowhere() -> None:
    assert words_at(PDF, "a helicopter", range(2)) is None
    assert words_at(PDF, " – ", range(2)) is None


def test_lines_begin_and_end_within_the_margins() -> None:
    bounds = text_bounds(PDF)
    assert bounds is not None
    left, right = bounds
    assert 70 < left < 75
    assert 140 < right < 200


def test_an_empty_page_has_no_lines() -> None:
    assert text_bounds(print_of(())) is None
