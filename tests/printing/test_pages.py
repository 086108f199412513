"""Pages as pictures, from several threads at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.pages import page_count, page_sizes, page_text, render_page
from tests.printing.sheets import officers_meeting

PDF = print_minutes(officers_meeting()).pdf


def test_count_sizes_and_text() -> None:
    assert page_count(PDF) == len(page_sizes(PDF)) == 2
    assert page_sizes(PDF)[0] == pytest.approx((595.28, 841.89), abs=0.1)
    assert "Attendees\n" in page_text(PDF, 0)


@pytest.mark.parametrize("scale", [0.37, 1, 2.5])
def test_a_picture_is_as_large_as_it_says_and_not_blank(scale: float) -> None:
    width, height, pixels = render_page(PDF, 0, scale)
    assert (width, height) == pytest.approx((595.28 * scale, 842 * scale), abs=1)
    assert len(pixels) == width * height * 4
    assert pixels[:4][:3] == b"\xff\xff\xff"
    assert min(pixels[0::4]) < 100


def test_the_word_draft_is_pale_and_the_text_above_it_is_black() -> None:
    width, _, pixels = render_page(PDF, 0, 2)
    greys = pixels[0::4]
    pale = sum(0xE8 <= grey <= 0xF2 for grey in greys)
    assert pale > width * 20
    assert min(greys) < 20


def test_threads_do_not_meet_inside_pdfium() -> None:
    alone = [render_page(PDF, n % 2, 0.5) for n in range(2)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda n: render_page(PDF, n % 2, 0.5), range(24)))
    assert together == [alone[n % 2] for n in range(24)]
