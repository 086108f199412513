"""Is the record of one meeting what history says it is, and what is on its leaves?

The whole file is looked over by `verification`; this looks at one meeting alone, and so is quick
enough to be asked before its record is sealed.
"""

import json
from collections.abc import Iterator
from typing import Any

from desktop.records.chain import BEGINNING, Line, canonical, digest, entry_hash
from desktop.records.fingerprint import fingerprint
from desktop.records.register import Register
from desktop.records.verification import Finding

_OF_THE_MEETING = """
    SELECT 'meeting' AS held, id FROM meeting WHERE id = :meeting
    UNION ALL SELECT 'meeting_step', id FROM meeting_step WHERE meeting_id = :meeting
    UNION ALL SELECT 'section', id FROM section WHERE meeting_id = :meeting
    UNION ALL SELECT 'item', id FROM item WHERE meeting_id = :meeting
    UNION ALL SELECT 'point', id FROM point WHERE meeting_id = :meeting
    UNION ALL SELECT 'attendance', id FROM attendance WHERE meeting_id = :meeting
    UNION ALL SELECT 'presiding', id FROM presiding WHERE meeting_id = :meeting
    UNION ALL SELECT 'declaration', id FROM declaration WHERE meeting_id = :meeting
    UNION ALL SELECT 'decision', id FROM decision WHERE meeting_id = :meeting
    UNION ALL SELECT 'limb', limb.id FROM limb JOIN decision ON decision.id = decision_id
        WHERE meeting_id = :meeting
    UNION ALL SELECT 'vote', vote.id FROM vote JOIN decision ON decision.id = decision_id
        WHERE meeting_id = :meeting
    UNION ALL SELECT 'item_lead', item_lead.id FROM item_lead JOIN item ON item.id = item_id
        WHERE meeting_id = :meeting
    UNION ALL SELECT 'paper', paper.id FROM paper JOIN item ON item.id = item_id
        WHERE meeting_id = :meeting
    UNION ALL SELECT 'correction', id FROM correction WHERE meeting_id = :meeting
    UNION ALL SELECT 'printing', id FROM printing WHERE meeting_id = :meeting
    UNION ALL SELECT 'leaf', leaf.id FROM leaf JOIN printing ON printing.id = printing_id
        WHERE meeting_id = :meeting
    UNION ALL SELECT 'signed_copy', signed_copy.id FROM signed_copy
        JOIN printing ON printing.id = printing_id WHERE meeting_id = :meeting
"""

_LINES = """
    SELECT history_id, operation, content FROM history_row
    WHERE table_name = ? AND row_id = ? ORDER BY id
"""


def verify_meeting(register: Register, meeting_id: int) -> tuple[Finding, ...]:
    """What is not as it should be with one meeting's record; nothing where all is in order."""
    looking = _Looking(register)
    rows = register.connection.execute(_OF_THE_MEETING, {"meeting": meeting_id}).fetchall()
    found = [finding for table, row_id in rows for finding in looking.at_row(table, row_id)]
    found += looking.at_history()
    return (*found, *_printings(register, meeting_id))


class _Looking:
    """Rows compared with history, and the entries of history that speak of them."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.entries: set[int] = set()
        self.defaults: dict[str, dict[str, Any]] = {}

    def at_row(self, table: str, row_id: int) -> Iterator[Finding]:
        said: dict[str, Any] = {}
        for entry_id, operation, content in self.register.sql(_LINES, table, row_id):
            self.entries.add(entry_id)
            said = {} if operation == "remove" else said | json.loads(content)
        where = f"{table.replace('_', ' ')} {row_id}"
        if not said:
            yield Finding(where, "This was added without a trace in history.")
            return
        cursor = self.register.connection.execute(
            f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)
        )
        names = [column[0] for column in cursor.description]
        for name, value in zip(names, cursor.fetchone(), strict=True):
            expected = said.get(name, self._default(table, name))
            if canonical(value) != canonical(expected):
                yield Finding(f"{where}, {name}", "This was altered.")

    def _default(self, table: str, column: str) -> Any:
        """What a column holds in rows that are older than it, of which history is silent."""
        if table not in self.defaults:
            columns = self.register.sql(f'PRAGMA table_info("{table}")')
            self.defaults[table] = {
                name: self.register.sql(f"SELECT {default}")[0][0]
                for _, name, _, _, default, _ in columns
                if default is not None
            }
        return self.defaults[table].get(column)

    def at_history(self) -> Iterator[Finding]:
        for entry_id in sorted(self.entries):
            entry = self.register.sql(
                "SELECT id, at, who, verb, subject, previous, hash FROM history WHERE id = ?",
                entry_id,
            )
            lines = self.register.sql(
                "SELECT id, operation, table_name, row_id, content FROM history_row "
                "WHERE history_id = ? ORDER BY id",
                entry_id,
            )
            where = f"history {entry_id}"
            if not entry:
                yield Finding(where, "Lines of history stand under an entry that is gone.")
                continue
            *own, previous, said = entry[0]
            if entry_hash(previous, tuple(own), (Line(*line) for line in lines)) != said:
                yield Finding(where, "This entry of history was altered.")


def _printings(register: Register, meeting_id: int) -> Iterator[Finding]:
    query = (
        "SELECT printing.id, record, fingerprint, history_head, content, sha256 FROM printing "
        "JOIN attachment ON attachment.id = attachment_id WHERE meeting_id = ?"
    )
    for id_, record, marked, head, content, sha256 in register.sql(query, meeting_id):
        where = f"printing {id_}"
        if fingerprint(record) != marked:
            yield Finding(where, "What was printed does not have the fingerprint on its leaves.")
        if digest(bytes(content)) != sha256:
            yield Finding(where, "The file is not the one that was filed.")
        known = register.sql("SELECT 1 FROM history WHERE hash = ?", head)
        if head != BEGINNING and not known:
            yield Finding(where, "The history that its leaves bear witness to is not in the file.")
    scans = (
        "SELECT attachment.id, content, sha256 FROM signed_copy "
        "JOIN printing ON printing.id = printing_id "
        "JOIN attachment ON attachment.id = signed_copy.attachment_id WHERE meeting_id = ?"
    )
    for id_, content, sha256 in register.sql(scans, meeting_id):
        if digest(bytes(content)) != sha256:
            yield Finding(f"attachment {id_}", "The file is not the one that was filed.")
