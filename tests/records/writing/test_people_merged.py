"""Two records of one person become one: what goes over, what stands, what is refused."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import Role, State, Status
from desktop.records.verification import verify
from desktop.records.writing import actions, agenda, attendance, bodies, meetings, people
from desktop.records.writing.merging import merge_people
from tests.records.whole_record import Whole, begin, finish, made

JULY = date(2011, 7, 4)


def double_of(register: Register, whole: Whole, name: str = "Bobby Lee") -> int:
    """A second record of the clerk, who came to a meeting of their own under it."""
    double = made(people.add_person(register, PersonDraft(name, telephone="0115 496 0000")))
    people.add_post(register, double, PostDraft("Harbour Master", "Quay Trust"))
    draft = MeetingDraft(whole.body, date=JULY)
    july = made(meetings.call_meeting(register, draft))
    (line,) = register.sql(
        "SELECT id FROM attendance WHERE meeting_id = ? AND person_id = ?", july, whole.clerk
    )[0]
    attendance.remove_attendance(register, line)
    attendance.add_attendance(register, july, AttendanceDraft(double, Status.PRESENT))
    agenda.add_item(register, july, ItemDraft("Ropes", leads=(name,)))
    actions.assign_action(register, whole.body, ActionDraft("Buy rope", (name,)))
    return double


def count(register: Register, table: str, person: int) -> int:
    ((found,),) = register.sql(f"SELECT count(*) FROM {table} WHERE person_id = ?", person)
    assert isinstance(found, int)
    return found


def test_what_is_live_goes_over(register: Register) -> None:
    whole = begin(register)
    double = double_of(register, whole)
    merge_people(register, whole.clerk, double)
    for table in ("post", "membership", "attendance", "item_lead", "action_owner"):
        assert count(register, table, double) == 0, table
        assert count(register, table, whole.clerk) > 0, table
    held = register.sql(
        "SELECT id, name, telephone, merged_into_id FROM person WHERE id IN (?, ?) ORDER BY id",
        whole.clerk,
        double,
    )
    assert held == [
        (whole.clerk, "Bob Lee", "0115 496 0000", None),
        (double, "Bobby Lee", "0115 496 0000", whole.clerk),
    ]
    assert verify(register).findings == ()


def test_a_meeting_keeps_the_name_it_was_held_with(register: Register) -> None:
    whole = begin(register)
    double = double_of(register, whole)
    merge_people(register, whole.clerk, double)
    ((name, capacity),) = register.sql(
        "SELECT a.name, a.capacity FROM attendance a JOIN meeting m ON m.id = a.meeting_id "
        "WHERE a.person_id = ? AND m.date = ?",
        whole.clerk,
        JULY.isoformat(),
    )
    assert (name, capacity) == ("Bobby Lee", "Harbour Master")


def test_confirmed_meetings_stand_as_they_are(register: Register) -> None:
    whole = begin(register)
    finish(register, whole)
    kept = made(people.add_person(register, PersonDraft("Siân Lloyd")))
    before = register.sql("SELECT * FROM attendance WHERE meeting_id = ?", whole.meeting)
    merge_people(register, kept, whole.chair)
    assert register.sql("SELECT * FROM attendance WHERE meeting_id = ?", whole.meeting) == before
    assert count(register, "attendance", whole.chair) == 1
    assert count(register, "attendance", kept) == 1
    assert count(register, "membership", kept) == 1
    assert verify(register).findings == ()


def test_one_seat_held_twice_becomes_one(register: Register) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("A. de Vere")))
    seat = MembershipDraft(
        whole.body, double, Role.MEMBER, "Wards", False, None, date(2015, 1, 1), None, "Resigned"
    )
    bodies.seat_member(register, seat)
    elsewhere = MembershipDraft(whole.body, double, Role.OBSERVER, from_date=date(2016, 1, 1))
    bodies.seat_member(register, elsewhere)
    merge_people(register, whole.away, double)
    held = register.sql(
        "SELECT role, voting, from_date, to_date FROM membership WHERE person_id = ? ORDER BY id",
        whole.away,
    )
    assert held == [("member", 1, None, None), ("observer", 0, "2016-01-01", None)]


def test_the_vote_of_a_seat_held_twice_stays(register: Register) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("A. de Vere")))
    bodies.seat_member(register, MembershipDraft(whole.body, double, Role.MEMBER, "Wards", False))
    merge_people(register, double, whole.away)
    held = register.sql("SELECT voting FROM membership WHERE person_id = ?", double)
    assert held == [(1,)]


def test_a_seat_that_took_over_from_its_own_double_took_over_from_nobody(
    register: Register,
) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("A. de Vere")))
    (old,) = register.sql("SELECT id FROM membership WHERE person_id = ?", whole.away)[0]
    taken = made(
        bodies.seat_member(
            register, MembershipDraft(whole.body, double, Role.MEMBER, "Wards", replaced_id=old)
        )
    )
    third = made(people.add_person(register, PersonDraft("Third")))
    after = made(
        bodies.seat_member(register, MembershipDraft(whole.body, third, replaced_id=taken))
    )
    merge_people(register, whole.away, double)
    replaced = "SELECT replaced_id FROM membership WHERE id = ?"
    assert register.sql(replaced, old) == [(None,)]
    assert register.sql(replaced, after) == [(old,)]


def test_a_post_entered_twice_is_one(register: Register) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("S. Ŵyn-Jones")))
    people.add_post(register, double, PostDraft("Head", "Ysgol y Bryn", date(2009, 9, 1)))
    people.add_post(register, double, PostDraft("Governor"))
    merge_people(register, whole.chair, double)
    posts = register.sql("SELECT title FROM post WHERE person_id = ?", whole.chair)
    assert posts == [("Head",), ("Governor",)]


def test_two_people_of_one_meeting_are_not_one(register: Register) -> None:
    whole = begin(register)
    with pytest.raises(Refusal, match="attendance of Monday 7 March 2011"):
        merge_people(register, whole.clerk, whole.away)
    assert register.sql("SELECT merged_into_id FROM person") == [(None,)] * 3


def test_both_only_expected_are_expected_once(register: Register) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("Bobby Lee")))
    bodies.seat_member(register, MembershipDraft(whole.body, double))
    july = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=JULY)))
    merge_people(register, whole.clerk, double)
    lines = register.sql("SELECT person_id FROM attendance WHERE meeting_id = ?", july)
    assert sorted(lines) == [(whole.chair,), (whole.clerk,), (whole.away,)]


def test_a_record_does_not_merge_with_itself_nor_twice(register: Register) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("Bobby Lee")))
    with pytest.raises(Refusal, match="one and the same"):
        merge_people(register, whole.clerk, whole.clerk)
    merge_people(register, whole.clerk, double)
    for kept, merged in ((double, whole.away), (whole.away, double), (whole.clerk, double)):
        with pytest.raises(Refusal, match="merged into that of Bob Lee"):
            merge_people(register, kept, merged)


def test_doubles_of_a_double_follow_it(register: Register) -> None:
    begin(register)
    one, two, three = (
        made(people.add_person(register, PersonDraft(name))) for name in ("One", "Two", "Three")
    )
    merge_people(register, two, one)
    merge_people(register, three, two)
    held = register.sql("SELECT merged_into_id FROM person WHERE id IN (?, ?)", one, two)
    assert held == [(three,), (three,)]


def test_a_merged_record_takes_nothing_new(register: Register) -> None:
    whole = begin(register)
    double = made(people.add_person(register, PersonDraft("Bobby Lee")))
    merge_people(register, whole.clerk, double)
    for refused in (
        lambda: people.change_person(register, double, PersonDraft("B. Lee")),
        lambda: people.add_post(register, double, PostDraft("Clerk")),
        lambda: bodies.seat_member(register, MembershipDraft(whole.body, double)),
        lambda: attendance.add_attendance(register, whole.meeting, AttendanceDraft(double)),
    ):
        with pytest.raises(Refusal, match="merged into that of Bob Lee"):
            refused()


def test_who_came_under_the_double_is_not_expected_again(register: Register) -> None:
    whole = begin(register)
    double = double_of(register, whole)
    (july,) = register.sql("SELECT id FROM meeting WHERE date = ?", JULY.isoformat())[0]
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT,
                  State.WITH_CHAIR):  # fmt: skip
        meetings.take_step(register, july, state, JULY)
    merge_people(register, whole.clerk, double)
    assert count(register, "attendance", double) == 1
    meetings.take_step(register, july, State.MINUTES_DRAFT, JULY, "To date it")
    moved = MeetingDraft(whole.body, date=date(2011, 7, 5))
    meetings.change_meeting(register, july, moved)
    people_there = register.sql("SELECT person_id FROM attendance WHERE meeting_id = ?", july)
    assert sorted(people_there) == [(whole.chair,), (whole.away,), (double,)]
    with pytest.raises(Refusal, match="already"):
        attendance.add_attendance(register, july, AttendanceDraft(whole.clerk))
