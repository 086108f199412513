"""What was on the agenda, what is recorded under it, and what was decided."""

from peewee import (
    BooleanField,
    DateField,
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
    """An agenda item; `number` is empty until minutes are first drafted.

    `allotted` is in minutes; `started` is "HH:MM"; `supplement_on` is the day a late item was
    added to an agenda already published; `excluded_by` is the resolution to exclude the public;
    `confirms` is the meeting whose minutes it deals with; `carried_from` the item deferred to here.
    """

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
    parent = ForeignKeyField("self", null=True)
    kind = TextField(default="business")
    allotted = IntegerField(null=True)
    started = TextField(default="")
    urgent_reason = TextField(default="")
    supplement_on = DateField(null=True)
    excluded_by = DeferredForeignKey("Decision", null=True)
    confirms = ForeignKeyField(Meeting, null=True)
    carried_from = ForeignKeyField("self", null=True)


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
    """The resolution that a point of kind "decision" is; `lead` is its operative words.

    `label` is its number as printed; `delegated_to` and `authority` say who decided, under what
    power, where the body did not decide itself.
    """

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
    label = TextField(default="")
    casting_vote = TextField(default="")
    delegated_to = TextField(default="")
    authority = TextField(default="")


class Limb(Record):
    """One numbered part of a resolution: (1), (2)."""

    decision = ForeignKeyField(Decision)
    position = IntegerField()
    text = TextField()


class Vote(Record):
    """A vote by name; `dissent` where the voter asked for it to be recorded."""

    decision = ForeignKeyField(Decision)
    attendance = ForeignKeyField(Attendance)
    way = TextField()
    dissent = BooleanField(default=False)


class Correction(Record):
    """What was agreed at the confirming meeting, or put right by a later, linked minute."""

    meeting = ForeignKeyField(Meeting)
    agreed_meeting = ForeignKeyField(Meeting, null=True)
    point = ForeignKeyField(Point, null=True)
    linking_point = ForeignKeyField(Point, null=True)
    was = TextField(default="")
    becomes = TextField(default="")
    in_margin = BooleanField(default=False)
    limb = ForeignKeyField(Limb, null=True)
    recorded_on = DateField(null=True)
