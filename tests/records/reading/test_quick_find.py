"""Where to go, by a name, a number, initials, a day or a few words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.reading.quick_find import MOST_OF_A_KIND, Found, quick_find
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    DecisionDraft,
    ItemDraft,
    MeetingDraft,
    PersonDraft,
    PointDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, State
from desktop.records.writing.actions import assign_action, update_action
from desktop.records.writing.agenda import add_item
from desktop.records.writing.bodies import make_body
from desktop.records.writing.decisions import record_decision
from desktop.records.writing.meetings import call_meeting, take_step
from desktop.records.writing.merging import merge_people
from desktop.records.writing.people import add_person
from desktop.records.writing.points import add_point

_HELD = date(2024, 5, 12)
_WAY = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT)


@pytest.fixture
def quarry(register: Register) -> Register:
    """A body with minutes of one meeting and another to come."""
    body = make_body(register, BodyDraft(name="Quarry Committee", short_name="QC")).made or 0
    for name in ("Siân Ap Rhys", "Ann Archer", "Anna Banner"):
        add_person(register, PersonDraft(name))
    meeting = call_meeting(register, MeetingDraft(body, date=_HELD)).made or 0
    call_meeting(register, MeetingDraft(body, date=date(2024, 6, 9)))
    item = add_item(register, meeting, ItemDraft("The granite crane")).made or 0
    add_item(register, meeting, ItemDraft("Any other business"))
    for state in _WAY:
        take_step(register, meeting, state, _HELD)
    record_decision(register, item, DecisionDraft(lead="RESOLVED to", limbs=("sell the crane",)))
    add_point(register, item, PointDraft("The crane creaks in the wind."))
    for number in range(1, 9):
        assign_action(register, body, ActionDraft(f"Oil wheel {number}", ("Ann Archer",)))
    return register


def told(register: Register, typed: str) -> list[tuple[str, str]]:
    return [(found.kind, found.words) for found in quick_find(register, typed)]


def test_a_person_by_any_name_without_accents(quarry: Register) -> None:
    assert told(quarry, "sian") == [("person", "Siân Ap Rhys")]
    assert ("person", "Ann Archer") in told(quarry, "arch")


def test_a_person_by_initials_before_those_by_letters(quarry: Register) -> None:
    first = quick_find(quarry, "ab")[0]
    assert first == Found("person", 3, "Anna Banner", "AB")


def test_the_double_of_a_person_is_not_gone_to(quarry: Register) -> None:
    merge_people(quarry, 3, 2)
    people = [each.words for each in quick_find(quarry, "ann") if each.kind == "person"]
    assert len(people) == 1


def test_an_action_by_its_number_alone_or_with_the_word(quarry: Register) -> None:
    assert told(quarry, "action 3")[0] == ("action", "3: Oil wheel 3")
    assert ("action", "3: Oil wheel 3") in told(quarry, "#3")
    assert told(quarry, "oil wheel")[0][0] == "action"


def test_what_is_told_of_an_action(quarry: Register) -> None:
    update_action(quarry, 2, UpdateDraft(_HELD, ActionStatus.COMPLETE, "Done."))
    assert quick_find(quarry, "action 2")[0].beside == "Quarry Committee · Complete"


def test_a_meeting_by_its_day(quarry: Register) -> None:
    (found,) = quick_find(quarry, "12 may")
    assert (found.kind, found.words) == ("meeting", "Quarry Committee, Sun 12 May 2024")
    assert found.meeting_id == 1
    assert [each.meeting_id for each in quick_find(quarry, "quarry june")] == [2]
    assert [each.meeting_id for each in quick_find(quarry, "meeting qc 12/5")] == [1]
    assert quick_find(quarry, "31 february") == ()


def test_meetings_nearest_to_today_come_first(quarry: Register) -> None:
    assert [each.meeting_id for each in quick_find(quarry, "meeting quarry")] == [2, 1]


def test_a_decision_by_its_words_and_its_number(quarry: Register) -> None:
    decided = ("decision", "1: RESOLVED to sell the crane")
    assert decided in told(quarry, "sell the crane")
    assert told(quarry, "decision 1") == [decided]
    found = next(each for each in quick_find(quarry, "sell") if each.kind == "decision")
    assert (found.meeting_id, found.item_id) == (1, 1)


def test_a_minute_by_its_number_and_its_title(quarry: Register) -> None:
    assert told(quarry, "minute 2") == [("minute", "2  Any other business")]
    assert ("minute", "1  The granite crane") in told(quarry, "granite")
    assert [each.item_id for each in quick_find(quarry, "item 1")] == [1]


def test_a_body_by_its_name(quarry: Register) -> None:
    assert ("body", "Quarry Committee") in told(quarry, "quarry")
    assert told(quarry, "body qc") == [("body", "Quarry Committee")]


def test_a_kind_that_has_none_is_looked_for_as_a_word(quarry: Register) -> None:
    add_item(quarry, 2, ItemDraft("Person in the lodge"))
    assert told(quarry, "person lodge") == [("minute", "Person in the lodge")]


def test_few_of_a_kind_and_none_for_one_letter(quarry: Register) -> None:
    assert len(told(quarry, "oil")) == MOST_OF_A_KIND
    assert quick_find(quarry, "o") == ()
    assert quick_find(quarry, " ") == ()


def test_any_text_at_all_is_valid(quarry: Register) -> None:
    @given(st.text(max_size=60))
    def find(typed: str) -> None:
        assert all(each.words for each in quick_find(quarry, typed))

    find()
    for typed in (
        "9" * 40,
        "action " + "9" * 40,
        "%_\\ '\"",
        "²2",
        "decision ٣",
        "\x00ab",
        "\ud800a",
    ):
        assert isinstance(quick_find(quarry, typed), tuple)
