"""What is asked of the register about one person: a select for each kind of thing held.

The columns come in the order of the dataclass's fields; `?1` is the person's id.
"""

from desktop.records.reading.subject_held import (
    ActionHeld,
    AttendanceHeld,
    DeclarationHeld,
    HistoryHeld,
    LeadHeld,
    PostHeld,
    RecordHeld,
    SeatHeld,
    VoteHeld,
)

THEIRS = "(SELECT id FROM person WHERE id = ?1 OR merged_into_id = ?1)"

_ITEM = "trim(coalesce(i.number, '') || ' ' || coalesce(i.title, ''))"

SELECTS: dict[type, str] = {
    RecordHeld: f"""
        SELECT id, title, name, sort_name, initials, email, telephone, note
        FROM person WHERE id IN {THEIRS} ORDER BY merged_into_id IS NOT NULL, id""",
    PostHeld: f"""
        SELECT p.title, coalesce(o.name, ''), p.from_date, p.to_date
        FROM post p LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE p.person_id IN {THEIRS} ORDER BY p.from_date, p.id""",
    SeatHeld: f"""
        SELECT b.name, s.role, s.represents, s.voting, s.from_date, s.to_date,
            coalesce(other.name, ''), s.ended_because
        FROM membership s JOIN body b ON b.id = s.body_id
        LEFT JOIN membership before ON before.id = s.replaced_id
        LEFT JOIN person other ON other.id = before.person_id
        WHERE s.person_id IN {THEIRS} ORDER BY b.name, s.from_date, s.id""",
    AttendanceHeld: f"""
        SELECT m.id, b.name, m.date, a.name, a.initials, a.status, coalesce(a.role, ''),
            a.capacity, a.organisation, a.represents, a.voting, coalesce(other.name, ''),
            coalesce((SELECT group_concat(away.name, '; ') FROM attendance away
                WHERE away.meeting_id = a.meeting_id AND away.represented_by_id = a.id), ''),
            a.reason, a.accepted, a.arrived, a.departed,
            coalesce((SELECT group_concat(CASE part WHEN '' THEN 'the rest' ELSE part END, '; ')
                FROM presiding WHERE attendance_id = a.id), '')
        FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN body b ON b.id = m.body_id
        LEFT JOIN attendance other ON other.id = a.represented_by_id
        WHERE a.person_id IN {THEIRS} ORDER BY m.date, m.id""",
    DeclarationHeld: f"""
        SELECT m.id, b.name, m.date, {_ITEM}, d.kind, d.nature, d.left_room, d.left_at,
            d.returned_at, d.dispensation
        FROM declaration d JOIN attendance a ON a.id = d.attendance_id
        JOIN meeting m ON m.id = d.meeting_id JOIN body b ON b.id = m.body_id
        LEFT JOIN item i ON i.id = d.item_id
        WHERE a.person_id IN {THEIRS} ORDER BY m.date, d.id""",
    VoteHeld: f"""
        SELECT m.id, b.name, m.date, coalesce(nullif(d.label, ''), d.number), v.way, v.dissent
        FROM vote v JOIN attendance a ON a.id = v.attendance_id
        JOIN decision d ON d.id = v.decision_id
        JOIN meeting m ON m.id = d.meeting_id JOIN body b ON b.id = m.body_id
        WHERE a.person_id IN {THEIRS} ORDER BY m.date, v.id""",
    LeadHeld: f"""
        SELECT m.id, b.name, m.date, {_ITEM}
        FROM item_lead l JOIN item i ON i.id = l.item_id
        JOIN meeting m ON m.id = i.meeting_id JOIN body b ON b.id = m.body_id
        WHERE l.person_id IN {THEIRS} ORDER BY m.date, l.id""",
    ActionHeld: f"""
        SELECT c.arose_meeting_id, b.name, coalesce(nullif(c.label, ''), c.number), c.text,
            (SELECT group_concat(name, '; ') FROM action_owner WHERE action_id = c.id),
            c.due, c.due_words, c.status,
            coalesce((SELECT group_concat(date || ' ' || status || ': ' || text, '; ')
                FROM action_update WHERE action_id = c.id), '')
        FROM action c JOIN body b ON b.id = c.body_id
        WHERE c.id IN (SELECT action_id FROM action_owner WHERE person_id IN {THEIRS})
        ORDER BY b.name, c.number""",
    # By the row where it still refers to them, by what the row held where it does not.
    HistoryHeld: f"""
        SELECT h.at, h.who, h.verb, h.subject, r.operation, r.table_name || ' ' || r.row_id
        FROM history_row r JOIN history h ON h.id = r.history_id
        WHERE (r.table_name = 'person' AND r.row_id IN {THEIRS})
            OR (r.table_name IN
                ('post', 'membership', 'attendance', 'item_lead', 'action_owner')
                AND r.operation IN ('add', 'remove')
                AND json_extract(r.content, '$.person_id') IN {THEIRS})
            OR EXISTS (SELECT 1 FROM (
                SELECT 'post' AS what, id FROM post WHERE person_id IN {THEIRS}
                UNION ALL SELECT 'membership', id FROM membership WHERE person_id IN {THEIRS}
                UNION ALL SELECT 'attendance', id FROM attendance WHERE person_id IN {THEIRS}
                UNION ALL SELECT 'declaration', d.id FROM declaration d JOIN attendance a
                    ON a.id = d.attendance_id WHERE a.person_id IN {THEIRS}
                UNION ALL SELECT 'vote', v.id FROM vote v JOIN attendance a
                    ON a.id = v.attendance_id WHERE a.person_id IN {THEIRS}
                UNION ALL SELECT 'presiding', p.id FROM presiding p JOIN attendance a
                    ON a.id = p.attendance_id WHERE a.person_id IN {THEIRS}
                ) AS own WHERE own.what = r.table_name AND own.id = r.row_id)
        ORDER BY r.id""",
}

SIGNED = """
    SELECT m.id, b.name, m.date, s.signer, s.capacity, s.signed_on, s.leaves_initialled, s.shelf
    FROM signed_copy s JOIN printing p ON p.id = s.printing_id
    JOIN meeting m ON m.id = p.meeting_id JOIN body b ON b.id = m.body_id
    ORDER BY s.signed_on, s.id"""

INITIALS = "SELECT meeting_id, initials, person_id FROM attendance WHERE initials <> ''"

_OF_AN_ITEM = (
    "JOIN item i ON i.id = {row}.item_id JOIN meeting m ON m.id = i.meeting_id "
    "JOIN body b ON b.id = m.body_id"
)
_OF_A_MEETING = "JOIN meeting m ON m.id = {row}.meeting_id JOIN body b ON b.id = m.body_id"
_OF_A_BODY = "LEFT JOIN meeting m ON 0 JOIN body b ON b.id = {row}.body_id"
_OF_NOTHING = "LEFT JOIN meeting m ON 0 LEFT JOIN body b ON 0"
_DECISION = (
    "JOIN decision d ON d.id = x.decision_id JOIN meeting m ON m.id = d.meeting_id "
    "JOIN body b ON b.id = m.body_id"
)

TEXTS: tuple[tuple[str, str, str, str, str], ...] = (
    # kind, table, how it joins meeting m and body b, its place, its words
    ("minutes", "point", _OF_AN_ITEM, _ITEM, "x.text"),
    ("part of a decision", "limb", _DECISION, "'decision ' || d.number", "x.text"),
    ("decision", "decision", _OF_A_MEETING, "'decision ' || x.number",
     "trim(x.mover || ' · ' || x.seconder || ' · ' || x.delegated_to || ' · ' || x.authority)"),
    ("agenda", "item", _OF_A_MEETING, "x.number",
     "trim(x.title || ' · ' || x.report_of || ' · ' || x.note || ' · ' || x.urgent_reason)"),
    ("agenda lead", "item_lead", _OF_AN_ITEM, _ITEM, "x.name"),
    ("paper", "paper", _OF_AN_ITEM, _ITEM, "x.title"),
    ("apologies", "attendance", _OF_A_MEETING, "''", "x.reason"),
    ("presiding", "presiding", _OF_A_MEETING, "''", "x.part"),
    ("declaration", "declaration", _OF_A_MEETING, "''", "x.nature || ' · ' || x.dispensation"),
    ("step of a meeting", "meeting_step", _OF_A_MEETING, "x.to_state", "x.reason"),
    ("correction", "correction", _OF_A_MEETING, "''", "x.was || ' · ' || x.becomes"),
    ("action", "action", _OF_A_BODY, "'action ' || x.number", "x.text || ' · ' || x.due_words"),
    ("action owner", "action_owner", ("JOIN action c ON c.id = x.action_id "
     "LEFT JOIN meeting m ON 0 JOIN body b ON b.id = c.body_id"),
     "'action ' || c.number", "x.name"),
    ("update of an action", "action_update", ("JOIN action c ON c.id = x.action_id "
     "LEFT JOIN meeting m ON m.id = x.meeting_id JOIN body b ON b.id = c.body_id"),
     "'action ' || c.number", "x.text"),
    ("forward plan", "forward_item", _OF_A_BODY, "''",
     "x.title || ' · ' || x.lead || ' · ' || x.note"),
    ("forward plan", "forward_move", ("JOIN forward_item f ON f.id = x.forward_item_id "
     "LEFT JOIN meeting m ON 0 JOIN body b ON b.id = f.body_id"), "f.title", "x.reason"),
    ("standing item", "template_item", ("JOIN template t ON t.id = x.template_id "
     "LEFT JOIN meeting m ON 0 JOIN body b ON b.id = t.body_id"), "t.name",
     "x.title || ' · ' || x.lead"),
    ("note for proof-reading", "meeting", ("JOIN meeting m ON m.id = x.id "
     "JOIN body b ON b.id = m.body_id"), "''", "x.proof_note"),
    ("note on a person", "person", _OF_NOTHING, "x.name", "x.note"),
    ("why a seat ended", "membership", _OF_A_BODY, "''", "x.ended_because"),
    ("file", "attachment", _OF_NOTHING, "x.media_type", "x.name"),
)  # fmt: skip


def text_select(kind: str, table: str, joins: str, place: str, words: str, names: int) -> str:
    """The texts of one kind that may name somebody: `names` are tried from `?1` on.

    What follows them is JSON: the meetings with their initials there, [[meeting, "AL"] …].
    """
    by_name = " OR ".join(f"instr(lower(words), lower(?{nth}))" for nth in range(1, names + 1))
    # Taken apart once: to read the JSON anew for each text takes most of the time there is.
    there = (
        "WITH there AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS meeting, "
        f"json_extract(value, '$[1]') AS own FROM json_each(?{names + 1})) "
    )
    by_initials = "EXISTS (SELECT 1 FROM there WHERE meeting = meeting_id AND instr(words, own))"
    return (
        f"{there}SELECT kind, meeting_id, body, day, place, words FROM ("
        f"SELECT '{kind}' AS kind, m.id AS meeting_id, coalesce(b.name, '') AS body, "
        f"m.date AS day, {place} AS place, {words} AS words, x.id AS row_id "
        f"FROM {table} x {joins.format(row='x')}) "
        f"WHERE {by_name} OR {by_initials} ORDER BY day, row_id"
    )
