"""The outline on screen and the points in the register agree, whatever is done to them."""

import random

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.records.reading.points import points
from desktop.records.rules.words import PointKind
from desktop.ui.meeting.outline import Line, end_of, move, parent_of, sibling_after, sibling_before
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.outline_saving import OutlineSaving
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


def agrees(committee: Committee, model: OutlineModel) -> None:
    assert committee.desk.settle()
    kept = points(committee.register, committee.items[0])
    assert [(p.id, p.depth, p.kind, p.text, p.emphasis) for p in kept] == [
        (x.id, x.depth, x.kind, x.text, x.emphasis) for x in model.lines
    ]


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_leave_screen_and_register_alike(
    committee: Committee, qtbot: QtBot, seed: int
) -> None:
    walk(committee, *DRAFTED)
    chance = random.Random(seed)
    model = OutlineModel(OutlineSaving(committee.desk))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(committee.items[0], [], read_only=False)
    model.type(0, "the first", "")
    model.save(0)
    for number in range(40):
        row = chance.randrange(len(model.lines))
        what = chance.choice(("add", "add", "add", "type", "up", "down", "in", "out", "remove"))
        if what == "add":
            line = Line(depth=model.lines[row].depth, text=f"added {number}")
            model.save(model.add_after(row, line))
        elif what == "type":
            model.type(row, f"typed {number}", "0-5 bold")
            model.save(row)
        elif what == "remove":
            if len(model.lines) > end_of(model.lines, row) - row:
                model.remove(row)
        else:
            model.move(row, what)  # type: ignore[arg-type]
        if chance.random() < 0.2:
            agrees(committee, model)
    agrees(committee, model)


def test_what_is_typed_survives_what_another_window_does(
    committee: Committee, qtbot: QtBot
) -> None:
    walk(committee, *DRAFTED)
    model = OutlineModel(OutlineSaving(committee.desk))
    lines = [
        Line(id=1, text="one", kept=True, saved=Line(text="one").draft),
        Line(id=2, text="two", kept=True, saved=Line(text="two").draft),
    ]
    model.show(committee.items[0], lines, read_only=False)
    model.type(1, "two and more", "")
    fresh = [
        Line(id=3, text="three", kept=True, saved=Line(text="three").draft),
        Line(id=2, text="two", kept=True, saved=Line(text="two").draft),
    ]
    assert not model.take_in(fresh, read_only=False)
    assert [line.text for line in model.lines] == ["three", "two and more"]
    assert model.lines[1].dirty


def test_a_typed_point_that_was_removed_elsewhere_is_kept_as_new(
    committee: Committee, qtbot: QtBot
) -> None:
    model = OutlineModel(OutlineSaving(committee.desk))
    gone = Line(id=7, text="old", kept=True, saved=Line(text="old").draft)
    model.show(committee.items[0], [gone], read_only=False)
    model.type(0, "old, with more", "")
    model.take_in([], read_only=False)
    (line,) = model.lines
    assert (line.id, line.text, line.dirty) == (None, "old, with more", True)


def test_a_point_with_others_below_it_gets_its_words_back(
    committee: Committee, qtbot: QtBot
) -> None:
    walk(committee, *DRAFTED)
    model = OutlineModel(OutlineSaving(committee.desk))
    model.show(committee.items[0], [], read_only=False)
    model.type(0, "above", "")
    model.save(0)
    model.save(model.add_after(0, Line(depth=0, text="below")))
    model.move(1, "in")
    model.type(0, "", "")
    model.leave(0)
    assert [line.text for line in model.lines] == ["above", "below"]
    agrees(committee, model)


def test_a_kind_is_saved_with_its_words(committee: Committee, qtbot: QtBot) -> None:
    walk(committee, *DRAFTED)
    model = OutlineModel(OutlineSaving(committee.desk))
    model.show(committee.items[0], [], read_only=False)
    model.type(0, "What was said of it", "")
    model.make_kind(0, PointKind.QUOTATION)
    agrees(committee, model)
