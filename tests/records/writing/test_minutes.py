"""Items, points, decisions and actions, and the numbers that are never reissued."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    DecisionDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    PointDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, Numbering, PointKind, State
from desktop.records.verification import verify
from desktop.records.writing import (
    actions,
    agenda,
    bodies,
    decisions,
    forward_plan,
    meetings,
    points,
)
from desktop.records.writing.numbers import start_numbers_at
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin, made


def titles(register: Register, meeting: int) -> list[tuple[str, str]]:
    return [
        (number, title)
        for number, title in register.sql(
            "SELECT number, item.title FROM item LEFT JOIN section ON section.id = section_id "
            "WHERE item.meeting_id = ? ORDER BY section.position, item.position",
            meeting,
        )
    ]


def outline(register: Register, item: int, parent: int | None = None, depth: int = 0) -> list[str]:
    rows = register.sql(
        "SELECT id, text FROM point WHERE item_id = ? AND parent_id IS ? ORDER BY position",
        item,
        parent,
    )
    lines = []
    for point, text in rows:
        lines.append("  " * depth + text)
        lines += outline(register, item, point, depth + 1)
    return lines


def test_items_move_through_their_sections_and_back(register: Register) -> None:
    whole = begin(register)
    assert titles(register, whole.meeting) == [("1", "Welcome"), ("2", "Moorings")]
    agenda.move_item(register, whole.item, 1)
    assert titles(register, whole.meeting) == [("1", "Welcome"), ("2", "Moorings")]
    assert register.sql("SELECT section_id FROM item WHERE id = ?", whole.item) == [
        (whole.section,)
    ]
    agenda.move_item(register, whole.item, 1)
    assert titles(register, whole.meeting) == [("2", "Moorings"), ("1", "Welcome")]
    agenda.move_item(register, whole.item, -5)
    assert register.sql("SELECT section_id FROM item WHERE id = ?", whole.item) == [(None,)]


def test_an_items_number_is_not_given_out_again(register: Register) -> None:
    whole = begin(register)
    extra = made(agenda.add_item(register, whole.meeting, ItemDraft("Late")))
    agenda.remove_item(register, extra)
    again = made(agenda.add_item(register, whole.meeting, ItemDraft("Later")))
    assert register.sql("SELECT number FROM item WHERE id = ?", again) == [("4",)]
    assert register.sql("SELECT number FROM allotment WHERE void_reason <> ''") == [(3,)]


def test_numbers_run_on_through_the_council_year(register: Register) -> None:
    body = made(bodies.make_body(register, BodyDraft("Board", numbering=Numbering.YEAR)))
    start_numbers_at(register, body, "minute", date(2019, 9, 25), 11)
    for day, numbers in (
        (date(2019, 9, 25), ["11", "12"]),
        (date(2020, 3, 31), ["13", "14"]),
        (date(2020, 4, 1), ["1", "2"]),
    ):
        meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=day)))
        for title in ("One", "Two"):
            agenda.add_item(register, meeting, ItemDraft(title))
        for state in TO_CIRCULATED[:-1]:
            meetings.take_step(register, meeting, state, day)
        assert [number for number, _ in titles(register, meeting)] == numbers


def test_an_item_in_use_stays(register: Register) -> None:
    whole = begin(register)
    with pytest.raises(Refusal, match="points recorded"):
        agenda.remove_item(register, whole.item)
    with pytest.raises(Refusal, match="under this heading"):
        agenda.remove_section(register, whole.section)


def test_leads_and_papers_follow_the_draft(register: Register) -> None:
    whole = begin(register)
    draft = ItemDraft("Welcome", leads=("All", "Bob Lee", " "), papers=("Chart", "Map"))
    agenda.change_item(register, whole.item, draft)
    assert register.sql("SELECT name, person_id FROM item_lead ORDER BY position") == [
        ("All", None),
        ("Bob Lee", whole.clerk),
    ]
    assert register.sql("SELECT title FROM paper ORDER BY position") == [("Chart",), ("Map",)]


def test_points_nest_and_come_out_in_order(register: Register) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Points")))
    ids = {
        text: made(points.add_point(register, item, PointDraft(text))) for text in ("a", "b", "c")
    }
    points.add_point(register, item, PointDraft("a+"), after_id=ids["a"])
    points.move_point(register, ids["b"], "in")
    assert outline(register, item) == ["a", "a+", "  b", "c"]
    points.move_point(register, ids["c"], "in")
    assert outline(register, item) == ["a", "a+", "  b", "  c"]
    points.move_point(register, ids["b"], "out")
    assert outline(register, item) == ["a", "a+", "b", "  c"]
    points.move_point(register, ids["b"], "up")
    assert outline(register, item) == ["a", "b", "  c", "a+"]
    points.remove_point(register, ids["b"])
    assert outline(register, item) == ["a", "a+"]


def test_a_hundred_points_go_between_two(register: Register) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Points")))
    first = made(points.add_point(register, item, PointDraft("first")))
    points.add_point(register, item, PointDraft("last"))
    for number in range(30):
        points.add_point(register, item, PointDraft(str(number)), after_id=first)
    assert outline(register, item) == ["first", *map(str, range(29, -1, -1)), "last"]


def test_wording_keeps_its_emphasis_or_is_refused(register: Register) -> None:
    whole = begin(register)
    points.change_point(register, whole.point, PointDraft("The quay", emphasis="4-8 bold"))
    for wrong in ("4-9 bold", "bold", "8-4 italic"):
        with pytest.raises(Refusal):
            points.change_point(register, whole.point, PointDraft("The quay", emphasis=wrong))


def test_a_decision_is_numbered_changed_and_withdrawn(register: Register) -> None:
    whole = begin(register)
    new = DecisionDraft("AGREED that", "paint it blue", ("soon",), outcome="carried")  # type: ignore[arg-type]
    decisions.change_decision(register, whole.decision_point, new)
    assert register.sql("SELECT text FROM limb") == [("soon",)]
    points.change_point(register, whole.decision_point, PointDraft("Blue was spoken of."))
    assert register.sql("SELECT count(*) FROM decision") == [(0,)]
    again = made(decisions.record_decision(register, whole.item, DecisionDraft("", "Try again")))
    assert register.sql("SELECT number FROM decision WHERE point_id = ?", again) == [(2,)]
    decisions.change_decision(register, whole.below, DecisionDraft("", "And this"))
    assert register.sql("SELECT max(number) FROM decision") == [(3,)]


def test_an_action_keeps_its_wording_in_step_with_its_point(register: Register) -> None:
    whole = begin(register)
    (point,) = register.sql("SELECT point_id FROM action WHERE id = ?", whole.action)[0]
    actions.change_action(register, whole.action, ActionDraft("Buy blue paint", ("All", "Bob Lee")))
    assert register.sql("SELECT text FROM point WHERE id = ?", point) == [("Buy blue paint",)]
    points.change_point(register, point, PointDraft("Buy red paint", PointKind.ACTION))
    assert register.sql("SELECT text FROM action") == [("Buy red paint",)]
    assert register.sql("SELECT name FROM action_owner ORDER BY position") == [
        ("All",),
        ("Bob Lee",),
    ]
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    with pytest.raises(Refusal, match="minutes say this"):
        actions.change_action(register, whole.action, ActionDraft("Buy no paint"))
    actions.change_action(register, whole.action, ActionDraft("Buy red paint", ("All",)))


def test_an_action_withdrawn_from_the_minutes_stays_in_the_log(register: Register) -> None:
    whole = begin(register)
    (point,) = register.sql("SELECT point_id FROM action WHERE id = ?", whole.action)[0]
    points.remove_point(register, point)
    assert register.sql("SELECT number, status, point_id FROM action") == [(1, "withdrawn", None)]


def test_the_newest_update_gives_the_status(register: Register) -> None:
    whole = begin(register)
    done = UpdateDraft(date(2011, 5, 9), ActionStatus.COMPLETE, "Painted", whole.later)
    actions.update_action(register, whole.action, done)
    late = UpdateDraft(date(2011, 4, 1), ActionStatus.OPEN, "Entered late")
    actions.update_action(register, whole.action, late)
    held = register.sql("SELECT status, closed_on, closed_meeting_id FROM action")
    assert held == [("complete", "2011-05-09", whole.later)]
    reopened = UpdateDraft(date(2011, 6, 1), ActionStatus.OPEN)
    actions.update_action(register, whole.action, reopened)
    assert register.sql("SELECT status, closed_on FROM action") == [("open", None)]


def test_an_old_number_is_taken_over_once(register: Register) -> None:
    whole = begin(register)
    old = ActionDraft("From before", number=63)
    made(actions.assign_action(register, whole.body, old))
    with pytest.raises(Refusal, match="given out before"):
        actions.assign_action(register, whole.body, old)
    new = made(actions.assign_action(register, whole.body, ActionDraft("After")))
    assert register.sql("SELECT number FROM action WHERE id = ?", new) == [(64,)]


def test_a_planned_subject_moves_with_its_reason_and_reaches_the_agenda(register: Register) -> None:
    whole = begin(register)
    with pytest.raises(Refusal, match="Say why"):
        forward_plan.move_forward_item(register, whole.forward, "June", None, None, " ", MARCH)
    forward_plan.move_forward_item(register, whole.forward, "June", None, None, "Late", MARCH)
    item = made(forward_plan.put_on_agenda(register, whole.forward, whole.later))
    assert register.sql("SELECT was, becomes, reason FROM forward_move") == [
        ("May", "June", "Late")
    ]
    assert register.sql("SELECT status, agenda_item_id FROM forward_item") == [("on_agenda", item)]
    with pytest.raises(Refusal, match="is on an agenda"):
        forward_plan.put_on_agenda(register, whole.forward, whole.later)
    other = made(forward_plan.plan_item(register, whole.body, ForwardDraft("Nets")))
    forward_plan.drop_forward_item(register, other, "No longer wanted", MARCH)
    assert register.sql("SELECT status FROM forward_item WHERE id = ?", other) == [("dropped",)]


@pytest.fixture
def workshop(register: Register) -> tuple[Register, Whole]:
    return register, begin(register)


EDITS = st.sampled_from(["add", "up", "down", "in", "out", "x"])


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 9), EDITS), max_size=14))
def test_any_run_of_edits_leaves_a_tree(
    workshop: tuple[Register, Whole], edits: list[tuple[int, str]]
) -> None:
    register, whole = workshop
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Tree")))
    live: list[int] = []
    for number, edit in edits:
        target = live[number % len(live)] if live else None
        if edit == "add" or target is None:
            live.append(made(points.add_point(register, item, PointDraft("p"), after_id=target)))
        elif edit == "x":
            points.remove_point(register, target)
        else:
            points.move_point(register, target, edit)  # type: ignore[arg-type]
        held = {row[0] for row in register.sql("SELECT id FROM point WHERE item_id = ?", item)}
        live = [point for point in live if point in held]
        assert len(outline(register, item)) == len(held) == len(live)
    assert verify(register).findings == ()


def test_how_an_action_stands_is_changed_by_an_update_alone(register: Register) -> None:
    whole = begin(register)
    later = UpdateDraft(MAY, ActionStatus.COMPLETE, "Bought")
    actions.update_action(register, whole.action, later)
    actions.change_action(register, whole.action, ActionDraft("Buy red paint"))
    held = register.sql("SELECT status, closed_on FROM action WHERE id = ?", whole.action)
    assert held == [("complete", "2011-05-09")]


def test_an_action_withdrawn_from_the_minutes_does_not_come_back(register: Register) -> None:
    whole = begin(register)
    (point,) = register.sql("SELECT point_id FROM action WHERE id = ?", whole.action)[0]
    points.change_point(register, point, PointDraft("Paint was talked of."))
    with pytest.raises(Refusal, match="number is void"):
        actions.update_action(register, whole.action, UpdateDraft(MAY, ActionStatus.OPEN))
    held = register.sql("SELECT status FROM action WHERE id = ?", whole.action)
    assert held == [("withdrawn",)]


def test_points_nest_so_deep_and_no_deeper(register: Register) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Deep")))
    parent = None
    for level in range(points.DEEPEST):
        parent = made(points.add_point(register, item, PointDraft(str(level)), parent_id=parent))
    with pytest.raises(Refusal, match="levels deep at most"):
        points.add_point(register, item, PointDraft("too deep"), parent_id=parent)
    (above,) = register.sql("SELECT parent_id FROM point WHERE id = ?", parent)[0]
    next_to = made(points.add_point(register, item, PointDraft("beside"), parent_id=above))
    with pytest.raises(Refusal, match="levels deep at most"):
        points.move_point(register, next_to, "in")
