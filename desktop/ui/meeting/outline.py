"""The minutes of a meeting as one indented list of lines, and where each may move.

The heading of an item is a line too, one level above every point, so that nothing moves past it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from desktop.records.reading.meetings import ItemRow
from desktop.records.reading.points import PointRow
from desktop.records.rules.drafts import ActionDraft, DecisionDraft, PointDraft
from desktop.records.rules.words import PointKind

Way = Literal["up", "down", "in", "out"]

_OF_HEADINGS = -1


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a point says; a decision and an action leave their text to the point."""

    text: str = ""
    emphasis: str = ""
    kind: PointKind = PointKind.NOTE
    decision: DecisionDraft | None = None
    action: ActionDraft | None = None

    @property
    def draft(self) -> PointDraft:
        return PointDraft(self.text, self.kind, self.emphasis)

    def alike(self, other: "Wording") -> bool:
        """Whether the words and the kind are the same; the register may add to the rest."""
        return (self.text, self.kind) == (other.text, other.kind)


@dataclass(slots=True, eq=False)
class Line:
    """One point as it stands on screen, or the heading of an item.

    A point has no `id` until it is in the register. It stays the same object all through the
    sitting, so that undo finds it again.
    """

    id: int | None = None
    item_id: int = 0
    depth: int = 0
    wording: Wording = Wording()
    heading: ItemRow | None = None
    decision_label: str = ""
    action_id: int | None = None
    action_label: str = ""
    kept: bool = False
    """Whether it is in the register, or on its way there."""
    saved: Wording = Wording()
    """What was last sent to the register."""
    held: Wording = Wording()
    """What the register is known to have taken."""
    turned_away: bool = False
    """Whether what was sent last was refused, and nothing was sent since."""

    @property
    def text(self) -> str:
        return self.wording.text

    @property
    def emphasis(self) -> str:
        return self.wording.emphasis

    @property
    def kind(self) -> PointKind:
        return self.wording.kind

    @property
    def decision(self) -> DecisionDraft | None:
        return self.wording.decision

    @property
    def action(self) -> ActionDraft | None:
        return self.wording.action

    @property
    def blank(self) -> bool:
        """Whether it says nothing at all; a decision may consist of its limbs alone."""
        limbs = self.decision is not None and self.decision.limbs
        return self.heading is None and not self.text.strip() and not limbs

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not on its way to the register."""
        if self.heading is not None:
            return False
        return self.wording != self.saved if self.kept else not self.blank

    @property
    def unsafe(self) -> bool:
        """Whether it says anything that the register is not known to have taken."""
        if self.heading is not None or self.blank:
            return False
        return self.id is None or self.dirty or self.wording != self.held


def heading_of(item: ItemRow) -> Line:
    return Line(item_id=item.id, depth=_OF_HEADINGS, wording=Wording(item.title), heading=item)


def line_of(row: PointRow, action: ActionDraft | None) -> Line:
    """A point of the register as a line."""
    wording = Wording(
        row.text,
        row.emphasis,
        row.kind,
        replace(row.decision, text="") if row.decision else None,
        replace(action, text="") if action else None,
    )
    return Line(
        row.id,
        row.item_id,
        row.depth,
        wording,
        None,
        row.decision_label,
        row.action_id,
        row.action_label,
        kept=True,
        saved=wording,
        held=wording,
    )


def lines_of(items: Sequence[ItemRow], points: Mapping[int, Sequence[Line]]) -> list[Line]:
    """The whole page: each item's heading, then its points."""
    lines: list[Line] = []
    for item in items:
        lines.append(heading_of(item))
        lines += points.get(item.id, ())
    return lines


def end_of(lines: Sequence[Line], row: int) -> int:
    """One past the last line below the one at `row`."""
    end = row + 1
    while end < len(lines) and lines[end].depth > lines[row].depth:
        end += 1
    return end


def heading_above(lines: Sequence[Line], row: int) -> int:
    """Where the heading of the item stands that a line belongs to."""
    while row > 0 and lines[row].heading is None:
        row -= 1
    return row


def parent_of(lines: Sequence[Line], row: int) -> int | None:
    for above in range(row - 1, -1, -1):
        if lines[above].depth < lines[row].depth:
            return above if lines[above].heading is None else None
    return None


def sibling_before(lines: Sequence[Line], row: int) -> int | None:
    for above in range(row - 1, -1, -1):
        if lines[above].depth < lines[row].depth:
            return None
        if lines[above].depth == lines[row].depth:
            return above
    return None


def sibling_after(lines: Sequence[Line], row: int) -> int | None:
    end = end_of(lines, row)
    return end if end < len(lines) and lines[end].depth == lines[row].depth else None


@dataclass(frozen=True, slots=True)
class Move:
    """Lines `first` to `end` (exclusive) come to stand before the line now at `before`."""

    first: int
    end: int
    before: int
    deeper: int


def move(lines: Sequence[Line], row: int, way: Way) -> Move | None:
    """Where a point goes with all below it; None where there is no such way."""
    if lines[row].heading is not None:
        return None
    end = end_of(lines, row)
    if way == "in":
        return Move(row, end, row, 1) if sibling_before(lines, row) is not None else None
    if way == "out":
        # What followed it at the old level comes to hang under it, so the order stays.
        return None if parent_of(lines, row) is None else Move(row, end, row, -1)
    other = sibling_before(lines, row) if way == "up" else sibling_after(lines, row)
    if other is None:
        return None
    return Move(row, end, other if way == "up" else end_of(lines, other), 0)


def followers(lines: Sequence[Line], row: int) -> tuple[Line, ...]:
    """The later points of the same parent."""
    found = []
    after = sibling_after(lines, row)
    while after is not None:
        found.append(lines[after])
        after = sibling_after(lines, after)
    return tuple(found)
