"""The forward plan: moves kept with their reason, nothing one-way, crowded meetings seen."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.bodies import body as body_detail
from desktop.records.reading.forward_plan import crowded, forward_plan
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    BodyDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
)
from desktop.records.rules.words import ItemKind, State
from desktop.records.verification import verify
from desktop.records.writing import agenda, bodies, meetings
from desktop.records.writing.forward_plan import (
    bring_back_forward_item,
    change_forward_item,
    drop_forward_item,
    move_forward_item,
    plan_item,
    put_on_agenda,
)
from tests.records.whole_record import made

MARCH, MAY = date(2011, 3, 7), date(2011, 5, 9)


@pytest.fixture
def body(register: Register) -> int:
    return made(bodies.make_body(register, BodyDraft("Harbour Committee", most_items=2)))


def called(register: Register, body: int, day: date) -> int:
    return made(meetings.call_meeting(register, MeetingDraft(body, date=day)))


def plan(register: Register, body: int, title: str, meeting: int | None = None) -> int:
    return made(plan_item(register, body, ForwardDraft(title, intended_meeting_id=meeting)))


def moves(register: Register, body: int) -> list[tuple[str, str, str]]:
    return [
        (move.was, move.becomes, move.reason)
        for row in forward_plan(register, body, open_only=False)
        for move in row.moves
    ]


def test_a_move_that_moves_nothing_is_refused_and_leaves_no_trace(
    register: Register, body: int
) -> None:
    march = called(register, body, MARCH)
    lights = plan(register, body, "Lights", march)
    with pytest.raises(Refusal, match="intended for that already"):
        move_forward_item(register, lights, "", None, march, "Why not", MARCH)
    assert moves(register, body) == []


def test_a_subject_stays_with_its_body_and_goes_to_no_meeting_that_is_over(
    register: Register, body: int
) -> None:
    other = made(bodies.make_body(register, BodyDraft("Lights Committee")))
    elsewhere, cancelled = called(register, other, MAY), called(register, body, MAY)
    meetings.take_step(register, cancelled, State.CANCELLED, MARCH, "Storm")
    lights = plan(register, body, "Lights")
    for meeting, why in ((elsewhere, "its own body"), (cancelled, "it is cancelled")):
        with pytest.raises(Refusal, match=why) as refused:
            move_forward_item(register, lights, "", None, meeting, "Later", MARCH)
        assert refused.value.faults[0].field == "intended_meeting_id"
        with pytest.raises(Refusal, match=why):
            plan(register, body, "Rope", meeting)
    with pytest.raises(Refusal, match="its own body"):
        put_on_agenda(register, lights, elsewhere)


def test_a_subject_comes_from_an_item_of_its_own_body(register: Register, body: int) -> None:
    other = made(bodies.make_body(register, BodyDraft("Lights Committee")))
    elsewhere = called(register, other, MAY)
    item = made(agenda.add_item(register, elsewhere, ItemDraft("Lamps")))
    with pytest.raises(Refusal, match="before another body"):
        plan_item(register, body, ForwardDraft("Lights", source_item_id=item))
    lights = plan(register, body, "Lights")
    with pytest.raises(Refusal, match="before another body"):
        change_forward_item(register, lights, ForwardDraft("Lights", source_item_id=item))


def test_a_dropped_subject_is_brought_back_to_when_it_was_intended(
    register: Register, body: int
) -> None:
    march = called(register, body, MARCH)
    lights = plan(register, body, "Lights", march)
    with pytest.raises(Refusal, match="was not dropped"):
        bring_back_forward_item(register, lights, "Again", MARCH)
    drop_forward_item(register, lights, "No money", MARCH)
    for verb in (
        lambda: drop_forward_item(register, lights, "Again", MARCH),
        lambda: move_forward_item(register, lights, "May", None, None, "Later", MARCH),
        lambda: put_on_agenda(register, lights, march),
    ):
        with pytest.raises(Refusal, match="bring it back to the plan first"):
            verb()
    bring_back_forward_item(register, lights, "Money found", MAY)
    assert moves(register, body) == [
        ("Monday 7 March 2011", "off the plan", "No money"),
        ("off the plan", "Monday 7 March 2011", "Money found"),
    ]
    put_on_agenda(register, lights, march)


def test_going_to_another_agenda_than_intended_is_a_move(register: Register, body: int) -> None:
    march, may = called(register, body, MARCH), called(register, body, MAY)
    put_on_agenda(register, plan(register, body, "Lights", may), march)
    put_on_agenda(register, plan(register, body, "Rope", march), march)
    assert moves(register, body) == [
        ("Monday 9 May 2011", "the agenda of Monday 7 March 2011", "put on the agenda")
    ]
    assert verify(register).findings == ()


def test_crowded_meetings_are_counted_with_what_is_planned(register: Register, body: int) -> None:
    march, may = called(register, body, MARCH), called(register, body, MAY)
    agenda.add_item(register, march, ItemDraft("Apologies", kind=ItemKind.APOLOGIES))
    whole = made(agenda.add_item(register, march, ItemDraft("Rates")))
    agenda.add_item(register, march, ItemDraft("Moorings", parent_id=whole))
    plan(register, body, "Lights", march)
    plan(register, body, "Weather", may)
    assert crowded(register, body) == ()
    plan_item(register, body, ForwardDraft("Rope", intended_date=MARCH))
    (only,) = crowded(register, None)
    assert (only.meeting_id, only.items, only.planned, only.most) == (march, 1, 2, 2)
    assert only.warning == "3 items for one meeting, 2 of them still on the plan: the most is 2"
    assert body_detail(register, body).draft.most_items == 2
