"""Measures the product against its floors and its peers, in one run.

    python3 run.py bench register [--meetings N]
    python3 run.py bench print [--meetings N | --pages N]
    python3 run.py bench windows [--points N]
    python3 run.py bench lists [--rows N]
    python3 run.py bench start [--meetings N]

Ends with 1 where a goal is missed.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from tests.bench import lists, prints, register_report, start, windows
from tests.bench.big_register import MEETINGS

_WHAT: dict[str, tuple[Callable[[int], int], int]] = {
    "register": (register_report.compare, MEETINGS),
    "lists": (lists.compare, lists.ROWS),
    "print": (prints.compare, prints.BOOK),
    "start": (start.compare, start.MEETINGS),
    "windows": (windows.compare, windows.POINTS),
}


def main(typed: Sequence[str]) -> int:
    """Run one benchmark."""
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("what", choices=tuple(_WHAT), help="what to measure")
    parser.add_argument("--meetings", type=int, help="how many meetings")
    parser.add_argument("--pages", type=int, help="about how many pages the book has, for print")
    parser.add_argument("--points", type=int, help="how many points the minute has, for windows")
    parser.add_argument("--rows", type=int, help="how many rows a list has, for lists")
    arguments = parser.parse_args(typed)
    run, usual = _WHAT[arguments.what]
    meetings = arguments.pages and max(1, arguments.pages // prints.PAGES_OF_ONE)
    return run(arguments.points or arguments.rows or meetings or arguments.meetings or usual)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
