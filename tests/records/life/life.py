"""What every part of a committee's life needs: the register, its verbs, what a verb may not do."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.rules.words import ActionStatus
from desktop.records.verification import verify
from desktop.records.writing.founding import make_register

FIRST = date(2011, 3, 7)

words = st.text(st.characters(codec="utf-8"), min_size=0, max_size=12) | st.sampled_from(
    ["The quay was seen.", "Paint it", "Ŵy’n — 100%", "a\nb\x00c", "“, ” ; --"]
)
picks = st.integers(0, 10_000)
days = st.integers(0, 400).map(lambda after: FIRST + timedelta(days=after))


def press(sheet: SignatureSheet) -> Print:
    """Paper for as many leaves as there are items."""
    leaves = 1 + sum(len(section.items) for section in sheet.meeting.sections) // 2
    return Print(f"%PDF {sheet.fingerprint} {sheet.first_leaf}".encode(), leaves)


class Life(RuleBasedStateMachine):
    """One register, and the one way in which every verb is tried on it."""

    body: int

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.register = make_register(self.folder / "life.minutebook")
        self.without_waiting()
        self.given: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self.leaves: dict[tuple[int, int], tuple[int, int]] = {}
        self.confirmed: dict[int, list[Any]] = {}
        self.sealed: dict[int, list[Any]] = {}
        self.asked: dict[int, list[tuple[date, ActionStatus]]] = {}
        self.agreed: set[int] = set()
        self.moves: dict[int, int] = {}
        self.stood: dict[int, str] = {}
        self.done = False
        self.entries = self.history()

    def teardown(self) -> None:
        try:
            assert verify(self.register).findings == ()
        finally:
            self.register.close()
            shutil.rmtree(self.folder)

    def without_waiting(self) -> None:
        # No power is lost here: waiting for the disk at each verb would take most of the time.
        self.register.sql("PRAGMA synchronous = OFF")

    def history(self) -> int:
        return int(self.register.sql("SELECT count(*) FROM history")[0][0])

    def everything(self) -> list[Any]:
        tables = self.register.sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE %'"
            " AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%' ORDER BY name"
        )
        return [self.register.sql(f"SELECT * FROM {name} ORDER BY id") for (name,) in tables]

    def do(self, verb: Callable[..., Changes], *given: Any, **named: Any) -> int | None:
        """Run a verb; a refusal changes nothing, and anything else that is raised is a bug."""
        before = self.everything()
        try:
            changes = verb(self.register, *given, **named)
        except Refusal:
            assert self.everything() == before
            self.done = False
            return None
        self.entries += bool(changes.rows)
        assert (self.everything() != before) == bool(changes.rows)
        self.done = True
        return changes.made

    def one(self, table: str, pick: int) -> int:
        """Some record of a table, or an id that nothing has."""
        ids = [row[0] for row in self.register.sql(f"SELECT id FROM {table} ORDER BY id")]
        return int(ids[pick % len(ids)]) if ids else 999

    def of_meeting(self, table: str, meeting: int, pick: int) -> int:
        ids = self.register.sql(f"SELECT id FROM {table} WHERE meeting_id = ?", meeting)
        return int(ids[pick % len(ids)][0]) if ids else 999

    def count(self, table: str) -> int:
        return int(self.register.sql(f"SELECT count(*) FROM {table}")[0][0])

    def states(self) -> dict[int, str]:
        return dict(self.register.sql("SELECT id, state FROM meeting"))
