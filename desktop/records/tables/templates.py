"""Agendas that a body begins from."""

from peewee import ForeignKeyField, IntegerField, TextField

from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body


class Template(Record):
    """The standing items of a body's meetings; an empty `meeting_kind` serves every kind."""

    body = ForeignKeyField(Body)
    name = TextField()
    meeting_kind = TextField(default="")


class TemplateItem(Record):
    """One standing item; `allotted` is in minutes."""

    template = ForeignKeyField(Template)
    position = IntegerField()
    section = TextField(default="")
    title = TextField()
    purpose = TextField()
    lead = TextField(default="")
    allotted = IntegerField(null=True)
    kind = TextField(default="business")
