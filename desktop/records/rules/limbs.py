"""The limbs of a resolution as they are rewritten: which of the new ones is which of the old."""

from collections.abc import Sequence
from difflib import SequenceMatcher


def same_limbs(before: Sequence[str], after: Sequence[str]) -> tuple[int | None, ...]:
    """For each limb as it is now, the place it had before; None where it is new.

    Words that stand are the same limb wherever they moved on to; between them the altered ones
    follow each other.
    """
    places: list[int | None] = [None] * len(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, old, old_end, new, new_end in matcher.get_opcodes():
        if what in ("equal", "replace"):
            for place, was in zip(range(new, new_end), range(old, old_end), strict=False):
                places[place] = was
    return tuple(places)
