"""Lines for a hand to write on."""

from collections.abc import Iterable

from desktop.printing.layout.flow import drawn, keep_together
from desktop.printing.layout.label import label
from desktop.printing.layout.marks import Mark, Rule, Said, Strip
from desktop.printing.layout.measures import HAIRLINE, MM
from desktop.printing.layout.paragraph import Place
from desktop.printing.layout.tags import Tag
from desktop.printing.parts.look import Look

APART = 8 * MM
"""As in a ruled notebook."""

_GREY = 0.55


def ruled(place: Place, count: int) -> list[Strip]:
    """Empty lines below each other; one is never left alone."""
    lines = [
        drawn(APART, [Rule(place.left, APART, place.width, HAIRLINE, _GREY)]) for _ in range(count)
    ]
    if len(lines) > 1:
        keep_together(lines[:2])
        keep_together(lines[-2:])
    return lines


def to_fill_in(look: Look, place: Place, fields: Iterable[tuple[str, float]]) -> Strip:
    """Words side by side, each with a line after it; a number says how much of the width it has."""
    listed = list(fields)
    whole = sum(share for _, share in listed)
    gap = 5 * MM
    room = place.width - gap * (len(listed) - 1)
    baseline = APART + look.text.baseline
    marks: list[Mark] = []
    x = place.left
    for words, share in listed:
        wide = room * share / whole
        said = look.text.width(words) + 2 * MM
        marks.append(Said(Tag("P", place.tag), label(words, look.text, x, baseline)))
        marks.append(Rule(x + said, baseline + 2, max(wide - said, 0), HAIRLINE, _GREY))
        x += wide + gap
    return drawn(APART + look.text.leading, marks)
