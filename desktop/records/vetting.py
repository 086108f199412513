"""A look at a file before it is opened as a register: read only, and never a byte changed.

The header is that of the SQLite file format (sqlite.org/fileformat2, 1.3), numbers big-endian:
the magic string, page size at byte 16, pages at 28, user version at 60, application id at 68.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path, PurePath
from urllib.parse import quote

from desktop.records.errors import DamagedFile, UnusableFile

APPLICATION_ID = 0x4D424F4B
"""The letters MBOK, which tell a register from any other SQLite file."""

SCHEMA_VERSION = 10
"""The number of the newest migration."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_JOURNAL_SUFFIX = "-journal"
_LONGEST_NAME = 255
_STEPS_BETWEEN = 10_000
_LONGEST_WINDOWS_PATH = 259


def vet(path: Path, *, pages: bool = True) -> None:
    """Raise `UnusableFile` with one sentence unless the file is a sound register of this version.

    An older register passes: opening brings it up to date. To look at every page takes as long as
    to read the whole file; without `pages`, whoever asks knows that they are sound.
    """
    vet_name(path)
    header = _header(path)
    if not header:
        raise UnusableFile(f"“{path.name}” is empty: there is no register in it.")
    if not header.startswith(_MAGIC):
        raise UnusableFile(f"“{path.name}” is not a register: it is some other kind of file.")
    if len(header) < _HEADER_BYTES or path.stat().st_size < _size_said(header):
        raise DamagedFile(_damaged(path, "it ends in the middle"))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UnusableFile(f"“{path.name}” is a database of some other program, not a register.")
    if int.from_bytes(header[60:64], "big") > SCHEMA_VERSION:
        raise UnusableFile(
            f"“{path.name}” was made by a newer Minute Book; install that to open it."
        )
    if not os.access(path, os.W_OK):
        raise UnusableFile(
            f"“{path.name}” is read-only: allow writing to it, or open a copy of it."
        )
    _vet_pages(path, whole=pages)


def vet_pages_beside(path: Path, stopped: Callable[[], bool]) -> bool:
    """Look at every page of a register that is open, without holding up what is saved.

    Takes no lock, so nothing can be said of a file that changed meanwhile, nor if it was stopped:
    then False. Raises `DamagedFile`.
    """
    before = _as_it_is(path)
    try:
        with closing(sqlite3.connect(f"{uri_of(path.absolute(), 'ro')}&immutable=1", uri=True)) as (
            connection
        ):
            connection.set_progress_handler(stopped, _STEPS_BETWEEN)
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        sound = False
    if stopped() or _as_it_is(path) != before:
        return False
    if not sound:
        raise DamagedFile(_damaged(path, "its pages do not fit together"))
    return True


def _as_it_is(path: Path) -> tuple[int, int, bytes]:
    """What any change of a file changes: its size and time, and SQLite's counter of changes."""
    told = path.stat()
    return told.st_size, told.st_mtime_ns, _header(path)[24:28]


def vet_name(path: Path) -> None:
    """Refuse a path that has no room for the journal SQLite keeps beside the file."""
    if "\x00" in str(path):
        raise UnusableFile("The name of the file holds a character that no file name can.")
    journal = path.name + _JOURNAL_SUFFIX
    whole = len(str(path.absolute())) + len(_JOURNAL_SUFFIX)
    if len(os.fsencode(journal)) > _LONGEST_NAME or (
        sys.platform == "win32" and whole > _LONGEST_WINDOWS_PATH
    ):
        raise UnusableFile("The path of the file is too long: give it a shorter name or folder.")


def _header(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnusableFile(f"“{path.name or path}” is a folder, not a register.")
        if path.exists() and not path.is_file():
            # Reading a pipe or a device may wait for ever.
            raise UnusableFile(f"“{path}” is not a file that can hold a register.")
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except FileNotFoundError:
        raise UnusableFile(f"There is no file “{path}”.") from None
    except PermissionError:
        raise UnusableFile(f"“{path.name}” may not be read by this account.") from None
    except OSError as error:
        raise UnusableFile(f"“{path}” cannot be read: {error.strerror or error}.") from None


def _size_said(header: bytes) -> int:
    """How many bytes the header says the file has: page size times pages."""
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return pages * (65536 if page_size == 1 else page_size)


def _vet_pages(path: Path, *, whole: bool) -> None:
    try:
        with closing(_raw(path)) as connection:
            asked = "PRAGMA quick_check(1)" if whole else "SELECT 'ok'"
            answer = connection.execute(asked).fetchone()
            newer = _unknown_migrations(connection)
    except sqlite3.DatabaseError as error:
        raise unusable(error, path) from None
    except UnicodeDecodeError:
        # Even SQLite's own message quotes text that is no text any more.
        raise DamagedFile(_damaged(path, "its text cannot be read")) from None
    if answer != ("ok",):
        raise DamagedFile(_damaged(path, "its pages do not fit together"))
    if newer:
        raise UnusableFile(
            f"“{path.name}” was made by a newer Minute Book; install that to open it."
        )


def _raw(path: Path) -> sqlite3.Connection:
    """A connection that only reads; one that may write where a crash left work to roll back."""
    journal = path.with_name(path.name + _JOURNAL_SUFFIX)
    left_over = journal.is_file() and journal.stat().st_size > 0
    mode = "rw" if left_over else "ro"
    return sqlite3.connect(uri_of(path.absolute(), mode), uri=True, timeout=1)


def uri_of(path: PurePath, mode: str) -> str:
    """An absolute path as SQLite takes it with a mode ("ro", "rw").

    `Path.as_uri` names the server of a network share as a host, which SQLite refuses; quoted
    whole, a path of any form goes through as it is.
    """
    return f"file:{quote(os.fsencode(path), safe='')}?mode={mode}"


def _unknown_migrations(connection: sqlite3.Connection) -> bool:
    """Whether a migration made this file that this program has never heard of."""
    names = [str(name) for (name,) in connection.execute("SELECT name FROM schema_migration")]
    return any(not name[:4].isdecimal() or int(name[:4]) > SCHEMA_VERSION for name in names)


def unusable(error: Exception, path: Path) -> UnusableFile:
    """What SQLite said of a file, as a sentence for its owner."""
    sentences = (in_the_way(each, path) for each in _one_after_another(error))
    sentence = next(filter(None, sentences), "")
    return UnusableFile(sentence) if sentence else DamagedFile(_damaged(path, str(error)))


def _one_after_another(error: BaseException) -> Iterator[BaseException]:
    """An error and those it arose from: rolling back after a full disk fails in its turn."""
    arose: BaseException | None = error
    while arose is not None:
        yield arose
        arose = arose.__cause__ or arose.__context__


def in_the_way(error: BaseException, path: Path) -> str:
    """The sentence for what the owner can clear out of the way; empty for anything else."""
    said = str(error).lower()
    if "unable to open" in said and not path.exists():
        return f"“{path.name}” is not where it was: its drive is gone, or it was moved."
    for phrases, sentence in _IN_THE_WAY:
        if any(phrase in said for phrase in phrases):
            return sentence.format(name=path.name)
    return ""


_IN_THE_WAY = (
    (
        ("locked", "busy"),
        "“{name}” is in use by another program; close it there and try again.",
    ),
    (
        # SQLite says this of a file that is no longer where it was opened, too.
        ("readonly",),
        "“{name}” is read-only, or was moved while it was open; nothing was saved.",
    ),
    (("disk is full",), "The disk that holds “{name}” is full; nothing was saved."),
    (
        ("unable to open",),
        "“{name}” cannot be opened: its folder may not be written to.",
    ),
    (
        ("disk i/o",),
        "The drive that holds “{name}” does not answer; nothing was saved.",
    ),
)


def _damaged(path: Path, how: str) -> str:
    return f"“{path.name}” is damaged ({how}); go back to your last copy of it."
