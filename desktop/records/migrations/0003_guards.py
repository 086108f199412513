"""What no statement may do to the file, whoever types it.

History is only ever added to. Once minutes are confirmed their words stand (Local Government Act
1972, Sch. 12 para. 41: minutes so signed are received in evidence without further proof). Leaves
and printings stand for ever; only a reason for voiding them may be added.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

SETTLED = "('confirmed', 'printed', 'signed', 'sealed')"
OF_A_MEETING = ("section", "item", "point", "attendance", "presiding", "declaration", "decision")
OF_AN_ITEM = ("item_lead", "paper")
OF_A_DECISION = ("limb", "vote")


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    for table in ("history", "history_row"):
        for verb in ("UPDATE", "DELETE"):
            guard(db, f"{table}_{verb.lower()}", f"{verb} ON {table}", "history is only added to")
    for table in OF_A_MEETING:
        settle(db, table, "SELECT state FROM meeting WHERE id = {row}.meeting_id")
    for table in OF_AN_ITEM:
        settle(
            db,
            table,
            "SELECT state FROM meeting WHERE id = "
            "(SELECT meeting_id FROM item WHERE id = {row}.item_id)",
        )
    for table in OF_A_DECISION:
        settle(
            db,
            table,
            "SELECT state FROM meeting WHERE id = "
            "(SELECT meeting_id FROM decision WHERE id = {row}.decision_id)",
        )
    for table in ("printing", "leaf"):
        guard(db, f"{table}_delete", f"DELETE ON {table}", f"a {table} is never removed")
    guard(
        db,
        "printing_update",
        "UPDATE OF id, body_id, meeting_id, version, record, fingerprint, history_head, "
        "attachment_id, leaves ON printing",
        "a printing stands as it was made",
    )
    guard(
        db,
        "leaf_update",
        "UPDATE OF id, body_id, printing_id, volume, number, sheet ON leaf",
        "a leaf stands as it was allotted",
    )
    for verb in ("UPDATE", "DELETE"):
        guard(
            db,
            f"meeting_step_{verb.lower()}",
            f"{verb} ON meeting_step",
            "a step stands as it was taken",
        )
    guard(db, "allotment_delete", "DELETE ON allotment", "a number is never reissued")
    guard(db, "attachment_update", "UPDATE ON attachment", "an attachment stands as it was filed")


def guard(db: SqliteDatabase, name: str, event: str, sentence: str, condition: str = "") -> None:
    when = f" WHEN {condition}" if condition else ""
    db.connection().execute(
        f"CREATE TRIGGER guard_{name} BEFORE {event}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
    )


def settle(db: SqliteDatabase, table: str, state: str) -> None:
    sentence = "confirmed minutes stand as they are"
    old = f"({state.format(row='OLD')}) IN {SETTLED}"
    new = f"({state.format(row='NEW')}) IN {SETTLED}"
    guard(db, f"{table}_insert", f"INSERT ON {table}", sentence, new)
    guard(db, f"{table}_update", f"UPDATE ON {table}", sentence, f"{old} OR {new}")
    guard(db, f"{table}_delete", f"DELETE ON {table}", sentence, old)
