"""Committees and the seats on them."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from desktop.records.tables.base import Record
from desktop.records.tables.people import Person


class Body(Record):
    """A committee, board, council or group.

    `called` is what its minutes call it ("the Board"); `quorum_fraction` ("1/3") counts beside
    `quorum_number`, the larger of the two holds; `year_start` is "MM-DD". The `notice_` truths say
    which days count towards `notice_days`. `most_items` is 0 where there is no limit.
    """

    name = TextField()
    short_name = TextField(default="")
    parent = TextField(default="")
    chair_title = TextField(default="Chair")
    called = TextField(default="Board")
    quorum_number = IntegerField(default=3)
    quorum_fraction = TextField(default="")
    notice_days = IntegerField(default=5)
    numbering = TextField(default="meeting")
    year_start = TextField(default="04-01")
    house_style = TextField(default="numbered")
    venue = TextField(default="")
    first_leaf = IntegerField(default=1)
    nation = TextField(default="england")
    notice_saturdays = BooleanField(default=False)
    notice_sundays = BooleanField(default=False)
    notice_holidays = BooleanField(default=False)
    notice_issue_day = BooleanField(default=False)
    substitutes = TextField(default="count")
    movers_named = BooleanField(default=False)
    extraordinary_confirms = BooleanField(default=False)
    minute_pattern = TextField(default="{n}")
    decision_pattern = TextField(default="{n}")
    action_pattern = TextField(default="{n}")
    leaf_pattern = TextField(default="{n}")
    decision_series = TextField(default="ever")
    most_items = IntegerField(default=0)


class Membership(Record):
    """A person's seat on a body; `replaced` is the seat it took over."""

    body = ForeignKeyField(Body)
    person = ForeignKeyField(Person)
    role = TextField()
    represents = TextField(default="")
    voting = BooleanField(default=True)
    from_date = DateField(null=True)
    to_date = DateField(null=True)
    replaced = ForeignKeyField("self", null=True)
    ended_because = TextField(default="")
