"""A program killed in mid-word, by the system's own means."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.records.reading.points import points
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.drafts.conftest import files, texts
from tests.ui.drafts.test_in_the_way import locked
from tests.ui.meeting.conftest import DRAFTED, Committee, walk

_LIMIT_SECONDS = 2.0


@contextmanager
def typing(committee: Committee) -> Iterator[tuple[subprocess.Popen[str], list[tuple[float, str]]]]:
    """A program that types; what it had typed, and when it said so."""
    said: list[tuple[float, str]] = []
    command = [sys.executable, "-m", "tests.ui.drafts.sitting", str(committee.desk.path)]
    with subprocess.Popen(
        [*command, str(committee.meeting_id)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as other:
        try:
            yield other, said
        finally:
            other.kill()


def listen(other: subprocess.Popen[str], said: list[tuple[float, str]], letters: int) -> None:
    """Until so many letters were typed."""
    assert other.stdout is not None
    while not said or len(said[-1][1]) < letters:
        line = other.stdout.readline()
        assert line, "the program ended by itself"
        said.append((time.monotonic(), line[: -len("|\n")]))


def until(other: subprocess.Popen[str], said: list[tuple[float, str]], seconds: float) -> None:
    """So long from now on."""
    begun = time.monotonic()
    while time.monotonic() < begun + seconds:
        listen(other, said, len(said[-1][1]) + 1)


def kill(other: subprocess.Popen[str], said: list[tuple[float, str]]) -> float:
    """Kill it at once; when that was."""
    other.kill()
    at = time.monotonic()
    assert other.stdout is not None
    said += [(at, line[: -len("|\n")]) for line in other.stdout if line.endswith("|\n")]
    other.wait()
    return at


def due(said: list[tuple[float, str]], at: float) -> str:
    """What had been typed two seconds before it was killed."""
    return [text for when, text in said if when <= at - _LIMIT_SECONDS][-1]


def test_a_killed_program_loses_two_seconds_at_most(committee: Committee) -> None:
    walk(committee, *DRAFTED)
    committee.register.close()
    with typing(committee) as (other, said):
        listen(other, said, 1)
        until(other, said, 2.6)
        at = kill(other, said)
    with committee.register.connected() as register:
        (row,) = points(register, committee.items[0])
    assert said[-1][1].startswith(row.text)
    assert len(row.text) >= len(due(said, at).strip()) > 0
    assert not files()


def test_killed_while_the_register_is_locked_it_loses_two_seconds_at_most(
    committee: Committee, qtbot: object
) -> None:
    walk(committee, *DRAFTED)
    committee.register.close()
    with typing(committee) as (other, said):
        listen(other, said, 5)
        with locked(committee.desk.path):
            until(other, said, 2.8)
            at = kill(other, said)
    (kept,) = texts()
    assert said[-1][1].startswith(kept)
    assert len(kept) >= len(due(said, at).strip()) > 0
    window = MeetingWindow(committee.desk, committee.meeting_id)
    window.show()
    assert window.minutes.offering.bar.isVisible()
    (offer,) = window.minutes.offering.open
    assert offer.kept.said.text == kept
    assert window.close()
    assert files(), "nobody decided: it is offered again"
