"""The tree of points under an item, each at its depth with the style's bullet, letter or number."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.printing.layout.flow import heading, keep_with_next
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Marker, Place, lettered, paragraph, ring, square
from desktop.printing.layout.tags import Tag, entry, listing
from desktop.printing.parts.actions import action
from desktop.printing.parts.corrections import put_right
from desktop.printing.parts.decisions import decision
from desktop.printing.parts.hanging import hanging
from desktop.printing.parts.look import Look
from desktop.printing.styles.counting import mark
from desktop.printing.styles.schema import Level
from desktop.records.reading.sheets import PointSheet
from desktop.records.rules.words import PointKind

_BULLETS: dict[str, Marker] = {"square": square, "ring": ring}
_NUMBERINGS = {
    "square": "Square",
    "ring": "Circle",
    "decimal": "Decimal",
    "number": "Decimal",
    "paragraph": "Decimal",
    "letter": "LowerAlpha",
    "roman": "LowerRoman",
}
_UNMARKED = (PointKind.HEADING, PointKind.QUOTATION)


def points(
    look: Look, siblings: Sequence[PointSheet], place: Place, number: str = "", depth: int = 0
) -> list[Strip]:
    """The points and all below them, inside the place of their item, which has this number."""
    levels = look.style.levels
    level = levels[min(depth, len(levels) - 1)]
    hanging = _Hanging(look, level, number, len(siblings))
    strips: list[Strip] = []
    counted = 0
    whole: Tag | None = None
    for point in siblings:
        marker, counts = _marker(level, hanging, point, counted + 1)
        counted += counts
        # What has no marker is no entry of a list: a list goes on as far as its markers do.
        whole = (whole or listing(place.tag, _NUMBERINGS[level.marker])) if marker else None
        within = place.within(entry(whole)) if whole else place
        own = within.inside(hanging.indent, hanging.wide, level.before)
        lines = _point(look, point, own, marker)
        notes = put_right(look, [made for made in point.corrections if not made.limb], own)
        lines = keep_with_next(lines) + notes if notes else lines
        inner = within.inside(hanging.more if place.width > look.column.width / 2 else 0)
        below = points(look, point.points, inner, number, depth + 1)
        strips += keep_with_next(lines) if below else lines
        strips += below
    return strips


class _Hanging:
    """How the markers of one list say their numbers, and how far their texts stand from them.

    The number of a paragraph hangs out to the left, under the number of its item; where that is too
    long for a margin it counts alone.
    """

    def __init__(self, look: Look, level: Level, item: str, count: int) -> None:
        self._form, self._kind, self._item = level.form, level.marker, item
        self.indent, self.wide = level.indent * MM, level.hang * MM
        self.more = 0.0
        """So much further than usual stands what is below this list."""
        if level.marker != "paragraph":
            said = [] if level.marker in _BULLETS else map(self.said, range(1, count + 1))
            self.wide = hanging(look, said, self.wide)
            self.more = self.wide - level.hang * MM
            return
        longest = look.text.width(self.said(count)) + 2 * MM
        if longest > look.column.width / 4:
            self._form = "{mark}."
            longest = look.text.width(self.said(count)) + 2 * MM
        self.wide = max(self.wide, longest)
        self.indent -= self.wide

    def said(self, number: int) -> str:
        return self._form.format(mark=mark(self._kind, number), item=self._item)


def _marker(
    level: Level, hanging: _Hanging, point: PointSheet, number: int
) -> tuple[Marker | None, bool]:
    """What hangs beside the point, and whether it counts among its siblings."""
    if level.marker == "none" or point.kind in _UNMARKED:
        return None, False
    if level.marker in _BULLETS:
        return _BULLETS[level.marker], False
    if point.kind == PointKind.DECISION and level.marker != "paragraph":
        return None, False
    return lettered(hanging.said(number)), True


def _point(look: Look, point: PointSheet, place: Place, marker: Marker | None) -> list[Strip]:
    if point.decision:
        return decision(look, point, place, marker)
    if point.action:
        return action(look, point, place, marker)
    if point.kind == PointKind.HEADING:
        pieces = look.bold.pieces(point.text, point.runs)
        tag = Tag(f"H{min(place.tag.level + 1, 6)}", place.tag) if place.tag else None
        return heading(paragraph(pieces, look.bold, place, tag=tag))
    pieces = look.text.pieces(point.text, point.runs)
    if point.kind == PointKind.QUOTATION:
        narrow = place.inside(6 * MM, place.hang, place.before)
        place = replace(narrow, width=narrow.width - 6 * MM)
        place = place.within(Tag("BlockQuote", place.tag))
    return paragraph(pieces, look.text, place, marker=marker)
