"""Items as a table: number and detail between hairlines, the head repeated on every leaf."""

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Block, Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.row import closing, hairline, row
from desktop.printing.layout.tags import Tag, cell, head, heading_role, line, section
from desktop.printing.parts.item_parts import GAP, whole_item
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import Numbered, Write

_PAD = 5.0


def item_table(look: Look, sections: Numbered, wide: float, write: Write) -> list[Strip]:
    """The number heads its row; a section's title stands across both columns."""
    table = Tag("Table")
    heads = _head(look, wide, line(table))
    across = hairline(look.column.left, look.column.width)
    block = Block(head=tuple(closing(heads, across)))
    strips = [*heads]
    for title, inside in sections:
        if title and inside:
            part = section(cell(line(table), across=2), 2)
            tag = part.inside(heading_role(part))
            words = paragraph(look.bold.pieces(title), look.bold, look.column, tag=tag)
            strips += heading(row((words,), Block(head=block.head), pad=_PAD, rule=across))
        for item in inside:
            own = Block(head=block.head)
            this = line(table)
            place = look.column.narrowed(wide - GAP).within(head(this, "Row"))
            beside = paragraph(look.bold.pieces(item.number), look.bold, place)
            within = section(cell(this), 3 if title else 2)
            text = whole_item(look, item, look.column.inside(wide).within(within), write)
            strips += row((beside, text), own, pad=_PAD, rule=across)
    strips[-1].keep = True
    return [*strips, Strip(1.0, [[]], Block(head=block.head), above=[across])]


def _head(look: Look, wide: float, this: Tag) -> list[Strip]:
    words = look.style.items
    number = look.column.narrowed(wide - GAP).within(head(this, "Column"))
    detail = look.column.inside(wide).within(head(this, "Column"))
    columns = (
        paragraph(look.bold.pieces(words.number_head), look.bold, number),
        paragraph(look.bold.pieces(words.detail_head), look.bold, detail),
    )
    rule = hairline(look.column.left, look.column.width)
    strips = row(columns, Block(), pad=_PAD - 1, rule=rule)
    strips[0].before = 18.0
    return heading(strips)
