"""Measures the product against its floors: `python3 run.py bench register [--meetings N]`.

Ends with 1 where a goal is missed.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.big_register import ACTIONS_A_MEETING, MEETINGS, POINTS_A_MEETING
from tests.bench.register_bench import measure
from tests.bench.table import HEADING, Line

_FEWEST = 10


def main(typed: Sequence[str]) -> int:
    """Run one benchmark."""
    arguments = _parser().parse_args(typed)
    count = max(_FEWEST, arguments.meetings)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("what", choices=("register",), help="what to measure")
    parser.add_argument("--meetings", type=int, default=MEETINGS, help="how large a register")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
