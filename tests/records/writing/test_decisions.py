"""Decisions voted by name, by casting vote and under delegation, in real registers."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.points import points as minute
from desktop.records.reading.voters import voters
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    DecisionDraft,
    DeclarationDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    VoteDraft,
)
from desktop.records.rules.words import (
    Casting,
    MeetingRole,
    Outcome,
    Role,
    State,
    Status,
    Substitutes,
    VoteWay,
)
from desktop.records.verification import verify
from desktop.records.writing import agenda, attendance, bodies, decisions, meetings, people, points
from tests.records.whole_record import made

FOR, AGAINST, ABSTAINED = VoteWay
DAY = date(2011, 3, 7)
NAMES = ("Ann Lee", "Bob Ray", "Cy Ward", "Di Hall")


class Board:
    """Four members, a clerk without a vote, and a guest in the place of Di Hall, who is away."""

    def __init__(self, register: Register, substitutes: Substitutes) -> None:
        self.register = register
        terms = BodyDraft("Board", substitutes=substitutes)
        body = made(bodies.make_body(register, terms))
        for name in NAMES:
            person = made(people.add_person(register, PersonDraft(name)))
            role = Role.CHAIR if name == "Ann Lee" else Role.MEMBER
            bodies.seat_member(register, MembershipDraft(body, person, role, "", True))
        clerk = made(people.add_person(register, PersonDraft("Mo Pen")))
        bodies.seat_member(register, MembershipDraft(body, clerk, Role.CLERK, "", False))
        self.meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=DAY)))
        guest = made(people.add_person(register, PersonDraft("Guy Fox")))
        here = AttendanceDraft(guest, Status.IN_ATTENDANCE)
        attendance.add_attendance(register, self.meeting, here)
        self.item = made(agenda.add_item(register, self.meeting, ItemDraft("Quay")))
        self.other = made(agenda.add_item(register, self.meeting, ItemDraft("Rope")))
        query = "SELECT name, id, person_id FROM attendance"
        self.lines = {name: line for name, line, _ in register.sql(query)}
        self.people = {name: person for name, _, person in register.sql(query)}
        for name in (*NAMES[:3], "Mo Pen"):
            part = MeetingRole.CHAIR if name == "Ann Lee" else None
            self.comes(name, AttendanceDraft(self.people[name], Status.PRESENT, part))
        away = AttendanceDraft(
            self.people["Di Hall"], Status.APOLOGIES, represented_by_id=self.lines["Guy Fox"]
        )
        self.comes("Di Hall", away)
        for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT):
            meetings.take_step(register, self.meeting, state, DAY)

    def comes(self, name: str, draft: AttendanceDraft) -> None:
        attendance.change_attendance(self.register, self.lines[name], draft)

    def voted(self, **ways: VoteWay) -> tuple[VoteDraft, ...]:
        """Votes by first names."""
        line = {name.split()[0]: line for name, line in self.lines.items()}
        return tuple(VoteDraft(line[first], way) for first, way in ways.items())

    def decide(self, **terms: object) -> int:
        draft = replace(DecisionDraft("RESOLVED to", "paint it"), **terms)  # type: ignore[arg-type]
        return made(decisions.record_decision(self.register, self.item, draft))

    def kept(self, point: int) -> DecisionDraft:
        row = next(row for row in minute(self.register, self.item) if row.id == point)
        assert row.decision is not None
        return row.decision


@pytest.fixture
def board(register: Register) -> Board:
    return Board(register, Substitutes.COUNT)


def test_votes_by_name_are_counted_kept_and_printed(board: Board) -> None:
    votes = board.voted(Ann=FOR, Bob=FOR, Cy=AGAINST)
    dissent = (*votes[:2], replace(votes[2], dissent=True))
    point = board.decide(votes=dissent, mover="Ann Lee", seconder="Bob Ray")
    kept = board.kept(point)
    assert (kept.votes_for, kept.votes_against, kept.abstentions) == (2, 1, 0)
    assert kept.votes == dissent
    sheet = meeting_sheet(board.register, board.meeting)
    printed = sheet.sections[0].items[0].points[0].decision
    assert printed is not None
    assert [(vote.name, vote.way, vote.dissent) for vote in printed.votes] == [
        ("Ann Lee", FOR, False),
        ("Bob Ray", FOR, False),
        ("Cy Ward", AGAINST, True),
    ]
    assert printed.said == "1"
    assert verify(board.register).findings == ()


def test_the_chair_decides_where_votes_are_equal(board: Board) -> None:
    equal = board.voted(Ann=FOR, Bob=AGAINST, Cy=ABSTAINED)
    with pytest.raises(Refusal, match="Votes are equal"):
        board.decide(votes=equal)
    point = board.decide(votes=equal, casting_vote=Casting.FOR)
    assert board.kept(point).casting_vote is Casting.FOR
    with pytest.raises(Refusal, match="it was lost") as refused:
        board.decide(votes=equal, casting_vote=Casting.AGAINST)
    assert [fault.field for fault in refused.value.faults] == ["outcome"]
    board.decide(votes=equal, casting_vote=Casting.AGAINST, outcome=Outcome.LOST)


@pytest.mark.parametrize(
    ("first", "why"),
    [
        ("Mo", "Mo Pen has no vote on this body"),
        ("Di", "Di Hall was not at the meeting"),
        ("Guy", "substitutes do not vote on this body"),
    ],
)
def test_who_may_not_vote_is_named(board: Board, first: str, why: str) -> None:
    with pytest.raises(Refusal, match=why) as refused:
        board.decide(votes=board.voted(**{first: FOR}))
    assert refused.value.faults[0].field == "votes"
    assert board.register.sql("SELECT count(*) FROM vote") == [(0,)]


def test_a_substitute_votes_where_the_terms_say_so(register: Register) -> None:
    board = Board(register, Substitutes.VOTE)
    point = board.decide(votes=board.voted(Ann=FOR, Bob=FOR, Cy=AGAINST, Guy=AGAINST),
                         casting_vote=Casting.FOR)  # fmt: skip
    assert board.kept(point).votes_against == 2


def test_whoever_left_the_room_has_no_vote_on_that_item(board: Board) -> None:
    leaving = DeclarationDraft(board.lines["Bob Ray"], board.item, "personal", "", left_room=True)
    attendance.declare_interest(board.register, board.meeting, leaving)
    with pytest.raises(Refusal, match="Bob Ray left the room for this item"):
        board.decide(votes=board.voted(Bob=FOR))
    draft = DecisionDraft("", "buy rope", votes=board.voted(Bob=FOR))
    decisions.record_decision(board.register, board.other, draft)


def test_whoever_came_late_has_no_vote_on_what_was_over(board: Board) -> None:
    late = AttendanceDraft(
        board.people["Cy Ward"], Status.PRESENT, arrived_item_id=board.other
    )  # fmt: skip
    board.comes("Cy Ward", late)
    early = AttendanceDraft(board.people["Bob Ray"], Status.PRESENT, departed_item_id=board.item)
    board.comes("Bob Ray", early)
    absent = {voter.name: voter.why_not for voter in voters(board.register, board.item)}
    assert absent["Cy Ward"] == "arrived only after this item"
    assert absent["Bob Ray"] == ""
    later = {voter.name: voter.why_not for voter in voters(board.register, board.other)}
    assert later["Bob Ray"] == "had left before this item"
    assert later["Cy Ward"] == ""


def test_a_decision_under_delegation_is_not_voted_on(board: Board) -> None:
    terms = {"delegated_to": "the Director", "authority": "Scheme 3.2"}
    with pytest.raises(Refusal, match="not put to the vote"):
        board.decide(votes_for=3, **terms)
    point = board.decide(**terms)
    assert board.kept(point).authority == "Scheme 3.2"


def test_a_change_keeps_number_limbs_and_votes_what_they_were(board: Board) -> None:
    first = board.decide(limbs=("a", "b", "c"), votes=board.voted(Ann=FOR, Bob=FOR))
    rows: dict[str, int] = dict(board.register.sql("SELECT text, id FROM limb"))
    votes: dict[int, int] = dict(board.register.sql("SELECT attendance_id, id FROM vote"))
    changed = replace(
        board.kept(first), limbs=("b", "c!", "d"), votes=board.voted(Ann=FOR, Bob=AGAINST)
    )
    changed = replace(changed, votes_for=None, votes_against=None, abstentions=None)
    decisions.change_decision(board.register, first, changed)
    assert board.kept(first) == changed
    now: dict[str, int] = dict(board.register.sql("SELECT text, id FROM limb ORDER BY position"))
    assert list(now) == ["b", "c!", "d"]
    assert (now["b"], now["c!"]) == (rows["b"], rows["c"])
    assert dict(board.register.sql("SELECT attendance_id, id FROM vote")) == votes
    assert board.register.sql("SELECT number FROM decision") == [(1,)]
    # Once all are named the counts follow the names; whoever is named otherwise is counted anew.
    for cy, counts in ((FOR, (2, 1, 0)), (ABSTAINED, (1, 1, 1))):
        votes_now = board.voted(Ann=FOR, Bob=AGAINST, Cy=cy)
        outcome = Outcome.CARRIED if cy is FOR else Outcome.LOST
        draft = replace(board.kept(first), votes=votes_now, outcome=outcome)
        decisions.change_decision(board.register, first, draft)
        kept = board.kept(first)
        assert (kept.votes_for, kept.votes_against, kept.abstentions) == counts
    decisions.change_decision(board.register, first, replace(changed, votes=()))
    assert board.register.sql("SELECT count(*) FROM vote") == [(0,)]
    assert verify(board.register).findings == ()


def test_an_item_is_open_again_once_the_decision_to_exclude_is_withdrawn(board: Board) -> None:
    exclusion = board.decide()
    (decision,) = board.register.sql("SELECT id FROM decision")[0]
    private = ItemDraft("Rope", exempt_paragraph="3", excluded_by_id=decision)
    agenda.change_item(board.register, board.other, private)
    points.remove_point(board.register, exclusion)
    held = board.register.sql("SELECT excluded_by_id FROM item WHERE id = ?", board.other)
    assert held == [(None,)]
    assert verify(board.register).findings == ()
