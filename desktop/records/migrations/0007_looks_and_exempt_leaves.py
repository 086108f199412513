"""The looks of a body of its own, and exempt minutes on leaves of a series of their own.

A body without a row of its own looks as its house style does. Leaves and volumes are numbered on
within their series, so both tables are made anew with it; the guards that know of numbers with
them, the triggers of the search index as they were.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

SERIES = "TEXT NOT NULL DEFAULT 'minutes' CHECK (series IN ('minutes', 'exempt'))"

LOOKS = """
CREATE TABLE body_look (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL UNIQUE REFERENCES body (id),
    printed_name TEXT NOT NULL DEFAULT '',
    letterhead TEXT NOT NULL DEFAULT '',
    crest_id INTEGER REFERENCES attachment (id),
    crest_of TEXT NOT NULL DEFAULT '',
    text_font TEXT NOT NULL DEFAULT '' CHECK (text_font IN ('', 'serif', 'sans')),
    heading_font TEXT NOT NULL DEFAULT '' CHECK (heading_font IN ('', 'serif', 'sans')),
    exempt_apart INTEGER NOT NULL DEFAULT 1 CHECK (exempt_apart IN (0, 1)),
    exempt_paper TEXT NOT NULL DEFAULT 'band' CHECK (exempt_paper IN ('band', 'tint')),
    wording TEXT NOT NULL DEFAULT '{}'
)
"""

LEAF = f"""
CREATE TABLE leaf (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    printing_id INTEGER NOT NULL REFERENCES printing (id),
    volume INTEGER NOT NULL DEFAULT 1,
    number INTEGER NOT NULL CHECK (number > 0),
    sheet INTEGER NOT NULL CHECK (sheet > 0),
    void_reason TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    series {SERIES},
    UNIQUE (body_id, series, volume, number)
)
"""

VOLUME = f"""
CREATE TABLE volume (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    number INTEGER NOT NULL CHECK (number > 0),
    first_leaf INTEGER NOT NULL CHECK (first_leaf > 0),
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    shelf TEXT NOT NULL DEFAULT '',
    series {SERIES},
    UNIQUE (body_id, series, number)
)
"""

MADE_ANEW = {"leaf": LEAF, "volume": VOLUME}
INDEXES = ("CREATE INDEX leaf_printing ON leaf (printing_id)",)

# Written anew below; the triggers beside them are put back as they were.
REPLACED = (
    "printing_insert",
    "printing_update",
    "leaf_insert",
    "leaf_update",
    "leaf_replace",
    "volume_insert",
    "volume_update",
    "volume_replace",
    "attachment_delete",
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    connection.execute(LOOKS)
    connection.execute(f"ALTER TABLE printing ADD COLUMN series {SERIES}")
    for name in REPLACED:
        connection.execute(f"DROP TRIGGER guard_{name}")
    for table, made in MADE_ANEW.items():
        _make_anew(db, table, made)
    for statement in INDEXES:
        connection.execute(statement)
    _the_paper(db)
    _never_replaced(db)


def _make_anew(db: SqliteDatabase, table: str, made: str) -> None:
    """The same rows under the same name, with the triggers that stay."""
    connection = db.connection()
    triggers = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY rowid",
        (table,),
    ).fetchall()
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    named = ", ".join(columns)
    connection.execute(f"CREATE TEMP TABLE held_{table} AS SELECT {named} FROM {table}")
    connection.execute(f"DROP TABLE {table}")
    connection.execute(made)
    connection.execute(f"INSERT INTO {table} ({named}) SELECT {named} FROM held_{table}")
    connection.execute(f"DROP TABLE held_{table}")
    for (trigger,) in triggers:
        connection.execute(trigger)


def guard(db: SqliteDatabase, name: str, event: str, sentence: str, *conditions: str) -> None:
    """Refuse a statement where any of the conditions holds; without one, always."""
    when = f" WHEN {' OR '.join(f'({each})' for each in conditions)}" if conditions else ""
    db.connection().execute(
        f"CREATE TRIGGER guard_{name} BEFORE {event}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
    )


def _the_paper(db: SqliteDatabase) -> None:
    guard(
        db,
        "printing_insert",
        "INSERT ON printing",
        "minutes are printed for signature once they are circulated, and once at a time",
        "(SELECT state FROM meeting WHERE id = NEW.meeting_id) NOT IN ('circulated', 'confirmed')",
        "EXISTS (SELECT 1 FROM printing WHERE meeting_id = NEW.meeting_id "
        "AND series = NEW.series AND void_reason = '')",
        "NEW.void_reason <> ''",
    )
    guard(
        db,
        "printing_update",
        "UPDATE OF id, body_id, meeting_id, version, printed_on, confirming_meeting_id, record, "
        "fingerprint, history_head, attachment_id, leaves, series ON printing",
        "a printing stands as it was made",
    )
    same = "SELECT 1 FROM leaf WHERE body_id = NEW.body_id AND series = NEW.series"
    guard(
        db,
        "leaf_insert",
        "INSERT ON leaf",
        "leaves are numbered on, one for each sheet of a printing",
        "NEW.void_reason <> ''",
        "NOT EXISTS (SELECT 1 FROM printing WHERE id = NEW.printing_id AND body_id = NEW.body_id "
        "AND series = NEW.series AND void_reason = '' AND leaves >= NEW.sheet)",
        "EXISTS (SELECT 1 FROM leaf WHERE printing_id = NEW.printing_id AND sheet = NEW.sheet)",
        f"EXISTS ({same} AND volume > NEW.volume)",
        f"EXISTS ({same} AND volume = NEW.volume AND number >= NEW.number)",
        "EXISTS (SELECT 1 FROM signed_copy WHERE printing_id = NEW.printing_id)",
    )
    guard(
        db,
        "leaf_update",
        "UPDATE OF id, body_id, printing_id, volume, number, sheet, label, series ON leaf",
        "a leaf stands as it was allotted",
    )
    guard(
        db,
        "volume_insert",
        "INSERT ON volume",
        "volumes are numbered on",
        "EXISTS (SELECT 1 FROM volume WHERE body_id = NEW.body_id AND series = NEW.series "
        "AND number >= NEW.number)",
    )
    guard(
        db,
        "volume_update",
        "UPDATE OF id, body_id, number, first_leaf, opened_on, series ON volume",
        "a volume stands as it was opened",
    )
    guard(
        db,
        "attachment_delete",
        "DELETE ON attachment",
        "what was printed or signed is never removed",
        "EXISTS (SELECT 1 FROM printing WHERE attachment_id = OLD.id)",
        "EXISTS (SELECT 1 FROM signed_copy WHERE attachment_id = OLD.id)",
        "EXISTS (SELECT 1 FROM paper WHERE attachment_id = OLD.id)",
        "EXISTS (SELECT 1 FROM body_look WHERE crest_id = OLD.id)",
    )


def _never_replaced(db: SqliteDatabase) -> None:
    """A row that is put in the place of another goes past the guards against removal."""
    alone = {
        "leaf": "SELECT 1 FROM leaf WHERE body_id = NEW.body_id AND series = NEW.series "
        "AND volume = NEW.volume AND number = NEW.number",
        "volume": "SELECT 1 FROM volume WHERE body_id = NEW.body_id AND series = NEW.series "
        "AND number = NEW.number",
    }
    for table, equal in alone.items():
        guard(
            db,
            f"{table}_replace",
            f"INSERT ON {table}",
            "this is there already",
            f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)",
            f"EXISTS ({equal})",
        )
