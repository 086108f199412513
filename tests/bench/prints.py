"""What printing costs, beside other ways of printing the same text, in one run.

Each job runs in a process of its own, so that its memory is its own. Ours is tagged and archival,
as it is delivered; plain paragraphs are the floor. No two meetings say the same words in the same
order, so that nobody gains by remembering what was laid out before.
"""

import json
import os
import pickle
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from desktop.records.reading.sheets import MeetingSheet
from tests.bench import others, printed

Way = Callable[[Any], tuple[bytes, int]]
WAYS: dict[str, Way] = {
    "Minute Book, laid out anew": printed.ours,
    "Minute Book, of kept leaves": printed.bound,
    "Minute Book, a pack": printed.packed,
    "ReportLab paragraphs": printed.plain,
    "a Table a meeting": printed.naive,
    "Typst, tagged": others.typst,
    "DOCX, LibreOffice": others.libreoffice,
    "HTML, WeasyPrint": others.weasyprint,
}
OURS, KEPT, PACK, FLOOR, NAIVE, TYPST, OFFICE, WEASY = WAYS
GIVEN: dict[str, Callable[[Sequence[MeetingSheet]], Any]] = {
    OURS: printed.to_sign,
    KEPT: printed.kept,
    PACK: printed.papers,
}
"""What a way begins with, where that is not the meetings themselves: made before it is timed."""

BOOK = 250
PAPERS = 20
PAGES_OF_ONE = 4
KIB_A_PAGE = 100
HEADING = (
    f"  {'way':28}{'pages':>6}{'seconds':>9}{'of CPU':>8}{'pages/s':>9}{'× ours':>8}"
    f"{'CPU ×':>8}{'KiB/page':>10}{'peak MiB':>10}"
)
SLOW = (OFFICE, WEASY)
"""These take minutes for a volume."""


@dataclass(frozen=True)
class Cost:
    """Seconds as they pass and of the processors, pages, size, and memory over an idle process."""

    seconds: float
    cpu: float
    pages: int
    size: int
    kib: int


_STATUS = Path("/proc/self/status")
_HELD = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(frozen=True)
class Job:
    """So many meetings by each way. Ours are to be so many times as fast as others."""

    title: str
    meetings: int
    ours: tuple[str, ...]
    goals: tuple[tuple[str, float], ...] = ()
    ways: tuple[str, ...] = (FLOOR, NAIVE, TYPST, *SLOW)


def jobs(meetings: int) -> tuple[Job, ...]:
    papers = min(PAPERS, meetings)
    return (
        Job("The minutes of one meeting", 1, (OURS,), ((OFFICE, 30.0),)),
        Job(f"An agenda pack of {papers} papers", papers, (PACK,)),
        Job(
            f"A minute book of {meetings} meetings",
            meetings,
            (KEPT, OURS),
            ((NAIVE, 4.0), (TYPST, 2.0)),
        ),
    )


def one(way: str, meetings: int, sample: Path) -> Cost:
    """Measure one job, here and now."""
    sheet = pickle.loads(sample.read_bytes())
    sheets = list(printed.a_year_of(sheet, meetings))
    given = GIVEN.get(way, list)
    WAYS[way](given(sheets[:1]))
    begun = given(sheets)
    before, start, used = peak(), perf_counter(), processors()
    pdf, pages = WAYS[way](begun)
    seconds, cpu = perf_counter() - start, processors() - used
    return Cost(seconds, cpu, pages, len(pdf), max(peak() - before, peak(others=True)))


def processors() -> float:
    """The seconds that processors spent on this process and on those it started."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def peak(*, others: bool = False) -> int:
    """The most memory this process ever held, or those it started; 0 where nobody says."""
    if not others and _STATUS.exists():
        # What Linux says of a process elsewhere begins with what the one that started it held.
        return int(_HELD.findall(_STATUS.read_text(encoding="ascii"))[0])
    try:
        import resource
    except ImportError:
        return 0
    whose = resource.RUSAGE_CHILDREN if others else resource.RUSAGE_SELF
    return resource.getrusage(whose).ru_maxrss


def measured(way: str, meetings: int, sample: Path) -> Cost | None:
    command = [sys.executable, "-m", "tests.bench.prints", way, str(meetings), str(sample)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        print(f"  {way}: {done.stderr.strip().splitlines()[-1] if done.stderr else 'failed'}")
        return None
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def compare(meetings: int) -> int:
    """Print the tables; 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample"
        sample.write_bytes(pickle.dumps(printed.sample_meeting()))
        return _compared(meetings, sample)


def _compared(meetings: int, sample: Path) -> int:
    missed = []
    available = [way for way in WAYS if others.there(way)]
    for job in jobs(meetings):
        print(f"\n{job.title}")
        print(HEADING)
        costs: dict[str, Cost] = {}
        for way in (*job.ours, *job.ways):
            cost = measured(way, job.meetings, sample) if way in available else None
            if cost:
                costs[way] = cost
                print(told(way, cost, costs.get(job.ours[0], cost)), flush=True)
        missed += goals(job, costs)
    missed += growth(OURS, meetings, sample)
    missed += growth(PACK, min(PAPERS, meetings), sample)
    for way in WAYS:
        if way not in available:
            print(f"Not installed here, so not compared: {way}")
    print("\n" + ("Goals missed: " + "; ".join(missed) if missed else "Every goal was reached."))
    return 1 if missed else 0


def told(way: str, cost: Cost, ours: Cost) -> str:
    """A line of the table: the time for the same text also as a multiple of ours."""
    return (
        f"  {way:28}{cost.pages:6}{cost.seconds:9.3f}{cost.cpu:8.2f}"
        f"{cost.pages / cost.seconds:9.0f}{cost.seconds / ours.seconds:8.2f}"
        f"{cost.cpu / max(ours.cpu, 0.001):8.2f}"
        f"{cost.size / 1024 / cost.pages:10.1f}{cost.kib / 1024:10.1f}"
    )


def goals(job: Job, costs: dict[str, Cost]) -> list[str]:
    """What was to be reached and was not, each said with its figure."""
    missed = []
    for ours in job.ours:
        for way, times in job.goals:
            if ours not in costs or way not in costs:
                continue
            reached = costs[way].seconds / costs[ours].seconds
            used = costs[way].cpu / max(costs[ours].cpu, 0.001)
            word = "reached" if reached >= times else "missed"
            print(
                f"  goal, {ours}: {times:g} times as fast as {way}:"
                f" {reached:.1f}, {word} ({used:.1f} by CPU)"
            )
            missed += [f"{ours} beside {way}"] if reached < times else []
    return missed


def growth(way: str, meetings: int, sample: Path) -> list[str]:
    """Whether time and memory grow in proportion, and memory by how much a page."""
    print(f"\nGrowth: {way}")
    costs = [cost for count in _steps(meetings) if (cost := measured(way, count, sample))]
    for cost in costs:
        print(
            f"  {cost.pages:6} pages  {cost.cpu / cost.pages * 1000:6.2f} ms of CPU a page"
            f"  {cost.kib / 1024:7.1f} MiB over one meeting's"
        )
    if len(costs) < 2 or not costs[-1].kib:
        return []
    more = (costs[-1].kib - costs[0].kib) / (costs[-1].pages - costs[0].pages)
    word = "reached" if more <= KIB_A_PAGE else "missed"
    print(f"  goal {KIB_A_PAGE} KiB a page at most: {more:.0f}, {word}")
    return [] if more <= KIB_A_PAGE else [f"memory, {way}"]


def _steps(meetings: int) -> tuple[int, ...]:
    """From some ten pages by tens to a thousand, and on to the last."""
    steps = {max(1, meetings // 100), max(1, meetings // 10), meetings}
    return tuple(sorted(steps | ({BOOK} if meetings > BOOK else set())))


if __name__ == "__main__":
    print(json.dumps(asdict(one(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])))))
