"""What every table shares.

Models are bound to no database: a register runs a query on its own connection, so that two
registers can be open side by side and no state is global.
"""

from peewee import AutoField, Model


class Record(Model):
    """A row of the register."""

    id = AutoField()

    class Meta:
        legacy_table_names = False
