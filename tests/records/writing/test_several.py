"""Several records changed at once: all of them, in one entry of history, or none."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.forward_plan import forward_plan
from desktop.records.reading.meetings import meeting as whole_meeting
from desktop.records.reading.one_action import action
from desktop.records.reading.people import person
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    ForwardDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.several import Leaving, Move, SeveralActions
from desktop.records.rules.words import ActionStatus, State
from desktop.records.verification import verify
from desktop.records.writing import actions, bodies, meetings, people
from desktop.records.writing import forward_plan as planning
from desktop.records.writing.several import (
    change_several_actions,
    end_seats_and_posts,
    move_several_subjects,
)
from tests.records.whole_record import made

HELD, MARCH, MAY, SPRING = date(2011, 3, 7), date(2030, 3, 4), date(2030, 5, 6), date(2030, 4, 1)


@pytest.fixture
def body(register: Register) -> int:
    return made(bodies.make_body(register, BodyDraft("Harbour Committee")))


def entries(register: Register) -> int:
    return int(register.sql("SELECT count(*) FROM history")[0][0])


@pytest.fixture
def three(register: Register, body: int) -> tuple[int, ...]:
    texts = ("Paint the shed", "Mend the gate", "Write to the county")
    return tuple(made(actions.assign_action(register, body, ActionDraft(t))) for t in texts)


def test_several_actions_are_changed_in_one_entry(
    register: Register, three: tuple[int, ...]
) -> None:
    before = entries(register)
    draft = SeveralActions(
        ActionStatus.ON_TRACK, "Begun", MARCH, ("Ann Archer", "All"), None, "by Easter"
    )
    change_several_actions(register, three, draft)
    assert entries(register) == before + 1
    for action_id in three:
        now = action(register, action_id)
        assert now.draft.status is ActionStatus.ON_TRACK
        assert (now.draft.owners, now.draft.due_words) == (("Ann Archer", "All"), "by Easter")
        assert [update.text for update in now.updates] == ["Begun"]
    assert verify(register).findings == ()


def test_what_is_left_open_stays(register: Register, three: tuple[int, ...]) -> None:
    change_several_actions(register, three, SeveralActions(due=MAY))
    change_several_actions(register, three[:2], SeveralActions(owners=("All",)))
    drafts = [action(register, action_id).draft for action_id in three]
    assert [draft.owners for draft in drafts] == [("All",), ("All",), ()]
    assert {draft.due for draft in drafts} == {MAY}
    assert not action(register, three[0]).updates


def test_one_refusal_keeps_all_of_them_as_they_were(
    register: Register, body: int, three: tuple[int, ...]
) -> None:
    held = made(meetings.call_meeting(register, MeetingDraft(body, date=HELD)))
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
        meetings.take_step(register, held, state, HELD)
    closing = SeveralActions(ActionStatus.COMPLETE, date=SPRING)
    change_several_actions(register, three[:1], closing)
    before = entries(register)
    draft = SeveralActions(owners=("All",), agreed_meeting_id=held)
    with pytest.raises(Refusal) as refused:
        change_several_actions(register, three, draft)
    assert refused.value.sentence.splitlines() == [
        "Nothing was changed, because of 3 of the 3:",
        "Action 1 was closed after this meeting: a later one agrees to it.",
        "Action 2 is still open: record first how it was closed.",
        "Action 3 is still open: record first how it was closed.",
    ]
    assert entries(register) == before
    assert all(not action(register, action_id).draft.owners for action_id in three)


@pytest.mark.parametrize(
    ("draft", "field"),
    [(SeveralActions(), "status"), (SeveralActions(ActionStatus.COMPLETE), "date")],
)
def test_nothing_said_is_refused_beside_its_field(
    register: Register, three: tuple[int, ...], draft: SeveralActions, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        change_several_actions(register, three, draft)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_many_refusals_are_counted(register: Register, body: int) -> None:
    asked = [
        made(actions.assign_action(register, body, ActionDraft(f"Thing {n}"))) for n in range(15)
    ]
    called = made(meetings.call_meeting(register, MeetingDraft(body, date=MARCH)))
    with pytest.raises(Refusal) as refused:
        change_several_actions(register, tuple(asked), SeveralActions(agreed_meeting_id=called))
    lines = refused.value.sentence.splitlines()
    assert (len(lines), lines[-1]) == (14, "And 3 more.")


def test_several_subjects_go_to_a_meeting_for_one_reason(register: Register, body: int) -> None:
    may = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    subjects = [
        made(planning.plan_item(register, body, ForwardDraft(title, intended="spring")))
        for title in ("Budget", "Lights", "Moorings")
    ]
    with pytest.raises(Refusal, match="Say why"):
        move_several_subjects(register, tuple(subjects), Move(may))
    move_several_subjects(register, tuple(subjects[:2]), Move(may, reason="Late", on=MARCH))
    rows = {row.title: row for row in forward_plan(register, body)}
    assert [move.reason for move in rows["Budget"].moves] == ["Late"]
    assert rows["Lights"].intended_meeting_id == may
    with pytest.raises(Refusal) as refused:
        move_several_subjects(register, tuple(subjects), Move(may, reason="Late", on=MARCH))
    assert "“Budget”: It is intended for that already." in refused.value.sentence
    (moorings,) = (row for row in forward_plan(register, body) if row.title == "Moorings")
    assert not moorings.moves


def test_seats_and_posts_end_on_a_day(register: Register, body: int) -> None:
    other = made(bodies.make_body(register, BodyDraft("Finance")))
    names = ("Ann Archer", "Bob Baker")
    both = tuple(made(people.add_person(register, PersonDraft(name))) for name in names)
    for person_id in both:
        for seat_on in (body, other):
            draft = MembershipDraft(seat_on, person_id, from_date=date(2029, 1, 1))
            bodies.seat_member(register, draft)
        people.add_post(register, person_id, PostDraft("Clerk", "Council"))
    may = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    assert len(whole_meeting(register, may).attendance) == 2
    end_seats_and_posts(register, both, Leaving(SPRING, True, body, True, "Election"))
    for person_id in both:
        now = person(register, person_id)
        ends = {seat.body: (seat.to_date, seat.ended_because) for seat in now.seats}
        assert ends == {"Harbour Committee": (SPRING, "Election"), "Finance": (None, "")}
        assert [post.to_date for post in now.posts] == [SPRING]
    assert whole_meeting(register, may).attendance == ()
    with pytest.raises(Refusal, match="Ann Archer: nothing of theirs"):
        end_seats_and_posts(register, both, Leaving(SPRING, True, body))
    assert verify(register).findings == ()
