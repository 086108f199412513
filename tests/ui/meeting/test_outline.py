"""The page on screen and the points in the register agree, whatever is done, undone and redone."""

import random

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import meeting
from desktop.records.reading.points import points
from desktop.records.rules.drafts import ActionDraft, DecisionDraft
from desktop.records.rules.words import PointKind
from desktop.records.writing.points import remove_point
from desktop.ui.meeting.minutes_pane import read_minutes
from desktop.ui.meeting.outline import (
    Line,
    Wording,
    end_of,
    lines_of,
    move,
    parent_of,
    sibling_after,
    sibling_before,
)
from desktop.ui.meeting.outline_history import Reworded
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.outline_saving import OutlineSaving
from desktop.ui.meeting.outline_undoing import redo, undo
from tests.ui.meeting.conftest import DRAFTED, Committee, walk

SHAPE = [Line(depth=depth) for depth in (0, 1, 2, 1, 0)]


def test_a_line_knows_its_neighbours() -> None:
    assert end_of(SHAPE, 0) == 4
    assert parent_of(SHAPE, 3) == 0
    assert parent_of(SHAPE, 4) is None
    assert sibling_before(SHAPE, 3) == 1
    assert sibling_before(SHAPE, 2) is None
    assert sibling_after(SHAPE, 1) == 3
    assert sibling_after(SHAPE, 3) is None


@pytest.mark.parametrize(
    ("row", "way"), [(0, "up"), (4, "down"), (0, "in"), (1, "in"), (0, "out"), (2, "up")]
)
def test_there_is_no_such_way(row: int, way: str) -> None:
    assert move(SHAPE, row, way) is None  # type: ignore[arg-type]


def fresh(committee: Committee) -> list[Line]:
    register = committee.register
    items = meeting(register, committee.meeting_id).items
    return lines_of(items, read_minutes(register, committee.meeting_id).lines)


@pytest.fixture
def model(committee: Committee, qtbot: QtBot) -> OutlineModel:
    walk(committee, *DRAFTED)
    model = OutlineModel(OutlineSaving(committee.desk, committee.body_id))
    # Held by the model, or it would stop looking on.
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.take_in(fresh(committee), read_only=False)
    return model


def agrees(committee: Committee, model: OutlineModel) -> None:
    assert committee.desk.settle()
    shown = [line for line in model.lines if line.heading is None and not line.blank]
    kept = [line for line in fresh(committee) if line.heading is None]
    assert [_seen(line) for line in kept] == [_seen(line) for line in shown]


def _seen(line: Line) -> tuple[object, ...]:
    said = line.wording
    lead = said.decision.lead if said.decision else None
    asked = (said.action.owners, said.action.due) if said.action else None
    return line.id, line.item_id, line.depth, said.kind, said.text, said.emphasis, lead, asked


def points_of(model: OutlineModel) -> list[int]:
    return [row for row, line in enumerate(model.lines) if line.heading is None]


WORDINGS = (
    Wording("a note"),
    Wording("a heading", "", PointKind.HEADING),
    Wording("build it", "0-5 bold", PointKind.DECISION, DecisionDraft("RESOLVED to")),
    Wording("do it", "3-5 italic", PointKind.ACTION, None, ActionDraft(owners=("Ann Archer",))),
)


def something(model: OutlineModel, chance: random.Random, number: int) -> None:
    row = chance.choice(points_of(model))
    what = chance.choice(("add", "add", "type", "kind", "up", "down", "in", "out", "remove"))
    if what == "add":
        said = chance.choice(WORDINGS)
        model.save(model.add_after(row, Line(depth=model.lines[row].depth, wording=said)))
    elif what == "type":
        model.type(row, f"typed {number}", "0-5 bold")
    elif what == "kind":
        model.reword(row, chance.choice(WORDINGS))
    elif what == "remove":
        model.remove(row)
    else:
        model.move(row, what)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(8))
def test_random_edits_leave_screen_and_register_alike(
    committee: Committee, model: OutlineModel, seed: int
) -> None:
    chance = random.Random(seed)
    for number in range(60):
        what = chance.random()
        if what < 0.2:
            undo(model)
        elif what < 0.3:
            redo(model)
        else:
            something(model, chance, number)
        if chance.random() < 0.2:
            model.save_all()
            agrees(committee, model)
            model.take_in(fresh(committee), read_only=False)
    model.save_all()
    agrees(committee, model)


@pytest.mark.parametrize("seed", range(6))
def test_everything_is_undone_and_done_again(
    committee: Committee, model: OutlineModel, seed: int
) -> None:
    chance = random.Random(seed)
    states = [_state(model)]
    for number in range(25):
        something(model, chance, number)
        if chance.random() < 0.3:
            model.save_all()
            assert committee.desk.settle()
            model.take_in(fresh(committee), read_only=False)
        states.append(_state(model))
    while model.history.done:
        undo(model)
    assert _state(model) == states[0]
    model.save_all()
    agrees(committee, model)
    while model.history.undone:
        redo(model)
    assert _state(model) == states[-1]
    model.save_all()
    agrees(committee, model)


def _state(model: OutlineModel) -> list[tuple[object, ...]]:
    return [_seen(line)[1:] for line in model.lines if line.heading is None and not line.blank]


def test_a_word_is_one_step(model: OutlineModel) -> None:
    for end in range(1, len("one two") + 1):
        model.type(1, "one two"[:end], "")
    undo(model)
    assert model.lines[1].text == "one "
    undo(model)
    assert model.lines[1].text == ""
    redo(model)
    redo(model)
    assert model.lines[1].text == "one two"


def test_what_is_typed_survives_what_another_window_does(
    committee: Committee, model: OutlineModel
) -> None:
    model.type(1, "one", "")
    model.save_all()
    assert committee.desk.settle()
    first = model.lines[1]
    model.type(1, "one and more", "")
    other = Line(item_id=first.item_id, id=99, wording=Wording("other"), kept=True)
    shown = fresh(committee)
    assert not model.take_in([shown[0], other, *shown[1:]], read_only=False)
    assert [line.text for line in model.lines[1:3]] == ["other", "one and more"]
    assert model.lines[2] is first
    assert first.dirty


def test_a_typed_point_that_was_removed_elsewhere_is_kept_as_new(
    committee: Committee, model: OutlineModel
) -> None:
    model.type(1, "old", "")
    model.save_all()
    assert committee.desk.settle()
    model.type(1, "old, with more", "")
    remove_point(committee.register, model.lines[1].id or 0)
    model.take_in(fresh(committee), read_only=False)
    line = model.lines[1]
    assert (line.id, line.text, line.dirty) == (None, "old, with more", True)
    model.save_all()
    agrees(committee, model)


def test_what_is_typed_under_an_item_that_went_stays_under_the_one_before(
    committee: Committee, model: OutlineModel
) -> None:
    row = model.rows_of_item(committee.items[1])[1]
    model.type(row, "not lost", "")
    page = fresh(committee)
    model.take_in([line for line in page if line.item_id != committee.items[1]], read_only=False)
    (left,) = [line for line in model.lines if line.text and line.heading is None]
    assert left.item_id == committee.items[0]
    model.save_all()
    assert committee.desk.settle()
    assert [p.text for p in points(committee.register, committee.items[0])] == ["not lost"]


def test_a_point_with_others_below_it_gets_its_words_back(
    committee: Committee, model: OutlineModel
) -> None:
    model.type(1, "above", "")
    model.save(1)
    model.save(model.add_after(1, Line(wording=Wording("below"))))
    model.move(2, "in")
    model.type(1, "", "")
    model.leave(1)
    assert [line.text for line in model.lines[1:3]] == ["above", "below"]
    agrees(committee, model)


def test_what_was_changed_elsewhere_is_not_undone(
    committee: Committee, model: OutlineModel
) -> None:
    model.history.record(Reworded(model.lines[1], Wording(), Wording("never typed here")))
    assert undo(model) is None
    assert not model.history.done
    assert model.lines[1].blank


def test_a_kind_is_saved_with_its_words(committee: Committee, model: OutlineModel) -> None:
    model.type(1, "What was said of it", "")
    model.make_kind(1, PointKind.QUOTATION)
    agrees(committee, model)


def test_owners_and_days_follow_the_words(committee: Committee, model: OutlineModel) -> None:
    model.reword(1, Wording("", "", PointKind.ACTION, None, ActionDraft()))
    model.type(1, "All to write by 12 May 2024", "")
    action = model.lines[1].action
    assert action is not None
    assert (action.owners, str(action.due)) == (("All",), "2024-05-12")
    model.save_all()
    agrees(committee, model)
