"""The benchmark itself, at a tiny size: every line is there, and says what it measured against."""

import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.records.reading import actions, meetings, one_action, points
from desktop.records.register import Register
from desktop.records.verification import verify
from desktop.records.writing.founding import make_register
from tests.bench import __main__ as bench
from tests.bench import bulk, others, prints, register_bench, windows
from tests.bench.big_register import ACTIONS_A_MEETING, POINTS_A_MEETING, fill
from tests.bench.floors import Floor
from tests.bench.printed import sample_meeting
from tests.bench.table import Line, percentile
from tests.bench.words import Writer


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "small.minutebook"
    with closing(make_register(path)) as register:
        fill(register, 12, lambda _: None)
    return path


def test_the_register_that_is_measured_is_a_sound_one(small: Path) -> None:
    with closing(Register.open(small)) as register:
        assert verify(register).findings == ()
        assert len(meetings.ids(register)) == 12
        assert len(actions.ids(register)) == 12 * ACTIONS_A_MEETING
        minutes = points.meeting_points(register, 12)
        assert sum(map(len, minutes.values())) == POINTS_A_MEETING
        assert {point.depth for minute in minutes.values() for point in minute} == {0, 1}
        action = one_action.action(register, 1)
        assert action.arose
        assert action.arose.meeting_id == 1


def test_the_floor_reads_the_same_rows(small: Path) -> None:
    with closing(Register.open(small)) as register, closing(Floor(small)) as floor:
        detail = meetings.meeting(register, 3)
        minutes = points.meeting_points(register, 3)
        leads = sum(len(item.leads) for item in detail.items)
        under_points = sum(p.action_id is not None for m in minutes.values() for p in m)
        counted = 1 + len(detail.attendance) + len(detail.items) + leads + under_points
        assert floor.meeting(3) == counted + POINTS_A_MEETING
        assert len(floor.all_actions()) == len(actions.ids(register))


def test_every_line_of_the_table_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_bench, "_BULK_ROWS", 50)
    monkeypatch.setattr(register_bench, "_RUNS", 3)
    monkeypatch.setattr(register_bench, "_TYPED", ("the", "walton"))
    code = bench.main(["register", "--meetings", "10"])
    out = capsys.readouterr().out
    assert "10 meetings, 1,000 points and 120 actions" in out
    for work in (
        "a meeting read, whole (148 rows)",
        "page 1 of the action log (200 of 120)",
        "the action log shown",
        "sorted by its words",
        "filtered, the median of a key",
        "memory of the ids",
        "a key press in search, p95",
        "bulk load of points, bare rows",
        "bulk load of points, as a register is brought in",
        "verify (",
        "a point saved, durably",
    ):
        assert out.count(work) >= 1, work
    assert "NOT REACHED" not in out or code == 1
    goals = out.count("goal:")
    assert goals == out.count(": reached\n") + out.count("NOT REACHED\n")
    assert f"of {goals} goals reached." in out


@pytest.mark.parametrize(
    ("line", "ratio", "reached", "said"),
    [
        (Line("read", 8, "ms", 2, "raw", 4, "at most 4"), 4, True, "goal: at most 4: reached"),
        (Line("read", 9, "ms", 2, "raw", 4, "at most 4"), 4.5, False, "at most 4: NOT REACHED"),
        (Line("read", 9, "ms", 2, "raw"), 4.5, True, "4.500   raw"),
        (Line("size", 9, "MB"), None, True, "9.00 MB"),
        (Line("read", 9, "ms", 0, "raw", 4, "at most 4"), None, False, "NOT REACHED"),
    ],
)
def test_a_line_says_its_ratio_and_whether_the_goal_is_reached(
    line: Line, ratio: float | None, reached: bool, said: str
) -> None:
    assert (line.ratio, line.reached) == (ratio, reached)
    assert said in line.told()


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([float(n) for n in range(100)], 0.95) == 95
    assert percentile([3.0], 0.95) == 3


def test_bulk_loads_that_are_timed_are_taken_back(small: Path) -> None:
    with closing(sqlite3.connect(small)) as held:
        before = held.execute("SELECT max(id) FROM point").fetchone()
    with closing(Register.open(small)) as register:
        rows = bulk.point_rows(Writer(2), 20)
        for bring_in in (bulk.whole, bulk.whole_insert_many, bulk.bare, bulk.bare_insert_many):
            bring_in(register, rows)
    with closing(sqlite3.connect(small)) as held:
        assert held.execute("SELECT max(id) FROM point").fetchone() == before


def test_the_costs_of_printing_are_told_with_their_goals(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    there = others.there
    monkeypatch.setattr(others, "there", lambda way: way not in prints.SLOW and there(way))
    # All in this process: starting one for each line takes longer than the line.
    monkeypatch.setattr(prints, "measured", prints.one)
    code = bench.main(["print", "--pages", "8"])
    out = capsys.readouterr().out
    for said in (
        "The minutes of one meeting",
        "An agenda pack of 2 papers",
        "A minute book of 2 meetings",
        "4 times as fast as a Table a meeting: ",
        "Growth: Minute Book, laid out anew",
        "Growth: Minute Book, a pack",
        "Not installed here, so not compared: HTML, WeasyPrint",
    ):
        assert said in out, out
    assert code == ("Goals missed" in out)


def test_each_way_of_printing_is_measured_in_a_process_of_its_own(tmp_path: Path) -> None:
    sample = tmp_path / "sample"
    sample.write_bytes(pickle.dumps(sample_meeting()))
    cost = prints.measured(prints.OURS, 2, sample)
    assert cost
    assert cost.pages > 4
    assert cost.size > 1000


def test_a_slower_way_reaches_the_goal_and_a_faster_one_misses_it() -> None:
    job = prints.Job("A book", 250, (prints.OURS,), ((prints.NAIVE, 4.0),))
    ours = prints.Cost(1.0, 1.0, 1000, 1, 0)
    slow, quick = prints.Cost(9.0, 9.0, 1000, 1, 0), prints.Cost(2.0, 2.0, 1000, 1, 0)
    assert prints.goals(job, {prints.OURS: ours, prints.NAIVE: slow}) == []
    (missed,) = prints.goals(job, {prints.OURS: ours, prints.NAIVE: quick})
    assert prints.NAIVE in missed


def test_a_key_is_measured_in_the_window_and_in_the_bare_edit(qapp: QApplication) -> None:
    ours, theirs = windows.typed(40, 12)
    assert len(ours) == len(theirs) == 12
    assert min(*ours, *theirs) > 0
