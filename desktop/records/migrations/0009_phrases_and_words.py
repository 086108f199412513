"""Standing phrases that a clerk calls up by a short key, and words that the speller is to know.

A phrase without a body serves every body. Neither is part of any minute: what was put in from a
phrase is text like any other, so nothing here is guarded or searched; history covers both.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

SNIPPET = """
CREATE TABLE snippet (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER REFERENCES body (id),
    key TEXT NOT NULL CHECK (key <> ''),
    text TEXT NOT NULL CHECK (text <> '')
)
"""

KNOWN_WORD = """
CREATE TABLE known_word (
    id INTEGER NOT NULL PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word <> '')
)
"""


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    connection.execute(SNIPPET)
    connection.execute("CREATE INDEX snippet_body ON snippet (body_id)")
    connection.execute(KNOWN_WORD)
