"""Minutes as a table with a column at the right: who acts, beside the words that say so."""

from dataclasses import replace

from desktop.printing.layout.flow import heading, keep_together, room
from desktop.printing.layout.marks import Block, Said, Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.row import closing, hairline, row
from desktop.printing.layout.tags import Tag, cell, head, heading_role, line, section
from desktop.printing.parts.item_parts import GAP, whole_item
from desktop.printing.parts.look import Look
from desktop.printing.parts.sections import Numbered, Write

_PAD = 5.0


def action_table(look: Look, sections: Numbered, wide: float, write: Write) -> list[Strip]:
    """The number heads its row; a section's title stands across all columns."""
    table = Tag("Table")
    acting = look.style.items.action_column * MM
    detail = replace(look.column.inside(wide), width=look.column.width - wide - acting - 2 * GAP)
    right = Place(look.right - acting, acting)
    heads = _head(look, (look.column.narrowed(wide - GAP), detail, right), line(table))
    across = hairline(look.column.left, look.column.width)
    block = Block(head=tuple(closing(heads, across)))
    strips = [*heads]
    for title, inside in sections:
        if title and inside:
            part = section(cell(line(table), across=3), 2)
            tag = part.inside(heading_role(part))
            words = paragraph(look.bold.pieces(title), look.bold, look.column, tag=tag)
            strips += heading(row((words,), Block(head=block.head), pad=_PAD, rule=across))
        for item in inside:
            this = line(table)
            place = look.column.narrowed(wide - GAP).within(head(this, "Row"))
            number = paragraph(look.bold.pieces(item.number), look.bold, place)
            within = section(cell(this), 3 if title else 2)
            text = whole_item(look, item, detail.within(within), write)
            beside = _beside(text, cell(this))
            columns = (number, text, beside)
            strips += row(columns, Block(head=block.head), pad=_PAD, rule=across)
    strips[-1].keep = True
    return [*strips, Strip(1.0, [[]], Block(head=block.head), above=[across])]


def _head(look: Look, places: tuple[Place, Place, Place], this: Tag) -> list[Strip]:
    words = look.style.items
    titles = (words.number_head, words.detail_head, words.action_head)
    columns = [
        paragraph(look.bold.pieces(title), look.bold, place.within(head(this, "Column")))
        for title, place in zip(titles, places, strict=True)
    ]
    rule = hairline(look.column.left, look.column.width)
    strips = row(columns, Block(), pad=_PAD - 1, rule=rule)
    strips[0].before = 18.0
    return heading(strips)


def _beside(text: list[Strip], tag: Tag) -> list[Strip | None]:
    """Each set of names level with its line, which moves down where the set before goes on."""
    column: list[Strip | None] = []
    for strip in list(text):
        if not strip.beside:
            continue
        place = next(number for number, each in enumerate(text) if each is strip)
        text[place:place] = [room(strip.height) for _ in range(len(column) - place)]
        column += [None] * (place - len(column))
        keep_together(strip.beside)
        for each in strip.beside:
            _say_in(each, tag)
            column.append(each)
    return column or [Strip(0.0, [[Said(tag, [])]], Block())]


def _say_in(strip: Strip, tag: Tag) -> None:
    """The words become a part of this cell."""
    for mark in strip.cells[0]:
        if isinstance(mark, Said):
            mark.tag.parent = tag
