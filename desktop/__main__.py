"""`minutebook` and `python -m desktop`: a command by its name, or else the windows."""

import sys
from pathlib import Path


def main() -> int:
    """Run the command that was typed; the exit code."""
    from desktop import command_line

    arguments = sys.argv[1:]
    if command_line.takes(arguments):
        return command_line.run(arguments)
    from desktop.application import run_windows

    return run_windows(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
