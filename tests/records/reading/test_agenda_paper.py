"""What the papers for a meeting to come are told, read from a register of a harbour committee."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.agenda_paper import (
    agenda_sheets,
    call_sheet,
    pack_sheet,
    script_sheet,
    signing_in_sheet,
)
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.reading.public_agenda import exempt_places, public_agenda
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    BodyDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
)
from desktop.records.rules.words import ItemKind, Role, State
from desktop.records.writing import agenda, bodies, meetings, papers, people
from tests.records.whole_record import MARCH, MAY, Whole, begin, made

JULY = date(2011, 7, 4)


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


def publish(register: Register, meeting_id: int, day: date) -> None:
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED):
        meetings.take_step(register, meeting_id, state, day)


def test_members_are_called_as_they_sit_on_the_day(register: Register, whole: Whole) -> None:
    late = made(people.add_person(register, PersonDraft("Cai Rees")))
    watching = made(people.add_person(register, PersonDraft("Dot Hay")))
    seat = MembershipDraft(whole.body, late, Role.MEMBER, from_date=date(2011, 6, 1))
    bodies.seat_member(register, seat)
    bodies.seat_member(register, MembershipDraft(whole.body, watching, Role.OBSERVER))
    call = call_sheet(register, whole.later, whole.body, MAY)
    assert call.members == ("Siân Ŵyn-Jones", "Cllr Ada de Vere")
    assert call.invited == ("Dot Hay",)
    assert call.clerk == "Bob Lee"
    assert call.clerk_title == ""
    july = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=JULY)))
    assert "Cai Rees" in call_sheet(register, july, whole.body, JULY).members


def test_it_is_issued_on_the_day_of_publishing(register: Register, whole: Whole) -> None:
    assert agenda_sheets(register, whole.later)[1].issued_on is None
    publish(register, whole.later, date(2011, 4, 28))
    assert agenda_sheets(register, whole.later)[1].issued_on == date(2011, 4, 28)


def test_the_clerk_is_called_what_the_seat_is_called(register: Register, whole: Whole) -> None:
    secretary = made(people.add_person(register, PersonDraft("Eve Gill")))
    body = made(bodies.make_body(register, BodyDraft("Trust")))
    bodies.seat_member(register, MembershipDraft(body, secretary, Role.CLERK, "Company Secretary"))
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    call = call_sheet(register, meeting, body, MAY)
    assert (call.clerk, call.clerk_title) == ("Eve Gill", "Company Secretary")


def test_the_papers_come_with_the_place_of_their_item(register: Register, whole: Whole) -> None:
    agenda.add_item(register, whole.later, ItemDraft("Opening"))
    agenda.add_item(register, whole.later, ItemDraft("Dredging", papers=("Survey", "Costs")))
    survey, _ = filed_papers(register, meeting_id=whole.later)
    papers.file_paper(register, survey.id, "survey.pdf", b"%PDF-1.4 survey")
    sheet = pack_sheet(register, whole.later)
    first, second = sheet.papers
    assert (first.item, first.title, first.file) == (1, "Survey", "survey.pdf")
    assert (first.media_type, first.content) == ("application/pdf", b"%PDF-1.4 survey")
    assert (second.item, second.title, second.content) == (1, "Costs", None)
    assert not sheet.public


def test_a_public_pack_has_no_exempt_paper(register: Register, whole: Whole) -> None:
    private = ItemDraft("Canary lease", exempt_paragraph="3", papers=("Canary terms",))
    whole_item = made(agenda.add_item(register, whole.later, private))
    part = ItemDraft("Canary part", parent_id=whole_item, papers=("Canary map",))
    agenda.add_item(register, whole.later, part)
    agenda.add_item(register, whole.later, ItemDraft("Dredging", papers=("Survey",)))
    for paper in filed_papers(register, meeting_id=whole.later):
        papers.file_paper(register, paper.id, f"{paper.title}.pdf", b"%PDF " + paper.title.encode())
    sheet = pack_sheet(register, whole.later, public=True)
    assert [paper.title for paper in sheet.papers] == ["Survey"]
    assert "anary" not in str(sheet)
    assert sheet.public
    assert "Canary" not in str(agenda_sheets(register, whole.later, public=True))
    assert "Canary map" in str(pack_sheet(register, whole.later))


def test_what_was_minuted_is_no_part_of_a_public_agenda(register: Register, whole: Whole) -> None:
    sheet, _ = agenda_sheets(register, whole.meeting)
    assert "The quay was seen" in str(sheet)
    assert "The quay was seen" not in str(public_agenda(sheet))


def test_a_part_that_is_exempt_alone_leaves_the_others_public(
    register: Register, whole: Whole
) -> None:
    whole_item = made(agenda.add_item(register, whole.later, ItemDraft("Estate")))
    for title, why in (("Lease", "3"), ("Roof", "")):
        agenda.add_item(
            register, whole.later, ItemDraft(title, parent_id=whole_item, exempt_paragraph=why)
        )
    assert exempt_places(agenda_sheets(register, whole.later)[0]) == {1}


def test_who_signs_in_is_who_is_expected(register: Register, whole: Whole) -> None:
    sheet = signing_in_sheet(register, whole.meeting)
    chair, clerk, away = sheet.expected[0], sheet.expected[-1], sheet.expected[1]
    assert (chair.name, chair.capacity) == ("Siân Ŵyn-Jones", "Head, Ysgol y Bryn, Wards")
    assert clerk.name == "Bob Lee"
    assert away.away
    assert not chair.away


def test_the_script_knows_what_each_item_is_for(register: Register, whole: Whole) -> None:
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    agenda.add_item(register, whole.later, ItemDraft("Apologies", kind=ItemKind.APOLOGIES))
    agenda.add_item(register, whole.later, ItemDraft("Minutes", kind=ItemKind.MINUTES))
    agenda.add_item(register, whole.later, ItemDraft("Dredging"))
    sheet = script_sheet(register, whole.later)
    assert sheet.kinds == (ItemKind.APOLOGIES, ItemKind.MINUTES, ItemKind.BUSINESS)
    assert sheet.earlier == (None, MARCH, None)
    assert sheet.next_date is None
    assert script_sheet(register, whole.meeting).next_date == MAY
    assert script_sheet(register, whole.meeting).apologies == ("Cllr Ada de Vere",)


def test_a_cancelled_meeting_is_not_the_next_one(register: Register, whole: Whole) -> None:
    meetings.take_step(register, whole.later, State.CANCELLED, MARCH, "No business")
    assert script_sheet(register, whole.meeting).next_date is None


@pytest.mark.parametrize("read", [pack_sheet, signing_in_sheet, script_sheet, agenda_sheets])
def test_a_meeting_that_is_not_there_is_refused(register: Register, read) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Refusal):
        read(register, 99)
