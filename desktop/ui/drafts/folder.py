"""Where kept words lie: in the user's own folder, never beside the register."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

_ENDING = ".json"


def drafts_folder() -> Path:
    """The folder of this user and this computer; it may not be there yet."""
    kind = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(kind)) / "drafts"


def path_for(register: str, record: str, sitting: str) -> Path:
    """The one file of one sitting at one record."""
    return drafts_folder() / f"{register}-{record}-{sitting}{_ENDING}"


def kept_for(register: str, record: str) -> Iterator[Path]:
    """The files of every sitting at one record."""
    folder = drafts_folder()
    if folder.is_dir():
        yield from sorted(folder.glob(f"{register}-{record}-*{_ENDING}"))


def write_whole(path: Path, text: str) -> None:
    """The file as it was or as it is to be, never half of it. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    # Nobody else's business: minutes may be exempt.
    part.touch(mode=0o600)
    with part.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
