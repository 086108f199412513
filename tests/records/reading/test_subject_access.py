"""Subject access: everything held on one person, found wherever it is, others screened."""

import json
from dataclasses import asdict
from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.subject_access import held_on_person
from desktop.records.reading.subject_held import Held
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    ForwardDraft,
    PersonDraft,
    PointDraft,
)
from desktop.records.rules.words import Status
from desktop.records.writing import attendance, forward_plan, people, points
from desktop.records.writing.merging import merge_people
from tests.records.whole_record import Whole, begin, finish, made


@pytest.fixture
def whole(register: Register) -> Whole:
    """The whole record, with words about the chair and others in it."""
    whole = begin(register)
    for text in (
        "Siân Ŵyn-Jones thanked Bob Lee.",
        "SŴJ to ask BL for paint.",
        "Nothing about her.",
        "Bob Lee is at bob@lee.example and on 0115 496 0001.",
    ):
        points.add_point(register, whole.item, PointDraft(text))
    forward_plan.plan_item(register, whole.body, ForwardDraft("Moorings", lead="siân ŵyn-jones"))
    finish(register, whole)
    return whole


def test_everything_that_hangs_on_a_person_is_there(register: Register, whole: Whole) -> None:
    held = held_on_person(register, whole.chair)
    assert [record.email for record in held.records] == ["s@w.cymru"]
    assert [(post.title, post.organisation) for post in held.posts] == [("Head", "Ysgol y Bryn")]
    assert [(seat.body, seat.role, seat.voting) for seat in held.seats] == [
        ("Harbour Committee", "chair", True)
    ]
    met = held.attendance[0]
    assert (met.date, met.status, met.role, met.presided) == (
        date(2011, 3, 7), "present", "chair", "the rest",
    )  # fmt: skip
    assert [(each.kind, each.nature) for each in held.declarations] == [
        ("personal", "A mooring of hers")
    ]
    assert [vote.way for vote in held.votes] == ["for"]
    assert held.history[0].verb == "add_person"
    assert {entry.record.split()[0] for entry in held.history} >= {
        "person", "post", "membership", "attendance", "declaration",
    }  # fmt: skip


def test_who_stood_in_for_whom_and_what_was_asked(register: Register, whole: Whole) -> None:
    clerk = held_on_person(register, whole.clerk)
    assert clerk.attendance[0].stood_in_for == "Cllr Ada de Vere"
    assert [(action.text, action.owners) for action in clerk.actions] == [("Buy paint", "Bob Lee")]
    assert [lead.item.split()[-1] for lead in clerk.leads] == ["Welcome"]
    away = held_on_person(register, whole.away)
    assert (away.attendance[0].represented_by, away.attendance[0].reason) == ("Bob Lee", "Ill")


def test_words_that_name_them_are_found(register: Register, whole: Whole) -> None:
    mentions = held_on_person(register, whole.chair).mentions
    texts = {(mention.kind, mention.text) for mention in mentions}
    assert ("minutes", "Siân Ŵyn-Jones thanked Bob Lee.") in texts
    assert ("minutes", "SŴJ to ask BL for paint.") in texts
    assert ("forward plan", "Moorings · siân ŵyn-jones") in texts
    assert not any("Nothing about her" in text for _, text in texts)


def test_initials_count_only_in_meetings_they_attended(register: Register, whole: Whole) -> None:
    stranger = made(people.add_person(register, PersonDraft("Bea Long")))
    assert held_on_person(register, stranger).mentions == ()
    attendance.add_attendance(register, whole.later, AttendanceDraft(stranger, Status.PRESENT))
    assert held_on_person(register, stranger).mentions == ()


def test_leaves_they_signed(register: Register, whole: Whole) -> None:
    ((signer,),) = register.sql("SELECT signer FROM signed_copy")
    known = register.sql("SELECT id FROM person WHERE name = ?", signer)
    person = known[0][0] if known else made(people.add_person(register, PersonDraft(signer)))
    assert [each.signer for each in held_on_person(register, person).signed] == [signer]
    assert held_on_person(register, whole.clerk).signed == ()


def _everything(held: Held) -> str:
    return json.dumps(asdict(held), ensure_ascii=False, default=str)


def test_others_are_screened_everywhere_and_alike(register: Register, whole: Whole) -> None:
    held = held_on_person(register, whole.chair, screened=True)
    said = _everything(held)
    for hidden in ("Bob", "Ada", "de Vere", "bob@lee", "0001"):
        assert hidden not in said
    assert "Siân Ŵyn-Jones" in said
    thanked = next(each.text for each in held.mentions if "thanked" in each.text)
    stand_in = thanked.removeprefix("Siân Ŵyn-Jones thanked ").rstrip(".")
    assert stand_in.startswith("Person ")
    assert f"SŴJ to ask {stand_in} for paint." in said
    plain = _everything(held_on_person(register, whole.chair))
    assert "Bob Lee" in plain


def test_another_address_and_number_are_screened(register: Register, whole: Whole) -> None:
    people.change_person(
        register, whole.chair, PersonDraft("Siân Ŵyn-Jones", note="Ring Bob Lee on 0115 496 0001")
    )
    people.change_person(register, whole.clerk, PersonDraft("Bob Lee", telephone="(0115) 4960001"))
    held = held_on_person(register, whole.chair, screened=True)
    assert held.records[0].note == "Ring Person A on Person A"


def test_the_account_at_the_desk_is_screened_too(register: Register, whole: Whole) -> None:
    ((account,),) = register.sql("SELECT DISTINCT who FROM history")
    assert {entry.who for entry in held_on_person(register, whole.chair).history} == {account}
    screened = held_on_person(register, whole.chair, screened=True).history
    assert account not in {entry.who for entry in screened}


def test_both_records_of_a_person_are_one_subject(register: Register, whole: Whole) -> None:
    kept = made(people.add_person(register, PersonDraft("Siân Lloyd", email="sian@lloyd.cymru")))
    merge_people(register, kept, whole.chair)
    held = held_on_person(register, kept, screened=True)
    assert [record.name for record in held.records] == ["Siân Lloyd", "Siân Ŵyn-Jones"]
    assert len(held.attendance) == 2
    assert any("Siân Ŵyn-Jones thanked" in mention.text for mention in held.mentions)
    assert "s@w.cymru" in _everything(held)
    asked_by_double = held_on_person(register, whole.chair, screened=True)
    assert asked_by_double.records == held.records


def test_nobody_of_this_number(register: Register) -> None:
    with pytest.raises(Refusal):
        held_on_person(register, 99)
