"""Names of people: how they sort, and what initials they sign with."""

from collections import Counter
from collections.abc import Sequence

_PARTICLES = frozenset({"de", "del", "der", "di", "la", "le", "van", "von", "y", "ap", "ab"})


def sort_name(name: str) -> str:
    """A name with the family name first: "Thompson-Omenka, Paulette"."""
    parts = name.split()
    if len(parts) < 2:
        return name
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower() in _PARTICLES:
        start -= 1
    return f"{' '.join(parts[start:])}, {' '.join(parts[:start])}"


def initials(name: str) -> str:
    """The first letter of every part, hyphened parts too: "PTO"; "McCrossen" gives one letter."""
    return "".join(part[0].upper() for part in name.replace("-", " ").split() if part[0].isalpha())


def told_apart(people: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Initials by which each (name, initials) of one meeting is told from every other.

    Minutes tell two with the same initials apart by the next letters of the family name, "LWa" and
    "LWi"; of one family by those of the forename, "LinW" and "LiaW"; people of one name by a
    number. Whoever is told apart already stays so, for points may say it. Initials that nobody
    shares stay as they are.
    """
    sharing: dict[str, list[int]] = {}
    for index, (name, given) in enumerate(people):
        if given:
            sharing.setdefault(_shared_part(name, given).casefold(), []).append(index)
    found = [given for _, given in people]
    for group in sharing.values():
        bare = [index for index in group if found[index] == _shared_part(*people[index])]
        if len(group) > 1:
            _tell_apart(people, bare, found)
    return tuple(found)


def _shared_part(name: str, given: str) -> str:
    """The initials that longer ones were made of: "LW" in "LWa", where the name gives "LW"."""
    capitals = "".join(letter for letter in given if letter.isupper())
    return capitals if capitals == initials(name) else given


def _tell_apart(people: Sequence[tuple[str, str]], bare: list[int], found: list[str]) -> None:
    """Lengthen the bare initials of a group step by step, each person's until nobody has them."""
    taken = {each.casefold() for index, each in enumerate(found) if index not in bare}
    longest = max((len(name) for name, _ in people), default=0)
    for longer in (_by_family, _by_forename):
        for letters in range(2, longest + 1):
            tried = {index: longer(*people[index], letters) for index in bare}
            said = Counter(each.casefold() for each in tried.values())
            for index, each in tried.items():
                if said[each.casefold()] == 1 and each.casefold() not in taken:
                    found[index] = each
                    taken.add(each.casefold())
                    bare = [other for other in bare if other != index]
    number = 0
    for index in bare:
        number += 1
        while f"{found[index]}{number}".casefold() in taken:
            number += 1
        found[index] = f"{found[index]}{number}"


def _by_family(name: str, given: str, letters: int) -> str:
    """ "LWa": the initials and the next letters of the last part of the family name."""
    last = name.replace("-", " ").split()[-1]
    return given + last[1:letters]


def _by_forename(name: str, given: str, letters: int) -> str:
    """ "LinW": the next letters of the forename put into the initials."""
    forename = name.replace("-", " ").split()[0]
    return given[:1] + forename[1:letters] + given[1:]
