"""The Senior Officers Group of 7 March 2011, against the facts of its printed minutes."""

from datetime import date

import pytest

from desktop.records.reading import actions, bodies, meetings, one_action, people
from desktop.records.reading.forward_plan import forward_plan
from desktop.records.reading.listing import Wanted
from desktop.records.reading.proofing import proof_sheet
from desktop.records.reading.quorum import quorum_of
from desktop.records.register import Register
from desktop.records.rules.proofing import proof
from desktop.records.rules.words import (
    ActionStatus,
    MeetingRole,
    Numbering,
    Purpose,
    Role,
    State,
    Status,
)
from tests.records.sample.minutes_read import Minutes

NCC = "Nottingham City Council"

ATTENDEES = [
    ("Ian Curryer", "IC", "Corporate Director of Children and Families", NCC),
    ("Jane Wilson", "JW", "", "CitiHealth Nottingham"),
    (
        "Simon Nickless",
        "SN",
        "Chief Superintendent, City Divisional Commander",
        "Nottinghamshire Police",
    ),
    (
        "Sheila Wright",
        "SW",
        "Deputy Chief Officer and Director of Operations",
        "Nottinghamshire Probation",
    ),
    ("Jane Belinda Francis", "JBF", "Head teacher", "Springfield Primary School"),
    ("Linda Watson", "LW", "Safeguarding Children Nurse Specialist", "CitiHealth Nottingham"),
    (
        "Louise Harrison",
        "LH",
        "Specialist Substance Misuse Midwife and Supervisor of Midwives",
        "",
    ),
    ("Beverly Nield", "BN", "Specialist Midwife", "Nottingham University Hospital"),
    ("Paulette Thompson-Omenka", "PTO", "Head of Children in Care", NCC),
    (
        "John Yarham",
        "JY",
        "Director of Economic Innovation and Employment, Children and Families",
        NCC,
    ),
    ("Tony Graham", "TG", "Operations Director (City)", "Connexions Nottinghamshire"),
    ("Viv McCrossen", "VM", "Head of Family Community Teams Central", NCC),
    ("Jackie Martin", "JM", "Acting Service Manager, Education Welfare Service", NCC),
    ("Geoff Jenkins", "GJ", "Policy and Planning Manager, Insight and Improvement", NCC),
    ("Luke Murray", "LM", "Intelligence Development Manager, Children and Families", NCC),
    (
        "Holly Sheppard",
        "HS",
        "Early Intervention Programme Support Officer, Children and Families",
        NCC,
    ),
]
APOLOGIES = [
    ("Andrew Kenworthy", "Chief Executive", "NHS Nottingham City", "", ""),
    ("Katy Ball", "Head of Market Development, Children and Families", NCC, "", ""),
    ("Jean Pardoe", "Chief Executive", "Connexions", "", "Tony Graham"),
    (
        "Phyllis Brackenbury",
        "Interim Assistant Director of Children's Services",
        "CitiHealth Nottingham",
        "",
        "Jane Wilson",
    ),
    ("Liz Asher", "Projects Director", "Playworks", "Voluntary Sector", ""),
]
DISCUSSION, INFORMATION = "Items for discussion", "Items for information"
ITEMS = [
    ("1", "", "Welcome and apologies", "information", ()),
    ("2", "", "Minutes, Matters Arising and Action Log", "decision", ()),
    (
        "3",
        DISCUSSION,
        "Multi-Agency Pregnancy Liaison Group (MAPLG)",
        "discussion",
        ("Linda Watson", "Beverly Nield", "Louise Harrison"),
    ),
    (
        "4",
        DISCUSSION,
        "Children in Care Performance Update",
        "discussion",
        ("Paulette Thompson-Omenka",),
    ),
    ("5", DISCUSSION, "Child Poverty", "discussion", ("John Yarham",)),
    (
        "6",
        DISCUSSION,
        "Attendance",
        "discussion",
        ("Tony Graham", "Viv McCrossen", "Jackie Martin", "Geoff Jenkins"),
    ),
    (
        "7",
        DISCUSSION,
        "Proposed Partnership Operation and Review of the Children and Young People's Plan",
        "discussion",
        ("Geoff Jenkins",),
    ),
    ("8", INFORMATION, "Forward Plan", "information", ()),
    ("9", INFORMATION, "Any Other Business/Key Messages for Dissemination", "information", ()),
]
SHAPES = {
    "1": "n n",
    "2": "d n .n .n .n .n .n .n d",
    "3": "n n n n a d d",
    "4": "n n n n n n n",
    "5": "n n n .n .n .n d n n n",
    "6": "n n n n n n n a n d n",
    "7": "n d d n",
    "8": "n",
    "9": "n",
}
SAID = [
    ("1", "first 15 minutes"),
    ("1", "SN"),
    ("2", "Queens Medical Centre"),
    ("2", "next financial year"),
    ("2", "School Nurses and Compass"),
    ("2", "under 19"),
    ("3", "Local Safeguarding Children Board (LSCB)"),
    ("3", "domestic violence"),
    ("3", "LW is to look further into the cost benefit of MAPLG"),
    ("3", "monthly meetings"),
    ("3", "once a year"),
    ("4", "December 2010"),
    ("4", "'good'"),
    ("4", "'achieving economic wellbeing'"),
    ("4", "three months of publication and some within six"),
    ("4", "April 2011"),
    ("4", "Department for Education (DfE)"),
    ("4", "Quality and Commissioning"),
    ("5", "Frank Field MP"),
    ("5", "from the womb to the age of five"),
    ("5", "4,000"),
    ("5", "Educational Maintenance Allowance (EMA)"),
    ("5", "Full Council"),
    ("6", "second worst"),
    ("6", "four schools, of which three are academies, were above 10%"),
    ("6", "5.4%"),
    ("6", "at 17 and 18"),
    ("6", "after 16"),
    ("6", "Director for Schools and Learning"),
    ("6", "end of March 2011"),
    ("7", "(CYPP)"),
    ("7", "May meeting"),
    ("7", "September 2011"),
]


def test_when_and_where_it_met(group: Minutes) -> None:
    draft = group.meeting.draft
    assert (draft.date, draft.start_time, draft.end_time, draft.venue) == (
        date(2011, 3, 7),
        "09:30",
        "11:30",
        "Room 2.11, Loxley House",
    )


def test_the_wrong_year_of_the_printed_document_is_kept_for_the_proof_reader(
    group: Minutes,
) -> None:
    assert "Monday 7 March 2010" in group.meeting.draft.proof_note
    assert "Sunday" in group.meeting.draft.proof_note
    assert date(2010, 3, 7).strftime("%w") == "0"
    assert date(2011, 3, 7).strftime("%w") == "1"


def test_it_is_circulated_and_the_may_meeting_is_to_confirm_it(group: Minutes) -> None:
    assert group.meeting.state is State.CIRCULATED
    assert group.meeting.confirming_date == date(2011, 5, 9)
    assert [step.to_state for step in group.meeting.steps] == [
        State.AGENDA_DRAFT,
        State.AGENDA_PUBLISHED,
        State.HELD,
        State.MINUTES_DRAFT,
        State.WITH_CHAIR,
        State.CIRCULATED,
    ]


def test_the_terms_of_the_group(sample: Register, group: Minutes) -> None:
    body = bodies.body(sample, group.meeting.body_id).draft
    assert (body.numbering, body.called, body.house_style) == (Numbering.MEETING, "Group", "table")


def test_all_sixteen_attendees_with_their_posts(group: Minutes) -> None:
    present = [line for line in group.meeting.attendance if line.status is Status.PRESENT]
    assert [(p.name, p.initials, p.capacity, p.organisation) for p in present] == ATTENDEES
    assert {p.name: p.role for p in present if p.role} == {
        "Ian Curryer": MeetingRole.CHAIR,
        "Holly Sheppard": MeetingRole.MINUTES,
    }
    assert {p.name: p.represents for p in present if p.represents} == {
        "Jane Belinda Francis": "City Schools"
    }


def test_all_five_apologies_and_who_came_instead(group: Minutes) -> None:
    away = [line for line in group.meeting.attendance if line.status is not Status.PRESENT]
    assert {line.status for line in away} == {Status.APOLOGIES}
    assert [
        (a.name, a.capacity, a.organisation, a.represents, a.represented_by) for a in away
    ] == APOLOGIES


def test_who_presided_over_which_part(group: Minutes) -> None:
    assert [(line.name, line.part) for line in group.meeting.presiding] == [
        ("Simon Nickless", "the first 15 minutes"),
        ("Ian Curryer", ""),
    ]


def test_the_items_under_their_sections(group: Minutes) -> None:
    sections = {section.id: section.title for section in group.meeting.sections}
    assert [
        (i.number, sections.get(i.section_id or 0, ""), i.title, i.purpose.value, i.leads)
        for i in group.meeting.items
    ] == ITEMS


@pytest.mark.parametrize("number", SHAPES)
def test_every_point_at_its_nesting_and_kind(group: Minutes, number: str) -> None:
    assert group.shape(number) == SHAPES[number]


@pytest.mark.parametrize(("number", "words"), SAID)
def test_facts_stand_under_their_item(group: Minutes, number: str, words: str) -> None:
    assert words in group.text(number)


def test_decisions_are_numbered_in_their_order(group: Minutes) -> None:
    assert group.decisions() == dict(enumerate("22335677", start=1))


def test_action_63_and_its_update_at_this_meeting(sample: Register, group: Minutes) -> None:
    (row,) = [row for row in _actions(sample, group) if row.number == 63]
    action = one_action.action(sample, row.id)
    assert action.draft.owners == ("Young People's Drug and Alcohol Strategic Lead",)
    assert (action.draft.status, action.arose) == (ActionStatus.ON_TRACK, None)
    (update,) = action.updates
    assert (update.meeting_date, update.status) == (date(2011, 3, 7), ActionStatus.ON_TRACK)
    (pointed_at,) = sample.sql("SELECT point_id FROM action_update WHERE id = ?", update.id)[0]
    assert pointed_at == group.points["2"][1].id
    assert group.points["2"][1].text == update.text


def test_what_was_undertaken_follows_on_63(sample: Register, group: Minutes) -> None:
    assert {row.number: row.owners for row in _actions(sample, group)} == {
        63: "Young People's Drug and Alcohol Strategic Lead",
        64: "Linda Watson",
        65: "Ian Curryer",
    }
    arose = {
        row.number: one_action.action(sample, row.id).arose
        for row in _actions(sample, group)
        if row.number != 63
    }
    assert {number: place and place.item_number for number, place in arose.items()} == {
        64: "3",
        65: "6",
    }


def test_the_forward_plan_and_where_it_comes_from(sample: Register, group: Minutes) -> None:
    plan = forward_plan(sample, group.meeting.body_id, open_only=False)
    found = {row.title: (row.intended_meeting_id is not None, row.source) for row in plan}
    maplg = "Multi-Agency Pregnancy Liaison Group (MAPLG)"
    cypp = "Children and Young People's Plan (CYPP)"
    assert {title: named for title, (named, _) in found.items()} == {
        f"{maplg}: annual report to the Children's Partnership": False,
        maplg: False,
        "Proposed Partnership operation": False,
        f"{cypp}: draft": True,
        f"{cypp}: final report to the Partnership": False,
    }
    assert all("7 March 2011" in source for _, source in found.values())
    intended = {row.title: row.intended for row in plan}
    assert intended[f"{cypp}: final report to the Partnership"] == "September 2011"
    assert "Children's Partnership Board" in intended[maplg]


def test_tony_graham_leaves_connexions_at_the_end_of_march(sample: Register) -> None:
    (person_id,) = [id_ for id_, name in people.names(sample) if name == "Tony Graham"]
    (post,) = people.person(sample, person_id).posts
    assert (post.organisation, post.to_date) == ("Connexions Nottinghamshire", date(2011, 3, 31))


def test_the_may_meeting_is_planned_for_a_monday(sample: Register, group: Minutes) -> None:
    later = meetings.later_meetings(sample, group.meeting.id)
    assert [(row.date, row.state) for row in later] == [(date(2011, 5, 9), State.PLANNED)]
    assert date(2011, 5, 9).weekday() == 0
    expected = meetings.meeting(sample, later[0].id).attendance
    assert {line.status for line in expected} == {Status.EXPECTED}
    assert len(expected) == 9


def test_the_may_agenda_is_made_of_what_waits_for_it(sample: Register, group: Minutes) -> None:
    (following,) = meetings.later_meetings(sample, group.meeting.id)
    may = meetings.meeting(sample, following.id)
    assert [item.title for item in may.items] == [
        "Welcome and apologies",
        "Minutes, Matters Arising and Action Log",
        "Action log",
        "Children and Young People's Plan (CYPP): draft",
        "Forward Plan",
        "Any Other Business/Key Messages for Dissemination",
    ]
    assert may.items[1].confirms_id == group.meeting.id


def test_its_representatives_count_towards_the_quorum(sample: Register, group: Minutes) -> None:
    quorum = quorum_of(sample, group.meeting.id)
    assert {moment.there for moment in quorum.moments} == {5}
    assert quorum.inquorate_item_ids == ()


def test_the_proof_reader_finds_the_wrong_weekday(sample: Register, group: Minutes) -> None:
    findings = {finding.code: finding for finding in proof(proof_sheet(sample, group.meeting.id))}
    assert "7 March 2010 was a Sunday" in findings["weekday"].message


def test_who_is_held_to_have_a_seat(sample: Register, group: Minutes) -> None:
    seats = bodies.body(sample, group.meeting.body_id).seats
    assert {seat.name for seat in seats if seat.role is Role.CHAIR} == {"Ian Curryer"}
    assert {seat.name: seat.represents for seat in seats if seat.represents} == {
        "Jane Belinda Francis": "City Schools",
        "Liz Asher": "Voluntary Sector",
    }
    assert {item.purpose for item in group.meeting.items} == set(Purpose)


def _actions(sample: Register, group: Minutes) -> list[actions.ActionRow]:
    found = actions.ids(sample, Wanted(body_id=group.meeting.body_id, order="number"))
    return actions.rows(sample, found)
