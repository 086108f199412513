"""Labels stand where they are put and are shortened to fit."""

import pytest

from desktop.printing.layout.family import family
from desktop.printing.layout.label import Align, label, shortened
from desktop.printing.layout.marks import Lettering
from desktop.printing.layout.setting import Setting

SMALL = Setting(family("sans"), 8, 10)


@pytest.mark.parametrize(("align", "share"), [("left", 0), ("right", 1)])
def test_the_place_is_the_left_or_the_right(align: Align, share: float) -> None:
    (mark,) = label("Leaf 13", SMALL, 100, 20, align)
    assert isinstance(mark, Lettering)
    assert mark.x == pytest.approx(100 - share * SMALL.width("Leaf 13"))


def test_shortened_text_ends_in_an_ellipsis_and_fits() -> None:
    name = "The Joint Committee on a Very Long Name Indeed"
    short = shortened(name, SMALL, 100)
    assert short.endswith("…")
    assert name.startswith(short[:-1])
    assert SMALL.width(short) <= 100
    assert shortened("Board", SMALL, 100) == "Board"
