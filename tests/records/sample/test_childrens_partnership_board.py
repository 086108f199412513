"""The Children's Partnership Board of 25 September 2019, against the facts of its minutes."""

from datetime import date

import pytest

from desktop.records.reading import actions, bodies, meetings
from desktop.records.reading.forward_plan import forward_plan
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.words import ItemKind, Numbering, Role, State, Status
from tests.records.sample.minutes_read import Minutes, read_minutes

NCC = "Nottingham City Council"
DWP = "Department for Work and Pensions"

CAME = [
    ("Alison Michalska", Status.PRESENT, "Corporate Director for Children and Adults", NCC),
    ("Sophie Russell", Status.IN_ATTENDANCE, "Head of Children's Strategy and Improvement", NCC),
    ("Rob Harrod", Status.IN_ATTENDANCE, "Troubled Families Employment Advisor", DWP),
    ("Monica Bryce", Status.IN_ATTENDANCE, "Troubled Families Employment Advisor", DWP),
    ("Laura Jubb", Status.IN_ATTENDANCE, "Schools Advisor", DWP),
]
APOLOGIES = [
    "Peter Bramhall",
    "Zoe Butler",
    "Karla Capstick",
    "Helene Denness",
    "Sarah Fielding",
    "Derek Hobbs",
    "Councillor Neghat Khan",
    "Stephen McLaren",
    "Claire Perry",
]
ITEMS = [
    ("11", "Membership Changes", "", ()),
    ("12", "Apologies for Absence", "", ()),
    ("13", "Minutes", "", ()),
    ("14", "Declarations of Interest", "", ()),
    ("15", "The Independent Inquiry into Child Sexual Abuse", "", ("Alison Michalska",)),
    (
        "16",
        "CYPP Priority: Empowering Families to be Strong and Achieve Economic Wellbeing",
        "the Director of Children's Integrated Services",
        ("Sophie Russell",),
    ),
    (
        "17",
        "Partnership Update: The Department for Work and Pensions",
        "",
        ("Rob Harrod", "Monica Bryce", "Laura Jubb"),
    ),
    ("18", "Children and Young People's Plan from 2020", "", ("Sophie Russell",)),
    ("19", "Forward Planner", "", ()),
]
SHAPES = {
    "11": "n .n .n",
    "12": "n n n n n n n n n",
    "13": "d",
    "14": "n",
    # a) with i. to iii., then b) to j)
    "15": "n .n ..n ..n ..n" + 9 * " .n",
    # a) to g), then a) and b) of the discussion
    "16": "n" + 7 * " .n" + " n .n .n n d",
    # a) to m)
    "17": "n" + 13 * " .n" + " n",
    "18": "n .n .n .n .n n d",
    "19": "n d",
}
SAID = [
    ("11", "Alison Michalska"),
    ("11", "Catherine Underwood, Corporate Director for People"),
    ("11", "Cheryl Steele"),
    ("13", "26 June 2019"),
    ("15", "Beechwood, from 1967"),
    ("15", "foster carers"),
    ("15", "July 2019, with two recommendations"),
    ("15", "six months"),
    ("15", "Nottinghamshire County Council"),
    ("15", "30 September 2019"),
    ("15", "NSPCC"),
    ("15", "October 2019"),
    ("15", "Executive Board"),
    ("15", "Lime Culture"),
    ("16", "'Priority Families'"),
    ("16", "payment by results"),
    ("16", "2833 claims"),
    ("16", "680 for continuous employment"),
    ("16", "2153"),
    ("16", "15,250"),
    ("16", "250,000"),
    ("16", "77.6%"),
    ("16", "March 2020"),
    ("16", "2020/21"),
    ("17", "Universal Credit"),
    ("17", "Disability Employment Coaches"),
    ("17", "eight safeguarding leads"),
    ("17", "five more people"),
    ("17", "years 8 to 13"),
    ("17", "Community Engagement Advisors"),
    ("18", "March 2020"),
    ("18", "four priorities"),
    ("19", "next meeting"),
]


def test_when_and_where_it_met(board: Minutes) -> None:
    draft = board.meeting.draft
    assert (draft.date, draft.start_time, draft.end_time) == (date(2019, 9, 25), "16:00", "")
    assert draft.venue == "LB 31-32, Loxley House, Station Street, Nottingham, NG2 3NG"


def test_the_terms_of_the_board(sample: Register, board: Minutes) -> None:
    body = bodies.body(sample, board.meeting.body_id)
    draft = body.draft
    assert (draft.parent, draft.called, draft.house_style) == (NCC, "Board", "numbered")
    assert (draft.numbering, draft.notice_days) == (Numbering.YEAR, 5)
    assert [s.name for s in body.seats if s.role is Role.CLERK] == ["Catherine Ziane-Pryor"]


def test_it_is_circulated_and_its_next_meeting_is_to_confirm_it(board: Minutes) -> None:
    assert board.meeting.state is State.CIRCULATED
    assert board.meeting.confirming_date == date(2019, 11, 27)
    assert date(2019, 11, 27).weekday() == 2


def test_it_confirmed_the_minutes_of_june(sample: Register, board: Minutes) -> None:
    june = read_minutes(sample, "Children's Partnership Board", date(2019, 6, 26)).meeting
    assert (june.state, june.confirming_meeting_id) == (State.CONFIRMED, board.meeting.id)
    assert sample.sql("SELECT confirmed_as, confirmed_on FROM meeting WHERE id = ?", june.id) == [
        ("drawn", "2019-09-25")
    ]
    # Nothing else is known of that meeting, so nothing else is said.
    assert (june.attendance, june.items) == ((), ())


def test_who_spoke_and_who_sent_apologies(board: Minutes) -> None:
    lines = board.meeting.attendance
    came = [line for line in lines if line.status is not Status.APOLOGIES]
    assert [(line.name, line.status, line.capacity, line.organisation) for line in came] == CAME
    assert [line.name for line in lines if line.status is Status.APOLOGIES] == APOLOGIES


def test_who_was_in_the_chair_is_not_said(board: Minutes) -> None:
    assert board.meeting.presiding == ()
    assert {line.role for line in board.meeting.attendance} == {None}


def test_what_the_published_text_gets_wrong_is_kept_for_the_proof_reader(board: Minutes) -> None:
    note = board.meeting.draft.proof_note
    assert "Children and Families in item 11 and for Children and Adults in item 15" in note
    assert "breaks off" in note


def test_the_membership_changes(sample: Register, board: Minutes) -> None:
    seats = {seat.name: seat for seat in bodies.body(sample, board.meeting.body_id).seats}
    steele, stewart = seats["Cheryl Steele"], seats["David Stewart"]
    assert (steele.replaced, steele.represents) == ("David Stewart", "Special Schools")
    assert (stewart.represents, stewart.ended_because) == ("Special Schools", "Retired")
    assert (stewart.to_date, steele.from_date) == (date(2019, 9, 24), date(2019, 9, 25))
    underwood, michalska = seats["Catherine Underwood"], seats["Alison Michalska"]
    assert underwood.replaced == "Alison Michalska"
    assert (michalska.to_date, underwood.from_date) == (date(2019, 9, 25), date(2019, 9, 26))


def test_the_next_meeting_expects_whoever_sits_there_by_then(
    sample: Register, board: Minutes
) -> None:
    (row,) = meetings.later_meetings(sample, board.meeting.id)
    expected = {line.name for line in meetings.meeting(sample, row.id).attendance}
    assert {"Catherine Underwood", "Cheryl Steele"} < expected
    assert not {"Alison Michalska", "David Stewart"} & expected


def test_the_items_go_on_through_the_year_from_11_to_19(board: Minutes) -> None:
    assert [(i.number, i.title, i.report_of, i.leads) for i in board.meeting.items] == ITEMS
    assert board.meeting.sections == ()


def test_the_notes_and_papers_of_the_agenda(board: Minutes) -> None:
    items = {item.number: item for item in board.meeting.items}
    assert "Headteacher of Rosehill School" in items["11"].note
    assert "26 June 2019" in items["13"].note
    assert "roundtable" in items["18"].note
    assert "adjourns" in items["18"].note
    assert [number for number, item in items.items() if item.papers] == ["13", "16", "17", "19"]
    assert [number for number, item in items.items() if item.deferred] == ["18"]


@pytest.mark.parametrize("number", SHAPES)
def test_every_point_at_its_nesting_and_kind(board: Minutes, number: str) -> None:
    assert board.shape(number) == SHAPES[number]


@pytest.mark.parametrize(("number", "words"), SAID)
def test_facts_stand_under_their_item(board: Minutes, number: str, words: str) -> None:
    assert words in board.text(number)


def test_the_nine_apologies_are_minuted(board: Minutes) -> None:
    assert [point.text for point in board.points["12"]] == APOLOGIES


def test_the_resolution_on_priority_families_has_two_limbs(board: Minutes) -> None:
    decision = board.points["16"][-1].decision
    assert decision is not None
    assert (decision.lead, decision.text, len(decision.limbs)) == ("RESOLVED to", "", 2)
    assert "'whole family' working" in decision.limbs[0]
    assert "strategic plans" in decision.limbs[0]
    assert "Priority Families Programme" in decision.limbs[1]
    assert all("March 2020" in limb for limb in decision.limbs)


def test_decisions_are_numbered_in_their_order(board: Minutes) -> None:
    assert board.decisions() == {1: "13", 2: "16", 3: "18", 4: "19"}


def test_what_was_postponed_is_on_the_agenda_of_the_next_meeting(
    sample: Register, board: Minutes
) -> None:
    (row,) = forward_plan(sample, board.meeting.body_id, open_only=False)
    (following,) = meetings.later_meetings(sample, board.meeting.id)
    agenda = meetings.meeting(sample, following.id).items
    assert [(item.title, item.kind) for item in agenda] == [
        ("Apologies for Absence", ItemKind.APOLOGIES),
        ("Minutes", ItemKind.MINUTES),
        ("Declarations of Interest", ItemKind.INTERESTS),
        ("Forward Planner", ItemKind.BUSINESS),
        ("Children and Young People's Plan from 2020", ItemKind.BUSINESS),
    ]
    assert agenda[1].confirms_id == board.meeting.id
    assert row.status == "on_agenda"
    assert row.title == "Children and Young People's Plan from 2020"
    assert row.intended_meeting_id == following.id
    assert "25 September 2019" in row.source
    decision = board.points["19"][-1].decision
    assert decision is not None
    assert (decision.lead, "Children and Young People's Plan" in decision.text) == (
        "RESOLVED to",
        True,
    )


def test_the_minutes_number_no_actions(sample: Register, board: Minutes) -> None:
    assert actions.ids(sample, Wanted(body_id=board.meeting.body_id)) == []
