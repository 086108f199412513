"""Too many items for one meeting."""


def crowd(items: int, planned: int, most: int) -> int:
    """How many a meeting has over the most that its body wants; 0 where no most is set.

    Items of business count, once they are on the agenda and while they wait on the forward plan;
    standing items and the parts of an item do not.
    """
    return max(0, items + planned - most) if most > 0 else 0


def warning(items: int, planned: int, most: int) -> str:
    """ "9 items for one meeting, 3 of them still on the plan: the most is 8"."""
    if not crowd(items, planned, most):
        return ""
    waiting = f", {planned} of them still on the plan" if planned else ""
    return f"{items + planned} items for one meeting{waiting}: the most is {most}"
