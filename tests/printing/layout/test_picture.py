"""A picture is its colours on white, and whatever is no picture is refused."""

from io import BytesIO

import pytest
from PIL import Image

from desktop.printing.layout.picture import picture
from desktop.records.errors import Refusal


def png(*pixels: tuple[int, int, int, int]) -> bytes:
    made = Image.new("RGBA", (len(pixels), 1))
    for x, colour in enumerate(pixels):
        made.putpixel((x, 0), colour)
    held = BytesIO()
    made.save(held, "PNG")
    return held.getvalue()


def test_what_is_clear_shows_the_paper() -> None:
    made = picture(png((10, 20, 30, 255), (10, 20, 30, 0)))
    assert (made.wide, made.high) == (2, 1)
    assert made.colours == bytes((10, 20, 30, 255, 255, 255))


@pytest.mark.parametrize("content", [b"", b"no picture", png((1, 2, 3, 255))[:40]])
def test_what_cannot_be_read_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        picture(content)
