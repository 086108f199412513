"""A label: one line of text at a place of its own, as in the head and foot of a leaf."""

from functools import lru_cache
from typing import Literal

from desktop.printing.layout.marks import Lettering, Mark
from desktop.printing.layout.setting import Setting
from desktop.printing.layout.text import one_line

Align = Literal["left", "right"]
_REMEMBERED = 1024


def label(
    text: str, setting: Setting, x: float, baseline: float, align: Align = "left"
) -> list[Mark]:
    """The text on its baseline, with its left or right end at `x`."""
    return list(_label(text, setting, x, baseline, align))


@lru_cache(_REMEMBERED)
def _label(
    text: str, setting: Setting, x: float, baseline: float, align: Align
) -> tuple[Mark, ...]:
    """Most of what stands round a leaf stands round the next one too."""
    pieces = setting.pieces(one_line(text))
    if align == "right":
        x -= sum(face.width(part) for face, part in pieces) * setting.size
    marks: list[Mark] = []
    for face, part in pieces:
        marks.append(Lettering(x, baseline, face, setting.size, setting.grey, part))
        x += face.width(part) * setting.size
    return tuple(marks)


def shortened(text: str, setting: Setting, width: float) -> str:
    """The text, or as much of its beginning as fits, with an ellipsis."""
    text = one_line(text)[:400]
    if setting.width(text) <= width:
        return text
    while text and setting.width(text + "…") > width:
        text = text[:-1].rstrip()
    return text + "…"
