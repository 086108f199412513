"""What people are called in minutes: with a title or without, by initials with accents or not."""

import unicodedata

from desktop.records.rules.proofing.sheet import AttendanceLine

_SAID_BEFORE_NAMES = "mr mrs ms miss dr cllr councillor prof professor rev reverend sir dame lord"
TITLES = frozenset(_SAID_BEFORE_NAMES.split())


def name_parts(name: str) -> list[str]:
    """The parts of a name, titles left out."""
    parts = name.replace("’", "'").split()
    return [part for part in parts if part.rstrip(".").lower() not in TITLES]


def initials_of(line: AttendanceLine) -> set[str]:
    """The initials that stand for somebody; whoever types them may leave the accents out."""
    return {line.signs, _without_accents(line.signs)} - {""}


def is_called(line: AttendanceLine, said: str) -> bool:
    """Whether words are somebody's name or initials."""
    names = {line.name, " ".join(name_parts(line.name)), *initials_of(line)}
    return said.casefold() in {name.casefold() for name in names}


def _without_accents(letters: str) -> str:
    decomposed = unicodedata.normalize("NFD", letters)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
