"""Agendas: parts and their place, a new order at once, what is tied to an item, supplements."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.agenda import ItemRow, meeting_items
from desktop.records.reading.meetings import meeting
from desktop.records.register import Register
from desktop.records.rules.agenda_order import Place
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    DecisionDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
)
from desktop.records.rules.words import ItemKind, State, Status
from desktop.records.verification import verify
from desktop.records.writing import (
    agenda,
    attendance,
    bodies,
    decisions,
    forward_plan,
    meetings,
    papers,
)
from tests.records.whole_record import Whole, begin, made


@pytest.fixture
def to_come(register: Register) -> int:
    """A meeting in two months, of a body that gives five clear working days of notice."""
    return called(register, 60)


def called(register: Register, days: int) -> int:
    body = made(bodies.make_body(register, BodyDraft(f"Harbour Committee {days}")))
    day = today() + timedelta(days=days)
    draft = MeetingDraft(body, date=day, start_time="10:00", end_time="11:00")
    return made(meetings.call_meeting(register, draft))


def publish(register: Register, meeting_id: int) -> None:
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED):
        meetings.take_step(register, meeting_id, state, today())


def add(register: Register, meeting_id: int, title: str, **more: object) -> int:
    draft = replace(ItemDraft(title), **more)  # type: ignore[arg-type]
    return made(agenda.add_item(register, meeting_id, draft))


def item(register: Register, meeting_id: int, item_id: int) -> ItemRow:
    return next(row for row in meeting_items(register, meeting_id) if row.id == item_id)


def titles(register: Register, meeting_id: int) -> list[str]:
    return [row.title for row in meeting_items(register, meeting_id)]


def test_parts_follow_their_item_and_move_among_themselves(
    register: Register, to_come: int
) -> None:
    first, second = add(register, to_come, "One"), add(register, to_come, "Two")
    add(register, to_come, "Two, a", parent_id=second)
    last = add(register, to_come, "Two, b", parent_id=second)
    add(register, to_come, "One, a", parent_id=first)
    assert titles(register, to_come) == ["One", "One, a", "Two", "Two, a", "Two, b"]
    agenda.move_item(register, last, -5)
    agenda.move_item(register, second, -1)
    assert titles(register, to_come) == ["Two", "Two, b", "Two, a", "One", "One, a"]


def test_an_item_takes_its_parts_under_another_heading(register: Register, to_come: int) -> None:
    heading = made(agenda.add_section(register, to_come, "For decision"))
    whole = add(register, to_come, "One")
    part = add(register, to_come, "One, a", parent_id=whole)
    agenda.move_item(register, whole, 1)
    assert item(register, to_come, part).section_id == heading
    agenda.change_item(register, whole, ItemDraft("One"))
    assert item(register, to_come, part).section_id is None
    assert verify(register).findings == ()


def test_parts_that_make_no_sense_are_refused(register: Register, to_come: int) -> None:
    heading = made(agenda.add_section(register, to_come, "For decision"))
    whole = add(register, to_come, "One")
    part = add(register, to_come, "One, a", parent_id=whole)
    elsewhere = add(register, called(register, 61), "Elsewhere")
    for parent, section, why in (
        (part, None, "has no parts"),
        (elsewhere, None, "another meeting"),
        (whole, heading, "same heading"),
    ):
        with pytest.raises(Refusal, match=why) as refused:
            add(register, to_come, "Two", parent_id=parent, section_id=section)
        assert [fault.field for fault in refused.value.faults] == ["parent_id"]
    other = add(register, to_come, "Two")
    for parent, why in ((whole, "no part of itself"), (other, "has parts")):
        with pytest.raises(Refusal, match=why):
            agenda.change_item(register, whole, ItemDraft("One", parent_id=parent))
    with pytest.raises(Refusal, match="has parts: remove them first"):
        agenda.remove_item(register, whole)


def test_the_whole_agenda_is_put_in_a_new_order(register: Register, to_come: int) -> None:
    heading = made(agenda.add_section(register, to_come, "For decision"))
    one, two, three = (add(register, to_come, name) for name in ("One", "Two", "Three"))
    agenda.reorder_items(
        register, to_come, ((three, None, None), (two, heading, None), (one, heading, two))
    )
    assert titles(register, to_come) == ["Three", "Two", "One"]
    assert item(register, to_come, one).parent_id == two
    again = agenda.reorder_items(
        register, to_come, ((three, None, None), (two, heading, None), (one, heading, two))
    )
    assert again.rows == ()


@pytest.mark.parametrize("lost", [True, False])
def test_an_order_that_loses_or_doubles_an_item_changes_nothing(
    register: Register, to_come: int, lost: bool
) -> None:
    one, two = add(register, to_come, "One"), add(register, to_come, "Two")
    order: tuple[Place, ...] = ((two, None, None),)
    with pytest.raises(Refusal):
        agenda.reorder_items(register, to_come, order if lost else (*order, *order))
    assert [row.id for row in meeting_items(register, to_come)] == [one, two]


def test_three_hundred_items_reorder_at_once(register: Register, to_come: int) -> None:
    items = [add(register, to_come, f"Item {n}") for n in range(300)]
    order = tuple((item_id, None, None) for item_id in reversed(items))
    begun = time.perf_counter()
    agenda.reorder_items(register, to_come, order)
    # Well under a third of a second; the rest is for a machine that is busy.
    assert time.perf_counter() - begun < 1.5
    assert [row.id for row in meeting_items(register, to_come)] == list(reversed(items))


def test_a_heading_moves_with_what_stands_under_it(register: Register, to_come: int) -> None:
    first = made(agenda.add_section(register, to_come, "For decision"))
    last = made(agenda.add_section(register, to_come, "For information"))
    add(register, to_come, "Rates", section_id=first)
    add(register, to_come, "Weather", section_id=last)
    agenda.move_section(register, last, -1)
    assert titles(register, to_come) == ["Weather", "Rates"]
    agenda.move_section(register, last, 9)
    assert titles(register, to_come) == ["Rates", "Weather"]


def test_time_is_added_up_and_the_overrun_told(register: Register, to_come: int) -> None:
    whole = add(register, to_come, "Rates", allotted=45)
    add(register, to_come, "Moorings", parent_id=whole, allotted=50)
    add(register, to_come, "Weather", allotted=25)
    timetable = meeting(register, to_come).timetable
    assert (timetable.total, timetable.room, timetable.over) == (75, 60, 15)


def test_an_item_is_tied_to_its_own_meeting_and_body(register: Register) -> None:
    whole = begin(register)
    elsewhere = called(register, 60)
    (decision,) = register.sql("SELECT id FROM decision")[0]
    with pytest.raises(Refusal, match="itself resolves to exclude") as refused:
        add(register, whole.later, "Lease", exempt_paragraph="3", excluded_by_id=decision)
    assert refused.value.faults[0].field == "excluded_by_id"
    with pytest.raises(Refusal, match="earlier minutes of the same body"):
        add(register, elsewhere, "Minutes", confirms_id=whole.meeting)
    minutes = add(
        register, whole.later, "Minutes", kind=ItemKind.MINUTES, confirms_id=whole.meeting
    )
    assert item(register, whole.later, minutes).confirms_id == whole.meeting


def test_an_item_names_the_resolution_that_excluded_the_public(register: Register) -> None:
    whole = begin(register)
    (decision,) = register.sql("SELECT id FROM decision")[0]
    lease = add(register, whole.meeting, "Lease", exempt_paragraph="3", excluded_by_id=decision)
    assert item(register, whole.meeting, lease).excluded_by_id == decision
    late = DecisionDraft("RESOLVED to", "exclude the public")
    point = made(decisions.record_decision(register, whole.item, late))
    assert point


def test_a_published_item_is_neither_retitled_nor_taken_off(
    register: Register, to_come: int
) -> None:
    one, two = add(register, to_come, "One"), add(register, to_come, "Two")
    publish(register, to_come)
    with pytest.raises(Refusal, match="take it back to “agenda draft” first") as refused:
        agenda.change_item(register, one, ItemDraft("Another"))
    assert refused.value.faults[0].field == "title"
    with pytest.raises(Refusal, match="add an item as a supplement"):
        agenda.remove_item(register, one)
    agenda.change_item(register, one, ItemDraft("One", note="In the annexe", allotted=5))
    agenda.move_item(register, two, -1)
    assert titles(register, to_come) == ["Two", "One"]
    meetings.take_step(register, to_come, State.AGENDA_DRAFT, today(), "A wrong title")
    agenda.change_item(register, one, ItemDraft("Another"))
    agenda.remove_item(register, two)
    assert titles(register, to_come) == ["Another"]


def test_an_item_added_in_time_is_a_dated_supplement(register: Register, to_come: int) -> None:
    add(register, to_come, "One")
    publish(register, to_come)
    late = add(register, to_come, "Late")
    assert item(register, to_come, late).supplement_on == today()
    # It goes out with the day; until then it can be put right.
    agenda.change_item(register, late, ItemDraft("Very late"))
    agenda.remove_item(register, late)
    assert titles(register, to_come) == ["One"]


def test_short_notice_asks_for_the_chairs_reason(register: Register) -> None:
    soon = called(register, 3)
    add(register, soon, "One")
    publish(register, soon)
    with pytest.raises(Refusal, match="give the chair's reason") as refused:
        add(register, soon, "Late")
    assert refused.value.faults[0].field == "urgent_reason"
    late = add(register, soon, "Late", urgent_reason="The quay gave way")
    assert item(register, soon, late).urgent_reason == "The quay gave way"
    assert item(register, soon, late).supplement_on == today()


def test_an_agenda_entered_afterwards_has_no_supplements(register: Register) -> None:
    body = made(bodies.make_body(register, BodyDraft("Harbour Committee")))
    past = made(meetings.call_meeting(register, MeetingDraft(body, date=date(2011, 3, 7))))
    publish(register, past)
    assert item(register, past, add(register, past, "One")).supplement_on is None


def test_a_planned_subject_waits_again_when_its_item_is_taken_off(register: Register) -> None:
    whole = begin(register)
    planned = made(forward_plan.plan_item(register, whole.body, ForwardDraft("Lights")))
    on_agenda = made(forward_plan.put_on_agenda(register, planned, whole.later))
    assert item(register, whole.later, on_agenda).forward_item_id == planned
    agenda.remove_item(register, on_agenda)
    status = "SELECT status, agenda_item_id FROM forward_item WHERE id = ?"
    assert register.sql(status, planned) == [("planned", None)]
    moved = "SELECT was, becomes, reason FROM forward_move WHERE forward_item_id = ?"
    assert register.sql(moved, planned) == [
        ("the agenda of Monday 9 May 2011", "the plan", "the item was taken off the agenda")
    ]
    forward_plan.put_on_agenda(register, planned, whole.later)
    assert verify(register).findings == ()


def test_what_was_planned_under_an_item_stays_on_the_plan(register: Register) -> None:
    whole = begin(register)
    source = add(register, whole.later, "Rates")
    draft = ForwardDraft("Rates again", source_item_id=source)
    planned = made(forward_plan.plan_item(register, whole.body, draft))
    agenda.remove_item(register, source)
    assert register.sql("SELECT source_item_id FROM forward_item WHERE id = ?", planned) == [
        (None,)
    ]


def test_an_item_at_which_somebody_came_stays(register: Register) -> None:
    whole = begin(register)
    quiet = add(register, whole.meeting, "Quiet")
    line = AttendanceDraft(whole.chair, Status.PRESENT, arrived_item_id=quiet)
    attendance.change_attendance(register, whole.chair_line, line)
    with pytest.raises(Refusal, match="came or went at this item"):
        agenda.remove_item(register, quiet)


def paper_of(register: Register, whole: Whole, title: str) -> int:
    added = add(register, whole.later, title, papers=("Survey",))
    return item(register, whole.later, added).filed[0].id


def test_a_file_is_kept_once_and_goes_with_its_last_paper(register: Register) -> None:
    whole = begin(register)
    first, second = paper_of(register, whole, "One"), paper_of(register, whole, "Two")
    papers.file_paper(register, first, "survey.pdf", b"%PDF-1.7 depth")
    papers.file_paper(register, second, "same.pdf", b"%PDF-1.7 depth")
    assert register.sql("SELECT name, media_type FROM attachment") == [
        ("survey.pdf", "application/pdf")
    ]
    papers.withdraw_paper_file(register, first)
    assert register.sql("SELECT count(*) FROM attachment") == [(1,)]
    papers.file_paper(register, second, "better.pdf", b"%PDF-1.7 deeper")
    assert register.sql("SELECT name FROM attachment") == [("better.pdf",)]
    papers.withdraw_paper_file(register, second)
    assert register.sql("SELECT count(*) FROM attachment") == [(0,)]
    assert verify(register).findings == ()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("survey.pdf", b"", "“survey.pdf” is empty."),
        (" ", b"words", "Give the file a name."),
        ("film.mp4", bytes(100_000_001), "“film.mp4” has 100 MB: a register takes files up to 100"),
    ],
)
def test_a_file_that_cannot_be_kept(
    register: Register, name: str, content: bytes, why: str
) -> None:
    whole = begin(register)
    with pytest.raises(Refusal, match=why.replace(".", r"\.")):
        papers.file_paper(register, paper_of(register, whole, "One"), name, content)


def test_a_reworded_paper_keeps_its_file_and_a_filed_one_does_not_vanish(
    register: Register,
) -> None:
    whole = begin(register)
    added = add(register, whole.later, "One", papers=("Survey", "Map"))
    survey, _ = item(register, whole.later, added).filed
    papers.file_paper(register, survey.id, "survey.pdf", b"%PDF-1.7 depth")
    reworded = ItemDraft("One", papers=("Map", "Survey of depth"))
    agenda.change_item(register, added, reworded)
    filed = item(register, whole.later, added).filed
    assert [(paper.title, paper.file) for paper in filed] == [
        ("Map", ""),
        ("Survey of depth", "survey.pdf"),
    ]
    with pytest.raises(Refusal, match="“Survey of depth” has a file") as refused:
        agenda.change_item(register, added, ItemDraft("One", papers=("Map",)))
    assert refused.value.faults[0].field == "papers"
    agenda.remove_item(register, added)
    assert register.sql("SELECT count(*) FROM attachment") == [(0,)]
