"""What a print says of its own structure, so that it is read out as it was meant.

A tag is one element of the structure tree: a heading, a list, a cell (ISO 32000-1, 14.7 and 14.8).
It joins its parent when it is first drawn, so the tree stands in the order in which it is read.
"""

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Tag:
    """One element. Without a parent it stands right under the document.

    `attributes` are written as PDF has them; `actual` is said in place of what is drawn, and
    `alternative` in place of a picture; `level` is that of the headings inside it.

    The rest comes as it is drawn: the number of its object, the leaf on which it begins, and what
    is in it.
    """

    role: str
    parent: "Tag | None" = None
    attributes: str = ""
    actual: str = ""
    alternative: str = ""
    level: int = 1
    number: int = 0
    leaf: int = 0
    kids: "list[Kid]" = field(default_factory=list)

    def inside(self, role: str, attributes: str = "") -> "Tag":
        """A new element inside this one."""
        return Tag(role, self, attributes, level=self.level)


@dataclass(frozen=True, slots=True)
class Linked:
    """A link that leads on from the words of a tag, and the leaf it stands on: their objects."""

    leaf: int
    number: int


Kid = Tag | int | tuple[int, int] | Linked
"""An element inside another, a stretch of its own first leaf, or a leaf and a stretch of that."""


def section(parent: Tag | None, level: int) -> Tag:
    """A part with a heading of its own; 2 is the level right under the title."""
    return Tag("Sect", parent, level=level)


def listing(parent: Tag | None, numbering: str = "None") -> Tag:
    """A list. `numbering` is the name of ISO 32000-1, table 347: Decimal, LowerAlpha, Square …"""
    made = Tag("L", parent, f"/O /List /ListNumbering /{numbering}")
    made.level = parent.level if parent else 1
    return made


def entry(whole: Tag) -> Tag:
    """The body of a new entry of a list; its label stands beside it."""
    return whole.inside("LI").inside("LBody")


def line(table: Tag) -> Tag:
    """A new row of a table."""
    return table.inside("TR")


def head(row: Tag, scope: str) -> Tag:
    """A head cell; `scope` is Row or Column."""
    return row.inside("TH", f"/O /Table /Scope /{scope}")


def cell(row: Tag, across: int = 1) -> Tag:
    """A cell of a table, `across` so many columns."""
    return row.inside("TD", f"/O /Table /ColSpan {across}" if across > 1 else "")


def heading_role(tag: Tag | None) -> str:
    """The role of a heading there: "H1" to "H6"."""
    return f"H{min(tag.level if tag else 1, 6)}"
