"""How the columns of a short table share its width."""

from collections.abc import Sequence


def shares(
    room: int, wanted: Sequence[int], weights: Sequence[int], least: Sequence[int]
) -> list[int]:
    """Columns that want less than their share have what they want; the others share the rest.

    None has less than its `least`, its heading or its longest word. What nobody wants goes to the
    widest, so that the table is always filled.
    """
    given = [0] * len(wanted)
    waiting = list(range(len(wanted)))
    left = room
    while waiting:
        per_weight = left / sum(weights[at] for at in waiting)
        settled = []
        for at in waiting:
            share = int(per_weight * weights[at])
            given[at] = max(least[at], min(wanted[at], share))
            if given[at] != share:
                settled.append(at)
        left -= sum(given[at] for at in settled)
        waiting = [at for at in waiting if at not in settled] if settled else []
    if given:
        widest = max(range(len(given)), key=lambda at: wanted[at])
        given[widest] += max(room - sum(given), 0)
    return given
