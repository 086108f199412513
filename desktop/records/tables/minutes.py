"""What was on the agenda, what is recorded under it, and what was decided."""

from peewee import (
    BooleanField,
    DeferredForeignKey,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body
from desktop.records.tables.meetings import Attendance, Meeting
from desktop.records.tables.people import Person


class Section(Record):
    meeting = ForeignKeyField(Meeting)
    position = IntegerField()
    title = TextField()


class Item(Record):
    """An agenda item; `number` is empty until minutes are first drafted."""

    meeting = ForeignKeyField(Meeting)
    section = ForeignKeyField(Section, null=True)
    position = IntegerField()
    number = TextField(default="")
    title = TextField()
    purpose = TextField()
    report_of = TextField(default="")
    note = TextField(default="")
    exempt_paragraph = TextField(default="")
    deferred = BooleanField(default=False)


class ItemLead(Record):
    item = ForeignKeyField(Item)
    person = ForeignKeyField(Person, null=True)
    position = IntegerField()
    name = TextField()


class Paper(Record):
    item = ForeignKeyField(Item)
    position = IntegerField()
    title = TextField()
    attachment = DeferredForeignKey("Attachment", null=True)


class Point(Record):
    """One paragraph of a minute. `emphasis` lists runs: "3-9 bold, 12-20 italic"."""

    meeting = ForeignKeyField(Meeting)
    item = ForeignKeyField(Item)
    parent = ForeignKeyField("self", null=True)
    position = IntegerField()
    kind = TextField()
    text = TextField(default="")
    emphasis = TextField(default="")


class Decision(Record):
    """The resolution that a point of kind "decision" is; `lead` is its operative words."""

    body = ForeignKeyField(Body)
    meeting = ForeignKeyField(Meeting)
    point = ForeignKeyField(Point, unique=True)
    number = IntegerField()
    lead = TextField(default="")
    mover = TextField(default="")
    seconder = TextField(default="")
    outcome = TextField(default="carried")
    votes_for = IntegerField(null=True)
    votes_against = IntegerField(null=True)
    abstentions = IntegerField(null=True)


class Limb(Record):
    """One numbered part of a resolution: (1), (2)."""

    decision = ForeignKeyField(Decision)
    position = IntegerField()
    text = TextField()


class Vote(Record):
    decision = ForeignKeyField(Decision)
    attendance = ForeignKeyField(Attendance)
    way = TextField()


class Correction(Record):
    """What was agreed at the confirming meeting, or put right by a later, linked minute."""

    meeting = ForeignKeyField(Meeting)
    agreed_meeting = ForeignKeyField(Meeting, null=True)
    point = ForeignKeyField(Point, null=True)
    linking_point = ForeignKeyField(Point, null=True)
    was = TextField(default="")
    becomes = TextField(default="")
    in_margin = BooleanField(default=False)
