"""The life of a committee, as Hypothesis would have it: random verbs beside a plain oracle.

The oracle knows what each number was given to and what confirmed minutes said; the register is
closed and opened again now and then. After every verb: no number was given out twice, confirmed
minutes say what they said, nothing refers to nothing, history has an entry for each change and
none for a refusal. Whenever the register is opened again, and at the end, all of it verifies.

A few short lives are tried each time. COMMITTEE_LIVES=200 tries two hundred long ones.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    CorrectionDraft,
    DecisionDraft,
    DeclarationDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PointDraft,
    UpdateDraft,
)
from desktop.records.rules.words import (
    ActionStatus,
    MeetingRole,
    Numbering,
    PointKind,
    Role,
    State,
    Status,
)
from desktop.records.rules.workflow import settled
from desktop.records.verification import verify
from desktop.records.writing import (
    actions,
    agenda,
    attendance,
    bodies,
    confirmation,
    decisions,
    forward_plan,
    meetings,
    people,
    points,
    printings,
)
from desktop.records.writing.founding import make_register
from tests.records.whole_record import TO_CIRCULATED, made

LIVES = int(os.environ.get("COMMITTEE_LIVES", "0"))
FIRST = date(2011, 3, 7)

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

words = st.text(st.characters(codec="utf-8"), min_size=0, max_size=12) | st.sampled_from(
    ["The quay was seen.", "Paint it", "Ŵy’n — 100%", "a\nb\x00c", "“, ” ; --"]
)
picks = st.integers(0, 10_000)
days = st.integers(0, 400).map(lambda after: FIRST + timedelta(days=after))


def press(sheet: SignatureSheet) -> Print:
    """Paper for as many leaves as there are items."""
    leaves = 1 + sum(len(section.items) for section in sheet.meeting.sections) // 2
    return Print(f"%PDF {sheet.fingerprint} {sheet.first_leaf}".encode(), leaves)


class CommitteeLife(RuleBasedStateMachine):
    """One body, its meetings, and everything that clerks do."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.register = make_register(self.folder / "life.minutebook")
        self.without_waiting()
        self.given: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self.leaves: dict[tuple[int, int], tuple[int, int]] = {}
        self.confirmed: dict[int, list[Any]] = {}
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
            return None
        self.entries += bool(changes.rows)
        assert (self.everything() != before) == bool(changes.rows)
        return changes.made

    def one(self, table: str, pick: int) -> int:
        """Some record of a table, or an id that nothing has."""
        ids = [row[0] for row in self.register.sql(f"SELECT id FROM {table} ORDER BY id")]
        return int(ids[pick % len(ids)]) if ids else 999

    def of_meeting(self, table: str, meeting: int, pick: int) -> int:
        ids = self.register.sql(f"SELECT id FROM {table} WHERE meeting_id = ?", meeting)
        return int(ids[pick % len(ids)][0]) if ids else 999

    @initialize(numbering=st.sampled_from(Numbering), first_leaf=st.integers(1, 40))
    def begin(self, numbering: Numbering, first_leaf: int) -> None:
        draft = BodyDraft("Harbour Committee", numbering=numbering, first_leaf=first_leaf)
        self.body = made(bodies.make_body(self.register, draft))
        for name, role in (("Siân Ŵyn", Role.CHAIR), ("Bob Lee", Role.CLERK)):
            person = made(people.add_person(self.register, PersonDraft(name)))
            bodies.seat_member(self.register, MembershipDraft(self.body, person, role))
        for after in (0, 60):
            day = FIRST + timedelta(days=after)
            meetings.call_meeting(self.register, MeetingDraft(self.body, date=day))
        self.entries = self.history()

    @rule(name=words, pick=picks, day=days)
    def someone_joins(self, name: str, pick: int, day: date) -> None:
        person = self.do(people.add_person, PersonDraft(name))
        if person is not None:
            replaced = self.one("membership", pick) if pick % 3 == 0 else None
            seat = MembershipDraft(self.body, person, from_date=day, replaced_id=replaced)
            self.do(bodies.seat_member, seat)

    @rule(name=words, pick=picks)
    def someone_is_called_otherwise(self, name: str, pick: int) -> None:
        self.do(people.change_person, self.one("person", pick), PersonDraft(name))

    @rule(name=words, numbering=st.sampled_from(Numbering), leaf=st.integers(0, 40))
    def the_body_changes(self, name: str, numbering: Numbering, leaf: int) -> None:
        draft = BodyDraft(name, numbering=numbering, first_leaf=leaf)
        self.do(bodies.change_body, self.body, draft)

    @rule(day=days, venue=words)
    def a_meeting_is_called(self, day: date, venue: str) -> None:
        self.do(meetings.call_meeting, MeetingDraft(self.body, date=day, venue=venue))

    @rule(pick=picks, day=days, venue=words)
    def a_meeting_is_moved(self, pick: int, day: date, venue: str) -> None:
        draft = MeetingDraft(self.body, date=day, venue=venue)
        self.do(meetings.change_meeting, self.one("meeting", pick), draft)

    @rule(pick=picks, to=st.sampled_from(State), reason=words)
    def a_step_is_tried(self, pick: int, to: State, reason: str) -> None:
        self.do(meetings.take_step, self.one("meeting", pick), to, FIRST, reason)

    @rule(pick=picks, steps=st.integers(1, 5))
    def a_meeting_goes_along_its_way(self, pick: int, steps: int) -> None:
        meeting = self.one("meeting", pick)
        for to in TO_CIRCULATED[:steps]:
            self.do(meetings.take_step, meeting, to, FIRST)

    @rule(pick=picks, person=picks, status=st.sampled_from(Status), other=picks)
    def attendance_is_taken(self, pick: int, person: int, status: Status, other: int) -> None:
        meeting = self.one("meeting", pick)
        line = self.of_meeting("attendance", meeting, person)
        role = MeetingRole.CHAIR if other % 4 == 0 else None
        by = self.of_meeting("attendance", meeting, other) if other % 3 == 0 else None
        named = self.register.sql("SELECT person_id FROM attendance WHERE id = ?", line)
        draft = AttendanceDraft(named[0][0] if named else 1, status, role, represented_by_id=by)
        self.do(attendance.change_attendance, line, draft)
        newcomer = AttendanceDraft(self.one("person", person), status)
        self.do(attendance.add_attendance, meeting, newcomer)
        if other % 5 == 0:
            self.do(attendance.remove_attendance, line)
        if other % 5 == 1:
            self.do(attendance.record_presiding, meeting, ((line, "the first part"),))
        if other % 5 == 2:
            draft_of = DeclarationDraft(line, self.of_meeting("item", meeting, other))
            self.do(attendance.declare_interest, meeting, draft_of)

    @rule(pick=picks, title=words, other=picks)
    def the_agenda_grows(self, pick: int, title: str, other: int) -> None:
        meeting = self.one("meeting", pick)
        section = self.of_meeting("section", meeting, other) if other % 2 else None
        draft = ItemDraft(title, section_id=section, leads=("Bob Lee", title), papers=(title,))
        self.do(agenda.add_item, meeting, draft)
        self.do(agenda.add_section, meeting, title)

    @rule(pick=picks, by=st.integers(-3, 3), title=words)
    def the_agenda_changes(self, pick: int, by: int, title: str) -> None:
        item = self.one("item", pick)
        self.do(agenda.move_item, item, by)
        self.do(agenda.change_item, item, ItemDraft(title))
        if by == 3:
            self.do(agenda.remove_item, item)
            self.do(agenda.remove_section, self.one("section", pick))

    @rule(pick=picks, text=words, parent=picks, kind=st.sampled_from(PointKind))
    def a_point_is_typed(self, pick: int, text: str, parent: int, kind: PointKind) -> None:
        under = self.one("point", parent) if parent % 2 else None
        after = self.one("point", parent) if parent % 3 else None
        self.do(points.add_point, self.one("item", pick), PointDraft(text, kind), under, after)

    @rule(pick=picks, text=words, kind=st.sampled_from(PointKind))
    def a_point_is_reworded(self, pick: int, text: str, kind: PointKind) -> None:
        self.do(points.change_point, self.one("point", pick), PointDraft(text, kind))

    @rule(pick=picks, way=st.sampled_from(["up", "down", "in", "out"]))
    def a_point_is_moved(self, pick: int, way: points.Way) -> None:
        self.do(points.move_point, self.one("point", pick), way)

    @rule(pick=picks)
    def a_point_is_taken_out(self, pick: int) -> None:
        self.do(points.remove_point, self.one("point", pick))

    @rule(pick=picks, text=words, limb=words, parent=picks)
    def something_is_resolved(self, pick: int, text: str, limb: str, parent: int) -> None:
        draft = DecisionDraft("RESOLVED", text, (limb,))
        under = self.one("point", parent) if parent % 2 else None
        self.do(decisions.record_decision, self.one("item", pick), draft, under)
        self.do(decisions.change_decision, self.one("point", parent), draft)

    @rule(pick=picks, text=words, number=st.none() | st.integers(0, 30), minuted=st.booleans())
    def somebody_is_asked(self, pick: int, text: str, number: int | None, minuted: bool) -> None:
        item = self.one("item", pick) if minuted else None
        draft = ActionDraft(text, ("Bob Lee", text), number=number)
        self.do(actions.assign_action, self.body, draft, item)

    @rule(pick=picks, text=words, status=st.sampled_from(ActionStatus), day=days)
    def an_action_is_followed_up(
        self, pick: int, text: str, status: ActionStatus, day: date
    ) -> None:
        action = self.one("action", pick)
        self.do(actions.change_action, action, ActionDraft(text, due=day))
        point = self.one("point", pick) if pick % 2 and self.count("point") else None
        self.do(actions.update_action, action, UpdateDraft(day, status, text, None, point))

    @rule(pick=picks, title=words, day=days)
    def the_forward_plan_moves(self, pick: int, title: str, day: date) -> None:
        self.do(forward_plan.plan_item, self.body, ForwardDraft(title))
        subject = self.one("forward_item", pick)
        meeting = self.one("meeting", pick)
        self.do(forward_plan.move_forward_item, subject, "", day, meeting, title, day)
        if pick % 2:
            self.do(forward_plan.put_on_agenda, subject, meeting)

    @rule(pick=picks, other=picks)
    def leaves_are_printed(self, pick: int, other: int) -> None:
        meeting = self.one("meeting", pick)
        self.do(meetings.name_confirming_meeting, meeting, self.one("meeting", other))
        self.do(printings.print_for_signature, meeting, press)

    @rule(pick=picks, becomes=words, printed=st.booleans(), corrected=st.booleans())
    def minutes_are_taken_to_the_next_meeting(
        self, pick: int, becomes: str, printed: bool, corrected: bool
    ) -> None:
        meeting = self.one("meeting", pick)
        item = self.do(agenda.add_item, meeting, ItemDraft("Moorings"))
        for to in TO_CIRCULATED:
            self.do(meetings.take_step, meeting, to, FIRST)
            if to is State.MINUTES_DRAFT and item is not None:
                self.do(decisions.record_decision, item, DecisionDraft("RESOLVED", "Paint it"))
                self.do(actions.assign_action, self.body, ActionDraft("Buy paint"), item)
        (held,) = self.register.sql("SELECT date FROM meeting WHERE id = ?", meeting)[0]
        day = date.fromisoformat(held) + timedelta(days=30)
        later = self.do(meetings.call_meeting, MeetingDraft(self.body, date=day))
        assert later is not None
        for to in TO_CIRCULATED[:3]:
            self.do(meetings.take_step, later, to, day)
        self.do(meetings.name_confirming_meeting, meeting, later)
        if printed:
            self.do(printings.print_for_signature, meeting, press)
        self.confirm(meeting, later, pick, becomes, printed, corrected)

    @precondition(lambda self: self.count("printing"))
    @rule(pick=picks, reason=words)
    def leaves_are_voided(self, pick: int, reason: str) -> None:
        self.do(printings.void_printing, self.one("printing", pick), reason)

    @rule(pick=picks, other=picks, becomes=words, margin=st.booleans(), corrected=st.booleans())
    def minutes_are_confirmed(
        self, pick: int, other: int, becomes: str, margin: bool, corrected: bool
    ) -> None:
        meeting, later = self.one("meeting", pick), self.one("meeting", other)
        self.confirm(meeting, later, other, becomes, margin, corrected)

    def confirm(
        self, meeting: int, later: int, pick: int, becomes: str, margin: bool, corrected: bool
    ) -> None:
        point = self.of_meeting("point", meeting, pick)
        held = self.register.sql("SELECT text FROM point WHERE id = ?", point)
        correction = CorrectionDraft(point, held[0][0] if held else "x", becomes, margin)
        corrections = (correction,) if corrected else ()
        self.do(confirmation.confirm_minutes, meeting, later, corrections)

    @rule()
    def the_program_is_closed_and_opened(self) -> None:
        self.register.close()
        self.register = Register.open(self.folder / "life.minutebook")
        self.without_waiting()
        assert verify(self.register).findings == ()

    def count(self, table: str) -> int:
        return int(self.register.sql(f"SELECT count(*) FROM {table}")[0][0])

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

    def states(self) -> dict[int, str]:
        return dict(self.register.sql("SELECT id, state FROM meeting"))

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


TestCommitteeLife = CommitteeLife.TestCase
TestCommitteeLife.settings = settings(
    max_examples=LIVES or 10,
    stateful_step_count=120 if LIVES else 40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=not LIVES,
)
