"""What is true after every verb, whatever was done."""

from typing import Any

from hypothesis.stateful import invariant

from desktop.records.rules.words import State
from desktop.records.rules.workflow import may_become, settled
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
    "SELECT vote.* FROM vote, decision WHERE decision.id = decision_id AND meeting_id = ?",
    "SELECT item_lead.* FROM item_lead, item WHERE item.id = item_id AND meeting_id = ?",
    "SELECT paper.* FROM paper, item WHERE item.id = item_id AND meeting_id = ?",
    "SELECT number, action.text FROM action, point WHERE point.id = point_id AND meeting_id = ?",
    "SELECT * FROM correction WHERE meeting_id = ? AND linking_point_id IS NULL ORDER BY id",
)


LEAVES_OF_A_MEETING = (
    "SELECT * FROM printing WHERE meeting_id = ? ORDER BY id",
    "SELECT leaf.* FROM leaf, printing WHERE printing.id = printing_id AND meeting_id = ?",
    (
        "SELECT signed_copy.* FROM signed_copy, printing "
        "WHERE printing.id = printing_id AND meeting_id = ?"
    ),
    "SELECT * FROM meeting_step WHERE meeting_id = ? ORDER BY id",
)


def reachable(before: State, state: State) -> bool:
    """Whether a way leads from one state to another: a rule may take several steps."""
    seen, waiting = {before}, [before]
    while waiting:
        here = waiting.pop()
        for to in State:
            if may_become(here, to) and to not in seen:
                seen.add(to)
                waiting.append(to)
    return state in seen


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
        for table in ("action", "decision"):
            borne = self.register.sql(f"SELECT id, number, label FROM {table}")
            given = self.register.sql(
                "SELECT record_id, number, label FROM allotment WHERE kind = ?", table
            )
            withdrawn = self.register.sql("SELECT id FROM action WHERE status = 'withdrawn'")
            gone = {row for (row,) in withdrawn} if table == "action" else set()
            assert {row for row in borne if row[0] not in gone} <= set(given)
        actions = self.register.sql("SELECT body_id, number FROM action")
        assert len(set(actions)) == len(actions)
        minutes = self.register.sql("SELECT meeting_id, number FROM item WHERE number <> ''")
        assert len(set(minutes)) == len(minutes)
        decisions = self.register.sql("SELECT meeting_id, label FROM decision WHERE label <> ''")
        assert len(set(decisions)) == len(decisions)

    @invariant()
    def a_leaf_is_numbered_once_and_without_gaps(self) -> None:
        rows = self.register.sql(
            "SELECT volume, number, printing_id, sheet FROM leaf ORDER BY volume, number"
        )
        now = {row[:2]: row[2:] for row in rows}
        assert self.leaves.items() <= now.items()
        for volume in {volume for volume, _ in now}:
            numbers = [number for of, number in now if of == volume]
            assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
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

    @invariant()
    def what_is_sealed_stands(self) -> None:
        for meeting, state in self.states().items():
            if state != State.SEALED:
                assert meeting not in self.sealed
                continue
            held = [self.register.sql(statement, meeting) for statement in LEAVES_OF_A_MEETING]
            assert self.sealed.setdefault(meeting, held) == held

    @invariant()
    def a_meeting_goes_only_where_its_way_leads(self) -> None:
        now = self.states()
        for meeting, state in now.items():
            before = State(self.stood.get(meeting, State.PLANNED))
            assert state == before or reachable(before, State(state))
        self.stood = now

    @invariant()
    def nobody_is_mistaken_for_another_at_a_meeting(self) -> None:
        twice = (
            "SELECT meeting_id, initials FROM attendance, meeting "
            "WHERE initials <> '' AND meeting.id = meeting_id AND state = 'planned' "
            "GROUP BY 1, 2 HAVING count(*) > 1"
        )
        assert self.register.sql(twice) == []

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
