"""A row stays the row it is.

An id is also called rowid, oid and _rowid_, which a guard on “UPDATE OF id” does not see. And an
UPDATE OR REPLACE that gives one row the place of another removes the other, past every guard
against removal. So no id of the record is altered, by whatever name, and no row is put where
another is.

Nor is anything hung on minutes that have left the clerk: no action below a point of theirs, no
step after the last.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

CLOSED = "('with_chair', 'circulated', 'confirmed', 'printed', 'signed', 'sealed', 'cancelled')"

SAME_ROW = (
    "meeting", "section", "item", "item_lead", "paper", "point", "attendance", "presiding",
    "declaration", "decision", "limb", "vote", "action", "printing", "leaf", "volume", "allotment",
)  # fmt: skip
# What no two rows share, beside the id, where an update may still alter it.
ALONE = {
    "attendance": ("meeting_id", "person_id"),
    "decision": ("point_id",),
    "action": ("body_id", "number"),
}


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    for table in SAME_ROW:
        guard(
            db,
            f"{table}_id",
            f"UPDATE ON {table}",
            "a record stays the one that it is",
            "NEW.id IS NOT OLD.id",
        )
    for table, columns in ALONE.items():
        equal = " AND ".join(f"{column} = NEW.{column}" for column in columns)
        guard(
            db,
            f"{table}_place",
            f"UPDATE OF {', '.join(columns)} ON {table}",
            "this is there already",
            f"EXISTS (SELECT 1 FROM {table} WHERE {equal} AND id <> OLD.id)",
        )
    guard(
        db,
        "action_insert",
        "INSERT ON action",
        "minutes that have left the clerk stand as they are",
        "(SELECT state FROM meeting WHERE id = "
        f"(SELECT meeting_id FROM point WHERE id = NEW.point_id)) IN {CLOSED}",
    )
    guard(
        db,
        "meeting_step_sealed",
        "INSERT ON meeting_step",
        "a sealed record stands as it is",
        "NEW.from_state = 'sealed'",
    )


def guard(db: SqliteDatabase, name: str, event: str, sentence: str, condition: str) -> None:
    """Refuse a statement where the condition holds."""
    db.connection().execute(
        f"CREATE TRIGGER guard_{name} BEFORE {event} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
    )
