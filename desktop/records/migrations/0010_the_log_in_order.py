"""The action log lies in its usual order: all that the order asks for stands in one index."""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    connection.execute("CREATE INDEX action_log ON action (status, due, number)")
    # It begins the same.
    connection.execute("DROP INDEX action_status")
