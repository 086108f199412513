"""Opens every window and dialog, takes its picture, and says what is wrong with its looks.

    python3 run.py looks [FOLDER] [--only WORDS]

Each scene is looked at in light and in dark colours, on a small laptop (1366 by 768) and on a
screen of 1920 by 1080 at 200%. The exit code is 1 where words are cut off, widgets overlap or leave
their window, a window is larger than the screen, or colours are too near to one another.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parent.parent
_SCREENS = {100: "screen_100.json", 200: "screen_200.json"}
"""The screens by their scale in percent, each without the 40 pixels of the taskbar."""


def main(arguments: list[str]) -> int:
    asked = _asked(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    failed = [scale for scale in asked.scale or _SCREENS if _look(scale, asked)]
    print(f"The pictures are in {asked.folder}.")
    return 1 if failed else 0


def _look(scale: int, asked: argparse.Namespace) -> int:
    """Looks at everything at one scale, which Qt takes only when it starts."""
    screen = (_HERE / _SCREENS[scale]).relative_to(_ROOT).as_posix()
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(scale / 100),
    }
    surroundings.pop("QT_STYLE_OVERRIDE", None)
    command = [sys.executable, "-m", "tests.looks.run", str(scale), str(asked.folder), asked.only]
    return subprocess.run(command, cwd=_ROOT, env=surroundings, check=False).returncode


def _asked(arguments: list[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="run.py looks")
    reader.add_argument("folder", nargs="?", type=Path, default=_ROOT / "out" / "looks")
    reader.add_argument("--only", default="", help="the scenes that have these words in their name")
    reader.add_argument("--scale", type=int, action="append", choices=tuple(_SCREENS))
    asked = reader.parse_args(arguments)
    asked.folder = asked.folder.resolve()
    return asked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
