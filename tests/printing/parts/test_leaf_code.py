"""The code on a leaf is read from what a scanner makes of it."""

import random

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from desktop.printing.pages import render_page
from desktop.printing.parts.leaf_code import leaf_code
from desktop.printing.signature import print_signature
from tests.printing.sheets import FINGERPRINT, board_meeting, officers_meeting, signature

DOTS = 150


def scanned(pdf: bytes, leaf: int, askew: float, chance: int) -> Image.Image:
    """A leaf at 150 dots an inch: turned by some degrees, blurred, and full of specks."""
    wide, high, pixels = render_page(pdf, leaf, DOTS / 72)
    page = Image.frombytes("RGBX", (wide, high), pixels).convert("L")
    page = page.rotate(askew, Image.Resampling.BILINEAR, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(0.7))
    dice = random.Random(chance)
    noise = dice.randbytes(wide * high)
    grey = [
        max(0, min(255, shade + (speck - 128) // 4))
        for shade, speck in zip(page.tobytes(), noise, strict=True)
    ]
    return Image.frombytes("L", (wide, high), bytes(grey))


@pytest.mark.parametrize("askew", [-3.0, 0.0, 3.0])
@pytest.mark.parametrize("sheet", [officers_meeting(), board_meeting()], ids=["table", "numbered"])
def test_a_leaf_is_known_from_a_poor_scan(sheet: object, askew: float) -> None:
    print_ = print_signature(signature(sheet, first_leaf=10_101))  # type: ignore[arg-type]
    for number in range(print_.leaves):
        page = scanned(print_.pdf, number, askew, chance=number)
        (found,) = zxingcpp.read_barcodes(page)
        assert found.text == leaf_code(FINGERPRINT, 10_101 + number, number + 1)


def test_a_code_stays_short_enough_for_its_size() -> None:
    said = leaf_code(FINGERPRINT, 99_999, 999)
    assert said == "MB1:9F2C9F2C9F2C9F2C:99999:999"
    assert len(said) <= 34
