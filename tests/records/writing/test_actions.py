"""Actions in real registers: whom they are asked of, how they close, and who agreed."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading import actions as log
from desktop.records.reading import one_action
from desktop.records.reading import points as reading
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    MeetingDraft,
    PersonDraft,
    PointDraft,
    PostDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, OwnerKind, State
from desktop.records.verification import verify
from desktop.records.writing import actions, bodies, meetings, people, points
from tests.records.whole_record import MARCH, MAY, Whole, begin, made

APRIL = date(2011, 4, 4)


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


def hold_later_meeting(register: Register, whole: Whole) -> None:
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
        meetings.take_step(register, whole.later, state, MAY)


def close(register: Register, action: int, day: date = APRIL) -> None:
    actions.update_action(register, action, UpdateDraft(day, ActionStatus.COMPLETE, "Done"))


def test_owners_are_told_by_name_initials_post_or_all(register: Register, whole: Whole) -> None:
    far = made(people.add_person(register, PersonDraft("Far Away")))
    people.add_post(register, far, PostDraft("Bursar", "College", date(2001, 1, 1)))
    typed = ("Bob Lee", "SŴJ", "the Clerk", "Head", "Bursar", "All members", "Whoever is free")
    draft = ActionDraft("Buy rope", typed)
    action = made(actions.assign_action(register, whole.body, draft, item_id=whole.item))
    owners = one_action.action(register, action).owners
    assert [owner.name for owner in owners] == list(typed)
    assert [(owner.kind, owner.person_id) for owner in owners] == [
        (OwnerKind.PERSON, whole.clerk),
        (OwnerKind.PERSON, whole.chair),
        (OwnerKind.POST, whole.clerk),
        (OwnerKind.POST, whole.chair),
        (OwnerKind.POST, far),
        (OwnerKind.ALL, None),
        (OwnerKind.OTHER, None),
    ]
    assert log.ids(register, Wanted(person_id=far)) == [action]


def test_between_meetings_the_seats_of_today_are_meant(register: Register, whole: Whole) -> None:
    draft = ActionDraft("Write", ("BL", "Chair", "Nobody"))
    action = made(actions.assign_action(register, whole.body, draft))
    owners = one_action.action(register, action).owners
    assert [(owner.kind, owner.person_id) for owner in owners] == [
        (OwnerKind.PERSON, whole.clerk),
        (OwnerKind.POST, whole.chair),
        (OwnerKind.OTHER, None),
    ]


def test_a_meeting_agrees_what_is_closed(register: Register, whole: Whole) -> None:
    close(register, whole.action)
    assert log.ids(register, Wanted(state=log.TO_AGREE)) == [whole.action]
    with pytest.raises(Refusal, match="has not been held yet"):
        actions.agree_closed_actions(register, whole.later, (whole.action,))
    hold_later_meeting(register, whole)
    actions.agree_closed_actions(register, whole.later, (whole.action, whole.action))
    detail = one_action.action(register, whole.action)
    assert (detail.agreed_meeting_id, detail.agreed_on) == (whole.later, MAY)
    assert (detail.closed_on, detail.closed_meeting_id, detail.to_agree) == (APRIL, None, False)
    assert log.ids(register, Wanted(state=log.TO_AGREE)) == []
    with pytest.raises(Refusal, match=r"Action 1 was agreed .* on Monday 9 May 2011"):
        actions.agree_closed_actions(register, whole.later, (whole.action,))
    assert verify(register).findings == ()


def test_opened_again_an_action_goes_back_to_the_log(register: Register, whole: Whole) -> None:
    close(register, whole.action)
    hold_later_meeting(register, whole)
    actions.agree_closed_actions(register, whole.later, (whole.action,))
    close(register, whole.action, MAY)
    assert one_action.action(register, whole.action).closed_on == APRIL
    again = UpdateDraft(date(2011, 5, 20), ActionStatus.OPEN, "The paint ran out", whole.later)
    actions.update_action(register, whole.action, again)
    detail = one_action.action(register, whole.action)
    assert (detail.agreed_on, detail.closed_on, detail.to_agree) == (None, None, False)
    last = UpdateDraft(date(2011, 6, 1), ActionStatus.COMPLETE, "", whole.later)
    actions.update_action(register, whole.action, last)
    detail = one_action.action(register, whole.action)
    assert (detail.closed_on, detail.closed_meeting_date, detail.to_agree) == (
        date(2011, 6, 1),
        MAY,
        True,
    )


def test_what_a_meeting_cannot_agree_to(register: Register, whole: Whole) -> None:
    hold_later_meeting(register, whole)

    def agree(*chosen: int) -> None:
        actions.agree_closed_actions(register, whole.later, chosen)

    with pytest.raises(Refusal, match="Choose the actions"):
        agree()
    with pytest.raises(Refusal, match="Action 1 is still open"):
        agree(whole.action)
    close(register, whole.action, date(2011, 5, 10))
    with pytest.raises(Refusal, match="closed after this meeting"):
        agree(whole.action)
    other = made(bodies.make_body(register, BodyDraft("Other")))
    theirs = made(actions.assign_action(register, other, ActionDraft("Theirs")))
    close(register, theirs)
    with pytest.raises(Refusal, match="belongs to another body"):
        agree(theirs)
    draft = made(
        actions.assign_action(register, whole.body, ActionDraft("Void"), item_id=whole.item)
    )
    points.remove_point(register, one_action.action(register, draft).point_id or 0)
    with pytest.raises(Refusal, match="number is void"):
        agree(draft)
    assert draft not in log.ids(register, Wanted(state=log.TO_AGREE))


def test_an_update_stays_with_its_body_and_its_minutes(register: Register, whole: Whole) -> None:
    other = made(bodies.make_body(register, BodyDraft("Other")))
    elsewhere = made(meetings.call_meeting(register, MeetingDraft(other, date=MARCH)))
    for wrong in (
        UpdateDraft(MARCH, meeting_id=elsewhere),
        UpdateDraft(MARCH, meeting_id=whole.later, point_id=whole.point),
    ):
        with pytest.raises(Refusal):
            actions.update_action(register, whole.action, wrong)


def test_an_action_closed_as_it_is_written_down_waits_for_agreement(
    register: Register, whole: Whole
) -> None:
    done = ActionDraft("Thank the mayor", status=ActionStatus.COMPLETE)
    action = made(actions.assign_action(register, whole.body, done, item_id=whole.item))
    detail = one_action.action(register, action)
    assert (detail.closed_on, detail.closed_meeting_id, detail.to_agree) == (
        MARCH,
        whole.meeting,
        True,
    )


def test_words_that_mean_the_next_meeting_fall_due_on_its_day(
    register: Register, whole: Whole
) -> None:
    draft = ActionDraft("Count boats", (), None, "By the next meeting.")
    action = made(actions.assign_action(register, whole.body, draft, item_id=whole.item))
    between = made(actions.assign_action(register, whole.body, draft))
    (row,) = log.rows(register, [action], MAY)
    assert (row.due, row.due_words, row.due_day, row.overdue) == (
        None, "By the next meeting.", MAY, False,
    )  # fmt: skip
    assert log.rows(register, [action], date(2011, 5, 10))[0].overdue
    assert one_action.action(register, action, MAY).due_day == MAY
    # Of two meetings in May the first is meant; there is none in June.
    for words, day in (("by the May meeting", MAY), ("by the June meeting", None)):
        actions.change_action(register, action, replace(draft, due_words=words))
        assert log.rows(register, [action], MAY)[0].due_day == day
    actions.change_action(register, action, draft)
    # Between meetings nobody can tell which is the next.
    assert log.rows(register, [between], MAY)[0].due_day is None
    # Both days have passed by today.
    assert log.ids(register, Wanted(state=log.OVERDUE)) == [whole.action, action]
    later = MeetingDraft(whole.body, date=date(2011, 5, 16))
    meetings.change_meeting(register, whole.later, later)
    assert log.rows(register, [action])[0].due_day == date(2011, 5, 16)


def test_a_point_becomes_an_action_where_it_stands(register: Register, whole: Whole) -> None:
    first, second = (
        made(points.add_point(register, whole.item, PointDraft(text))) for text in ("one", "two")
    )
    below = made(points.add_point(register, whole.item, PointDraft("below"), first))
    action = made(actions.make_action(register, first, ActionDraft("Buy rope", ("All",))))
    assert one_action.action(register, action).point_id == first
    assert one_action.action(register, action).draft.owners == ("All",)
    kept = [p.id for p in reading.points(register, whole.item) if p.id in (first, below, second)]
    assert kept == [first, below, second]
    with pytest.raises(Refusal, match="action already"):
        actions.make_action(register, first, ActionDraft("Buy rope"))


def test_a_point_can_be_put_before_all_others(register: Register, whole: Whole) -> None:
    points.add_point(register, whole.item, PointDraft("second"))
    first = made(points.add_point(register, whole.item, PointDraft("first"), None, points.FIRST))
    assert reading.points(register, whole.item)[0].id == first
