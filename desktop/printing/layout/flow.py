"""How strips hold together, and what room stands between them."""

from collections.abc import Sequence

from desktop.printing.layout.marks import Block, Mark, Strip


def keep_together(strips: Sequence[Strip]) -> list[Strip]:
    """All on one leaf, if a leaf can hold them."""
    for strip in strips[:-1]:
        strip.keep = True
    return list(strips)


def keep_with_next(strips: Sequence[Strip]) -> list[Strip]:
    """The end of these on the leaf on which the next begins; a heading wholly so."""
    if strips:
        strips[-1].keep = True
    return list(strips)


def heading(strips: Sequence[Strip]) -> list[Strip]:
    """Whole, and never apart from what it heads."""
    return keep_with_next(keep_together(strips))


def in_company(strips: Sequence[Strip]) -> list[Strip]:
    """No single line of these stands alone, under their heading or at the head of a leaf."""
    if len(strips) > 1:
        strips[0].keep = strips[-2].keep = True
    return list(strips)


def tie_end(strips: Sequence[Strip], lines: int) -> None:
    """Hold the last lines to what will follow, so that it never stands alone.

    What has no text in it, such as a hairline, does not count as a line.
    """
    for strip in reversed(strips):
        if lines == 0:
            return
        strip.keep = True
        lines -= any(strip.cells)


def room(height: float) -> Strip:
    """Room that stays, even at the head of a leaf."""
    return Strip(height, [[]], Block())


def drawn(height: float, marks: list[Mark], before: float = 0.0) -> Strip:
    """A strip of lines or boxes of its own."""
    return Strip(height, [marks], Block(), before=before)
