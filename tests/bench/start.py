"""How long a start takes, from the call to the worklist painted, beside an empty window.

Whole processes, by turns in the same run: one imports Qt and paints an empty window, the other is
the program on a large register that it was closed with before.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop.records.writing.founding import make_register
from tests.bench.big_register import MEETINGS, POINTS_A_MEETING, fill
from tests.bench.table import HEADING, Line

__all__ = ["MEETINGS", "compare"]

RUNS = 7
GOAL = 1.6
_STILL_AT_WORK = 40  # meetings
_ROOT = Path(__file__).resolve().parents[2]

_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1200, 800)
window.show()
window.grab()
application.processEvents()
"""

_OURS = """
import sys
from pathlib import Path
from desktop.application import load
load()
from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication
application = QApplication([])
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
application.setOrganizationName("Minute Book bench")
application.setApplicationName("Minute Book bench")
from desktop.ui.main_window import MainWindow
window = MainWindow()
window.resize(1200, 800)
window.show()
window.open_register(Path(sys.argv[1]))
while window.desk is None or window.desk.asking:
    # As the program itself does: whoever only looks again and again holds up the other threads.
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
assert window.view.place.model.rowCount() > 0
window.grab()
application.processEvents()
"""

_PAINTED = """
sys.stdout.write("painted\\n")
sys.stdout.flush()
"""
_AT_ONCE = _PAINTED + "import os\nos._exit(0)\n"
_PROPERLY = _PAINTED + "window.close()\n"


def age(path: Path) -> None:
    """Years of work are done with: only the latest meetings and their actions are still open."""
    with closing(sqlite3.connect(path)) as connection, connection:
        # The guards ask for every printing and signed copy that a sealed meeting rests on.
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (?, ?)",
            ("meeting", "action"),
        ).fetchall()
        for name, _ in guards:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(
            "UPDATE meeting SET state = 'sealed' WHERE id <= (SELECT max(id) FROM meeting) - ?",
            (_STILL_AT_WORK,),
        )
        connection.execute(
            "UPDATE action SET status = 'complete', agreed_meeting_id = arose_meeting_id "
            "WHERE arose_meeting_id <= (SELECT max(id) FROM meeting) - ?",
            (_STILL_AT_WORK,),
        )
        for _, statement in guards:
            connection.execute(statement)


def painted(kept: Path, program: str, *arguments: str) -> float:
    """Milliseconds from the call of a process until it has painted."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    # As installed, the program has been compiled once; what that made is kept there.
    surroundings |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(kept)}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=_ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (time.perf_counter() - began) * 1000
    assert line == "painted\n", "the process ended before it painted"
    return took


def measure(
    meetings: int, runs: int, say: Callable[[str], None] = lambda _: None
) -> tuple[list[float], list[float]]:
    """Of so many starts by turns: those of the program, and those of the empty window."""
    with tempfile.TemporaryDirectory(prefix="minute-book-bench-") as folder:
        path = Path(folder) / "large.minutebook"
        with closing(make_register(path)) as register:
            fill(register, meetings, lambda done: say(f"{done:,} meetings"))
        age(path)
        # It is closed once by the program itself, which then knows that it is sound.
        settings = str(Path(folder) / "settings")
        kept = Path(folder) / "compiled"
        painted(kept, _OURS + _PROPERLY, str(path), settings)
        ours, empty = [], []
        for _ in range(runs):
            empty.append(painted(kept, _EMPTY + _AT_ONCE))
            ours.append(painted(kept, _OURS + _AT_ONCE, str(path), settings))
    return ours, empty


def compare(meetings: int) -> int:
    """Print the table; 1 where the goal is missed."""
    ours, empty = measure(meetings, RUNS, _say)
    line = Line(
        f"the worklist painted, {meetings * POINTS_A_MEETING:,} points", min(ours), "ms",
        min(empty), "an empty window of Qt painted", GOAL, f"at most {GOAL} times as long",
    )  # fmt: skip
    print(HEADING)
    print(line.told())
    return int(not line.reached)


def _say(what: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{what:<60}\r", end="", file=sys.stderr, flush=True)
