"""What was asked of whom, and what is planned for meetings to come."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body
from desktop.records.tables.meetings import Meeting
from desktop.records.tables.minutes import Decision, Item, Point
from desktop.records.tables.people import Person


class Action(Record):
    """`label` is its number as printed; a closed one leaves the log once a meeting agreed to it."""

    body = ForeignKeyField(Body)
    number = IntegerField()
    text = TextField()
    status = TextField()
    due = DateField(null=True)
    due_words = TextField(default="")
    point = ForeignKeyField(Point, null=True)
    arose_meeting = ForeignKeyField(Meeting, null=True)
    closed_meeting = ForeignKeyField(Meeting, null=True)
    closed_on = DateField(null=True)
    label = TextField(default="")
    agreed_meeting = ForeignKeyField(Meeting, null=True)
    agreed_on = DateField(null=True)


class ActionOwner(Record):
    """Who is asked: a person, a post, or words such as "All"; `kind` says which."""

    action = ForeignKeyField(Action)
    person = ForeignKeyField(Person, null=True)
    position = IntegerField()
    name = TextField()
    kind = TextField(default="other")


class ActionUpdate(Record):
    action = ForeignKeyField(Action)
    date = DateField()
    meeting = ForeignKeyField(Meeting, null=True)
    point = ForeignKeyField(Point, null=True)
    status = TextField()
    text = TextField(default="")


class ForwardItem(Record):
    """Intended for a meeting to come; `intended` says when in words where no meeting is named."""

    body = ForeignKeyField(Body)
    title = TextField()
    purpose = TextField()
    lead = TextField(default="")
    intended = TextField(default="")
    intended_date = DateField(null=True)
    intended_meeting = ForeignKeyField(Meeting, null=True)
    source_item = ForeignKeyField(Item, null=True)
    source_decision = ForeignKeyField(Decision, null=True)
    agenda_item = ForeignKeyField(Item, null=True)
    status = TextField(default="planned")
    note = TextField(default="")


class ForwardMove(Record):
    forward_item = ForeignKeyField(ForwardItem)
    on_date = DateField()
    was = TextField()
    becomes = TextField()
    reason = TextField()
