"""The forward plan as a list: sorted, filtered, found; and one subject whole."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading import forward_list
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, ForwardDraft, MeetingDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.forward_plan import drop_forward_item, plan_item, put_on_agenda
from desktop.records.writing.meetings import call_meeting


@pytest.fixture
def planned(register: Register) -> Register:
    """Four subjects of two bodies; one meeting is called."""
    make_body(register, BodyDraft(name="Board", most_items=1))
    make_body(register, BodyDraft(name="Quarry Committee"))
    call_meeting(register, MeetingDraft(1, date=date(2030, 3, 4)))
    plan_item(register, 1, ForwardDraft("Roof", intended="some day"))
    plan_item(register, 1, ForwardDraft("Budget", lead="Ann Archer", intended_meeting_id=1))
    plan_item(register, 1, ForwardDraft("Crane", intended_date=date(2030, 1, 7)))
    plan_item(register, 2, ForwardDraft("Fence", intended_date=date(2031, 1, 6)))
    return register


def titles(register: Register, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008
    found = forward_list.rows(register, forward_list.ids(register, wanted))
    return [row.title for row in found]


def test_the_soonest_comes_first_and_no_day_last(planned: Register) -> None:
    assert titles(planned) == ["Crane", "Budget", "Fence", "Roof"]
    assert titles(planned, Wanted(order="title")) == ["Budget", "Crane", "Fence", "Roof"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("archer", ["Budget"]), ("march", ["Budget"]), ("some", ["Roof"]), ("quarry", ["Fence"])],
)
def test_what_a_row_shows_is_found(planned: Register, words: str, found: list[str]) -> None:
    assert titles(planned, Wanted(words=words)) == found


def test_it_narrows_to_a_body_and_a_status(planned: Register) -> None:
    drop_forward_item(planned, 3, "Sold", date(2030, 1, 1))
    assert titles(planned, Wanted(body_id=1, state="planned")) == ["Budget", "Roof"]
    assert titles(planned, Wanted(state="dropped")) == ["Crane"]


def test_a_subject_leads_to_its_agenda(planned: Register) -> None:
    made = put_on_agenda(planned, 2, 1).made
    found = forward_list.subject(planned, 2)
    assert (found.agenda_meeting_id, found.agenda_item_id) == (1, made)
    assert found.body == "Board"
    assert found.row.lead == "Ann Archer"


def test_a_meeting_that_is_too_full_is_pointed_out(planned: Register) -> None:
    assert forward_list.subject(planned, 2).warning == ""
    plan_item(planned, 1, ForwardDraft("Drains", intended_meeting_id=1))
    assert forward_list.subject(planned, 2).warning != ""


def test_a_subject_that_is_not_there_is_refused(planned: Register) -> None:
    with pytest.raises(Refusal):
        forward_list.subject(planned, 99)
