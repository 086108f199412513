"""Measures the product against its floors and its peers, in one run.

    python3 run.py bench register [--meetings N]
    python3 run.py bench print [--meetings N]
    python3 run.py bench windows [--points N]

Ends with 1 where a goal is missed.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from tests.bench import prints, register_report, windows
from tests.bench.big_register import MEETINGS

_WHAT: dict[str, tuple[Callable[[int], int], int]] = {
    "register": (register_report.compare, MEETINGS),
    "print": (prints.compare, prints.BOOK),
    "windows": (windows.compare, windows.POINTS),
}


def main(typed: Sequence[str]) -> int:
    """Run one benchmark."""
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("what", choices=tuple(_WHAT), help="what to measure")
    parser.add_argument("--meetings", type=int, help="how many meetings")
    parser.add_argument("--points", type=int, help="how many points the minute has, for windows")
    arguments = parser.parse_args(typed)
    run, usual = _WHAT[arguments.what]
    return run(arguments.points or arguments.meetings or usual)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
