"""The table of the register's figures, each beside its floor."""

import sys
import tempfile
from pathlib import Path

from tests.bench.big_register import ACTIONS_A_MEETING, POINTS_A_MEETING
from tests.bench.register_bench import measure
from tests.bench.table import HEADING, Line

_FEWEST = 10


def compare(meetings: int) -> int:
    """Measure a register of so many meetings and print the table; 1 where a goal is missed."""
    count = max(_FEWEST, meetings)
    print(
        f"A register of {count:,} meetings, {count * POINTS_A_MEETING:,} points and "
        f"{count * ACTIONS_A_MEETING:,} actions. Warm; the best of several runs, of saves the "
        "median; the ratio is figure to floor.\n"
    )
    print(HEADING, flush=True)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="minute-book-bench-") as folder:
        for line in measure(Path(folder), count, _say):
            _say("")
            print(line.told(), flush=True)
            lines.append(line)
    goals = [line for line in lines if line.most is not None]
    missed = [line.work for line in goals if not line.reached]
    print(f"\n{len(goals) - len(missed)} of {len(goals)} goals reached.")
    for work in missed:
        print(f"Not reached: {work}")
    return 1 if missed else 0


def _say(what: str) -> None:
    """Tell how far it is, to whoever watches."""
    if sys.stderr.isatty():
        print(f"\r{what:<60}\r", end="", file=sys.stderr, flush=True)
