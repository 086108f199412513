"""People, posts, bodies and seats, and what a meeting freezes of them."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import MeetingRole, Numbering, Role, Status
from desktop.records.writing import agenda, attendance, bodies, meetings, people
from tests.records.whole_record import TO_CIRCULATED, begin, made


def test_a_name_gives_its_order_and_initials(register: Register) -> None:
    made(people.add_person(register, PersonDraft("  Paulette \n Thompson-Omenka\x00 ")))
    held = register.sql("SELECT name, sort_name, initials FROM person")
    assert held == [("Paulette Thompson-Omenka", "Thompson-Omenka, Paulette", "PTO")]


def test_faults_name_their_field(register: Register) -> None:
    with pytest.raises(Refusal) as refusal:
        people.add_person(register, PersonDraft(email="nowhere"))
    assert [fault.field for fault in refusal.value.faults] == ["name", "email"]
    with pytest.raises(Refusal) as refusal:
        people.add_post(register, 1, PostDraft("", "", date(2012, 1, 2), date(2012, 1, 1)))
    assert [fault.field for fault in refusal.value.faults] == ["title", "to_date"]


def test_an_organisation_is_made_once(register: Register) -> None:
    person = made(people.add_person(register, PersonDraft("Bob Lee")))
    post = made(people.add_post(register, person, PostDraft("Clerk", "Town Council")))
    people.add_post(register, person, PostDraft("Warden", "Town Council"))
    assert register.sql("SELECT name FROM organisation") == [("Town Council",)]
    people.change_post(register, post, PostDraft("Clerk", "Parish", None, date(2020, 1, 1)))
    people.remove_post(register, post)
    assert register.sql("SELECT title FROM post") == [("Warden",)]


def test_two_bodies_of_one_name_are_refused(register: Register) -> None:
    body = made(bodies.make_body(register, BodyDraft("Board")))
    other = made(bodies.make_body(register, BodyDraft("Group")))
    for refused in (
        lambda: bodies.make_body(register, BodyDraft("Board")),
        lambda: bodies.change_body(register, other, BodyDraft("Board")),
    ):
        with pytest.raises(Refusal, match="of this name"):
            refused()
    bodies.change_body(register, body, BodyDraft("Board", quorum_fraction="1/3"))
    assert register.sql("SELECT quorum_fraction FROM body WHERE id = ?", body) == [("1/3",)]


def test_a_seat_taken_over_ends_the_day_before(register: Register) -> None:
    whole = begin(register)
    (old,) = register.sql("SELECT id FROM membership WHERE person_id = ?", whole.away)[0]
    new = MembershipDraft(
        whole.body, whole.clerk, represents="Wards", from_date=date(2012, 5, 1), replaced_id=old
    )
    bodies.seat_member(register, new)
    assert register.sql("SELECT to_date FROM membership WHERE id = ?", old) == [("2012-04-30",)]


def test_everyone_with_a_seat_on_the_day_is_expected(register: Register) -> None:
    whole = begin(register)
    gone = made(people.add_person(register, PersonDraft("Long Gone")))
    seat = MembershipDraft(whole.body, gone, to_date=date(2010, 1, 1))
    bodies.seat_member(register, seat)
    meeting = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=date(2011, 6, 1))))
    expected = register.sql(
        "SELECT name, status, role FROM attendance WHERE meeting_id = ? ORDER BY position", meeting
    )
    assert expected == [
        ("Siân Ŵyn-Jones", "expected", "chair"),
        ("Cllr Ada de Vere", "expected", None),
        ("Bob Lee", "expected", "minutes"),
    ]


def test_a_later_change_rewrites_no_meeting(register: Register) -> None:
    whole = begin(register)
    people.change_person(register, whole.chair, PersonDraft("Siân Lloyd"))
    (post,) = register.sql("SELECT id FROM post")[0]
    people.change_post(register, post, PostDraft("Retired", "", date(2011, 3, 1)))
    held = register.sql(
        "SELECT name, capacity, organisation FROM attendance WHERE id = ?", whole.chair_line
    )
    assert held == [("Siân Ŵyn-Jones", "Head", "Ysgol y Bryn")]


def test_odd_attendance_is_refused(register: Register) -> None:
    whole = begin(register)
    add = attendance.add_attendance
    cases = (
        (lambda: add(register, whole.meeting, AttendanceDraft(whole.chair)), "already"),
        (
            lambda: attendance.change_attendance(
                register,
                whole.away_line,
                AttendanceDraft(whole.away, Status.APOLOGIES, represented_by_id=whole.away_line),
            ),
            "themselves",
        ),
        (
            lambda: attendance.change_attendance(
                register,
                whole.away_line,
                AttendanceDraft(whole.away, Status.ABSENT, MeetingRole.CHAIR),
            ),
            "away has no part",
        ),
        (lambda: attendance.remove_attendance(register, whole.chair_line), "presided"),
    )
    for refused, words in cases:
        with pytest.raises(Refusal, match=words):
            refused()


def test_presiding_is_recorded_anew_each_time(register: Register) -> None:
    whole = begin(register)
    attendance.record_presiding(register, whole.meeting, ((whole.chair_line, " the end "),))
    assert register.sql("SELECT attendance_id, part FROM presiding") == [
        (whole.chair_line, "the end")
    ]


def test_a_role_on_a_body_has_its_order(register: Register) -> None:
    assert [role.label for role in Role] == [
        "Chair",
        "Vice-chair",
        "Member",
        "Co-opted",
        "Observer",
        "Clerk",
    ]


def test_a_meeting_moved_to_another_day_expects_who_sits_then(register: Register) -> None:
    whole = begin(register)
    joins = made(people.add_person(register, PersonDraft("New Comer")))
    bodies.seat_member(register, MembershipDraft(whole.body, joins, from_date=date(2011, 6, 1)))
    people.add_post(register, whole.chair, PostDraft("Mayor", "", date(2011, 6, 1)))
    meetings.change_meeting(register, whole.later, MeetingDraft(whole.body, date=date(2011, 6, 6)))
    lines = register.sql(
        "SELECT name, capacity FROM attendance WHERE meeting_id = ? ORDER BY position", whole.later
    )
    assert lines == [
        ("Siân Ŵyn-Jones", "Mayor"),
        ("Cllr Ada de Vere", ""),
        ("Bob Lee", ""),
        ("New Comer", ""),
    ]


def test_numbered_items_hold_a_meeting_in_its_year(register: Register) -> None:
    body = made(bodies.make_body(register, BodyDraft("Board", numbering=Numbering.YEAR)))
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=date(2011, 3, 7))))
    agenda.add_item(register, meeting, ItemDraft("One"))
    meetings.change_meeting(register, meeting, MeetingDraft(body, date=date(2011, 4, 1)))
    for state in TO_CIRCULATED[:-1]:
        meetings.take_step(register, meeting, state, date(2011, 4, 1))
    meetings.change_meeting(register, meeting, MeetingDraft(body, date=date(2012, 3, 31)))
    with pytest.raises(Refusal, match="in the year 2011-12"):
        meetings.change_meeting(register, meeting, MeetingDraft(body, date=date(2012, 4, 1)))


def test_a_seat_is_not_taken_over_before_it_began(register: Register) -> None:
    whole = begin(register)
    first = MembershipDraft(whole.body, whole.clerk, from_date=date(2012, 5, 1))
    seat = made(bodies.seat_member(register, first))
    early = MembershipDraft(whole.body, whole.away, from_date=date(2012, 5, 1), replaced_id=seat)
    with pytest.raises(Refusal, match="had not begun"):
        bodies.seat_member(register, early)


def test_clerks_and_observers_have_no_vote(register: Register) -> None:
    begin(register)
    votes = register.sql("SELECT role, voting FROM membership ORDER BY id")
    assert votes == [("chair", 1), ("clerk", 0), ("member", 1)]
