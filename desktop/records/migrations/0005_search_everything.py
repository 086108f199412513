"""Full-text search over everything that a clerk types.

`search_source` gathers the words of every table under one row number, kind * 2^40 + record id, so
that each kind is one stretch of the index, and the index keeps no copy of the text: FTS5 reads it
back through the view. Triggers keep the two in step, whatever statement changes a record.
"""

from itertools import groupby
from operator import itemgetter

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

ROOM = 1 << 40
"""Row numbers that each kind has."""

OLD_TABLES = ("point", "item", "limb", "action", "person", "action_update", "forward_item")

# Read backwards, as the newest is looked for, the index begins with names, and in each group with
# what tells most.
SOURCES = (
    (1, "point", "text"),
    (2, "attendance", "reason"),
    (3, "item_lead", "name"),
    (4, "printing", "void_reason"),
    (5, "signed_copy", "signer"),
    (6, "signed_copy", "shelf"),
    (7, "meeting_step", "reason"),
    (8, "meeting", "proof_note"),
    (9, "meeting", "venue"),
    (10, "meeting", "reconvened_venue"),
    (11, "declaration", "nature"),
    (12, "declaration", "dispensation"),
    (13, "correction", "was"),
    (14, "correction", "becomes"),
    (15, "section", "title"),
    (16, "paper", "title"),
    (17, "decision", "mover"),
    (18, "decision", "seconder"),
    (19, "decision", "delegated_to"),
    (20, "decision", "authority"),
    (21, "decision", "lead"),
    (22, "limb", "text"),
    (23, "item", "urgent_reason"),
    (24, "item", "report_of"),
    (25, "item", "note"),
    (26, "item", "title"),
    (27, "action_owner", "name"),
    (28, "action_update", "text"),
    (29, "action", "text"),
    (30, "forward_move", "reason"),
    (31, "forward_item", "lead"),
    (32, "forward_item", "note"),
    (33, "forward_item", "title"),
    (34, "volume", "shelf"),
    (35, "membership", "represents"),
    (36, "membership", "ended_because"),
    (37, "post", "title"),
    (38, "organisation", "name"),
    (39, "body", "short_name"),
    (40, "body", "name"),
    (41, "person", "email"),
    (42, "person", "note"),
    (43, "person", "name"),
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    for table in OLD_TABLES:
        for change in ("added", "removed", "altered"):
            connection.execute(f"DROP TRIGGER search_{table}_{change}")
    connection.execute("DROP TABLE search")
    connection.execute("DROP VIEW search_source")
    sources = " UNION ALL ".join(
        f"SELECT {code * ROOM} + id AS id, {column} AS words FROM {table} WHERE {column} <> ''"
        for code, table, column in SOURCES
    )
    connection.execute(f"CREATE VIEW search_source AS {sources}")
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='search_source', "
        "content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')"
    )
    for table, of_table in groupby(sorted(SOURCES, key=itemgetter(1)), key=itemgetter(1)):
        for trigger in triggers(table, {column: code for code, _, column in of_table}):
            connection.execute(trigger)
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")


def triggers(table: str, codes: dict[str, int]) -> tuple[str, str, str]:
    """What keeps the index in step with one table."""
    added = " ".join(put(code, column) for column, code in codes.items())
    removed = " ".join(drop(code, column) for column, code in codes.items())
    altered = " ".join(
        drop(code, column, f" AND OLD.{column} IS NOT NEW.{column}")
        + put(code, column, f" AND OLD.{column} IS NOT NEW.{column}")
        for column, code in codes.items()
    )
    of_columns = f"OF {', '.join(codes)} ON {table}"
    return (
        f"CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} BEGIN {added} END",
        f"CREATE TRIGGER search_{table}_removed AFTER DELETE ON {table} BEGIN {removed} END",
        f"CREATE TRIGGER search_{table}_altered AFTER UPDATE {of_columns} BEGIN {altered} END",
    )


def put(code: int, column: str, where: str = "") -> str:
    return (
        "INSERT INTO search (rowid, words) "
        f"SELECT {code * ROOM} + NEW.id, NEW.{column} WHERE NEW.{column} <> ''{where}; "
    )


def drop(code: int, column: str, where: str = "") -> str:
    return (
        "INSERT INTO search (search, rowid, words) "
        f"SELECT 'delete', {code * ROOM} + OLD.id, OLD.{column} WHERE OLD.{column} <> ''{where}; "
    )
