"""Every table of the record.

Written out as SQL and frozen: later changes come as later migrations, never here. Dates are ISO
8601 text, times "HH:MM", truth is 0 or 1. Names, posts and capacities repeat in `attendance`
because they are frozen as at the date of the meeting.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

PEOPLE = """
CREATE TABLE organisation (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> '')
);
CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    sort_name TEXT NOT NULL CHECK (sort_name <> ''),
    initials TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX person_sort_name ON person (sort_name);
CREATE TABLE post (
    id INTEGER NOT NULL PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    organisation_id INTEGER REFERENCES organisation (id),
    title TEXT NOT NULL DEFAULT '',
    from_date TEXT,
    to_date TEXT,
    CHECK (title <> '' OR organisation_id IS NOT NULL)
);
CREATE INDEX post_person ON post (person_id);
CREATE INDEX post_organisation ON post (organisation_id);
"""

BODIES = """
CREATE TABLE body (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL DEFAULT '',
    parent TEXT NOT NULL DEFAULT '',
    chair_title TEXT NOT NULL DEFAULT 'Chair',
    called TEXT NOT NULL DEFAULT 'Board',
    quorum_number INTEGER NOT NULL DEFAULT 3,
    quorum_fraction TEXT NOT NULL DEFAULT '',
    notice_days INTEGER NOT NULL DEFAULT 5,
    numbering TEXT NOT NULL DEFAULT 'meeting' CHECK (numbering IN ('meeting', 'year')),
    year_start TEXT NOT NULL DEFAULT '04-01',
    house_style TEXT NOT NULL DEFAULT 'numbered',
    venue TEXT NOT NULL DEFAULT '',
    first_leaf INTEGER NOT NULL DEFAULT 1 CHECK (first_leaf > 0)
);
CREATE TABLE membership (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (
        role IN ('chair', 'vice_chair', 'member', 'co_opted', 'observer', 'clerk')
    ),
    represents TEXT NOT NULL DEFAULT '',
    voting INTEGER NOT NULL DEFAULT 1 CHECK (voting IN (0, 1)),
    from_date TEXT,
    to_date TEXT,
    replaced_id INTEGER REFERENCES membership (id),
    ended_because TEXT NOT NULL DEFAULT ''
);
CREATE INDEX membership_body ON membership (body_id);
CREATE INDEX membership_person ON membership (person_id);
"""

MEETINGS = """
CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'extraordinary', 'annual')),
    date TEXT NOT NULL,
    start_time TEXT,
    end_time TEXT,
    venue TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN (
        'planned', 'agenda_draft', 'agenda_published', 'held', 'minutes_draft', 'with_chair',
        'circulated', 'confirmed', 'printed', 'signed', 'sealed', 'cancelled', 'inquorate',
        'adjourned'
    )),
    confirming_meeting_id INTEGER REFERENCES meeting (id),
    confirmed_as TEXT CHECK (confirmed_as IN ('drawn', 'corrected')),
    confirmed_on TEXT,
    proof_note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX meeting_body_date ON meeting (body_id, date);
CREATE INDEX meeting_date ON meeting (date);
CREATE TABLE meeting_step (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    on_date TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    kept TEXT NOT NULL DEFAULT ''
);
CREATE INDEX meeting_step_meeting ON meeting_step (meeting_id);
CREATE TABLE attendance (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN (
        'expected', 'present', 'in_attendance', 'apologies', 'absent'
    )),
    role TEXT CHECK (role IN ('chair', 'vice_chair', 'minutes')),
    name TEXT NOT NULL CHECK (name <> ''),
    initials TEXT NOT NULL DEFAULT '',
    capacity TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    represents TEXT NOT NULL DEFAULT '',
    voting INTEGER NOT NULL DEFAULT 0 CHECK (voting IN (0, 1)),
    represented_by_id INTEGER REFERENCES attendance (id),
    reason TEXT NOT NULL DEFAULT '',
    arrived TEXT NOT NULL DEFAULT '',
    departed TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, person_id)
);
CREATE INDEX attendance_person ON attendance (person_id);
CREATE TABLE presiding (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    attendance_id INTEGER NOT NULL REFERENCES attendance (id),
    position INTEGER NOT NULL,
    part TEXT NOT NULL DEFAULT ''
);
CREATE INDEX presiding_meeting ON presiding (meeting_id);
CREATE TABLE declaration (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    attendance_id INTEGER NOT NULL REFERENCES attendance (id),
    item_id INTEGER REFERENCES item (id),
    kind TEXT NOT NULL DEFAULT '',
    nature TEXT NOT NULL DEFAULT '',
    left_room INTEGER NOT NULL DEFAULT 0 CHECK (left_room IN (0, 1))
);
CREATE INDEX declaration_meeting ON declaration (meeting_id);
"""

MINUTES = """
CREATE TABLE section (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> '')
);
CREATE INDEX section_meeting ON section (meeting_id);
CREATE TABLE item (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    section_id INTEGER REFERENCES section (id),
    position INTEGER NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (title <> ''),
    purpose TEXT NOT NULL CHECK (purpose IN ('decision', 'discussion', 'information')),
    report_of TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    exempt_paragraph TEXT NOT NULL DEFAULT '',
    deferred INTEGER NOT NULL DEFAULT 0 CHECK (deferred IN (0, 1))
);
CREATE INDEX item_meeting ON item (meeting_id);
CREATE INDEX item_section ON item (section_id);
CREATE TABLE item_lead (
    id INTEGER NOT NULL PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item (id),
    person_id INTEGER REFERENCES person (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> '')
);
CREATE INDEX item_lead_item ON item_lead (item_id);
CREATE TABLE paper (
    id INTEGER NOT NULL PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    attachment_id INTEGER REFERENCES attachment (id)
);
CREATE INDEX paper_item ON paper (item_id);
CREATE TABLE point (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    item_id INTEGER NOT NULL REFERENCES item (id),
    parent_id INTEGER REFERENCES point (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'decision', 'action', 'heading', 'quotation')),
    text TEXT NOT NULL DEFAULT '',
    emphasis TEXT NOT NULL DEFAULT ''
);
CREATE INDEX point_meeting ON point (meeting_id);
CREATE INDEX point_item ON point (item_id);
CREATE INDEX point_parent ON point (parent_id);
CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    point_id INTEGER NOT NULL UNIQUE REFERENCES point (id),
    number INTEGER NOT NULL,
    lead TEXT NOT NULL DEFAULT '',
    mover TEXT NOT NULL DEFAULT '',
    seconder TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT 'carried' CHECK (outcome IN ('carried', 'lost', 'deferred')),
    votes_for INTEGER,
    votes_against INTEGER,
    abstentions INTEGER
);
CREATE INDEX decision_meeting ON decision (meeting_id);
CREATE INDEX decision_body ON decision (body_id, number);
CREATE TABLE limb (
    id INTEGER NOT NULL PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decision (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
);
CREATE INDEX limb_decision ON limb (decision_id);
CREATE TABLE vote (
    id INTEGER NOT NULL PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decision (id),
    attendance_id INTEGER NOT NULL REFERENCES attendance (id),
    way TEXT NOT NULL CHECK (way IN ('for', 'against', 'abstained'))
);
CREATE INDEX vote_decision ON vote (decision_id);
CREATE TABLE correction (
    id INTEGER NOT NULL PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    agreed_meeting_id INTEGER REFERENCES meeting (id),
    point_id INTEGER REFERENCES point (id),
    linking_point_id INTEGER REFERENCES point (id),
    was TEXT NOT NULL DEFAULT '',
    becomes TEXT NOT NULL DEFAULT '',
    in_margin INTEGER NOT NULL DEFAULT 0 CHECK (in_margin IN (0, 1))
);
CREATE INDEX correction_meeting ON correction (meeting_id);
"""

ACTIONS = """
CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    number INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    status TEXT NOT NULL CHECK (status IN ('open', 'on_track', 'complete', 'withdrawn')),
    due TEXT,
    due_words TEXT NOT NULL DEFAULT '',
    point_id INTEGER REFERENCES point (id),
    arose_meeting_id INTEGER REFERENCES meeting (id),
    closed_meeting_id INTEGER REFERENCES meeting (id),
    closed_on TEXT,
    UNIQUE (body_id, number)
);
CREATE INDEX action_point ON action (point_id);
CREATE INDEX action_due ON action (due);
CREATE INDEX action_arose ON action (arose_meeting_id);
CREATE TABLE action_owner (
    id INTEGER NOT NULL PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action (id),
    person_id INTEGER REFERENCES person (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> '')
);
CREATE INDEX action_owner_action ON action_owner (action_id);
CREATE INDEX action_owner_person ON action_owner (person_id);
CREATE TABLE action_update (
    id INTEGER NOT NULL PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action (id),
    date TEXT NOT NULL,
    meeting_id INTEGER REFERENCES meeting (id),
    point_id INTEGER REFERENCES point (id),
    status TEXT NOT NULL CHECK (status IN ('open', 'on_track', 'complete', 'withdrawn')),
    text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX action_update_action ON action_update (action_id);
CREATE TABLE forward_item (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    title TEXT NOT NULL CHECK (title <> ''),
    purpose TEXT NOT NULL CHECK (purpose IN ('decision', 'discussion', 'information')),
    lead TEXT NOT NULL DEFAULT '',
    intended TEXT NOT NULL DEFAULT '',
    intended_date TEXT,
    intended_meeting_id INTEGER REFERENCES meeting (id),
    source_item_id INTEGER REFERENCES item (id),
    source_decision_id INTEGER REFERENCES decision (id),
    agenda_item_id INTEGER REFERENCES item (id),
    status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'on_agenda', 'dropped')),
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX forward_item_body ON forward_item (body_id);
CREATE TABLE forward_move (
    id INTEGER NOT NULL PRIMARY KEY,
    forward_item_id INTEGER NOT NULL REFERENCES forward_item (id),
    on_date TEXT NOT NULL,
    was TEXT NOT NULL,
    becomes TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX forward_move_item ON forward_move (forward_item_id);
"""

PAPERWORK = """
CREATE TABLE attachment (
    id INTEGER NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE printing (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    version INTEGER NOT NULL,
    printed_on TEXT NOT NULL,
    confirming_meeting_id INTEGER REFERENCES meeting (id),
    record TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    history_head TEXT NOT NULL,
    attachment_id INTEGER NOT NULL REFERENCES attachment (id),
    leaves INTEGER NOT NULL CHECK (leaves > 0),
    void_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, version)
);
CREATE INDEX printing_body ON printing (body_id);
CREATE TABLE leaf (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    printing_id INTEGER NOT NULL REFERENCES printing (id),
    volume INTEGER NOT NULL DEFAULT 1,
    number INTEGER NOT NULL CHECK (number > 0),
    sheet INTEGER NOT NULL CHECK (sheet > 0),
    void_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (body_id, volume, number)
);
CREATE INDEX leaf_printing ON leaf (printing_id);
CREATE TABLE signed_copy (
    id INTEGER NOT NULL PRIMARY KEY,
    printing_id INTEGER NOT NULL REFERENCES printing (id),
    signer TEXT NOT NULL CHECK (signer <> ''),
    capacity TEXT NOT NULL DEFAULT '',
    signed_on TEXT NOT NULL,
    leaves_initialled INTEGER NOT NULL,
    shelf TEXT NOT NULL DEFAULT '',
    attachment_id INTEGER REFERENCES attachment (id)
);
CREATE INDEX signed_copy_printing ON signed_copy (printing_id);
CREATE TABLE allotment (
    id INTEGER NOT NULL PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body (id),
    kind TEXT NOT NULL CHECK (kind IN ('minute', 'decision', 'action')),
    period TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL CHECK (number > 0),
    record_id INTEGER,
    void_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (body_id, kind, period, number)
);
CREATE INDEX allotment_record ON allotment (kind, record_id);
CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
"""

HISTORY = """
CREATE TABLE history (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);
CREATE TABLE history_row (
    id INTEGER NOT NULL PRIMARY KEY,
    history_id INTEGER NOT NULL REFERENCES history (id),
    operation TEXT NOT NULL CHECK (operation IN ('add', 'alter', 'remove')),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX history_row_history ON history_row (history_id);
CREATE INDEX history_row_record ON history_row (table_name, row_id);
"""


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    connection = db.connection()
    for statements in (PEOPLE, BODIES, MEETINGS, MINUTES, ACTIONS, PAPERWORK, HISTORY):
        for statement in statements.split(";\n"):
            if statement.strip():
                connection.execute(statement)
