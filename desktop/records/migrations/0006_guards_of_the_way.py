"""What is fixed after each state of a meeting, and what of the paperwork stands for good.

The verbs say so first; this is the same law for whoever types a statement into the file.

- The way: a state follows another only as the verbs allow, and never without what it rests on.
- The words: fixed from the moment the draft leaves the clerk. While circulated, only what a
  correction says is written into the text. Once confirmed, nothing is.
- The paper: volumes, leaves, printings and signed copies are added to, never altered. A reason for
  voiding is given once, and not any more once there is a signature.
- The numbers: what was allotted, and how it is shown, stays.
- A sealed record takes nothing but a later correction.

A row that is put in the place of another (REPLACE) goes past the guards against removal, so nothing
is put where something is.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STEPS = {
    "planned": ("agenda_draft", "cancelled"),
    "agenda_draft": ("agenda_published", "cancelled"),
    "agenda_published": ("held", "agenda_draft", "inquorate", "adjourned", "cancelled"),
    "held": ("minutes_draft", "agenda_published", "adjourned"),
    "minutes_draft": ("with_chair", "circulated"),
    "with_chair": ("circulated", "minutes_draft"),
    "circulated": ("confirmed", "minutes_draft"),
    "confirmed": ("printed",),
    "printed": ("signed", "confirmed"),
    "signed": ("sealed",),
    "inquorate": ("minutes_draft", "adjourned"),
    "adjourned": ("held", "minutes_draft"),
}
SETTLED = "('confirmed', 'printed', 'signed', 'sealed')"
CLOSED = "('with_chair', 'circulated', 'confirmed', 'printed', 'signed', 'sealed', 'cancelled')"

OF_A_MEETING = ("section", "item", "point", "attendance", "presiding", "declaration", "decision")
OF_AN_ITEM = ("item_lead", "paper")
OF_A_DECISION = ("limb", "vote")

HELD_AS = (
    "id", "body_id", "kind", "date", "start_time", "end_time", "venue", "proof_note", "number",
    "quorum", "substitutes", "reconvened_date", "reconvened_time", "reconvened_venue",
)  # fmt: skip

STATE = "(SELECT state FROM meeting WHERE id = {})"
STATE_OF_ITEM = STATE.format("(SELECT meeting_id FROM item WHERE id = {row}.item_id)")
STATE_OF_DECISION = STATE.format("(SELECT meeting_id FROM decision WHERE id = {row}.decision_id)")
STATE_OF_POINT = STATE.format("(SELECT meeting_id FROM point WHERE id = {row}.point_id)")
STATE_OF_PRINTING = STATE.format("(SELECT meeting_id FROM printing WHERE id = {row}.printing_id)")

CORRECTED = """
    EXISTS (SELECT 1 FROM correction WHERE {which} AND in_margin = 0 AND linking_point_id IS NULL
        AND instr(OLD.text, was) > 0
        AND NEW.text = substr(OLD.text, 1, instr(OLD.text, was) - 1) || becomes
            || substr(OLD.text, instr(OLD.text, was) + length(was)))
"""

NEVER_REPLACED = (
    "meeting", "meeting_step", "section", "item", "item_lead", "paper", "point", "attendance",
    "presiding", "declaration", "decision", "limb", "vote", "correction", "action", "attachment",
    "printing", "leaf", "volume", "signed_copy", "allotment", "history", "history_row",
)  # fmt: skip
# What no two rows share, beside the id.
ALONE = {
    "attendance": ("meeting_id", "person_id"),
    "decision": ("point_id",),
    "action": ("body_id", "number"),
    "attachment": ("sha256",),
    "printing": ("meeting_id", "version"),
    "leaf": ("body_id", "volume", "number"),
    "volume": ("body_id", "number"),
    "allotment": ("body_id", "kind", "period", "number"),
    "history": ("hash",),
}


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    for name in _replaced():
        db.connection().execute(f"DROP TRIGGER guard_{name}")
    _the_way(db)
    _the_words(db)
    _the_corrections(db)
    _the_paper(db)
    _the_numbers(db)
    for table in NEVER_REPLACED:
        same = [f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"]
        if table in ALONE:
            equal = " AND ".join(f"{column} = NEW.{column}" for column in ALONE[table])
            same.append(f"EXISTS (SELECT 1 FROM {table} WHERE {equal})")
        of_history = table.startswith("history")
        sentence = "history is only added to" if of_history else "this is there already"
        guard(db, f"{table}_replace", f"INSERT ON {table}", sentence, *same)


def _replaced() -> list[str]:
    """The guards of before that this makes stricter."""
    tables = (*OF_A_MEETING, *OF_AN_ITEM, *OF_A_DECISION)
    words = [f"{table}_{verb}" for table in tables for verb in ("insert", "update", "delete")]
    return [*words, "printing_update", "leaf_update"]


def different(*columns: str) -> str:
    """Whether an update makes any of these columns another."""
    return " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)


def guard(db: SqliteDatabase, name: str, event: str, sentence: str, *conditions: str) -> None:
    """Refuse a statement where any of the conditions holds; without one, always."""
    when = f" WHEN {' OR '.join(f'({each})' for each in conditions)}" if conditions else ""
    db.connection().execute(
        f"CREATE TRIGGER guard_{name} BEFORE {event}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
    )


def _the_way(db: SqliteDatabase) -> None:
    pairs = ", ".join(f"'{was} {to}'" for was, follow in STEPS.items() for to in follow)
    guard(
        db,
        "meeting_way",
        "UPDATE OF state ON meeting",
        "a meeting does not go this way",
        f"NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN ({pairs})",
    )
    standing = "SELECT 1 FROM printing WHERE meeting_id = NEW.id AND void_reason = ''"
    filed = (
        "SELECT 1 FROM signed_copy JOIN printing ON printing.id = printing_id "
        "WHERE meeting_id = NEW.id AND void_reason = ''"
    )
    whole = (
        f"{filed} AND leaves_initialled = leaves "
        "AND (shelf <> '' OR signed_copy.attachment_id IS NOT NULL)"
    )
    guard(
        db,
        "meeting_grounds",
        "UPDATE OF state ON meeting",
        "what this state rests on is missing",
        "NEW.state = 'confirmed' AND (NEW.confirmed_as IS NULL OR NEW.confirmed_on IS NULL "
        "OR NEW.confirming_meeting_id IS NULL)",
        f"NEW.state = 'printed' AND NOT EXISTS ({standing})",
        f"OLD.state = 'printed' AND NEW.state = 'confirmed' AND EXISTS ({standing})",
        f"NEW.state = 'signed' AND NOT EXISTS ({filed})",
        f"NEW.state = 'sealed' AND NOT EXISTS ({whole})",
    )
    guard(
        db,
        "meeting_update",
        "UPDATE ON meeting",
        "where and when a meeting was held stands as it was minuted",
        f"OLD.state IN {CLOSED} AND ({different(*HELD_AS)})",
    )
    guard(
        db,
        "meeting_confirmed",
        "UPDATE OF confirming_meeting_id, confirmed_as, confirmed_on ON meeting",
        "minutes are confirmed once",
        f"OLD.state IN {SETTLED} AND ({different('confirming_meeting_id')})",
        f"OLD.state <> 'circulated' AND ({different('confirmed_as', 'confirmed_on')})",
    )
    guard(
        db,
        "meeting_sealed",
        "UPDATE ON meeting",
        "a sealed record stands as it is",
        "OLD.state = 'sealed'",
    )
    guard(
        db,
        "meeting_delete",
        "DELETE ON meeting",
        "a meeting that was called is never removed",
        "OLD.state <> 'planned'",
        "EXISTS (SELECT 1 FROM meeting_step WHERE meeting_id = OLD.id)",
    )
    guard(
        db,
        "meeting_step_insert",
        "INSERT ON meeting_step",
        "a step follows on the one before it",
        "NEW.to_state IS NOT " + STATE.format("NEW.meeting_id"),
        "NEW.from_state IS NOT coalesce((SELECT to_state FROM meeting_step "
        "WHERE meeting_id = NEW.meeting_id ORDER BY id DESC LIMIT 1), NEW.from_state)",
        "NEW.kept <> '' AND (NEW.to_state NOT IN ('circulated', 'confirmed') "
        "OR NEW.from_state = NEW.to_state OR NEW.from_state = 'printed')",
    )
    guard(
        db,
        "body_delete",
        "DELETE ON body",
        "a body that met is never removed",
        "EXISTS (SELECT 1 FROM meeting WHERE body_id = OLD.id)",
    )


def _the_words(db: SqliteDatabase) -> None:
    for table in OF_A_MEETING:
        if table != "point":
            _closed(db, table, STATE.format("{row}.meeting_id"))
    for table in OF_AN_ITEM:
        _closed(db, table, STATE_OF_ITEM)
    _closed(db, "vote", STATE_OF_DECISION)
    of_point, of_limb = STATE.format("{row}.meeting_id"), STATE_OF_DECISION
    _closed(
        db, "point", of_point, but=CORRECTED.format(which="point_id = OLD.id AND limb_id IS NULL")
    )
    _closed(db, "limb", of_limb, but=CORRECTED.format(which="limb_id = OLD.id"))
    guard(
        db,
        "point_update_corrected",
        "UPDATE OF id, meeting_id, item_id, parent_id, position, kind ON point",
        "minutes that have left the clerk stand as they are",
        f"{of_point.format(row='OLD')} IN {CLOSED}",
    )
    guard(
        db,
        "limb_update_corrected",
        "UPDATE OF id, decision_id, position ON limb",
        "minutes that have left the clerk stand as they are",
        f"{of_limb.format(row='OLD')} IN {CLOSED}",
    )
    of_action = STATE_OF_POINT.format(row="OLD")
    arose = STATE.format("OLD.arose_meeting_id")
    guard(
        db,
        "action_update",
        "UPDATE ON action",
        "what confirmed minutes ask for stands as they say",
        f"{of_action} IN {SETTLED} AND ({different('text', 'point_id', 'arose_meeting_id')})",
        f"OLD.number > 0 AND ({different('id', 'body_id', 'number', 'label')})",
        f"{of_action} = 'circulated' AND NEW.text IS NOT OLD.text "
        "AND NEW.text IS NOT (SELECT text FROM point WHERE id = OLD.point_id)",
    )
    guard(
        db,
        "action_delete",
        "DELETE ON action",
        "an action is withdrawn, never removed",
        f"{of_action} IN {CLOSED}",
        f"{arose} IN {SETTLED}",
    )


def _closed(db: SqliteDatabase, table: str, state: str, but: str = "") -> None:
    """Refuse what changes the words of a meeting that is closed, but for what `but` says."""
    sentence = "minutes that have left the clerk stand as they are"
    old = f"{state.format(row='OLD')} IN {CLOSED}"
    new = f"{state.format(row='NEW')} IN {CLOSED}"
    guard(db, f"{table}_insert", f"INSERT ON {table}", sentence, new)
    guard(db, f"{table}_delete", f"DELETE ON {table}", sentence, old)
    if but:
        circulated = f"{state.format(row='OLD')} = 'circulated'"
        old = f"{old} AND NOT ({circulated} AND {but})"
        new = f"{new} AND NOT ({circulated} AND {but})"
    guard(db, f"{table}_update", f"UPDATE ON {table}", sentence, old, new)


def _the_corrections(db: SqliteDatabase) -> None:
    corrected = STATE.format("NEW.meeting_id")
    linking = STATE.format("(SELECT meeting_id FROM point WHERE id = {}.linking_point_id)")
    guard(
        db,
        "correction_insert",
        "INSERT ON correction",
        "minutes are corrected when they are confirmed, or by a later minute",
        f"NEW.linking_point_id IS NULL AND {corrected} IS NOT 'circulated'",
        "NEW.linking_point_id IS NULL AND NEW.agreed_meeting_id IS NULL",
        f"NEW.linking_point_id IS NOT NULL AND {corrected} NOT IN {SETTLED}",
        f"NEW.linking_point_id IS NOT NULL AND {linking.format('NEW')} IN {CLOSED}",
    )
    guard(db, "correction_update", "UPDATE ON correction", "a correction stands as it was agreed")
    guard(
        db,
        "correction_delete",
        "DELETE ON correction",
        "a correction stands as it was agreed",
        "OLD.linking_point_id IS NULL",
        f"{linking.format('OLD')} IN {CLOSED}",
    )


def _the_paper(db: SqliteDatabase) -> None:
    state = STATE.format("NEW.meeting_id")
    guard(
        db,
        "printing_insert",
        "INSERT ON printing",
        "minutes are printed for signature once they are circulated, and once at a time",
        f"{state} NOT IN ('circulated', 'confirmed')",
        "EXISTS (SELECT 1 FROM printing WHERE meeting_id = NEW.meeting_id AND void_reason = '')",
        "NEW.void_reason <> ''",
    )
    guard(
        db,
        "printing_update",
        "UPDATE OF id, body_id, meeting_id, version, printed_on, confirming_meeting_id, record, "
        "fingerprint, history_head, attachment_id, leaves ON printing",
        "a printing stands as it was made",
    )
    signed = "SELECT 1 FROM signed_copy WHERE printing_id = {}"
    guard(
        db,
        "printing_void",
        "UPDATE OF void_reason ON printing",
        "a reason for voiding is given once, and never once there is a signature",
        "OLD.void_reason <> '' OR NEW.void_reason = ''",
        f"EXISTS ({signed.format('OLD.id')})",
    )
    guard(
        db,
        "leaf_insert",
        "INSERT ON leaf",
        "leaves are numbered on, one for each sheet of a printing",
        "NEW.void_reason <> ''",
        "NOT EXISTS (SELECT 1 FROM printing WHERE id = NEW.printing_id AND body_id = NEW.body_id "
        "AND void_reason = '' AND leaves >= NEW.sheet)",
        "EXISTS (SELECT 1 FROM leaf WHERE printing_id = NEW.printing_id AND sheet = NEW.sheet)",
        "EXISTS (SELECT 1 FROM leaf WHERE body_id = NEW.body_id AND volume > NEW.volume)",
        "EXISTS (SELECT 1 FROM leaf WHERE body_id = NEW.body_id AND volume = NEW.volume "
        "AND number >= NEW.number)",
        f"EXISTS ({signed.format('NEW.printing_id')})",
    )
    guard(
        db,
        "leaf_update",
        "UPDATE OF id, body_id, printing_id, volume, number, sheet, label ON leaf",
        "a leaf stands as it was allotted",
    )
    guard(
        db,
        "leaf_void",
        "UPDATE OF void_reason ON leaf",
        "a reason for voiding is given once, and never once there is a signature",
        "OLD.void_reason <> '' OR NEW.void_reason = ''",
        f"EXISTS ({signed.format('OLD.printing_id')})",
    )
    guard(
        db,
        "signed_copy_insert",
        "INSERT ON signed_copy",
        "what is signed is a printing that stands, of confirmed minutes",
        f"{STATE_OF_PRINTING.format(row='NEW')} NOT IN ('printed', 'signed')",
        "NOT EXISTS (SELECT 1 FROM printing WHERE id = NEW.printing_id AND void_reason = '' "
        "AND NEW.leaves_initialled BETWEEN 0 AND leaves)",
    )
    for verb in ("UPDATE", "DELETE"):
        guard(
            db,
            f"signed_copy_{verb.lower()}",
            f"{verb} ON signed_copy",
            "a signed copy stands as it was filed",
        )
    guard(
        db,
        "volume_insert",
        "INSERT ON volume",
        "volumes are numbered on",
        "EXISTS (SELECT 1 FROM volume WHERE body_id = NEW.body_id AND number >= NEW.number)",
    )
    guard(
        db,
        "volume_update",
        "UPDATE OF id, body_id, number, first_leaf, opened_on ON volume",
        "a volume stands as it was opened",
    )
    guard(
        db,
        "volume_closed",
        "UPDATE OF closed_on ON volume",
        "a volume is closed once",
        "OLD.closed_on IS NOT NULL",
    )
    guard(db, "volume_delete", "DELETE ON volume", "a volume is never removed")
    guard(
        db,
        "attachment_delete",
        "DELETE ON attachment",
        "what was printed or signed is never removed",
        "EXISTS (SELECT 1 FROM printing WHERE attachment_id = OLD.id)",
        "EXISTS (SELECT 1 FROM signed_copy WHERE attachment_id = OLD.id)",
        "EXISTS (SELECT 1 FROM paper WHERE attachment_id = OLD.id)",
    )


def _the_numbers(db: SqliteDatabase) -> None:
    guard(
        db,
        "allotment_update",
        "UPDATE OF id, body_id, kind, period, number, label ON allotment",
        "a number stays what it was allotted as",
    )
    guard(
        db,
        "allotment_record",
        "UPDATE OF record_id, void_reason ON allotment",
        "a number is given to one record, and void for good",
        "OLD.void_reason <> ''",
        "NEW.record_id IS NOT OLD.record_id AND NEW.record_id IS NOT NULL",
    )
