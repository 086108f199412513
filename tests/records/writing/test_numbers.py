"""Numbers in their patterns: frozen when they are given out, never given out again."""

import time
from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.numbers import numbers
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    DecisionDraft,
    ItemDraft,
    MeetingDraft,
)
from desktop.records.rules.words import Numbering, Series, State
from desktop.records.tables import Item
from desktop.records.verification import verify
from desktop.records.writing import actions, agenda, bodies, decisions, meetings
from desktop.records.writing.numbers import start_numbers_at
from desktop.records.writing.transaction import recording
from tests.records.whole_record import TO_CIRCULATED, made

MAY, JUNE, NEXT_APRIL = date(2021, 5, 10), date(2021, 6, 14), date(2022, 4, 11)


def board(register: Register, **terms: object) -> int:
    return made(bodies.make_body(register, BodyDraft("Board", **terms)))  # type: ignore[arg-type]


def held(register: Register, body: int, day: date, *titles: str) -> int:
    """A meeting with minutes being drafted."""
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=day)))
    for title in titles:
        agenda.add_item(register, meeting, ItemDraft(title))
    for state in TO_CIRCULATED[:4]:
        meetings.take_step(register, meeting, state, day)
    return meeting


def items(register: Register, meeting: int) -> list[str]:
    rows = register.sql(
        "SELECT number FROM item WHERE meeting_id = ? ORDER BY position, id", meeting
    )
    return [number for (number,) in rows]


@pytest.mark.parametrize(
    ("pattern", "numbering", "first", "second", "next_year"),
    [
        ("{n}/{yy}", Numbering.YEAR, ["1/21", "2/21"], ["3/21"], ["1/22"]),
        ("BM {n}/{yyyy}", Numbering.YEAR, ["BM 1/2021", "BM 2/2021"], ["BM 3/2021"], ["BM 1/2022"]),
        ("GBP/{yyzz}/{nnn}", Numbering.YEAR, ["GBP/2122/001", "GBP/2122/002"], ["GBP/2122/003"],
         ["GBP/2223/001"]),
        ("{meeting}.{n}", Numbering.MEETING, ["1.1", "1.2"], ["2.1"], ["1.1"]),
        ("{n}", Numbering.MEETING, ["1", "2"], ["1"], ["1"]),
    ],
)  # fmt: skip
def test_items_are_numbered_in_the_pattern_of_their_body(
    register: Register,
    pattern: str,
    numbering: Numbering,
    first: list[str],
    second: list[str],
    next_year: list[str],
) -> None:
    body = board(register, minute_pattern=pattern, numbering=numbering)
    assert items(register, held(register, body, MAY, "One", "Two")) == first
    assert items(register, held(register, body, JUNE, "One")) == second
    assert items(register, held(register, body, NEXT_APRIL, "One")) == next_year
    assert verify(register).findings == ()


def test_a_number_runs_on_from_an_older_book(register: Register) -> None:
    body = board(register, minute_pattern="{n}/{yy}", numbering=Numbering.YEAR)
    start_numbers_at(register, body, "minute", MAY, 77)
    assert items(register, held(register, body, MAY, "One")) == ["77/21"]
    with pytest.raises(Refusal, match="up to 77"):
        start_numbers_at(register, body, "minute", MAY, 50)
    with pytest.raises(Refusal, match="begin with 1"):
        start_numbers_at(register, body, "minute", MAY, 0)


def test_what_begins_from_1_at_each_meeting_goes_on_from_nothing(register: Register) -> None:
    body = board(register, decision_series=Series.MEETING)
    for kind in ("minute", "decision"):
        with pytest.raises(Refusal, match="from 1 at each meeting"):
            start_numbers_at(register, body, kind, MAY, 12)


def test_a_change_of_pattern_leaves_what_was_given(register: Register) -> None:
    body = board(register, numbering=Numbering.YEAR)
    meeting = held(register, body, MAY, "One")
    changed = BodyDraft("Board", minute_pattern="{n}/{yy}", numbering=Numbering.YEAR)
    bodies.change_body(register, body, changed)
    agenda.add_item(register, meeting, ItemDraft("Two"))
    assert items(register, meeting) == ["1", "2/21"]


def test_a_label_that_was_given_before_is_passed_over_and_void(register: Register) -> None:
    body = board(register, minute_pattern="1{n}", numbering=Numbering.YEAR)
    meeting = held(register, body, MAY, "One", "Two")
    bodies.change_body(register, body, BodyDraft("Board", numbering=Numbering.YEAR))
    start_numbers_at(register, body, "minute", MAY, 12)
    agenda.add_item(register, meeting, ItemDraft("Three"))
    assert items(register, meeting) == ["11", "12", "13"]
    void = [row for row in numbers(register, body, void_only=True) if row.kind == "minute"]
    assert [(row.number, row.label, row.void) for row in void] == [
        (11, "11", "The last number before this register began"),
        (12, "12", "Its label was given out before"),
    ]
    assert verify(register).findings == ()


def test_the_parts_of_an_item_are_numbered_below_it(register: Register) -> None:
    body = board(register, minute_pattern="{meeting}.{n}")
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    one = made(agenda.add_item(register, meeting, ItemDraft("One")))
    part = made(agenda.add_item(register, meeting, ItemDraft("Part", parent_id=one)))
    agenda.add_item(register, meeting, ItemDraft("Two"))
    for state in TO_CIRCULATED[:4]:
        meetings.take_step(register, meeting, state, MAY)
    again = made(agenda.add_item(register, meeting, ItemDraft("Part 2", parent_id=one)))
    by_id: dict[int, str] = dict(register.sql("SELECT id, number FROM item"))
    assert (by_id[one], by_id[part], by_id[again]) == ("1.1", "1.1.1", "1.1.2")
    agenda.remove_item(register, again)
    third = made(agenda.add_item(register, meeting, ItemDraft("Part 3", parent_id=one)))
    last = made(agenda.add_item(register, meeting, ItemDraft("Three")))
    by_id = dict(register.sql("SELECT id, number FROM item"))
    assert (by_id[third], by_id[last]) == ("1.1.3", "1.3")
    void = [row for row in numbers(register) if row.void]
    assert [(row.series, row.number, row.label) for row in void] == [(f"item {one}", 2, "1.1.2")]


@pytest.mark.parametrize(
    ("series", "given"),
    [
        (Series.EVER, ["1/21", "2/21", "3/22"]),
        (Series.YEAR, ["1/21", "2/21", "1/22"]),
        (Series.MEETING, ["1/21", "1/21", "1/22"]),
    ],
)
def test_decisions_run_on_as_the_body_has_them(
    register: Register, series: Series, given: list[str]
) -> None:
    body = board(register, decision_series=series, decision_pattern="{n}/{yy}")
    for day in (MAY, JUNE, NEXT_APRIL):
        meeting = held(register, body, day, "One")
        ((item,),) = register.sql("SELECT id FROM item WHERE meeting_id = ?", meeting)
        decisions.record_decision(register, item, DecisionDraft("RESOLVED", "To paint the quay"))
    labels = register.sql("SELECT label FROM decision ORDER BY id")
    assert [label for (label,) in labels] == given


def test_a_change_of_series_tells_decisions_apart_all_the_same(register: Register) -> None:
    body = board(register)
    meeting = held(register, body, MAY, "One")
    ((item,),) = register.sql("SELECT id FROM item WHERE meeting_id = ?", meeting)
    for series in (Series.EVER, Series.YEAR, Series.MEETING):
        bodies.change_body(register, body, BodyDraft("Board", decision_series=series))
        decisions.record_decision(register, item, DecisionDraft("RESOLVED", "To paint the quay"))
    later = held(register, body, JUNE, "One")
    bodies.change_body(register, body, BodyDraft("Board"))
    ((item,),) = register.sql("SELECT id FROM item WHERE meeting_id = ?", later)
    decisions.record_decision(register, item, DecisionDraft("RESOLVED", "To buy rope"))
    labels = register.sql("SELECT label FROM decision ORDER BY id")
    assert [label for (label,) in labels] == ["1", "2", "3", "4"]
    assert verify(register).findings == ()


@pytest.mark.parametrize("number", [1_000_000, 2**63])
def test_a_number_typed_by_a_slip_leaves_the_series_usable(register: Register, number: int) -> None:
    body = board(register)
    with pytest.raises(Refusal, match="up to 999,999"):
        start_numbers_at(register, body, "action", MAY, number)
    with pytest.raises(Refusal, match="up to 999,999"):
        actions.assign_action(register, body, ActionDraft("Buy rope", number=number))
    with pytest.raises(Refusal, match="up to 999,999"):
        board(register, first_leaf=number)
    actions.assign_action(register, body, ActionDraft("Buy paint"))
    assert register.sql("SELECT number FROM action") == [(1,)]


def test_actions_are_labelled_in_the_year_they_arose_in(register: Register) -> None:
    body = board(register, action_pattern="A{nn}/{yy}")
    held(register, body, MAY, "One")
    ((item,),) = register.sql("SELECT id FROM item")
    actions.assign_action(register, body, ActionDraft("Buy paint"), item_id=item)
    actions.assign_action(register, body, ActionDraft("Buy rope", number=63), item_id=item)
    actions.assign_action(register, body, ActionDraft("Buy tar"), item_id=item)
    assert register.sql("SELECT number, label FROM action ORDER BY id") == [
        (1, "A01/21"),
        (63, "A63/21"),
        (64, "A64/21"),
    ]


def test_meetings_are_numbered_in_their_year_when_they_are_held(register: Register) -> None:
    body = board(register)
    start_numbers_at(register, body, "meeting", JUNE, 3)
    later = made(meetings.call_meeting(register, MeetingDraft(body, date=JUNE)))
    first, next_year = held(register, body, MAY), held(register, body, NEXT_APRIL)
    rows: dict[int, int | None] = dict(register.sql("SELECT id, number FROM meeting"))
    assert (rows[later], rows[first], rows[next_year]) == (None, 3, 1)


def test_a_meeting_moved_to_another_year_takes_a_number_there(register: Register) -> None:
    body = board(register)
    meeting = held(register, body, NEXT_APRIL)
    meetings.change_meeting(register, meeting, MeetingDraft(body, date=MAY))
    assert register.sql("SELECT number FROM meeting") == [(1,)]
    ledger = [(row.series, row.number, row.void) for row in numbers(register, body)]
    assert ledger == [
        ("2021-22", 1, ""),
        ("2022-23", 1, "The meeting was moved to another year"),
    ]


def test_a_cancelled_meeting_leaves_its_number_void(register: Register) -> None:
    body = board(register)
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, meeting, state, MAY)
    meetings.take_step(register, meeting, State.AGENDA_PUBLISHED, MAY, "Nobody came")
    meetings.take_step(register, meeting, State.CANCELLED, MAY, "Nobody came")
    assert [(row.number, row.void) for row in numbers(register)] == [(1, "Meeting cancelled")]
    assert register.sql("SELECT number FROM meeting") == [(None,)]
    assert verify(register).findings == ()


def test_three_hundred_items_take_their_numbers_at_once(register: Register) -> None:
    body = board(register, minute_pattern="{n}/{yy}", numbering=Numbering.YEAR)
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    with recording(register, "test") as record:
        for place in range(300):
            values = {"title": f"Item {place}", "purpose": "decision", "position": place}
            record.add(Item, meeting=meeting, **values)
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, meeting, state, MAY)
    begun = time.perf_counter()
    meetings.take_step(register, meeting, State.MINUTES_DRAFT, MAY)
    assert time.perf_counter() - begun < 2, "far above what it takes: 0.1 s where nothing else runs"
    assert items(register, meeting) == [f"{n}/21" for n in range(1, 301)]
