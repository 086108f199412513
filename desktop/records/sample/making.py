"""Making a whole sample register, or none."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.records.errors import UnusableFile
from desktop.records.sample.loading import load_sample
from desktop.records.writing.founding import make_register


def make_sample(path: Path, seeds: Path, progress: Callable[[str], None]) -> None:
    """Make the sample register, which is in its place only once it is whole. Raises `Refusal`."""
    if path.exists():
        raise UnusableFile(f"There is a file “{path.name}” already; nothing was changed.")
    try:
        with tempfile.TemporaryDirectory(prefix="~", dir=path.absolute().parent) as aside:
            unready = Path(aside) / path.name
            _fill(unready, seeds, progress)
            unready.rename(path)
    except OSError as error:
        raise UnusableFile(f"“{path}” cannot be made: {error.strerror or error}.") from None


def _fill(unready: Path, seeds: Path, progress: Callable[[str], None]) -> None:
    register = make_register(unready)
    try:
        # What is thrown away unless it is whole need be safe on disk only once, at the end.
        register.connection.execute("PRAGMA synchronous = OFF")
        load_sample(register, seeds, progress)
    finally:
        register.close()
    with unready.open("rb+") as file:
        os.fsync(file.fileno())
