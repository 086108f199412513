"""Templates: what a body's agendas begin from, laid in without doubling anything."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.agenda import meeting_items, sections
from desktop.records.reading.templates import template, template_for, templates
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    BodyDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    TemplateDraft,
    TemplateItemDraft,
)
from desktop.records.rules.words import ItemKind, MeetingKind, Purpose
from desktop.records.verification import verify
from desktop.records.writing import agenda, bodies, forward_plan, meetings
from desktop.records.writing.templates import (
    change_template,
    lay_agenda,
    make_template,
    remove_template,
    template_from_agenda,
)
from tests.records.whole_record import made

USUAL = TemplateDraft(
    "Usual",
    None,
    (
        TemplateItemDraft("Apologies", kind=ItemKind.APOLOGIES),
        TemplateItemDraft("Interests", kind=ItemKind.INTERESTS),
        TemplateItemDraft("Report", "For discussion", Purpose.DISCUSSION, "Bob Lee, Ann Day", 20),
        TemplateItemDraft("Any other business", kind=ItemKind.ANY_OTHER_BUSINESS),
    ),
)


@pytest.fixture
def body(register: Register) -> int:
    return made(bodies.make_body(register, BodyDraft("Harbour Committee")))


@pytest.fixture
def meeting(register: Register, body: int) -> int:
    return called(register, body)


def called(
    register: Register, body: int, month: int = 3, kind: MeetingKind = MeetingKind.ORDINARY
) -> int:
    draft = MeetingDraft(body, kind, date(2011, month, 7))
    return made(meetings.call_meeting(register, draft))


def titles(register: Register, meeting: int) -> list[str]:
    return [item.title for item in meeting_items(register, meeting)]


def test_a_template_is_laid_into_an_empty_agenda(
    register: Register, body: int, meeting: int
) -> None:
    usual = made(make_template(register, body, USUAL))
    lay_agenda(register, meeting, usual)
    assert titles(register, meeting) == ["Apologies", "Interests", "Any other business", "Report"]
    assert [section.title for section in sections(register, meeting)] == ["For discussion"]
    report = meeting_items(register, meeting)[-1]
    assert (report.leads, report.allotted) == (("Bob Lee", "Ann Day"), 20)
    assert lay_agenda(register, meeting, usual).rows == ()
    assert verify(register).findings == ()


def test_what_is_there_by_kind_or_title_is_left_and_the_rest_finds_its_place(
    register: Register, body: int, meeting: int
) -> None:
    for draft in (
        ItemDraft("Sorry to miss it", kind=ItemKind.APOLOGIES),
        ItemDraft("REPORT"),
        ItemDraft("Dredging"),
    ):
        agenda.add_item(register, meeting, draft)
    lay_agenda(register, meeting, made(make_template(register, body, USUAL)))
    assert titles(register, meeting) == [
        "Sorry to miss it",
        "Interests",
        "REPORT",
        "Any other business",
        "Dredging",
    ]


def test_a_meeting_begins_from_the_template_of_its_kind(register: Register, body: int) -> None:
    usual = made(make_template(register, body, USUAL))
    annual = TemplateDraft("Annual", MeetingKind.ANNUAL, (TemplateItemDraft("Election"),))
    of_the_year = made(make_template(register, body, annual))
    for kind, expected in (
        (MeetingKind.ANNUAL, of_the_year),
        (MeetingKind.ORDINARY, usual),
        (MeetingKind.EXTRAORDINARY, usual),
    ):
        chosen = template_for(register, called(register, body, kind=kind))
        assert chosen is not None
        assert chosen.id == expected
    remove_template(register, usual)
    assert template_for(register, called(register, body)) is None


def test_a_template_is_changed_in_place_and_removed(register: Register, body: int) -> None:
    usual = made(make_template(register, body, USUAL))
    assert template(register, usual).draft == USUAL
    shorter = TemplateDraft("Short", MeetingKind.EXTRAORDINARY, USUAL.items[:2])
    changes = change_template(register, usual, shorter)
    assert template(register, usual).draft == shorter
    assert {row.operation for row in changes.rows if row.table == "template_item"} == {"remove"}
    remove_template(register, usual)
    assert templates(register, body) == ()
    assert register.sql("SELECT count(*) FROM template_item") == [(0,)]
    assert verify(register).findings == ()


def test_a_name_is_given_once_in_a_body(register: Register, body: int) -> None:
    make_template(register, body, USUAL)
    other = made(make_template(register, body, TemplateDraft("Other")))
    with pytest.raises(Refusal, match="of this name already") as refused:
        change_template(register, other, TemplateDraft("USUAL"))
    assert refused.value.faults[0].field == "name"
    change_template(register, other, TemplateDraft("OTHER"))


def test_a_template_stays_within_its_body(register: Register, body: int) -> None:
    usual = made(make_template(register, body, USUAL))
    other = made(bodies.make_body(register, BodyDraft("Lights Committee")))
    with pytest.raises(Refusal, match="another body"):
        lay_agenda(register, called(register, other), usual)


def test_an_agenda_becomes_a_template_without_the_business_of_its_day(
    register: Register, body: int, meeting: int
) -> None:
    earlier = called(register, body, 1)
    heading = made(agenda.add_section(register, meeting, "Reports"))
    report = ItemDraft("Report", section_id=heading, leads=("Bob Lee",), allotted=5)
    minutes = ItemDraft("Minutes of 7 January", kind=ItemKind.MINUTES, confirms_id=earlier)
    whole = made(agenda.add_item(register, meeting, report))
    agenda.add_item(register, meeting, ItemDraft("Part", section_id=heading, parent_id=whole))
    agenda.add_item(register, meeting, minutes)
    planned = made(forward_plan.plan_item(register, body, ForwardDraft("Lights")))
    forward_plan.put_on_agenda(register, planned, meeting)
    made_of_it = made(template_from_agenda(register, meeting, "As in March"))
    assert template(register, made_of_it).draft == TemplateDraft(
        "As in March",
        MeetingKind.ORDINARY,
        (
            TemplateItemDraft(
                "Minutes of the last meeting", "", Purpose.DISCUSSION, kind=ItemKind.MINUTES
            ),
            TemplateItemDraft("Report", "Reports", Purpose.DISCUSSION, "Bob Lee", 5),
        ),
    )


def test_an_empty_agenda_makes_no_template(register: Register, meeting: int) -> None:
    with pytest.raises(Refusal, match="nothing on this agenda"):
        template_from_agenda(register, meeting, "Empty")
