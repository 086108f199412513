"""Printings, leaves, signed copies, and the numbers that are never reissued."""

from peewee import BlobField, DateField, ForeignKeyField, IntegerField, TextField

from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body
from desktop.records.tables.meetings import Meeting


class Attachment(Record):
    """A file inside the register, known by the SHA-256 of its content."""

    sha256 = TextField(unique=True)
    name = TextField()
    media_type = TextField()
    content = BlobField()


class Printing(Record):
    """One run for signature: what was printed (`record`, JSON) and the exact PDF."""

    body = ForeignKeyField(Body)
    meeting = ForeignKeyField(Meeting)
    version = IntegerField()
    printed_on = DateField()
    confirming_meeting = ForeignKeyField(Meeting, null=True)
    record = TextField()
    fingerprint = TextField()
    history_head = TextField()
    attachment = ForeignKeyField(Attachment)
    leaves = IntegerField()
    void_reason = TextField(default="")
    series = TextField(default="minutes")


class Leaf(Record):
    """One sheet: its number in the volume, and which sheet of its printing it is."""

    body = ForeignKeyField(Body)
    printing = ForeignKeyField(Printing)
    volume = IntegerField(default=1)
    number = IntegerField()
    sheet = IntegerField()
    void_reason = TextField(default="")
    label = TextField(default="")
    series = TextField(default="minutes")


class Volume(Record):
    """A volume of the minute book; its leaves are numbered from `first_leaf`."""

    body = ForeignKeyField(Body)
    number = IntegerField()
    first_leaf = IntegerField(default=1)
    opened_on = DateField()
    closed_on = DateField(null=True)
    shelf = TextField(default="")
    series = TextField(default="minutes")


class SignedCopy(Record):
    """The leaves as they came back; the attachment is the scan, `shelf` where the paper is."""

    printing = ForeignKeyField(Printing)
    signer = TextField()
    capacity = TextField(default="")
    signed_on = DateField()
    leaves_initialled = IntegerField()
    shelf = TextField(default="")
    attachment = ForeignKeyField(Attachment, null=True)


class Allotment(Record):
    """A number given out once: which, to what, how it is printed, and why it is void if it is."""

    body = ForeignKeyField(Body)
    kind = TextField()
    period = TextField(default="")
    number = IntegerField()
    record_id = IntegerField(null=True)
    void_reason = TextField(default="")
    label = TextField(default="")


class Setting(Record):
    name = TextField(unique=True)
    value = TextField()
