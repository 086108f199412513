"""The action log lies ready in its usual order, and in that of its words.

All that the usual order asks for stands in one index.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    connection.execute("CREATE INDEX action_log ON action (status, due, number)")
    connection.execute("CREATE INDEX action_words ON action (lower(text))")
    # It begins like the log.
    connection.execute("DROP INDEX action_status")
