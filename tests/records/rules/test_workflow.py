"""The way of a meeting: what follows what, whose step it is, and what is fixed when."""

import pytest

from desktop.records.rules import workflow
from desktop.records.rules.words import State


def test_every_step_that_is_offered_is_a_transition_and_nothing_else_but_voiding() -> None:
    offered = {(state, to) for state in State for to in workflow.next_steps(state)}
    taken = {(state, to) for state in State for to in State if workflow.may_become(state, to)}
    assert taken - offered == {(State.PRINTED, State.CONFIRMED)}
    assert offered < taken


def test_every_state_can_be_reached_from_planned() -> None:
    reached, edge = {State.PLANNED}, [State.PLANNED]
    while edge:
        edge = [to for state in edge for to in workflow.next_steps(state) if to not in reached]
        reached |= set(edge)
    assert reached == set(State)


@pytest.mark.parametrize(
    ("state", "to"),
    [
        (State.SEALED, State.SIGNED),
        (State.SIGNED, State.CONFIRMED),
        (State.CONFIRMED, State.MINUTES_DRAFT),
        (State.CANCELLED, State.PLANNED),
        (State.PLANNED, State.HELD),
        (State.INQUORATE, State.HELD),
    ],
)
def test_there_is_no_way_there(state: State, to: State) -> None:
    assert not workflow.may_become(state, to)


def test_only_these_are_the_end_of_the_way() -> None:
    ends = {state for state in State if not workflow.next_steps(state)}
    assert ends == {State.SEALED, State.CANCELLED}


@pytest.mark.parametrize(
    ("to", "who"),
    [
        (State.AGENDA_PUBLISHED, "the clerk"),
        (State.CONFIRMED, "the confirming meeting"),
        (State.SIGNED, "whoever presides at the confirming meeting"),
        (State.INQUORATE, "whoever presides"),
    ],
)
def test_whose_step_it_is(to: State, who: str) -> None:
    assert workflow.who_takes(to) == who


def test_every_state_says_what_it_fixes() -> None:
    said = {state: workflow.what_is_fixed(state) for state in State}
    assert all(sentence.endswith(".") for sentence in said.values())
    assert said[State.PLANNED] == "Nothing is fixed yet."
    assert said[State.SEALED] == "Everything stands."
    assert "a later minute" in said[State.CONFIRMED]


def test_what_is_settled_is_open_for_nothing() -> None:
    for state in State:
        if workflow.settled(state):
            assert not workflow.agenda_open(state)
            assert not workflow.minutes_open(state)
