"""How the columns of a short table share its width."""

from collections.abc import Sequence


def shares(room: int, wanted: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Columns that want less than their share have what they want; the others share the rest.

    What nobody wants goes to the widest, so that the table is always filled.
    """
    given = [0] * len(wanted)
    open_ones = list(range(len(wanted)))
    left = room
    while open_ones:
        per_weight = left / sum(weights[at] for at in open_ones)
        content = [at for at in open_ones if wanted[at] <= per_weight * weights[at]]
        for at in content or open_ones:
            given[at] = wanted[at] if content else int(per_weight * weights[at])
        left -= sum(given[at] for at in content)
        open_ones = [at for at in open_ones if at not in content] if content else []
    if given:
        widest = max(range(len(given)), key=lambda at: wanted[at])
        given[widest] += max(room - sum(given), 0)
    return given
