"""Who is expected at meetings to come follows seats, posts and names; meetings held do not."""

from datetime import date

from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import Role, Status
from desktop.records.verification import verify
from desktop.records.writing import attendance, bodies, people
from tests.records.whole_record import Whole, begin, made


def expected(register: Register, meeting: int) -> list[tuple[str, str]]:
    return register.sql(
        "SELECT name, capacity FROM attendance WHERE meeting_id = ? ORDER BY position", meeting
    )


def seat_of(register: Register, person: int) -> int:
    ((seat,),) = register.sql("SELECT id FROM membership WHERE person_id = ?", person)
    assert isinstance(seat, int)
    return seat


def test_a_new_member_is_expected_from_their_first_day(register: Register) -> None:
    whole = begin(register)
    before = expected(register, whole.meeting)
    new = made(people.add_person(register, PersonDraft("New Comer")))
    bodies.seat_member(register, MembershipDraft(whole.body, new, from_date=date(2011, 5, 1)))
    assert ("New Comer", "") in expected(register, whole.later)
    assert expected(register, whole.meeting) == before


def test_a_successor_comes_in_the_place_of_the_predecessor(register: Register) -> None:
    whole = begin(register)
    new = made(people.add_person(register, PersonDraft("New Comer")))
    seat = MembershipDraft(
        whole.body, new, from_date=date(2011, 5, 1), replaced_id=seat_of(register, whole.away)
    )
    bodies.seat_member(register, seat)
    assert [name for name, _ in expected(register, whole.later)] == [
        "Siân Ŵyn-Jones", "Bob Lee", "New Comer",
    ]  # fmt: skip
    assert ("Cllr Ada de Vere", "") in expected(register, whole.meeting)
    assert verify(register).findings == ()


def test_who_has_sent_word_stays_on_the_list_though_their_seat_ends(register: Register) -> None:
    whole = begin(register)
    ((line,),) = register.sql(
        "SELECT id FROM attendance WHERE meeting_id = ? AND person_id = ?", whole.later, whole.away
    )
    sent_word = AttendanceDraft(whole.away, Status.APOLOGIES, reason="Away")
    attendance.change_attendance(register, line, sent_word)
    ended = MembershipDraft(whole.body, whole.away, Role.MEMBER, "Wards", to_date=date(2011, 4, 30))
    bodies.change_membership(register, seat_of(register, whole.away), ended)
    assert len(expected(register, whole.later)) == 3


def test_a_guest_expected_by_hand_stays(register: Register) -> None:
    whole = begin(register)
    guest = made(people.add_person(register, PersonDraft("Guest")))
    attendance.add_attendance(register, whole.later, AttendanceDraft(guest))
    new = made(people.add_person(register, PersonDraft("New Comer")))
    bodies.seat_member(register, MembershipDraft(whole.body, new))
    assert {"Guest", "New Comer"} <= {name for name, _ in expected(register, whole.later)}


def _of_the_chair(register: Register, whole: Whole) -> list[tuple[str, str]]:
    return [
        line
        for meeting in (whole.meeting, whole.later)
        for line in expected(register, meeting)
        if line[0].startswith("Siân")
    ]


def test_a_new_name_and_post_reach_meetings_to_come_alone(register: Register) -> None:
    whole = begin(register)
    ((post,),) = register.sql("SELECT id FROM post")
    people.change_person(register, whole.chair, PersonDraft("Siân Lloyd"))
    people.change_post(register, post, PostDraft("Head", "", None, date(2011, 4, 30)))
    added = made(people.add_post(register, whole.chair, PostDraft("Mayor", "", date(2011, 5, 1))))
    assert _of_the_chair(register, whole) == [("Siân Ŵyn-Jones", "Head"), ("Siân Lloyd", "Mayor")]
    people.remove_post(register, added)
    assert _of_the_chair(register, whole) == [("Siân Ŵyn-Jones", "Head"), ("Siân Lloyd", "")]


def test_a_changed_seat_is_what_they_will_sit_as(register: Register) -> None:
    whole = begin(register)
    no_vote = MembershipDraft(whole.body, whole.away, Role.CO_OPTED, "Boats", False)
    bodies.change_membership(register, seat_of(register, whole.away), no_vote)
    seats = register.sql(
        "SELECT represents, voting FROM attendance WHERE person_id = ? ORDER BY meeting_id",
        whole.away,
    )
    assert seats == [("Wards", 1), ("Boats", 0)]
