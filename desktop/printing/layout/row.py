"""A row: paragraphs side by side, which break across leaves line by line."""

from collections.abc import Sequence
from itertools import zip_longest

from desktop.printing.layout.marks import Block, Mark, Rule, Strip
from desktop.printing.layout.measures import HAIRLINE


def row(
    columns: Sequence[Sequence[Strip | None]],
    block: Block,
    *,
    pad: float = 0.0,
    rule: Rule | None = None,
) -> list[Strip]:
    """The columns' strips, laid beside each other line by line; `pad` is room above and below.

    A column whose text is longer than a leaf simply goes on upon the next.
    """
    strips = [_beside(level, block) for level in zip_longest(*columns)]
    if not strips:
        return []
    first, last = strips[0], strips[-1]
    first.bookmark = next((c[0].bookmark for c in columns if c and c[0] and c[0].bookmark), "")
    first.before = 0.0
    first.inset += pad
    first.height += pad
    last.height += pad
    if rule:
        first.above.append(rule)
    return strips


def closing(head: Sequence[Strip], rule: Rule) -> list[Strip]:
    """The head of a table with a rule under it, for where its first row begins with none."""
    return [*head, Strip(0.0, [[]], Block(), keep=True, above=[rule])]


def hairline(left: float, width: float) -> Rule:
    return Rule(left, 0.0, width, HAIRLINE)


def _beside(level: Sequence[Strip | None], block: Block) -> Strip:
    there = [strip for strip in level if strip]
    cells = [_marks(strip) for strip in level]
    if len(there) == 1:
        (only,) = there
        return Strip(
            only.height, cells, block, only.before, only.keep, only.inset, beside=only.beside
        )
    return Strip(
        height=max([strip.height for strip in there]),
        cells=cells,
        block=block,
        before=max([strip.before for strip in there]),
        keep=any(strip.keep for strip in there),
        inset=max([strip.inset for strip in there]),
        beside=next((strip.beside for strip in there if strip.beside), ()),
    )


def _marks(strip: Strip | None) -> list[Mark]:
    """The marks of a strip in one cell, whatever cells it had."""
    if strip is None:
        return []
    if len(strip.cells) == 1:
        return strip.cells[0]
    return [mark for cell in strip.cells for mark in cell]
