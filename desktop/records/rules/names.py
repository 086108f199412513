"""Names of people: how they sort, and what initials they sign with."""

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
