"""The quorum of meetings as they are recorded: terms, stand-ins, comings and goings, interests."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.quorum import QuorumView, quorum_of, quorum_on
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    DeclarationDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
)
from desktop.records.rules.words import Role, State, Status, Substitutes
from desktop.records.writing import agenda, attendance, bodies, meetings, people
from tests.records.whole_record import made

DAY = date(2011, 3, 7)
TERMS = BodyDraft("Council", quorum_number=3, quorum_fraction="1/3")


class Council:
    """Nine members, an observer and a clerk; a meeting with two items."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.body = made(bodies.make_body(register, TERMS))
        for name in "ABCDEFGHI":
            self.seat(name, Role.MEMBER)
        self.seat("O", Role.OBSERVER)
        self.seat("K", Role.CLERK)
        draft = MeetingDraft(self.body, date=DAY, start_time="09:00", end_time="11:00")
        self.meeting = made(meetings.call_meeting(register, draft))
        self.items = [
            made(agenda.add_item(register, self.meeting, ItemDraft(title, started=started)))
            for title, started in (("One", "09:00"), ("Two", "10:00"))
        ]
        self.person: dict[str, int] = dict(
            register.sql("SELECT substr(name, 1, 1), id FROM person")
        )
        self.line: dict[str, int] = dict(
            register.sql(
                "SELECT substr(name, 1, 1), id FROM attendance WHERE meeting_id = ?", self.meeting
            )
        )

    def seat(self, name: str, role: Role) -> None:
        person = made(people.add_person(self.register, PersonDraft(f"{name} Member")))
        bodies.seat_member(self.register, MembershipDraft(self.body, person, role))

    def came(self, names: str, **more: object) -> None:
        for name in names:
            draft = AttendanceDraft(self.person[name], Status.PRESENT, **more)  # type: ignore[arg-type]
            attendance.change_attendance(self.register, self.line[name], draft)

    def represented(self, away: str, by: str) -> None:
        draft = AttendanceDraft(
            self.person[away], Status.APOLOGIES, represented_by_id=self.line[by]
        )
        attendance.change_attendance(self.register, self.line[away], draft)

    def view(self) -> QuorumView:
        return quorum_of(self.register, self.meeting)

    def there(self) -> list[int]:
        return [moment.there for moment in self.view().moments]


@pytest.fixture
def council(register: Register) -> Council:
    return Council(register)


def test_a_third_of_the_seats_held_on_the_day(register: Register, council: Council) -> None:
    assert quorum_on(register, council.body, DAY) == 3
    council.seat("J", Role.CO_OPTED)
    assert quorum_on(register, council.body, DAY) == 4
    ((seat,),) = register.sql("SELECT id FROM membership WHERE person_id = ?", council.person["A"])
    ended = MembershipDraft(council.body, council.person["A"], to_date=date(2011, 3, 6))
    bodies.change_membership(register, seat, ended)
    assert quorum_on(register, council.body, DAY) == 3


def test_nothing_is_counted_before_anybody_came(council: Council) -> None:
    assert council.view() == QuorumView(3, (), ())


def test_observers_and_clerks_never_count(council: Council) -> None:
    council.came("ABOK")
    assert council.there() == [2, 2, 2, 2]
    assert council.view().inquorate_item_ids == tuple(council.items)


@pytest.mark.parametrize(
    ("substitutes", "there"),
    [(Substitutes.ATTEND, 2), (Substitutes.COUNT, 3), (Substitutes.VOTE, 3)],
)
def test_a_stand_in_counts_as_the_terms_say(
    register: Register, council: Council, substitutes: Substitutes, there: int
) -> None:
    terms = BodyDraft("Council", quorum_fraction="1/3", substitutes=substitutes)
    bodies.change_body(register, council.body, terms)
    council.came("ABO")
    council.represented("C", by="O")
    assert set(council.there()) == {there}


def test_who_leaves_too_few_behind(council: Council) -> None:
    council.came("AB")
    council.came("C", departed="10:30")
    view = council.view()
    assert [(moment.time, moment.there, moment.enough) for moment in view.moments] == [
        ("09:00", 3, True),
        ("09:00", 3, True),
        ("10:00", 3, True),
        ("10:30", 2, False),
        ("11:00", 2, False),
    ]
    assert view.inquorate_item_ids == (council.items[1],)


def test_who_leaves_the_room_for_an_item(register: Register, council: Council) -> None:
    council.came("ABC")
    draft = DeclarationDraft(council.line["C"], council.items[0], left_room=True)
    attendance.declare_interest(register, council.meeting, draft)
    stayed = DeclarationDraft(council.line["B"], council.items[1])
    attendance.declare_interest(register, council.meeting, stayed)
    assert council.view().inquorate_item_ids == (council.items[0],)


def test_by_item_where_no_clock_told(council: Council) -> None:
    council.came("AB")
    council.came("C", arrived_item_id=council.items[1])
    assert council.there() == [2, 2, 3, 3]


def test_the_terms_of_the_day_hold_afterwards(register: Register, council: Council) -> None:
    council.came("ABC")
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
        meetings.take_step(register, council.meeting, state, DAY)
    bodies.change_body(register, council.body, BodyDraft("Council", quorum_number=9))
    assert council.view().needed == 3


def test_no_meeting_of_this_number(register: Register) -> None:
    with pytest.raises(Refusal):
        quorum_of(register, 99)
