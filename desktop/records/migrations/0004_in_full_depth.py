"""What committees keep beyond the main job: notice, templates, volumes, patterns, votes by name.

Every new column is empty or has a plain default: history is silent about a column that is younger
than its row, and then the default is what the row must hold.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

TRUTH = "INTEGER NOT NULL DEFAULT {} CHECK ({} IN (0, 1))"
TEXT = "TEXT NOT NULL DEFAULT ''"

COLUMNS: dict[str, dict[str, str]] = {
    "person": {"merged_into_id": "INTEGER REFERENCES person (id)"},
    "body": {
        "nation": "TEXT NOT NULL DEFAULT 'england' "
        "CHECK (nation IN ('england', 'wales', 'scotland', 'northern_ireland'))",
        "notice_saturdays": TRUTH.format(0, "notice_saturdays"),
        "notice_sundays": TRUTH.format(0, "notice_sundays"),
        "notice_holidays": TRUTH.format(0, "notice_holidays"),
        "notice_issue_day": TRUTH.format(0, "notice_issue_day"),
        "substitutes": "TEXT NOT NULL DEFAULT 'count' "
        "CHECK (substitutes IN ('attend', 'count', 'vote'))",
        "movers_named": TRUTH.format(0, "movers_named"),
        "extraordinary_confirms": TRUTH.format(0, "extraordinary_confirms"),
        "minute_pattern": "TEXT NOT NULL DEFAULT '{n}'",
        "decision_pattern": "TEXT NOT NULL DEFAULT '{n}'",
        "action_pattern": "TEXT NOT NULL DEFAULT '{n}'",
        "leaf_pattern": "TEXT NOT NULL DEFAULT '{n}'",
        "decision_series": "TEXT NOT NULL DEFAULT 'ever' "
        "CHECK (decision_series IN ('ever', 'year', 'meeting'))",
        "most_items": "INTEGER NOT NULL DEFAULT 0",
    },
    "meeting": {
        "number": "INTEGER",
        "quorum": "INTEGER",
        "substitutes": "TEXT CHECK (substitutes IN ('attend', 'count', 'vote'))",
        "reconvened_date": "TEXT",
        "reconvened_time": TEXT,
        "reconvened_venue": TEXT,
    },
    "attendance": {
        "accepted": "INTEGER CHECK (accepted IN (0, 1))",
        "arrived_item_id": "INTEGER REFERENCES item (id)",
        "departed_item_id": "INTEGER REFERENCES item (id)",
    },
    "declaration": {"left_at": TEXT, "returned_at": TEXT, "dispensation": TEXT},
    "item": {
        "parent_id": "INTEGER REFERENCES item (id)",
        "kind": "TEXT NOT NULL DEFAULT 'business' CHECK (kind IN ("
        "'business', 'apologies', 'interests', 'previous_minutes', 'actions', "
        "'public', 'any_other_business', 'next_meeting'))",
        "allotted": "INTEGER",
        "started": TEXT,
        "urgent_reason": TEXT,
        "supplement_on": "TEXT",
        "excluded_by_id": "INTEGER REFERENCES decision (id)",
        "confirms_id": "INTEGER REFERENCES meeting (id)",
        "carried_from_id": "INTEGER REFERENCES item (id)",
    },
    "decision": {
        "label": TEXT,
        "casting_vote": TEXT + " CHECK (casting_vote IN ('', 'for', 'against'))",
        "delegated_to": TEXT,
        "authority": TEXT,
    },
    "vote": {"dissent": TRUTH.format(0, "dissent")},
    "action": {
        "label": TEXT,
        "agreed_meeting_id": "INTEGER REFERENCES meeting (id)",
        "agreed_on": "TEXT",
    },
    "action_owner": {
        "kind": "TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('person', 'post', 'all', 'other'))",
    },
    "correction": {
        "limb_id": "INTEGER REFERENCES limb (id)",
        "recorded_on": "TEXT",
    },
    "leaf": {"label": TEXT},
}

TABLES = """
CREATE TABLE template (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    name TEXT NOT NULL CHECK (name <> ''),
    meeting_kind TEXT NOT NULL DEFAULT ''
        CHECK (meeting_kind IN ('', 'ordinary', 'extraordinary', 'annual')),
    UNIQUE (body_id, name)
);
CREATE TABLE template_item (
    id INTEGER NOT NULL PRIMARY KEY,
    template_id INTEGER NOT NULL REFERENCES template (id),
    position INTEGER NOT NULL,
    section TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (title <> ''),
    purpose TEXT NOT NULL CHECK (purpose IN ('decision', 'discussion', 'information')),
    lead TEXT NOT NULL DEFAULT '',
    allotted INTEGER,
    kind TEXT NOT NULL DEFAULT 'business' CHECK (kind IN ('business', 'apologies', 'interests',
        'previous_minutes', 'actions', 'public', 'any_other_business', 'next_meeting'))
);
CREATE INDEX template_item_template ON template_item (template_id);
CREATE TABLE volume (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    number INTEGER NOT NULL CHECK (number > 0),
    first_leaf INTEGER NOT NULL CHECK (first_leaf > 0),
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    shelf TEXT NOT NULL DEFAULT '',
    UNIQUE (body_id, number)
);
CREATE TABLE allotment_made_anew (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    kind TEXT NOT NULL CHECK (kind IN ('minute', 'decision', 'action', 'meeting')),
    period TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL CHECK (number > 0),
    record_id INTEGER,
    void_reason TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    UNIQUE (body_id, kind, period, number)
);
INSERT INTO allotment_made_anew (id, body_id, kind, period, number, record_id, void_reason)
    SELECT id, body_id, kind, period, number, record_id, void_reason FROM allotment;
DROP TABLE allotment;
ALTER TABLE allotment_made_anew RENAME TO allotment;
CREATE INDEX allotment_record ON allotment (kind, record_id);
CREATE TRIGGER guard_allotment_delete BEFORE DELETE ON allotment
    BEGIN SELECT RAISE(ABORT, 'a number is never reissued'); END;
CREATE INDEX item_parent ON item (parent_id);
CREATE INDEX item_carried_from ON item (carried_from_id);
CREATE INDEX item_confirms ON item (confirms_id);
CREATE INDEX forward_item_agenda ON forward_item (agenda_item_id);
CREATE INDEX forward_item_intended ON forward_item (intended_meeting_id);
CREATE INDEX meeting_state ON meeting (state, date);
CREATE INDEX meeting_confirming ON meeting (confirming_meeting_id);
CREATE INDEX action_status ON action (status, due);
CREATE INDEX action_body_status ON action (body_id, status, due);
CREATE INDEX action_to_agree ON action (body_id, closed_on)
    WHERE agreed_on IS NULL AND closed_on IS NOT NULL;
CREATE INDEX person_merged_into ON person (merged_into_id);
CREATE INDEX correction_agreed ON correction (agreed_meeting_id);
CREATE INDEX correction_point ON correction (point_id);
"""


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    for table, columns in COLUMNS.items():
        for name, what in columns.items():
            connection.execute(f"ALTER TABLE {table} ADD COLUMN {name} {what}")
    for statement in _statements(TABLES):
        connection.execute(statement)


def _statements(script: str) -> list[str]:
    """The statements of a script; a trigger holds a semicolon of its own."""
    whole = script.replace("; END;\n", "<end>;\n").split(";\n")
    return [part.replace("<end>", "; END") for part in whole if part.strip()]
