"""People and bodies: posts as at today, seats, and what a form needs."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading import bodies, people
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, MembershipDraft, PersonDraft
from desktop.records.rules.words import Role, Status
from desktop.records.writing import bodies as seating
from desktop.records.writing import people as naming
from tests.records.reading.conftest import register_in
from tests.records.whole_record import Whole, made

Given = tuple[Register, Whole]


def test_a_person_is_shown_with_the_post_held_today_or_else_the_latest(busy: Given) -> None:
    register, _ = busy
    posts = {
        row.name: (row.post, row.organisation)
        for row in people.rows(register, people.ids(register, Wanted()))
    }
    assert posts == {
        "Siân Ŵyn-Jones": ("Head", "Ysgol y Bryn"),
        "Bob Lee": ("Clerk", "Ysgol y Bryn"),  # Dean only from 2990
        "Zoë Ash": ("Bosun", "New Quay"),  # none today, so the latest before
        "Ada de Vere": ("", ""),
    }


def test_a_person_whole(busy: Given) -> None:
    register, whole = busy
    person = people.person(register, whole.chair)
    assert person.draft.name == "Siân Ŵyn-Jones"
    assert person.draft.email == "s@w.cymru"
    assert [(post.title, post.from_date) for post in person.posts] == [("Head", date(2009, 9, 1))]
    assert [(seat.body, seat.role) for seat in person.seats] == [("Harbour Committee", Role.CHAIR)]
    assert [(row.date.year, row.status) for row in person.meetings] == [
        (2012, Status.EXPECTED),
        (2011, Status.EXPECTED),
        (2011, Status.PRESENT),
    ]
    assert person.meetings[-1].capacity == "Head"


def test_posts_come_latest_first(busy: Given) -> None:
    register, _ = busy
    zoe = next(id_ for id_, name in people.names(register) if name == "Zoë Ash")
    assert [post.title for post in people.person(register, zoe).posts] == [
        "Admiral",
        "Bosun",
        "Warden",
    ]


def test_choices_are_sorted(busy: Given) -> None:
    register, whole = busy
    assert people.names(register)[0][1] == "Zoë Ash"
    assert people.organisations(register) == ("Navy", "New Quay", "Old Quay", "Ysgol y Bryn")
    assert bodies.choices(register) == ((whole.body, "Harbour Committee"),)


def test_a_body_counts_who_sits_today_but_not_its_clerk(busy: Given) -> None:
    register, whole = busy
    (row,) = bodies.rows(register, [whole.body])
    assert (row.members, row.meetings, row.latest) == (2, 3, date(2012, 1, 9))
    body = bodies.body(register, whole.body)
    assert body.draft.house_style == "table"
    assert [seat.name for seat in body.seats] == ["Siân Ŵyn-Jones", "Ada de Vere", "Bob Lee"]


def test_a_body_that_never_met_has_no_latest_meeting(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with register_in(tmp_path_factory.mktemp("new")) as register:
        body_id = made(seating.make_body(register, BodyDraft("Quiet Board")))
        assert bodies.rows(register, [body_id])[0].latest is None


def test_a_seat_names_whom_it_replaced_and_past_seats_come_last(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with register_in(tmp_path_factory.mktemp("seats")) as register:
        body_id = made(seating.make_body(register, BodyDraft("Board")))
        old = made(naming.add_person(register, PersonDraft("Old Hand")))
        new = made(naming.add_person(register, PersonDraft("New Hand")))
        seat = MembershipDraft(body_id, old, Role.CHAIR, to_date=date(2019, 6, 1))
        left = made(seating.seat_member(register, seat))
        seat = MembershipDraft(body_id, new, from_date=date(2019, 6, 2), replaced_id=left)
        seating.seat_member(register, seat)

        seats = bodies.body(register, body_id).seats
        assert [(seat.name, seat.replaced) for seat in seats] == [
            ("New Hand", "Old Hand"),
            ("Old Hand", ""),
        ]
        assert people.ids(register, Wanted(body_id=body_id)) == [new]
        assert people.ids(register, Wanted(open_only=True)) == [new]


@pytest.mark.parametrize("question", [people.person, bodies.body])
def test_who_is_not_there_is_said_to_be_missing(busy: Given, question: object) -> None:
    assert callable(question)
    with pytest.raises(Refusal, match=r"There is no (person|body) 999"):
        question(busy[0], 999)
