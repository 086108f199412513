"""Extracts are read from what was confirmed, and drafts are refused in a sentence."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.agenda import meeting_items
from desktop.records.reading.attendance_paper import statistics_sheet
from desktop.records.reading.extracts import (
    decisions_under,
    extract_of_decision,
    extract_of_item,
    private,
)
from desktop.records.reading.item_list import listed_items
from desktop.records.reading.papers import action_log_sheet, forward_plan_sheet
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    CorrectionDraft,
    ForwardDraft,
    ItemDraft,
    PersonDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, State
from desktop.records.writing import actions, agenda, confirmation, forward_plan, meetings, people
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin, finish, made


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


def confirm(register: Register, whole: Whole) -> None:
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, state, MAY)
    agreed = CorrectionDraft(whole.point, "quay", "pier")
    confirmation.confirm_minutes(register, whole.meeting, whole.later, (agreed,))


def test_a_draft_cannot_be_certified(register: Register, whole: Whole) -> None:
    with pytest.raises(Refusal, match="Only confirmed minutes can be certified"):
        extract_of_item(register, whole.item)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    with pytest.raises(Refusal, match="still a draft"):
        extract_of_item(register, whole.item)
    for read, what in ((extract_of_item, "item"), (extract_of_decision, "decision")):
        with pytest.raises(Refusal, match=f"There is no {what} 999"):
            read(register, 999)


def test_an_item_alone_with_its_own_corrections(register: Register, whole: Whole) -> None:
    confirm(register, whole)
    sheet = extract_of_item(register, whole.item)
    (section,) = sheet.meeting.sections
    (item,) = section.items
    assert (item.number, item.title) == ("1", "Welcome")
    assert item.points[0].text == "The pier was seen."
    assert [made.becomes for made in sheet.meeting.corrections] == ["pier"]
    assert sheet.printing is None
    _, moorings = meeting_items(register, whole.meeting)
    other = extract_of_item(register, moorings.id)
    assert [item.title for item in other.meeting.sections[0].items] == ["Moorings"]
    assert other.meeting.sections[0].title == "For decision"
    assert other.meeting.corrections == ()


def test_the_words_are_those_that_were_confirmed(register: Register, whole: Whole) -> None:
    confirm(register, whole)
    people.change_person(register, whole.clerk, PersonDraft("Robert Lee"))
    (item,) = extract_of_item(register, whole.item).meeting.sections[0].items
    (action,) = [point.action for point in item.points if point.action]
    assert action.owners == ("Bob Lee",)


def test_a_decision_alone(register: Register, whole: Whole) -> None:
    confirm(register, whole)
    ((decision, said),) = decisions_under(register, whole.item)
    assert said == "1"
    sheet = extract_of_decision(register, decision)
    (item,) = sheet.meeting.sections[0].items
    (point,) = item.points
    assert point.decision is not None
    assert point.decision.limbs == ("paint the quay", "buy rope")


def test_the_leaves_it_stands_on(register: Register, whole: Whole) -> None:
    finish(register, whole)
    sheet = extract_of_item(register, whole.item)
    assert sheet.printing is not None
    assert sheet.printing.labels == ("1", "2")
    assert len(sheet.fingerprint) == 64
    assert sheet.volume == 1


def test_a_part_is_exempt_with_the_whole_and_comes_with_it(
    register: Register, whole: Whole
) -> None:
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Tender", exempt_paragraph="3")))
    part = made(agenda.add_item(register, whole.meeting, ItemDraft("Prices", parent_id=item)))
    confirm(register, whole)
    of_whole, of_part = extract_of_item(register, item), extract_of_item(register, part)
    titles = [item.title for item in of_whole.meeting.sections[0].items]
    assert titles == ["Tender", "Prices"]
    assert [item.title for item in of_part.meeting.sections[0].items] == ["Prices"]
    assert private(of_whole) == private(of_part) == "paragraph 3"
    assert private(extract_of_item(register, whole.item)) == ""


def test_what_came_of_an_exempt_item_is_marked_in_the_papers_of_the_body(
    register: Register, whole: Whole
) -> None:
    secret = ItemDraft("Tender", exempt_paragraph="3")
    item = made(agenda.add_item(register, whole.meeting, secret))
    actions.assign_action(register, whole.body, ActionDraft("Ask", ("Bob Lee",)), item_id=item)
    told = UpdateDraft(date(2011, 3, 22), ActionStatus.ON_TRACK, "Said", whole.meeting, whole.point)
    actions.update_action(register, whole.action, told)
    planned = ForwardDraft("Tender again", intended_meeting_id=whole.later, source_item_id=item)
    forward_plan.plan_item(register, whole.body, planned)
    log = action_log_sheet(register, whole.body, date(2011, 4, 1))
    assert [row.exempt for row in log.actions] == [False, True]
    assert [row.told_in_private for row in log.actions] == [(), ()]
    plan = forward_plan_sheet(register, whole.body, date(2011, 4, 1))
    assert [(row.title, row.exempt, row.day) for row in plan.rows] == [
        ("Tender again", True, MAY),
        ("Rope report", False, None),
    ]
    assert plan.meetings == (MAY,)


def test_attendance_of_a_year(register: Register, whole: Whole) -> None:
    sheet = statistics_sheet(register, whole.body, None, MAY)
    assert (sheet.year, sheet.meetings) == ("2010-11", 1)
    assert [(row.name, row.possible, row.present, row.represented) for row in sheet.rows] == [
        ("Ada de Vere", 1, 0, 1),
        ("Bob Lee", 1, 1, 0),
        ("Siân Ŵyn-Jones", 1, 1, 0),
    ]
    assert statistics_sheet(register, whole.body, "2010-11", MAY) == sheet
    with pytest.raises(Refusal, match=r"No meeting was held in the year “2019-20”.*2010-11\."):
        statistics_sheet(register, whole.body, "2019-20", MAY)


def test_every_item_by_meeting(register: Register, whole: Whole) -> None:
    rows = listed_items(register, whole.body)
    assert [(row.meeting_id, row.number, row.title) for row in rows] == [
        (whole.meeting, "1", "Welcome"),
        (whole.meeting, "2", "Moorings"),
    ]
    assert rows == listed_items(register, None)
    assert listed_items(register, 999) == ()
