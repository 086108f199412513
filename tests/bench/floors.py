"""What plain sqlite3 takes for the same rows: nothing checked, nothing made of them."""

import json
import sqlite3
from datetime import date
from pathlib import Path

_OF_A_MEETING = (
    (
        "SELECT m.*, b.name, c.date FROM meeting m JOIN body b ON b.id = m.body_id "
        "LEFT JOIN meeting c ON c.id = m.confirming_meeting_id WHERE m.id = ?"
    ),
    "SELECT * FROM attendance WHERE meeting_id = ? ORDER BY position, id",
    "SELECT attendance_id, part FROM presiding WHERE meeting_id = ? ORDER BY position, id",
    "SELECT * FROM meeting_step WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM section WHERE meeting_id = ? ORDER BY position, id",
    "SELECT * FROM item WHERE meeting_id = ? ORDER BY section_id, position, id",
    (
        "SELECT l.item_id, l.name FROM item_lead l JOIN item i ON i.id = l.item_id "
        "WHERE i.meeting_id = ? ORDER BY l.position, l.id"
    ),
    (
        "SELECT p.item_id, p.title FROM paper p JOIN item i ON i.id = p.item_id "
        "WHERE i.meeting_id = ? ORDER BY p.position, p.id"
    ),
    "SELECT * FROM declaration WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM printing WHERE meeting_id = ? ORDER BY version",
    (
        "SELECT p.*, d.* FROM point p LEFT JOIN decision d ON d.point_id = p.id "
        "WHERE p.meeting_id = ? ORDER BY p.position, p.id"
    ),
    (
        "SELECT l.* FROM limb l JOIN decision d ON d.id = l.decision_id WHERE d.meeting_id = ? "
        "ORDER BY l.position, l.id"
    ),
    "SELECT v.* FROM vote v JOIN decision d ON d.id = v.decision_id WHERE d.meeting_id = ?",
    (
        "SELECT a.point_id, a.id, a.number FROM action a JOIN point p ON p.id = a.point_id "
        "WHERE p.meeting_id = ?"
    ),
    "SELECT c.id FROM correction c JOIN point p ON p.id = c.point_id WHERE p.meeting_id = ?",
)
_ACTIONS = (
    "SELECT a.id, a.number, a.body_id, b.name, a.text, a.due, a.due_words, a.status, "
    "a.arose_meeting_id, m.date FROM action a JOIN body b ON b.id = a.body_id "
    "LEFT JOIN meeting m ON m.id = a.arose_meeting_id "
)
_OWNERS = "SELECT action_id, name FROM action_owner "
_AMONG = "IN (SELECT value FROM json_each(?))"


class Floor:
    """A plain connection with the settings of a register."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        for setting in ("journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {setting}").fetchall()

    def close(self) -> None:
        self._connection.close()

    def meeting(self, meeting_id: int) -> int:
        """Every row of a meeting; how many."""
        rows = 0
        for statement in _OF_A_MEETING:
            rows += len(self._connection.execute(statement, (meeting_id,)).fetchall())
        return rows

    def actions(self, ids: list[int]) -> None:
        """A page of the action log by its ids, with the owners."""
        listed = (json.dumps(ids),)
        self._connection.execute(f"{_ACTIONS} WHERE a.id {_AMONG}", listed).fetchall()
        self._connection.execute(f"{_OWNERS} WHERE action_id {_AMONG}", listed).fetchall()

    def all_actions(self) -> list[tuple[object, ...]]:
        """The whole action log in memory."""
        owners: dict[int, list[str]] = {}
        for action_id, name in self._connection.execute(_OWNERS):
            owners.setdefault(action_id, []).append(name)
        rows = self._connection.execute(_ACTIONS)
        return [(*row, ", ".join(owners.get(row[0], ()))) for row in rows]

    def scan(self, words: str) -> None:
        """Every point that holds each word, found by reading them all."""
        likes = " AND ".join("text LIKE ?" for _ in words.split())
        patterns = [f"%{word}%" for word in words.split()]
        self._connection.execute(f"SELECT id FROM point WHERE {likes}", patterns).fetchall()

    def save_point(self, item_id: int, meeting_id: int, text: str) -> None:
        """The rows that saving a point writes, in one durable transaction; triggers do the rest."""
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        ((last, previous),) = execute("SELECT id, hash FROM history ORDER BY id DESC LIMIT 1")
        point = execute(
            "INSERT INTO point (meeting_id, item_id, position, kind, text, emphasis) "
            "VALUES (?, ?, 0, 'note', ?, '')",
            (meeting_id, item_id, text),
        ).lastrowid
        execute("UPDATE point SET position = ? WHERE id = ?", (1 << 20, point))
        execute(
            "INSERT INTO history (id, at, who, verb, subject, previous, hash) "
            "VALUES (?, ?, 'bench', 'add_point', ?, ?, ?)",
            (last + 1, date.max.isoformat(), text[:80], previous, f"floor {last}"),
        )
        row = {"id": point, "item_id": item_id, "kind": "note", "text": text, "emphasis": ""}
        for operation, content in (("add", row), ("alter", {"position": 1 << 20})):
            execute(
                "INSERT INTO history_row (history_id, operation, table_name, row_id, content) "
                "VALUES (?, ?, 'point', ?, ?)",
                (last + 1, operation, point, json.dumps(content)),
            )
        execute("COMMIT")
