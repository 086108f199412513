"""How far a text stands from the number or letter that hangs beside it, alike in all of a list."""

from collections.abc import Iterable

from desktop.printing.layout.measures import MM
from desktop.printing.parts.look import Look

_APART = 1 * MM


def hanging(look: Look, markers: Iterable[str], usual: float) -> float:
    """As far as the style has it, or as the widest of them needs."""
    widest = max((look.text.width(marker) for marker in markers), default=0.0)
    if not widest:
        return usual
    return min(max(usual, widest + _APART), look.column.width / 4)
