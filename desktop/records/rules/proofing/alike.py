"""How alike two words are: the slips of the fingers that make one into the other."""

from functools import lru_cache

_LONGEST = 40


@lru_cache(maxsize=4096)
def slips(one: str, other: str, most: int) -> int:
    """How many letters are left out, put in, changed or swapped; more than `most` is `most + 1`."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most or max(len(one), len(other)) > _LONGEST:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        earlier, before, row = before, row, [place]
        for against, wanted in enumerate(other, 1):
            cost = min(
                before[against] + 1,
                row[against - 1] + 1,
                before[against - 1] + (letter != wanted),
            )
            if _swapped(one, other, place, against):
                cost = min(cost, earlier[against - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _swapped(one: str, other: str, place: int, against: int) -> bool:
    return (
        place > 1
        and against > 1
        and one[place - 1] == other[against - 2]
        and one[place - 2] == other[against - 1]
    )
