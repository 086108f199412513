"""A plain table: columns with heads, hairlines between rows, the head repeated on every leaf."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.printing.layout.flow import heading, keep_together
from desktop.printing.layout.label import label
from desktop.printing.layout.marks import Block, Link, Said, Strip
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.row import closing, hairline, row
from desktop.printing.layout.setting import Setting
from desktop.printing.layout.tags import Tag, cell, head, line
from desktop.printing.layout.text import one_line
from desktop.printing.parts.look import Look

PAD = 4.0
GAP = 10.0
_SHORT = 120.0
"""Rows no higher than this are not worth parting."""

Cell = Sequence[tuple[str, Setting]]
"""Paragraphs below each other, each in its own setting."""


@dataclass(frozen=True)
class Column:
    """`share` is its part of the width of all columns; figures stand at its `right` edge."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True)
class Leads:
    """Where a row leads, by the first words in this column, and what is said of it."""

    column: int
    to: str
    said: str


class Table:
    """Rows are added in their order; each may break across leaves."""

    def __init__(
        self,
        look: Look,
        columns: Sequence[Column],
        *,
        within: Tag | None = None,
        heads: Setting | None = None,
        pad: float = PAD,
        gap: float = GAP,
    ) -> None:
        self._pad = pad
        self._look = look
        self._columns = columns
        self.places = _places(look.column, columns, gap)
        self._tag = Tag("Table", within)
        self._rule = hairline(look.column.left, look.column.width)
        titles: list[Cell] = [[(column.title, heads or look.bold)] for column in columns]
        this = line(self._tag)
        self._head = heading(self._row(titles, (), [head(this, "Column") for _ in columns]))
        self._head[0].before = 14.0
        self._repeated = tuple(closing(self._head, self._rule))
        self.strips = list(self._head)

    def add(
        self,
        cells: Sequence[Cell],
        *,
        least: float = 0.0,
        whole: bool = False,
        headed: bool = False,
        leads: Leads | None = None,
    ) -> list[Strip]:
        """A row at `least` so high, for a hand to write in; a `whole` one is never parted.

        The first cell of a `headed` one is its head; one that `leads` somewhere is a link.
        """
        this = line(self._tag)
        tags = [cell(this) for _ in cells]
        if headed:
            tags[0] = head(this, "Row")
        strips = self._row(cells, self._repeated, tags, leads)
        high = sum(strip.height for strip in strips)
        strips[-1].height += max(0.0, least - high)
        if whole or high < _SHORT:
            keep_together(strips)
        self.strips += strips
        return strips

    def across(self, words: str) -> None:
        """A line over the whole width, kept with the row below."""
        look = self._look
        place = look.column.within(cell(line(self._tag), across=len(self.places)))
        said = paragraph(look.bold.pieces(words), look.bold, place)
        self.strips += heading(row((said,), Block(self._repeated), pad=self._pad, rule=self._rule))

    def finish(self) -> list[Strip]:
        """All strips, with a hairline under the last row."""
        self.strips[-1].keep = True
        return [*self.strips, Strip(1.0, [[]], Block(self._repeated), above=[self._rule])]

    def _row(
        self,
        cells: Sequence[Cell],
        head: tuple[Strip, ...],
        tags: Sequence[Tag],
        leads: Leads | None = None,
    ) -> list[Strip]:
        columns = []
        link = self._link(leads, tags[leads.column]) if leads else None
        linked = {tags[leads.column]: link.tag} if link and leads else {}
        for words, column, place, tag in zip(cells, self._columns, self.places, tags, strict=True):
            strips: list[Strip] = []
            for text, setting in words:
                if column.right:
                    strips.append(_figure(text, setting, place, tag))
                    continue
                below = strips and setting is self._look.small
                own = replace(place, before=2.0 if below else 0.0, tag=tag)
                leading = None if strips else linked.get(tag)
                strips += paragraph(setting.pieces(text), setting, own, tag=leading)
            columns.append(strips or [_nothing(tag, self._look.text)])
        return row(columns, Block(head, link), pad=self._pad, rule=self._rule)

    def _link(self, leads: Leads, tag: Tag) -> Link:
        column = self._look.column
        words = Tag("Link", Tag("P", tag))
        return Link(column.left, column.width, words, leads.to, one_line(leads.said))


def _figure(text: str, setting: Setting, place: Place, tag: Tag) -> Strip:
    """A number at the right edge of its column, below that of the row above."""
    marks = label(text, setting, place.left + place.width, setting.baseline, "right")
    return Strip(setting.leading, [[Said(Tag("P", tag), marks)]], Block())


def _nothing(tag: Tag, setting: Setting) -> Strip:
    """An empty cell is a cell all the same where the table is read out."""
    return Strip(setting.leading, [[Said(tag, [])]], Block())


def _places(column: Place, columns: Sequence[Column], gap: float) -> list[Place]:
    room = column.width - gap * (len(columns) - 1)
    whole = sum(each.share for each in columns)
    places = []
    left = column.left
    for each in columns:
        width = room * each.share / whole
        places.append(Place(left, width))
        left += width + gap
    return places
