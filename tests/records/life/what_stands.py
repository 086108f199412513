"""What is true after every verb, whatever was done."""

from typing import Any

from hypothesis.stateful import invariant

from desktop.records.rules.words import State
from desktop.records.rules.workflow import settled
from tests.records.life.life import Life

# The words of a minute: what stands confirmed, whatever else goes on.
WORDS_OF_A_MEETING = (
    "SELECT date, start_time, venue, confirmed_as, confirmed_on FROM meeting WHERE id = ?",
    "SELECT * FROM attendance WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM presiding WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM declaration WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM section WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM item WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM point WHERE meeting_id = ? ORDER BY id",
    "SELECT * FROM decision WHERE meeting_id = ? ORDER BY id",
    "SELECT limb.* FROM limb, decision WHERE decision.id = decision_id AND meeting_id = ?",
    "SELECT number, action.text FROM action, point WHERE point.id = point_id AND meeting_id = ?",
    "SELECT * FROM correction WHERE meeting_id = ? ORDER BY id",
)


class WhatStands(Life):
    """Numbers, leaves, confirmed words, history."""

    @invariant()
    def a_number_is_given_out_once(self) -> None:
        ledger = self.register.sql(
            "SELECT body_id, kind, period, number, record_id, void_reason FROM allotment"
        )
        now = {row[:4]: row[4:] for row in ledger}
        assert len(now) == len(ledger)
        for number, (record, void) in self.given.items():
            assert now[number] == (record, void) or (not void and now[number][1])
        self.given = now
        for table, kind in (("action", "action"), ("decision", "decision")):
            borne = self.register.sql(f"SELECT body_id, number FROM {table}")
            assert len(set(borne)) == len(borne)
            assert {(body, kind, "", number) for body, number in borne} <= now.keys()
        minutes = self.register.sql("SELECT meeting_id, number FROM item WHERE number <> ''")
        assert len(set(minutes)) == len(minutes)

    @invariant()
    def a_leaf_is_numbered_once_and_without_gaps(self) -> None:
        rows = self.register.sql(
            "SELECT volume, number, printing_id, sheet FROM leaf ORDER BY volume, number"
        )
        now = {row[:2]: row[2:] for row in rows}
        assert self.leaves.items() <= now.items()
        numbers = [number for _, number in now]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
        self.leaves = now

    @invariant()
    def confirmed_words_stand(self) -> None:
        held = self.states()
        for meeting, said in self.confirmed.items():
            assert settled(State(held[meeting]))
            assert self.words(meeting) == said
        for meeting, state in held.items():
            if settled(State(state)) and meeting not in self.confirmed:
                self.confirmed[meeting] = self.words(meeting)

    def words(self, meeting: int) -> list[Any]:
        return [self.register.sql(statement, meeting) for statement in WORDS_OF_A_MEETING]

    @invariant()
    def history_goes_on_by_itself_and_nothing_refers_to_nothing(self) -> None:
        assert self.history() == self.entries
        assert self.register.sql("PRAGMA foreign_key_check") == []
        states = self.states()
        steps = "SELECT meeting_id, to_state FROM meeting_step ORDER BY id"
        reached: dict[int, str] = dict(self.register.sql(steps))
        assert {meeting: reached.get(meeting, "planned") for meeting in states} == states
