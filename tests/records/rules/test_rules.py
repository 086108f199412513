"""Worked examples of the rules, one table each."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules import drafts, emphasis, names, numbering, ordering, workflow
from desktop.records.rules.faults import faults
from desktop.records.rules.text import clean, cleaned
from desktop.records.rules.words import Numbering, State, Status


@pytest.mark.parametrize(
    ("name", "order", "initials"),
    [
        ("Jean Pardoe", "Pardoe, Jean", "JP"),
        ("Paulette Thompson-Omenka", "Thompson-Omenka, Paulette", "PTO"),
        ("Jane Belinda Francis", "Francis, Jane Belinda", "JBF"),
        ("Ludwig van der Berg", "van der Berg, Ludwig", "LVDB"),
        ("Dafydd ap Gwilym", "ap Gwilym, Dafydd", "DAG"),
        ("Viv McCrossen", "McCrossen, Viv", "VM"),
        ("Ŵyn", "Ŵyn", "Ŵ"),
        ("", "", ""),
    ],
)
def test_names_sort_by_family_name(name: str, order: str, initials: str) -> None:
    assert names.sort_name(name) == order
    assert names.initials(name) == initials


@pytest.mark.parametrize(
    ("day", "start", "label"),
    [
        (date(2019, 9, 25), "04-01", "2019-20"),
        (date(2020, 3, 31), "04-01", "2019-20"),
        (date(2020, 4, 1), "04-01", "2020-21"),
        (date(1999, 9, 1), "09-01", "1999-00"),
        (date(2021, 1, 1), "01-01", "2021"),
    ],
)
def test_the_council_year_of_a_day(day: date, start: str, label: str) -> None:
    assert numbering.year_label(day, start) == label
    assert numbering.minute_period(Numbering.YEAR, 5, day, start) == label
    assert numbering.minute_period(Numbering.MEETING, 5, day, start) == "meeting 5"


def test_every_state_has_its_next_steps_and_all_are_reached() -> None:
    reached = {step for state in State for step in workflow.next_steps(state)}
    assert reached | {State.PLANNED} == set(State)
    for state in State:
        if workflow.settled(state):
            assert not workflow.minutes_open(state)


def test_steps_back_and_aside_need_a_reason() -> None:
    assert workflow.needs_reason(State.CIRCULATED, State.MINUTES_DRAFT)
    assert workflow.needs_reason(State.AGENDA_PUBLISHED, State.AGENDA_DRAFT)
    assert workflow.needs_reason(State.PLANNED, State.CANCELLED)
    assert not workflow.needs_reason(State.HELD, State.MINUTES_DRAFT)
    assert not workflow.needs_reason(State.PLANNED, State.AGENDA_DRAFT)


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("The quay was seen.", "The old quay was seen.", "4-8 bold", "8-12 bold"),
        ("The quay was seen.", "The quay was not seen.", "4-8 bold", "4-8 bold"),
        ("The quay was seen.", "The quays was seen.", "4-8 bold", "4-8 bold"),
        ("The quay was seen.", "The qay was seen.", "4-8 bold", "4-7 bold"),
        ("The quay", "The ", "4-8 italic", ""),
        ("a b", "a b", "0-1 bold, 2-3 italic", "0-1 bold, 2-3 italic"),
    ],
)
def test_emphasis_follows_an_edit(old: str, new: str, before: str, after: str) -> None:
    assert emphasis.moved(before, old, new) == after


@given(st.text(max_size=30), st.text(max_size=30), st.data())
def test_moved_emphasis_always_fits_the_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    before = emphasis.written([(start, end, "bold")] if start < end else [])
    for first, last, _ in emphasis.parse(emphasis.moved(before, old, new)):
        assert 0 <= first < last <= len(new)


@given(st.text())
def test_clean_text_can_be_kept_and_is_clean_already(text: str) -> None:
    tidy = clean(text)
    assert clean(tidy) == tidy
    assert tidy.encode("utf-8").decode("utf-8") == tidy
    assert "\x00" not in tidy
    assert "\n" not in tidy


def test_cleaning_a_draft_keeps_its_emphasis_on_the_same_words() -> None:
    draft = cleaned(drafts.PointDraft("  The quay ", emphasis="6-10 bold"))
    assert (draft.text, draft.emphasis) == ("The quay", "4-8 bold")
    item = cleaned(drafts.ItemDraft(" T ", leads=(" A ", "", " ")))
    assert (item.title, item.leads) == ("T", ("A",))


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (drafts.PersonDraft("A"), []),
        (drafts.PersonDraft("A" * 501), ["name"]),
        (drafts.BodyDraft(), ["name"]),
        (
            drafts.BodyDraft("B", chair_title="", called="", quorum_number=-1, notice_days=-1),
            ["chair_title", "called", "quorum_number", "notice_days"],
        ),
        (drafts.BodyDraft("B", quorum_fraction="4/3", year_start="02-30"),
         ["quorum_fraction", "year_start"]),
        (drafts.BodyDraft("B", quorum_fraction="half", year_start="April", first_leaf=0),
         ["quorum_fraction", "year_start", "first_leaf"]),
        (drafts.MembershipDraft(), ["body_id", "person_id"]),
        (drafts.MeetingDraft(1, date=date(2020, 1, 1), start_time="9.30"), ["start_time"]),
        (
            drafts.MeetingDraft(1, date=date(2020, 1, 1), start_time="16:00", end_time="15:00"),
            ["end_time"],
        ),
        (drafts.MeetingDraft(), ["body_id", "date"]),
        (drafts.MeetingDraft(1, date=date(11, 3, 7)), ["date"]),
        (drafts.MeetingDraft(1, date=date.max, venue="x" * 501), ["date", "venue"]),
        (drafts.BodyDraft("Board", first_leaf=2**63), ["first_leaf"]),
        (
            drafts.AttendanceDraft(1, Status.PRESENT, represented_by_id=2),
            ["represented_by_id"],
        ),
        (drafts.ItemDraft(), ["title"]),
        (drafts.PointDraft("abc", emphasis="1-9 bold"), ["emphasis"]),
        (drafts.DecisionDraft(votes_for=-1), ["text", "votes_for"]),
        (drafts.DecisionDraft(limbs=("a",)), []),
        (drafts.ActionDraft(number=0), ["text", "number"]),
        (drafts.UpdateDraft(), ["date"]),
        (drafts.ForwardDraft(), ["title"]),
        (drafts.DeclarationDraft(), ["attendance_id"]),
        (drafts.CorrectionDraft(), []),
    ],
)  # fmt: skip
def test_faults_name_the_fields_in_order(draft: object, fields: list[str]) -> None:
    found = faults(draft)
    assert [fault.field for fault in found] == fields
    assert all(fault.sentence.endswith(".") for fault in found)


@given(st.integers(1, 2000))
def test_there_is_room_between_until_there_is_none(times: int) -> None:
    assert ordering.spread(times) == sorted(set(ordering.spread(times)))
    before, after = ordering.between(None, None), None
    assert before == ordering.STEP
    middle = ordering.between(before, after)
    assert middle is not None
    assert middle > before
    assert ordering.between(4, 5) is None
