"""Who, where they work, and as what."""

from peewee import DateField, ForeignKeyField, TextField

from desktop.records.tables.base import Record


class Organisation(Record):
    name = TextField()


class Person(Record):
    """`merged_into` is the record that this one turned out to double."""

    title = TextField(default="")
    name = TextField()
    sort_name = TextField(index=True)
    initials = TextField(default="")
    email = TextField(default="")
    telephone = TextField(default="")
    note = TextField(default="")
    merged_into = ForeignKeyField("self", null=True)


class Post(Record):
    """A person's work: a title, an organisation or both, from when to when."""

    person = ForeignKeyField(Person)
    organisation = ForeignKeyField(Organisation, null=True)
    title = TextField(default="")
    from_date = DateField(null=True)
    to_date = DateField(null=True)
