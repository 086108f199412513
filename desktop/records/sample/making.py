"""Making a whole sample register, or none."""

import os
from collections.abc import Callable
from pathlib import Path

from desktop.records.errors import Refusal, UnusableFile
from desktop.records.sample.loading import load_sample
from desktop.records.writing.founding import make_register


def make_sample(path: Path, seeds: Path, progress: Callable[[str], None]) -> None:
    """Make the sample register, which has its name only once it is whole. Raises `Refusal`."""
    if path.exists():
        raise UnusableFile(f"There is a file “{path.name}” already; nothing was changed.")
    unfinished = path.with_name(f"{path.stem}.unfinished{path.suffix}")
    _clear(unfinished)
    try:
        _fill(unfinished, seeds, progress)
        _rename(unfinished, path)
    finally:
        _clear(unfinished)


def _fill(unfinished: Path, seeds: Path, progress: Callable[[str], None]) -> None:
    register = make_register(unfinished)
    try:
        # What is thrown away unless it is whole need be safe on disk only once, at the end.
        register.connection.execute("PRAGMA synchronous = OFF")
        load_sample(register, seeds, progress)
    finally:
        register.close()
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())


def _rename(unfinished: Path, path: Path) -> None:
    try:
        unfinished.rename(path)
    except OSError as error:
        raise Refusal(f"“{path.name}” cannot be made: {error.strerror or error}.") from None


def _clear(unfinished: Path) -> None:
    """Remove what an interrupted run left, with the journal that SQLite keeps beside it."""
    unfinished.unlink(missing_ok=True)
    unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)
