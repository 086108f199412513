"""The points of one item as an indented list of lines, and where each may move."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from desktop.records.reading.points import PointRow
from desktop.records.rules.drafts import ActionDraft, DecisionDraft, PointDraft
from desktop.records.rules.words import PointKind

Way = Literal["up", "down", "in", "out"]


@dataclass(slots=True, eq=False)
class Line:
    """One point as it stands on screen. It has no `id` until it is in the register."""

    id: int | None = None
    depth: int = 0
    kind: PointKind = PointKind.NOTE
    text: str = ""
    emphasis: str = ""
    decision: DecisionDraft | None = None
    decision_label: str = ""
    action: ActionDraft | None = None
    action_id: int | None = None
    action_label: str = ""
    kept: bool = False
    """Whether it is in the register, or on its way there."""
    saved: PointDraft = field(default_factory=PointDraft)
    """What was last sent to the register."""

    @property
    def draft(self) -> PointDraft:
        return PointDraft(self.text, self.kind, self.emphasis)

    @property
    def blank(self) -> bool:
        """Whether it says nothing at all; a decision may consist of its limbs alone."""
        return not self.text.strip() and not (self.decision and self.decision.limbs)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not on its way to the register."""
        return self.draft != self.saved if self.kept else not self.blank


def line_of(row: PointRow, action: ActionDraft | None) -> Line:
    """A point of the register as a line."""
    return Line(
        row.id,
        row.depth,
        row.kind,
        row.text,
        row.emphasis,
        row.decision,
        row.decision_label,
        action,
        row.action_id,
        row.action_label,
        kept=True,
        saved=PointDraft(row.text, row.kind, row.emphasis),
    )


def end_of(lines: Sequence[Line], row: int) -> int:
    """One past the last line below the one at `row`."""
    end = row + 1
    while end < len(lines) and lines[end].depth > lines[row].depth:
        end += 1
    return end


def parent_of(lines: Sequence[Line], row: int) -> int | None:
    for above in range(row - 1, -1, -1):
        if lines[above].depth < lines[row].depth:
            return above
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
