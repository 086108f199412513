"""`minutebook` and `python -m desktop`: a command by its name, or else the windows."""

import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """Run the command that was typed; the exit code."""
    arguments = sys.argv[1:]
    if not _at_once(arguments):
        from desktop import command_line

        if command_line.takes(arguments):
            return command_line.run(arguments)
    from desktop.application import run_windows

    return run_windows(Path(arguments[0]) if arguments else None)


def _at_once(typed: Sequence[str]) -> bool:
    """Whether this can be no command: the windows need not wait until those are loaded."""
    return not typed or (len(typed) == 1 and typed[0].endswith(".minutebook"))


if __name__ == "__main__":
    sys.exit(main())
