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
    """`number`, `quorum` and `substitutes` are frozen when the meeting is held, as at its date."""

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
    number = IntegerField(null=True)
    quorum = IntegerField(null=True)
    substitutes = TextField(null=True)
    reconvened_date = DateField(null=True)
    reconvened_time = TextField(default="")
    reconvened_venue = TextField(default="")


class MeetingStep(Record):
    """One step from state to state; `kept` is the record that was circulated or confirmed."""

    meeting = ForeignKeyField(Meeting)
    from_state = TextField()
    to_state = TextField()
    on_date = DateField()
    reason = TextField(default="")
    kept = TextField(default="")


class Attendance(Record):
    """One person at one meeting, with name, capacity and seat as at its date.

    `arrived` and `departed` are times "HH:MM" or words; the items say when where no clock did:
    here from `arrived_item` on, and gone once `departed_item` was over.
    """

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
    accepted = BooleanField(null=True)
    arrived_item = DeferredForeignKey("Item", null=True)
    departed_item = DeferredForeignKey("Item", null=True)


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
    left_at = TextField(default="")
    returned_at = TextField(default="")
    dispensation = TextField(default="")
