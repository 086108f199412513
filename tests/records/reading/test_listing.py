"""Lists: what is wanted comes, in the order wanted, in a constant number of statements."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from enum import StrEnum
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.records.reading import actions, bodies, meetings, people
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.words import State
from tests.records.reading.conftest import statements
from tests.records.whole_record import Whole

Busy = tuple[Register, Whole]
LISTS: dict[ModuleType, type] = {
    actions: actions.ActionRow,
    bodies: bodies.BodyRow,
    meetings: meetings.MeetingRow,
    people: people.PersonRow,
}
ORDERS = [(module, field.name) for module, row in LISTS.items() for field in fields(row)]


def shown(module: ModuleType, register: Register, wanted: Wanted) -> list[Any]:
    return list(module.rows(register, module.ids(register, wanted)))


def named(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def sort_key(value: Any) -> tuple[bool, Any]:
    """Nothing comes last; the field's words in the order of their definition."""
    if isinstance(value, StrEnum):
        return False, list(type(value).__members__.values()).index(value)
    return value is None, value.lower() if isinstance(value, str) else value or 0


@pytest.mark.parametrize(("module", "order"), ORDERS, ids=lambda part: str(part)[:30])
def test_every_field_of_a_row_is_an_order(busy: Busy, module: ModuleType, order: str) -> None:
    register, _ = busy
    up = shown(module, register, Wanted(order=order))
    down = shown(module, register, Wanted(order=order, descending=True))

    values = [getattr(row, order) for row in up]
    known = [value for value in values if value is not None]
    assert sorted(known, key=sort_key) == known
    assert values[len(known) :] == [None] * (len(values) - len(known))
    assert down == up[::-1]
    assert up


@pytest.mark.parametrize("module", LISTS, ids=named)
def test_an_unknown_order_is_a_bug(busy: Busy, module: ModuleType) -> None:
    with pytest.raises(ValueError, match="no order 'colour'"):
        module.ids(busy[0], Wanted(order="colour"))


def test_the_usual_orders(busy: Busy) -> None:
    register, _ = busy
    assert [row.date for row in shown(meetings, register, Wanted())] == [
        date(2012, 1, 9),
        date(2011, 5, 9),
        date(2011, 3, 7),
    ]
    assert [row.name for row in shown(people, register, Wanted())] == [
        "Zoë Ash",
        "Ada de Vere",
        "Bob Lee",
        "Siân Ŵyn-Jones",
    ]
    assert [row.due for row in shown(actions, register, Wanted())] == [
        date(2011, 4, 1),
        date(2011, 6, 1),
        date(2011, 9, 1),
        None,
        date(2011, 1, 1),  # complete
    ]
    assert [row.date.year for row in shown(meetings, register, Wanted(descending=True))] == [
        2011,
        2011,
        2012,
    ]


@pytest.mark.parametrize(
    ("module", "words", "found"),
    [
        (actions, "100%", 3),
        (actions, "the_rope", 3),
        (actions, "the%rope", 0),
        (actions, "TASK zoë", 1),
        (actions, "task ZOË", 1),
        (actions, "task all complete", 0),
        (actions, "on track", 1),
        (actions, "rope 4", 1),  # its number
        (actions, "thu 1 september 2011", 1),
        (actions, "7 march", 1),  # the day on which it arose
        (actions, "\\", 0),
        (meetings, "mon march quay", 1),
        (meetings, "09:3", 1),
        (meetings, "minutes draft", 1),
        (meetings, "planned harbour", 2),
        (people, "bosun new", 1),
        (people, "admiral", 0),  # not before 2990
        (people, "zoe@ash", 1),
        (people, "clerk bryn", 1),
        (bodies, "harbour", 1),
        (bodies, "pier", 0),
    ],
)
def test_words_are_looked_for_in_what_a_row_shows(
    busy: Busy, module: ModuleType, words: str, found: int
) -> None:
    rows = shown(module, busy[0], Wanted(words=words))
    assert len(rows) == found, rows


@pytest.mark.parametrize("module", LISTS, ids=named)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.one_of(st.text(max_size=30), st.text("%_\\'\"\x00 1é", max_size=9)))
def test_any_words_can_be_looked_for(busy: Busy, module: ModuleType, words: str) -> None:
    everything = module.ids(busy[0], Wanted())
    assert set(module.ids(busy[0], Wanted(words=words))) <= set(everything)


def test_half_a_character_and_endless_words_are_only_words(busy: Busy) -> None:
    for words in ("\ud800", "x" * 10_000, "% " * 5_000):
        assert actions.ids(busy[0], Wanted(words=words)) in (
            [],
            actions.ids(busy[0], Wanted(words="%")),
        )


def test_a_list_heeds_what_is_wanted(busy: Busy) -> None:
    register, whole = busy

    def texts(**wanted: Any) -> list[str]:
        return [row.text for row in shown(actions, register, Wanted(**wanted))]

    assert len(texts(body_id=whole.body)) == 5
    assert texts(body_id=whole.body + 1) == []
    assert texts(state="complete") == ["Done long ago"]
    assert "Done long ago" not in texts(open_only=True)
    assert texts(person_id=whole.clerk) == ["Buy paint", "Task 1: 100% of the_rope"]

    assert len(meetings.ids(register, Wanted(state=State.PLANNED))) == 2
    assert len(meetings.ids(register, Wanted(person_id=whole.chair, open_only=True))) == 3
    assert len(meetings.ids(register, Wanted(body_id=whole.body))) == 3
    assert len(people.ids(register, Wanted(body_id=whole.body))) == 3
    assert people.ids(register, Wanted(person_id=whole.chair)) == [whole.chair]
    assert bodies.ids(register, Wanted(person_id=whole.chair)) == [whole.body]
    assert bodies.ids(register, Wanted(person_id=whole.chair + 90)) == []


def test_rows_come_in_the_order_of_their_ids_and_a_missing_one_is_left_out(busy: Busy) -> None:
    register, _ = busy
    ids = actions.ids(register, Wanted())
    rows = actions.rows(register, [ids[2], 999, ids[0]])
    assert [row.id for row in rows] == [ids[2], ids[0]]
    assert actions.rows(register, []) == []


def test_owners_come_in_their_order(busy: Busy) -> None:
    (row,) = shown(actions, busy[0], Wanted(words="zoë"))
    assert row.owners == "Zoë Ash, Bob Lee"


@pytest.mark.parametrize("module", LISTS, ids=named)
def test_more_rows_take_no_more_statements(busy: Busy, module: ModuleType) -> None:
    register, _ = busy
    ids = module.ids(register, Wanted())
    rows: Callable[..., Any] = module.rows
    assert statements(register, lambda: rows(register, ids)) <= 2
    assert statements(register, lambda: rows(register, ids)) == statements(
        register, lambda: rows(register, ids[:1])
    )
    assert statements(register, lambda: module.ids(register, Wanted(words="a b c"))) == 1
