"""The marks that are seen, whether they are read out or not."""

from collections.abc import Iterable

from desktop.printing.layout.marks import Mark, Said


def seen(marks: Iterable[Mark]) -> list[Mark]:
    """Every mark, those that a tag holds too."""
    return [
        each for mark in marks for each in (seen(mark.marks) if isinstance(mark, Said) else [mark])
    ]
