"""What helps a clerk to type: standing phrases, and words that are spelt as they are."""

from peewee import ForeignKeyField, TextField

from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body


class Snippet(Record):
    """A standing phrase, called up by its key; without a body it serves all of them."""

    body = ForeignKeyField(Body, null=True)
    key = TextField()
    text = TextField()


class KnownWord(Record):
    """A word that the speller takes for right."""

    word = TextField(unique=True)
