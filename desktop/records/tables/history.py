"""The append-only log: one entry a verb, one line a row that the verb touched."""

from peewee import ForeignKeyField, IntegerField, TextField

from desktop.records.tables.base import Record


class History(Record):
    """`hash` covers `previous`, the entry's own columns and every line under it."""

    at = TextField()
    who = TextField()
    verb = TextField()
    subject = TextField()
    previous = TextField()
    hash = TextField(unique=True)


class HistoryRow(Record):
    """One row as it became: all columns when added, the altered ones when altered."""

    history = ForeignKeyField(History)
    operation = TextField()
    table_name = TextField()
    row_id = IntegerField()
    content = TextField()


class SchemaMigration(Record):
    """Which migrations made this file: the migration runner's own table, read and covered only."""

    name = TextField(unique=True)
    applied = TextField()
