"""What printing costs, beside other ways of printing the same text, in one run.

Each job runs in a process of its own, so that its memory is its own. Ours is tagged and archival,
as it is delivered; plain paragraphs are the floor.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from desktop.records.reading.sheets import MeetingSheet
from tests.bench import others, printed

Way = Callable[[Any], tuple[bytes, int]]
WAYS: dict[str, Way] = {
    "Minute Book, tagged": printed.ours,
    "… of kept leaves": printed.bound,
    "… a pack of papers": printed.packed,
    "ReportLab paragraphs": printed.plain,
    "a Table a meeting": printed.naive,
    "Typst, tagged": others.typst,
    "DOCX, LibreOffice": others.libreoffice,
    "HTML, WeasyPrint": others.weasyprint,
}
OURS, KEPT, PACK, FLOOR, NAIVE, TYPST, OFFICE, _ = WAYS
GIVEN: dict[str, Callable[[Sequence[MeetingSheet]], Any]] = {
    KEPT: printed.kept,
    PACK: printed.papers,
}
"""What a way begins with, where that is not the meetings themselves: made before it is timed."""

BOOK = 250
PAPERS = 20
KIB_A_PAGE = 100


@dataclass(frozen=True)
class Cost:
    """Seconds, pages, the size of the file, and the memory it took over an idle process."""

    seconds: float
    pages: int
    size: int
    kib: int

    @property
    def pace(self) -> float:
        return self.pages / self.seconds


def one(way: str, meetings: int) -> dict[str, float]:
    """Measure one job, here and now."""
    sheets = list(printed.a_year_of(printed.sample_meeting(), meetings))
    given = GIVEN.get(way, list)
    WAYS[way](given(sheets[:1]))
    begun = given(sheets)
    before, start = peak(), perf_counter()
    pdf, pages = WAYS[way](begun)
    seconds = perf_counter() - start
    return {"seconds": seconds, "pages": pages, "size": len(pdf), "kib": peak() - before}


def peak() -> int:
    """The most memory this process ever held, in KiB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measured(way: str, meetings: int) -> Cost | None:
    command = [sys.executable, "-m", "tests.bench.prints", way, str(meetings)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        print(f"  {way}: {done.stderr.strip().splitlines()[-1] if done.stderr else 'failed'}")
        return None
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def compare(meetings: int) -> int:
    """Print the tables; 1 where a goal is missed."""
    missed = []
    available = [way for way in WAYS if others.there(way)]
    single = [way for way in available if way not in GIVEN]
    papers = min(PAPERS, meetings)
    for title, count, ways in (
        ("One meeting", 1, single),
        (f"An agenda pack of {papers} papers", papers, [PACK]),
        (f"A minute book of {meetings} meetings", meetings, [OURS, KEPT, FLOOR, NAIVE, TYPST]),
    ):
        print(f"\n{title}")
        costs = {way: measured(way, count) for way in ways if way in available}
        table({way: cost for way, cost in costs.items() if cost})
        missed += goals(count, {way: cost for way, cost in costs.items() if cost})
    missed += growth(meetings)
    for way in WAYS:
        if way not in available:
            print(f"Not installed here, so not compared: {way}")
    print("\n" + ("Goals missed: " + "; ".join(missed) if missed else "Every goal was reached."))
    return 1 if missed else 0


def table(costs: dict[str, Cost]) -> None:
    print(f"  {'way':24}{'pages':>7}{'seconds':>10}{'pages/s':>9}{'of ours':>9}{'KiB/page':>10}"
          f"{'peak MiB':>10}")  # fmt: skip
    ours = costs.get(OURS)
    for way, cost in costs.items():
        ratio = cost.pace / ours.pace if ours else 0.0
        print(
            f"  {way:24}{cost.pages:7}{cost.seconds:10.3f}{cost.pace:9.0f}{ratio:9.2f}"
            f"{cost.size / 1024 / cost.pages:10.1f}{cost.kib / 1024:10.1f}"
        )


def goals(count: int, costs: dict[str, Cost]) -> list[str]:
    """What was to be reached and was not, each said with its figure."""
    wanted = ((NAIVE, 4.0), (TYPST, 2.0)) if count > 1 else ((OFFICE, 30.0),)
    missed = []
    for way, times in wanted:
        if KEPT in costs and way in costs:
            reached = costs[way].seconds / costs[KEPT].seconds
            print(f"  a volume of leaves printed before, beside {way}: {reached:.1f} times as fast")
        if OURS in costs and way in costs:
            reached = costs[way].seconds / costs[OURS].seconds
            word = "reached" if reached >= times else "missed"
            print(f"  goal {times:g} times as fast as {way}: {reached:.1f}, {word}")
            missed += [way] if reached < times else []
    return missed


def growth(meetings: int) -> list[str]:
    """Whether memory grows in proportion, and by how much a page."""
    print("\nGrowth, ours")
    costs = [cost for count in _steps(meetings) if (cost := measured(OURS, count))]
    for cost in costs:
        print(
            f"  {cost.pages:6} pages  {cost.pace:6.0f} pages/s  "
            f"{cost.kib / 1024:7.1f} MiB over one meeting's"
        )
    if len(costs) < 2 or not costs[-1].kib:
        return []
    more = (costs[-1].kib - costs[0].kib) / (costs[-1].pages - costs[0].pages)
    word = "reached" if more <= KIB_A_PAGE else "missed"
    print(f"  goal {KIB_A_PAGE} KiB a page at most: {more:.0f}, {word}")
    return [] if more <= KIB_A_PAGE else ["memory"]


def _steps(meetings: int) -> tuple[int, ...]:
    return tuple(sorted({max(1, meetings // 100), max(1, meetings // 10), meetings}))


if __name__ == "__main__":
    print(json.dumps(one(sys.argv[1], int(sys.argv[2]))))
