"""Items as a table: number and detail between hairlines, the head repeated on every leaf."""

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Block, Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.row import closing, hairline, row
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import Numbered, Write

_PAD = 5.0


def item_table(look: Look, sections: Numbered, wide: float, write: Write) -> list[Strip]:
    head = _head(look, wide)
    across = hairline(look.column.left, look.column.width)
    block = Block(head=tuple(closing(head, across)))
    strips = [*head]
    for title, inside in sections:
        if title and inside:
            pieces = look.bold.pieces(title)
            line = paragraph(pieces, look.bold, look.column)
            strips += heading(row((line,), Block(head=block.head), pad=_PAD, rule=across))
        for number, item in inside:
            own = Block(head=block.head)
            beside = paragraph(look.bold.pieces(number), look.bold, look.column.narrowed(wide - 6))
            text = write(look, item, number, look.column.inside(wide))
            strips += row((beside, text), own, pad=_PAD, rule=across)
    strips[-1].keep = True
    return [*strips, Strip(1.0, [[]], Block(head=block.head), above=[across])]


def _head(look: Look, wide: float) -> list[Strip]:
    words = look.style.items
    columns = (
        paragraph(look.bold.pieces(words.number_head), look.bold, look.column.narrowed(wide - 6)),
        paragraph(look.bold.pieces(words.detail_head), look.bold, look.column.inside(wide)),
    )
    rule = hairline(look.column.left, look.column.width)
    strips = row(columns, Block(), pad=_PAD - 1, rule=rule)
    strips[0].before = 18.0
    return heading(strips)
