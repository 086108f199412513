"""However many rows a screen shows, the register is asked the same number of questions."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from desktop.records.reading import (
    actions,
    bodies,
    forward_list,
    forward_plan,
    meetings,
    one_action,
    papers,
    people,
    points,
)
from desktop.records.reading.listing import Wanted
from desktop.records.reading.search import Filters, search
from desktop.records.reading.worklist import worklist
from desktop.records.register import Register
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Attendance,
    Body,
    Decision,
    ForwardItem,
    Item,
    ItemLead,
    Limb,
    Meeting,
    Membership,
    Paper,
    Person,
    Point,
    Post,
    Section,
    Vote,
)
from desktop.records.writing.transaction import recording
from tests.records.reading.conftest import register_in, statements
from tests.records.whole_record import Whole, begin

MORE = 40
TODAY = date(2011, 6, 1)
Given = tuple[Register, Whole]


def list_of(module: Any, **wanted: Any) -> Callable[[Register, Whole], object]:
    return lambda r, _: module.rows(r, module.ids(r, Wanted(**wanted)))


QUESTIONS: dict[str, Callable[[Register, Whole], object]] = {
    "meetings": list_of(meetings),
    "meetings found": list_of(meetings, words="quay 2011"),
    "actions": list_of(actions),
    "actions by owner": list_of(actions, order="owners"),
    "people": list_of(people),
    "bodies": list_of(bodies),
    "forward items": list_of(forward_list),
    "a meeting": lambda r, w: meetings.meeting(r, w.meeting),
    "its minutes": lambda r, w: points.meeting_points(r, w.meeting),
    "its paper": lambda r, w: papers.meeting_sheet(r, w.meeting),
    "an action log": lambda r, w: papers.action_log_sheet(r, w.body, TODAY),
    "a forward plan": lambda r, w: forward_plan.forward_plan(r, w.body),
    "a person": lambda r, w: people.person(r, w.chair),
    "a body": lambda r, w: bodies.body(r, w.body),
    "an action": lambda r, w: one_action.action(r, w.action),
    "a search": lambda r, _: search(r, "quay", Filters(body_id=1, kind="point")),
    "the worklist": lambda r, _: worklist(r, TODAY),
}


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Given]:
    with register_in(tmp_path_factory.mktemp("few")) as register:
        whole = begin(register)
        add(register, whole, 2)
        yield register, whole


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Given]:
    with register_in(tmp_path_factory.mktemp("many")) as register:
        whole = begin(register)
        add(register, whole, MORE)
        yield register, whole


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_number_of_questions_does_not_grow(few: Given, many: Given, question: str) -> None:
    asked = QUESTIONS[question]
    counted = statements(few[0], lambda: asked(*few))
    assert counted >= 1
    assert statements(many[0], lambda: asked(*many)) == counted


def add(register: Register, whole: Whole, count: int) -> None:
    """So many more of everything, in the meeting, and beside it."""
    numbers = range(count)
    with recording(register, "test") as record:
        people_ids = record.add_all(
            Person, [{"name": f"Ann {n}", "sort_name": f"{n} Ann"} for n in numbers]
        )
        record.add_all(Post, [{"person": id_, "title": "Bosun"} for id_ in people_ids])
        more = record.add_all(Body, [{"name": f"Body {n}"} for n in numbers])
        record.add_all(
            Membership, [{"body": whole.body, "person": i, "role": "member"} for i in people_ids]
        )
        record.add_all(
            Meeting,
            [
                {"body": body, "kind": "ordinary", "date": TODAY, "state": "circulated"}
                for body in more
            ],
        )
        of_meeting = {"meeting": whole.meeting}
        lines = record.add_all(
            Attendance,
            [
                {**of_meeting, "person": i, "position": 9, "status": "present", "name": f"Ann {i}"}
                for i in people_ids
            ],
        )
        sections = record.add_all(
            Section, [{**of_meeting, "position": 9, "title": f"Part {n}"} for n in numbers]
        )
        items = record.add_all(
            Item,
            [
                {**of_meeting, "section": s, "position": 9, "title": "Quay", "purpose": "decision"}
                for s in sections
            ],
        )
        record.add_all(ItemLead, [{"item": i, "position": 1, "name": "Ann"} for i in items])
        record.add_all(Paper, [{"item": i, "position": 1, "title": "Map"} for i in items])
        _minutes(record, whole, items, lines)
        record.add_all(
            ForwardItem,
            [{"body": whole.body, "title": f"Plan {n}", "purpose": "decision"} for n in numbers],
        )


def _minutes(record: Any, whole: Whole, items: range, lines: range) -> None:
    of_meeting = {"meeting": whole.meeting}
    decided = record.add_all(
        Point, [{**of_meeting, "item": i, "position": 8, "kind": "decision"} for i in items]
    )
    asked = record.add_all(
        Point,
        [
            {**of_meeting, "item": i, "position": 9, "kind": "action", "text": "See the quay"}
            for i in items
        ],
    )
    decisions = record.add_all(
        Decision,
        [
            {**of_meeting, "body": whole.body, "point": point, "number": 100 + point}
            for point in decided
        ],
    )
    record.add_all(Limb, [{"decision": d, "position": 1, "text": "buy"} for d in decisions])
    record.add_all(
        Vote,
        [{"decision": d, "attendance": a, "way": "for"} for d in decisions for a in lines[:2]],
    )
    given = record.add_all(
        Action,
        [
            {
                "body": whole.body,
                "number": 100 + point,
                "text": "See the quay",
                "status": "open",
                "due": date(2011, 5, 1),
                "point": point,
                "arose_meeting": whole.meeting,
            }
            for point in asked
        ],
    )
    record.add_all(ActionOwner, [{"action": a, "position": 1, "name": "Ann"} for a in given])
    record.add_all(
        ActionUpdate,
        [{"action": a, "date": TODAY, "status": "on_track", "text": "Seen"} for a in given],
    )
