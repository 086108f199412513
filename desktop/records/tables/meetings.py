"""Meetings, the steps they went through, and who came."""

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
from desktop.records.tables.people import Person


class Meeting(Record):
    body = ForeignKeyField(Body)
    kind = TextField()
    date = DateField(index=True)
    start_time = TextField(null=True)
    end_time = TextField(null=True)
    venue = TextField(default="")
    state = TextField()
    confirming_meeting = ForeignKeyField("self", null=True)
    confirmed_as = TextField(null=True)
    confirmed_on = DateField(null=True)
    proof_note = TextField(default="")


class MeetingStep(Record):
    """One step from state to state; `kept` is the record that was circulated or confirmed."""

    meeting = ForeignKeyField(Meeting)
    from_state = TextField()
    to_state = TextField()
    on_date = DateField()
    reason = TextField(default="")
    kept = TextField(default="")


class Attendance(Record):
    """One person at one meeting, with name, capacity and seat as at its date."""

    meeting = ForeignKeyField(Meeting)
    person = ForeignKeyField(Person)
    position = IntegerField()
    status = TextField()
    role = TextField(null=True)
    name = TextField()
    initials = TextField(default="")
    capacity = TextField(default="")
    organisation = TextField(default="")
    represents = TextField(default="")
    voting = BooleanField(default=False)
    represented_by = ForeignKeyField("self", null=True)
    reason = TextField(default="")
    arrived = TextField(default="")
    departed = TextField(default="")


class Presiding(Record):
    """Who presided over which part: "the first 15 minutes"; an empty part is the rest."""

    meeting = ForeignKeyField(Meeting)
    attendance = ForeignKeyField(Attendance)
    position = IntegerField()
    part = TextField(default="")


class Declaration(Record):
    """An interest declared, in one item or in the meeting at large."""

    meeting = ForeignKeyField(Meeting)
    attendance = ForeignKeyField(Attendance)
    item = DeferredForeignKey("Item", null=True)
    kind = TextField(default="")
    nature = TextField(default="")
    left_room = BooleanField(default=False)
