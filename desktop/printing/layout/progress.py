"""How a long print says how far it is, and how it is stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Progress = Callable[[int, int], None]
"""Told how many leaves are done, and of how many. It raises `Stopped` to end the print."""


class Stopped(Exception):
    """Somebody no longer wants the print."""


def unwatched(done: int, of: int) -> None:
    """The progress of a print that nobody waits for."""


_watcher: ContextVar[Progress] = ContextVar("watcher", default=unwatched)


@contextmanager
def watched(progress: Progress) -> Iterator[None]:
    """Whatever this thread prints meanwhile tells this progress how far it is."""
    before = _watcher.set(progress)
    try:
        yield
    finally:
        _watcher.reset(before)


def tell(done: int, of: int) -> None:
    """Say how far the print is to whoever watches it."""
    _watcher.get()(done, of)
