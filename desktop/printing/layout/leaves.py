"""Fills leaves with strips: from the top down, turning over only where nothing is kept together."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.printing.layout.marks import Strip

_UNDER_HEAD = 3.0
"""Room between a repeated head and a row that goes on in the middle; others bring their own."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Strips with their distance from the top of the text area.

    The first so many are `repeated` from an earlier leaf.
    """

    strips: tuple[tuple[float, Strip], ...]
    repeated: int = 0


def fill(strips: Sequence[Strip], height: float) -> list[Leaf]:
    """All strips on leaves with this much room for text; without strips there is one empty leaf."""
    leaves: list[Leaf] = []
    start = 0
    while start < len(strips):
        head = _continued_head(strips, start)
        inside = head and strips[start - 1].block is strips[start].block
        under = _UNDER_HEAD if inside else 0.0
        # Under a head a strip has the room before it that it lacks at the top of a leaf.
        below = under + strips[start].before if head else 0.0
        room = height - below - sum(strip.height for strip in head)
        end = _turn_over(strips, start, _fitting(strips, start, room))
        leaves.append(_place([*head, *strips[start:end]], len(head), under))
        start = end
    return leaves or [Leaf(())]


def _continued_head(strips: Sequence[Strip], start: int) -> tuple[Strip, ...]:
    """The table head to repeat, if the table began on an earlier leaf."""
    head = strips[start].block.head
    if not head or start == 0 or strips[start - 1].block.head is not head:
        return ()
    return head


def _fitting(strips: Sequence[Strip], start: int, room: float) -> int:
    """Where the first strip stands that has no room; at least one strip always has."""
    used = strips[start].height
    number = start + 1
    while number < len(strips):
        used += strips[number].before + strips[number].height
        if used > room + 0.01:
            break
        number += 1
    return number


def _turn_over(strips: Sequence[Strip], start: int, end: int) -> int:
    """The last place up to `end` where turning over parts nothing; failing that, `end`."""
    if end == len(strips):
        return end
    place = end
    while place > start and strips[place - 1].keep:
        place -= 1
    return place if place > start else end


def _place(strips: Sequence[Strip], repeated: int, under: float) -> Leaf:
    placed = []
    y = 0.0
    for number, strip in enumerate(strips):
        if number:
            y += strip.before
        if number == repeated:
            y += under
        placed.append((y, strip))
        y += strip.height
    return Leaf(tuple(placed), repeated)
