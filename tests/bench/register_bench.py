"""The register, measured: each figure beside its floor, in the same run and on the same file."""

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from desktop.records.reading import actions, meetings, points
from desktop.records.reading.listing import Wanted
from desktop.records.reading.search import search
from desktop.records.register import Register
from desktop.records.rules.drafts import PointDraft
from desktop.records.verification import verify
from desktop.records.writing.founding import make_register
from desktop.records.writing.points import add_point
from tests.bench import bulk
from tests.bench.big_register import fill
from tests.bench.floors import Floor
from tests.bench.table import Line, milliseconds, percentile, side_by_side
from tests.bench.words import Writer

_PAGE = 200
_BLOCK = 128
_RUNS = 21
_BULK_ROWS = 10_000
# Words as they are begun: the commonest of all, those that many begin with, longer ones, names.
_TYPED = ("the", "to", "committee", "agreed the", "report of the comm", "safeguarding", "walton st")

Say = Callable[[str], None]


def measure(folder: Path, count: int, say: Say) -> Iterator[Line]:
    """Make a register of so many meetings in a folder, and measure it line by line."""
    path = folder / "bench.minutebook"
    began = time.perf_counter()
    with closing(make_register(path)) as register:
        fill(register, count, lambda done: say(f"{done} of {count} meetings made"))
        took = time.perf_counter() - began
        yield Line("making it, history and search with it", took, "s")
        yield Line("its size", path.stat().st_size / 1e6, "MB")
        with closing(Floor(path)) as floor:
            yield _meeting(register, floor, count)
            yield from _action_log(register, floor)
            yield from _lists(register, floor)
            yield from _search(register, floor)
            yield from _bulk(register)
            yield from _verify(register)
            # Last, for the floor's own saves are no links of the chain of history.
            yield _save(register, floor)


def _meeting(register: Register, floor: Floor, count: int) -> Line:
    def read(nth: int) -> None:
        meetings.meeting(register, _spread(nth, count))
        points.meeting_points(register, _spread(nth, count))

    ours, theirs = side_by_side(read, lambda nth: floor.meeting(_spread(nth, count)), _RUNS)
    rows = floor.meeting(1)
    return Line(
        f"a meeting read, whole ({rows} rows)", ours, "ms", theirs, "the same rows by sqlite3",
        4, "at most 4 times sqlite3",
    )  # fmt: skip


def _spread(nth: int, count: int) -> int:
    return 1 + nth * 7919 % count


def _action_log(register: Register, floor: Floor) -> Iterator[Line]:
    ids = actions.ids(register)
    pages = max(1, len(ids) // _PAGE)
    last = min(500, pages)

    def page(number: int) -> list[int]:
        return ids[(number - 1) * _PAGE : number * _PAGE]

    first_page = page(1)
    ours, theirs = side_by_side(
        lambda _: actions.rows(register, first_page), lambda _: floor.actions(first_page), _RUNS
    )
    yield Line(
        f"page 1 of the action log ({_PAGE} of {len(ids)})", ours, "ms", theirs,
        "the same rows by sqlite3", 4, "at most 4 times sqlite3",
    )  # fmt: skip
    deep_page = page(last)
    deep, flat = side_by_side(
        lambda _: actions.rows(register, deep_page),
        lambda _: actions.rows(register, first_page),
        _RUNS,
    )
    yield Line(
        f"page {last} of the action log", deep, "ms", flat, "page 1",
        1.5, "flat: at most 1.5 times page 1",
    )  # fmt: skip


def _lists(register: Register, floor: Floor) -> Iterator[Line]:
    def show(_: int) -> None:
        actions.rows(register, actions.ids(register)[:_BLOCK])

    ours, fetched = side_by_side(show, lambda _: floor.all_actions(), 5)
    yield Line(
        "the action log shown: sorted ids and a block", ours, "ms", fetched,
        "all its rows fetched by sqlite3", 3 / 7, "at most 3/7 of a list with all rows in memory",
    )  # fmt: skip
    rows = floor.all_actions()
    by_text = Wanted(order="text")
    ours, theirs = side_by_side(
        lambda _: actions.ids(register, by_text),
        lambda _: sorted(rows, key=lambda row: str(row[4]).lower()),
        5,
    )
    yield Line(
        "sorted by its words", ours, "ms", theirs, "all rows sorted in memory",
        2, "like the list in memory (at most twice)",
    )  # fmt: skip
    keys = [Wanted(words=begun) for begun in _keys("report")]
    took = [milliseconds(lambda: actions.ids(register, key))[0] for key in keys]  # noqa: B023
    yield Line(
        "filtered, the median of a key", statistics.median(took), "ms", fetched,
        "all its rows fetched by sqlite3", 1 / 2, "at most half of that",
    )  # fmt: skip
    for what, held in (
        ("ids", lambda: actions.ids(register)),
        ("rows, if all were held", floor.all_actions),
    ):
        yield Line(f"memory of the {what}", _mebibytes(held), "MiB")


def _mebibytes(make: Callable[[], object]) -> float:
    tracemalloc.start()
    held = make()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del held
    return size / 2**20


def _search(register: Register, floor: Floor) -> Iterator[Line]:
    typed = [begun for words in _TYPED for begun in _keys(words)]
    search(register, typed[0])
    took = {words: min(milliseconds(lambda: search(register, words), 2)) for words in typed}  # noqa: B023
    scans = [milliseconds(lambda: floor.scan(words))[0] for words in _TYPED]  # noqa: B023
    scan = statistics.median(scans)
    of_keys = sorted(took.values())
    yield Line(
        f"a key press in search, p95 of {len(typed)}", percentile(of_keys, 0.95), "ms", scan,
        "LIKE over every point, the median", 1 / 5, "at least 5 times faster than the scan",
    )  # fmt: skip
    yield Line(
        "a key press in search, the median", statistics.median(of_keys), "ms", scan, "the same"
    )
    slowest = max(took, key=lambda words: took[words])
    yield Line(f"the slowest key press (“{slowest}”)", took[slowest], "ms", scan, "the same")


def _keys(words: str) -> list[str]:
    """What stands in the box after each key, from two letters on."""
    return [words[:end] for end in range(2, len(words) + 1) if words[end - 1] != " "]


def _bulk(register: Register) -> Iterator[Line]:
    rows = bulk.point_rows(Writer(2), _BULK_ROWS)
    each = 1000 / len(rows)
    ours, theirs = side_by_side(
        lambda _: bulk.bare(register, rows), lambda _: bulk.bare_insert_many(register, rows), 3
    )
    yield Line(
        "bulk load of points, bare rows", ours * each, "µs/row", theirs * each,
        "insert_many; neither with index, guards, search, history",
        1 / 8, "at least 8 times faster than insert_many",
    )  # fmt: skip
    ours, theirs = side_by_side(
        lambda _: bulk.whole(register, rows), lambda _: bulk.whole_insert_many(register, rows), 3
    )
    yield Line(
        "bulk load of points, as a register is brought in", ours * each, "µs/row", theirs * each,
        "insert_many; both with index, guards, search, history",
    )  # fmt: skip


def _verify(register: Register) -> Iterator[Line]:
    began = time.perf_counter()
    result = verify(register)
    took = time.perf_counter() - began
    yield Line(f"verify ({result.rows} records)", took, "s")
    yield Line("found wrong by it", len(result.findings), "")


def _save(register: Register, floor: Floor) -> Line:
    writer = Writer(3)
    ((item_id, meeting_id),) = register.sql(
        "SELECT id, meeting_id FROM item ORDER BY id DESC LIMIT 1"
    )

    def save(_: int) -> None:
        add_point(register, item_id, PointDraft(writer.sentence()))

    ours, theirs = side_by_side(
        save,
        lambda _: floor.save_point(item_id, meeting_id, writer.sentence()),
        2 * _RUNS,
        statistics.median,
    )
    return Line(
        "a point saved, durably, with history and search", ours, "ms", theirs,
        "the same rows by sqlite3, as durably", 3, "at most 3 times sqlite3",
    )  # fmt: skip
