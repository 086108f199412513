"""How the papers of a body look, where that is not as its house style has it."""

from peewee import BooleanField, ForeignKeyField, TextField

from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body
from desktop.records.tables.paperwork import Attachment


class BodyLook(Record):
    """One row a body at most. `wording` is JSON: key and text of each heading worded otherwise."""

    body = ForeignKeyField(Body, unique=True)
    printed_name = TextField(default="")
    letterhead = TextField(default="")
    crest = ForeignKeyField(Attachment, null=True)
    crest_of = TextField(default="")
    text_font = TextField(default="")
    heading_font = TextField(default="")
    exempt_apart = BooleanField(default=True)
    exempt_paper = TextField(default="band")
    wording = TextField(default="{}")
