"""Full-text search over what people look for.

`search_source` gathers the words of several tables under one row number (record id * 8 + kind), so
that the index keeps no copy of the text: FTS5 reads it back through the view. Triggers keep the
two in step, whatever statement changes a record.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

KINDS = (
    (1, "point", "text"),
    (2, "item", "title"),
    (3, "limb", "text"),
    (4, "action", "text"),
    (5, "person", "name"),
    (6, "action_update", "text"),
    (7, "forward_item", "title"),
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    sources = " UNION ALL ".join(
        f"SELECT id * 8 + {code} AS id, {column} AS words FROM {table}"
        for code, table, column in KINDS
    )
    connection.execute(f"CREATE VIEW search_source AS {sources}")
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='search_source', "
        "content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    for code, table, column in KINDS:
        put = f"INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + {code}, NEW.{column});"
        drop = (
            "INSERT INTO search (search, rowid, words) "
            f"VALUES ('delete', OLD.id * 8 + {code}, OLD.{column});"
        )
        connection.execute(
            f"CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} BEGIN {put} END"
        )
        connection.execute(
            f"CREATE TRIGGER search_{table}_removed AFTER DELETE ON {table} BEGIN {drop} END"
        )
        connection.execute(
            f"CREATE TRIGGER search_{table}_altered AFTER UPDATE OF {column} ON {table} "
            f"BEGIN {drop} {put} END"
        )
