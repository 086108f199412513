"""What the speller takes for right beside its dictionary: added words, and the register's names."""

from peewee import Field

from desktop.records.register import Register
from desktop.records.rules.spelling import every_word, names_in
from desktop.records.tables import (
    Attendance,
    Body,
    KnownWord,
    Meeting,
    Organisation,
    Paper,
    Person,
    Post,
)

# Every word of a name is one; of a title or a place only what is written with a capital letter.
_NAMES = (
    Person.name,
    Person.initials,
    Organisation.name,
    Attendance.name,
    Attendance.organisation,
    Body.name,
    Body.short_name,
    Body.parent,
    Body.called,
)
_TITLES = (Post.title, Body.venue, Meeting.venue, Paper.title)


def added_words(register: Register) -> tuple[str, ...]:
    """The words that were added, in order of the alphabet."""
    query = KnownWord.select(KnownWord.word)
    return tuple(sorted((word for (word,) in register.rows(query)), key=str.casefold))


def known_words(register: Register) -> frozenset[str]:
    """Every word that is right because it was added, or because it names something here."""
    found = set(added_words(register))
    for field in _NAMES:
        for text in _texts(register, field):
            found.update(every_word(text))
    for field in _TITLES:
        for text in _texts(register, field):
            found.update(names_in(text))
    return frozenset(found)


def _texts(register: Register, field: Field) -> list[str]:
    query = field.model.select(field).where(field != "").distinct()
    return [text for (text,) in register.rows(query)]
