"""Where things stand in a row: positions with gaps, so that one can come between two."""

STEP = 1024


def between(before: int | None, after: int | None) -> int | None:
    """A position between two neighbours (None is an end); None where there is no room left."""
    if before is None and after is None:
        return STEP
    if after is None:
        return (before or 0) + STEP
    if before is None:
        return after - STEP
    middle = (before + after) // 2
    return middle if before < middle < after else None


def spread(count: int) -> list[int]:
    """Positions for so many things, evenly apart."""
    return [STEP * (place + 1) for place in range(count)]
